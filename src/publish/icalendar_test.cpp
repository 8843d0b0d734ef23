#include "publish/icalendar.h"

#include <doctest/doctest.h>

#include "base/unicode.h"
#include "pack/testing.h"

namespace vigil {
namespace {

Obligation weirs() {
  Obligation made;
  made.country = "XE";
  made.treaty = "CRT";
  made.key = "weir-removal";
  made.name = "Removal of weirs; dams, too";
  made.article = "4";
  made.first_due = make_date(2007, 3, 1);
  made.due = make_date(2008, 12, 31);
  made.rule = "back\\slash\nand a second line";
  return made;
}

std::vector<std::string> lines_of(std::string_view feed) {
  std::vector<std::string> lines;
  while (!feed.empty()) {
    const std::size_t end = feed.find("\r\n");
    REQUIRE(end != std::string_view::npos);
    lines.emplace_back(feed.substr(0, end));
    feed.remove_prefix(end + 2);
  }
  return lines;
}

std::string unfolded(std::string feed) {
  for (std::size_t at = 0; (at = feed.find("\r\n ", at)) != std::string::npos;) feed.erase(at, 3);
  return feed;
}

TEST_CASE("an obligation is an event of a whole day, its words escaped") {
  const Pack pack = testing::river_pack(VIGIL_SOURCE_DIR);
  const std::string feed = unfolded(publish::icalendar(pack, {weirs()}, make_date(2004, 11, 9)));
  CHECK(feed.starts_with("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n"));
  CHECK(feed.ends_with("END:VEVENT\r\nEND:VCALENDAR\r\n"));
  CHECK(feed.find("DTSTAMP:20041109T000000Z\r\n") != std::string::npos);
  CHECK(feed.find("DTSTART;VALUE=DATE:20081231\r\nDTEND;VALUE=DATE:20090101\r\n") !=
        std::string::npos);
  CHECK(feed.find("SUMMARY:Côte d'Ełmar: Removal of weirs\\; dams\\, too (CRT\\, article 4)\r\n") !=
        std::string::npos);
  CHECK(feed.find("DESCRIPTION:back\\\\slash\\nand a second line\r\n") != std::string::npos);
}

std::string uid_of(const Obligation& obligation) {
  const Pack pack = testing::river_pack(VIGIL_SOURCE_DIR);
  const std::string feed = publish::icalendar(pack, {obligation}, make_date(2004, 11, 9));
  const std::size_t begin = feed.find("UID:") + 4;
  return feed.substr(begin, feed.find("\r\n", begin) - begin);
}

TEST_CASE("two events of one name have two UIDs: a kind of meeting was held twice in a year") {
  const Pack pack = testing::river_pack(VIGIL_SOURCE_DIR);
  Obligation first = weirs(), second = weirs();
  first.year = second.year = 2008;
  first.due = make_date(2008, 4, 1);
  const std::string feed = publish::icalendar(pack, {first, second}, make_date(2004, 11, 9));
  CHECK(feed.find("UID:crt.xe.weir-removal.2008@") != std::string::npos);
  CHECK(feed.find("UID:crt.xe.weir-removal.2008.2@") != std::string::npos);
}

TEST_CASE("the UID stays when a meeting moves the day, and when the record's day is mended") {
  CHECK(uid_of(weirs()) == "crt.xe.weir-removal@river.vigil.invalid");
  Obligation moved = weirs();
  moved.due = make_date(2015, 3, 1);
  CHECK(uid_of(moved) == uid_of(weirs()));
  moved.first_due = make_date(2007, 4, 1);
  CHECK(uid_of(moved) == uid_of(weirs()));
}

TEST_CASE("the years of one obligation, and a state's second membership, have UIDs of their own") {
  Obligation yearly = weirs();
  yearly.year = 2004;
  CHECK(uid_of(yearly) == "crt.xe.weir-removal.2004@river.vigil.invalid");
  yearly.stay = 2;
  CHECK(uid_of(yearly) == "crt.xe.weir-removal.2004.again2@river.vigil.invalid");
}

TEST_CASE("no line is longer than 75 bytes, and none begins or ends within a letter") {
  const Pack pack = testing::river_pack(VIGIL_SOURCE_DIR);
  Obligation long_one = weirs();
  long_one.name.clear();
  for (int i = 0; i < 100; ++i) long_one.name += i % 3 == 0 ? "ł" : i % 3 == 1 ? "中" : "x";
  const std::string feed = publish::icalendar(pack, {long_one}, make_date(2004, 11, 9));
  for (const std::string& line : lines_of(feed)) {
    CHECK(line.size() <= 75);
    CHECK(is_utf8(line));
  }
  CHECK(unfolded(feed).find(long_one.name) != std::string::npos);
}

TEST_CASE("bytes that are no UTF-8 are folded too") {
  const Pack pack = testing::river_pack(VIGIL_SOURCE_DIR);
  Obligation broken = weirs();
  broken.name.assign(400, '\x80');
  for (const std::string& line :
       lines_of(publish::icalendar(pack, {broken}, make_date(2004, 11, 9)))) {
    CHECK(line.size() <= 75);
  }
}

}  // namespace
}  // namespace vigil
