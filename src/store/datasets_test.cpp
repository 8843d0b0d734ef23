#include <doctest/doctest.h>

#include "store/impl.h"
#include "store/testing.h"

namespace vigil {
namespace {

using testing::moment;

Dataset harm(const std::string& rows) {
  Dataset dataset;
  dataset.table = "harm";
  dataset.name = "ministry";
  dataset.title = "People harmed";
  dataset.publisher = "Ministry of Rivers";
  dataset.published = make_date(2004, 3, 1);
  dataset.until = make_date(2003, 12, 31);
  dataset.rows = rows;
  return dataset;
}

struct House {
  testing::TemporaryFolder folder;
  store::Store store = *store::Store::create(folder / "archive.sqlite", "river");
};

TEST_CASE("a dataset is kept once, and a changed one is a new revision beside the old") {
  House house;
  const Dataset first = harm("country,year,killed\nXA,2003,3\n");
  CHECK(house.store.keep_dataset(first, "file", moment(), "import")->change ==
        store::Change::added);
  CHECK(house.store.keep_dataset(first, "file as sent again", moment(1), "import")->change ==
        store::Change::unchanged);
  CHECK(house.store.log()->size() == 1);
  const Dataset second = harm("country,year,killed\nXA,2003,4\n");
  const auto kept = house.store.keep_dataset(second, "file 2", moment(2), "import");
  CHECK(kept->change == store::Change::revised);
  CHECK(kept->revision == 2);
  CHECK(kept->before == first);
  const auto all = house.store.datasets();
  REQUIRE(all->size() == 1);
  CHECK(all->front().dataset == second);
  CHECK(all->front().revision == 2);
  CHECK(*house.store.original(sha256("file")) == "file");  // What it was before is still there.
  CHECK(house.store.log()->back().subject == "harm/ministry revision 2");
}

TEST_CASE("a dataset that was changed behind the program's back shows in verify") {
  House house;
  REQUIRE(house.store.keep_dataset(harm("country,year\nXA,2003\n"), "file", moment(), "import"));
  CHECK(house.store.verify()->faults.empty());
  CHECK(house.store.verify()->datasets == 1);
  {
    const auto connection =
        sql::Connection::open(house.folder / "archive.sqlite", sql::Access::read_write);
    CHECK(!connection->execute("update dataset set rows = 'x'"));
    CHECK(!connection->execute("delete from dataset"));
    REQUIRE(connection->execute("drop trigger dataset_stays; update dataset set rows = 'x'"));
  }
  CHECK(house.store.verify()->faults.size() == 1);
}

}  // namespace
}  // namespace vigil
