// Lengths of passages, kept by blocks of ids.

#include "store/passage_lengths.h"

#include <doctest/doctest.h>

#include "store/passages.h"
#include "store/testing.h"

namespace vigil::store {
namespace {

using vigil::testing::TemporaryFolder;

TEST_CASE("words are what blanks part") {
  CHECK(length_in_words("The river") == 2);
  CHECK(length_in_words("River") == 1);
  CHECK(length_in_words(std::string(100'000, ' ')) == 65'535);
}

TEST_CASE("what is kept is read again, in both ranges of ids and over what stood there") {
  const TemporaryFolder folder;
  const Path file = folder / "archive.sqlite";
  REQUIRE(Store::create(file, "river"));
  auto connection = sql::Connection::open(file, sql::Access::read_write);
  REQUIRE(connection);
  LengthWriter writer;
  for (std::int64_t id = 1; id <= 3000; ++id) writer.add(id, static_cast<std::uint16_t>(20 * id));
  writer.add(first_statement_passage, 7);
  REQUIRE(writer.finish(*connection));
  writer.add(2000, 5);
  writer.add(3001, 6);
  REQUIRE(writer.finish(*connection));
  auto reader = LengthReader::prepare(*connection);
  REQUIRE(reader);
  CHECK(*reader->of(1) == 20);
  CHECK(*reader->of(1023) == 20460);
  CHECK(*reader->of(1024) == 20480);
  CHECK(*reader->of(2000) == 5);
  CHECK(*reader->of(3000) == 60000);
  CHECK(*reader->of(3001) == 6);
  CHECK(*reader->of(3002) == 0);
  CHECK(*reader->of(99'999) == 0);
  CHECK(*reader->of(first_statement_passage) == 7);
}

}  // namespace
}  // namespace vigil::store
