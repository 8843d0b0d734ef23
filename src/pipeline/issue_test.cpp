// An edition is published, and what was published before it stays what it was.

#include "pipeline/issue.h"

#include <doctest/doctest.h>

#include "pipeline/issue_inputs.h"
#include "pipeline/recheck.h"
#include "pipeline/subject.h"
#include "store/testing.h"

namespace vigil::pipeline {
namespace {

using namespace vigil::testing;

struct House {
  TemporaryFolder folder;
  Workspace workspace = *init_workspace(
      folder / "w", (Path(VIGIL_SOURCE_DIR) / "tests" / "packs" / "river").string());
  Subject subject = *load_subject(workspace.pack_folder);
  const Pack& pack = subject.pack;
  store::Store store = *store::Store::open(workspace.archive());

  House() {
    keep(store, {a_report("Ardenia").in(2003).saying("Two dams.[1]\n[1] Letter, 3 May 2003."),
                 a_report("Ardenia").in(2004).saying("One dam.[1]\n[1] Ibid.")});
  }
  Result<Issued> publish(int edition, Path to = {}) const {
    return issue(store, pack, workspace,
                 {.edition = edition,
                  .folder = to.empty() ? workspace.site() : std::move(to),
                  .today = make_date(2004, 11, 18)});
  }
  // Whether there is nothing to do, on that day.
  bool is_done(int edition = 2004, Date today = make_date(2004, 11, 18)) const {
    return issued_already(store, workspace,
                          {.edition = edition, .folder = workspace.site(), .today = today})
        ->has_value();
  }
  bool on_site(std::string_view path) const {
    return std::filesystem::exists(workspace.site() / path);
  }
};

TEST_CASE("the editions up to the one that is named are published, later ones are drafts") {
  const House house;
  REQUIRE(house.publish(2003).has_value());
  CHECK(house.on_site("2003/ardenia/index.html"));
  CHECK_FALSE(house.on_site("2004/ardenia/index.html"));
  REQUIRE(house.publish(2004).has_value());
  CHECK(house.on_site("2003/ardenia/index.html"));
  CHECK(house.on_site("2004/ardenia/index.html"));
  const Issued back = *house.publish(2003);
  CHECK(back.removed > 0);
  CHECK_FALSE(house.on_site("2004/ardenia/index.html"));
}

TEST_CASE("publishing again writes nothing, and in another folder the same bytes") {
  const House house;
  const Issued first = *house.publish(2004);
  CHECK(first.written == first.files);
  CHECK(house.publish(2004)->written == 0);
  const Path other = house.folder / "other";
  CHECK(house.publish(2004, other)->bytes == first.bytes);
  const std::vector<Path> files = *list_files(house.workspace.site());
  CHECK(files.size() == first.files + 2);  // And the list, and of what they were made.
  for (const Path& file : files) {
    if (file.filename().string().starts_with(".vigil-")) continue;
    CAPTURE(file.string());
    const Path twin = other / std::filesystem::relative(file, house.workspace.site());
    CHECK(*read_file(twin) == *read_file(file));
  }
}

TEST_CASE("after a publication there is nothing to do until something changes") {
  House house;
  CHECK_FALSE(house.is_done());
  REQUIRE(house.publish(2004).has_value());
  CHECK(house.is_done());
  CHECK_FALSE(house.is_done(2003));
  CHECK_FALSE(house.is_done(2004, make_date(2004, 11, 19)));
  const auto changes = [&](const auto& change) {
    change();
    CHECK_FALSE(house.is_done());
    REQUIRE(house.publish(2004).has_value());
    CHECK(house.is_done());
  };
  changes([&] { keep(house.store, {a_report("Ardenia").in(2004).saying("No dam.")}); });
  changes([&] { keep(house.store, {a_report("Brezia").in(2005).saying("A draft.")}); });
  changes([&] { REQUIRE(house.store.put_edition({2004, "Rivers 2004", {}, {}}).has_value()); });
  changes([&] { house.workspace.licence = "CC0-1.0"; });
  changes(
      [&] { REQUIRE(write_file(house.workspace.pages() / "method.md", "# Method").has_value()); });
  changes([&] { std::filesystem::remove(house.workspace.site() / "index.html"); });
}

TEST_CASE("the site is made of the pack's files, and of every setting") {
  const TemporaryFolder pack;
  publish::Settings settings;
  std::vector<Sha256> seen;
  const auto is_new = [&] {
    const Sha256 made_of = *issue_inputs("archive", pack.path(), settings, 2004);
    CHECK(made_of == *issue_inputs("archive", pack.path(), settings, 2004));
    CHECK(std::find(seen.begin(), seen.end(), made_of) == seen.end());
    seen.push_back(made_of);
  };
  is_new();
  REQUIRE(write_file(pack / "record/a.json", "[]").has_value());
  is_new();
  REQUIRE(write_file(pack / "record/a.json", "{}").has_value());
  is_new();
  std::filesystem::rename(pack / "record/a.json", pack / "record/b.json");
  is_new();
  for (std::string publish::Settings::*text :
       {&publish::Settings::title, &publish::Settings::base_url, &publish::Settings::organization,
        &publish::Settings::licence, &publish::Settings::language}) {
    settings.*text = "changed";
    is_new();
  }
  settings.pages.push_back({"about", "# About"});
  is_new();
  settings.today = make_date(2004, 1, 1);
  is_new();
}

TEST_CASE("an edition without reports is refused before anything is written") {
  const House house;
  const auto none = house.publish(1999);
  REQUIRE_FALSE(none);
  CHECK(none.error().message.find("1999") != std::string::npos);
  CHECK_FALSE(std::filesystem::exists(house.workspace.site()));
}

TEST_CASE("a page of the network's own that cannot be read stops the publication with its name") {
  const House house;
  std::filesystem::create_symlink("nowhere", house.workspace.pages() / "gone.md");
  CHECK(house.publish(2004).has_value());  // A link to nothing is no page.
  REQUIRE(write_file(house.workspace.pages() / "odd.md", "\xFF\xFE not text \x01").has_value());
  CHECK(house.publish(2004).has_value());
}

TEST_CASE("where the site's folder cannot be made, one sentence says so") {
  const House house;
  REQUIRE(write_file(house.folder / "file", "in the way").has_value());
  const auto refused = house.publish(2004, house.folder / "file" / "site");
  REQUIRE_FALSE(refused);
  CHECK(refused.error().message.find("file") != std::string::npos);
}

TEST_CASE("checking finds the same in every form, and an unknown report is an error") {
  const House house;
  const Date day = make_date(2004, 11, 18);
  const auto all = recheck(house.store, house.subject, day, {}, FindingsForm::text);
  REQUIRE(all);
  CHECK(all->reports == 2);
  CHECK_FALSE(all->findings.empty());  // The "Ibid." of 2004 follows no note.
  CHECK(all->printed.find('\033') == std::string::npos);
  const std::vector<std::string> one{"2004/ardenia"};
  const auto coloured = recheck(house.store, house.subject, day, one, FindingsForm::colour_text);
  CHECK(coloured->reports == 1);
  CHECK(coloured->printed.find('\033') != std::string::npos);
  for (const FindingsForm form : {FindingsForm::json, FindingsForm::sarif}) {
    CHECK(recheck(house.store, house.subject, day, {}, form)->findings == all->findings);
  }
  const std::vector<std::string> unknown{"2004/ardenia", "2004/atlantis"};
  const auto refused = recheck(house.store, house.subject, day, unknown, FindingsForm::text);
  REQUIRE_FALSE(refused);
  CHECK(refused.error().message.find("2004/atlantis") != std::string::npos);
}

TEST_CASE("every rule has its page, and what is no rule has none") {
  const std::string all = rules_documentation();
  const std::size_t at = all.find("### `");
  REQUIRE(at != std::string::npos);
  const std::string code = all.substr(at + 5, all.find('`', at + 5) - at - 5);
  CHECK(rule_documentation(code).has_value());
  CHECK_FALSE(rule_documentation("no-such-rule").has_value());
}

}  // namespace
}  // namespace vigil::pipeline
