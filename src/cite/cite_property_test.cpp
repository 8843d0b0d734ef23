#include <doctest/doctest.h>
#include <rapidcheck.h>

#include "cite/print.h"
#include "pack/testing.h"

namespace vigil::cite {
namespace {

const Pack& pack() {
  static const Pack loaded = vigil::testing::river_pack(VIGIL_SOURCE_DIR);
  return loaded;
}

const Citer& citer() {
  static const Citer made(pack());
  return made;
}

template <class T>
T any_of(std::initializer_list<T> values) {
  return *rc::gen::elementOf(std::vector<T>(values));
}

bool maybe() {
  return *rc::gen::arbitrary<bool>();
}

std::string a_person() {
  return any_of<std::string>({"Ana Berg", "V. K. Binder", "Rafael Cuaderno Montes", "Li Wen",
                              "Faisal al-Waraq", "Örjan Åsén-Ström", "Pieter van der Linden",
                              "Nguyễn Văn Bút", "S.B.C. Folder", "José de la Torre"});
}

std::vector<std::string> some_people() {
  std::vector<std::string> people{a_person()};
  if (maybe()) people.push_back(a_person());
  if (people.size() == 2 && people[0] == people[1]) people.pop_back();
  return people;
}

std::string a_role() {
  return any_of<std::string>({"Director", "Head of the Flood Section", "Deputy Minister of Rivers",
                              "Adviser", "former Coordinator"});
}

std::string a_body() {
  return any_of<std::string>({"Ministry of Rivers", "Flood Department, Ministry of Rivers",
                              "Clean River Campaign", "Embassy of Brezia", "University of Costa",
                              "River Police (RP)", "ARMC"});
}

std::string a_city() {
  return any_of<std::string>({"Ardenburg", "Port Brez", "Zhaldy"});
}

std::string a_title() {
  return any_of<std::string>({"Silent Water", "Ten Years of Floods: A Review",
                              "Boats, Bridges, and Bad Luck; or the Ferry Trade",
                              "Can the River Be Saved?", "Ríos y puentes"});
}

Edtf a_date() {
  return *Edtf::parse(
      any_of<std::string>({"2004-04-12", "2004-04", "1999", "2003-01-15/2003-01-16",
                           "2003-11/2004-01", "2003-09-28/2003-10-03", "1998~", "2001/2003"}));
}

std::string a_page() {
  return any_of<std::string>({"8", "34-36", "12, 44-46", "A6"});
}

Description spoken(SourceKind kind) {
  Description d;
  d.kind = kind;
  d.people = some_people();
  if (maybe()) d.role = a_role();
  if (maybe()) d.organization = a_body();
  if (maybe()) d.place = a_city();
  d.date = a_date();
  const bool titled = kind == SourceKind::statement || kind == SourceKind::presentation;
  if (titled && maybe()) d.title = a_title();
  return d;
}

Description periodical(SourceKind kind, std::string publication) {
  Description d;
  d.kind = kind;
  d.publication = std::move(publication);
  d.title = a_title();
  if (kind == SourceKind::article && maybe()) d.people = some_people();
  if (maybe()) d.place = a_city();
  d.date = a_date();
  if (maybe()) d.pages = a_page();
  return d;
}

Description work(SourceKind kind) {
  Description d;
  d.kind = kind;
  d.title = a_title();
  d.organization = kind == SourceKind::un_document ? "UN River Office" : a_body();
  if (maybe()) d.place = a_city();
  if (maybe()) d.date = a_date();
  if (maybe()) d.pages = a_page();
  return d;
}

Description titled_only(SourceKind kind, std::string title) {
  Description d;
  d.kind = kind;
  d.title = std::move(title);
  d.date = a_date();
  return d;
}

Description an_edition() {
  Description d;
  d.kind = SourceKind::edition;
  d.edition = *rc::gen::inRange(1999, 2011);
  if (maybe()) d.country = "XB";
  if (maybe()) d.pages = a_page();
  return d;
}

Description a_page_of_the_web() {
  Description d;
  d.kind = SourceKind::web;
  d.organization = a_body();
  if (maybe()) d.title = a_title();
  d.url = "www.rivers.example/floods.htm";
  if (maybe()) d.date = a_date();
  return d;
}

// A description of the kind, with the fields that the schema gives it.
Description a_description(SourceKind kind) {
  Description d;
  switch (kind) {
    case SourceKind::article:
      return periodical(kind, "Ardenian Courier");
    case SourceKind::wire:
      return periodical(kind, "Coast News Agency");
    case SourceKind::broadcast:
      return periodical(kind, "Costania Television");
    case SourceKind::report:
    case SourceKind::un_document:
      return work(kind);
    case SourceKind::treaty_report:
      return titled_only(kind, "Article 7 Report");
    case SourceKind::law:
      d = titled_only(kind, "River Law No. 54");
      if (maybe()) d.publication = "Official Gazette";
      return d;
    case SourceKind::web:
      return a_page_of_the_web();
    case SourceKind::edition:
      return an_edition();
    case SourceKind::meeting_notes:
      d = titled_only(kind, "Standing Committee on Floods");
      d.place = a_city();
      return d;
    case SourceKind::database:
      d = titled_only(kind, "Gauge database");
      d.organization = a_body();
      return d;
    default:
      return spoken(kind);
  }
}

SourceKind a_kind() {
  return *rc::gen::map(rc::gen::inRange(0, static_cast<int>(SourceKind::explanation)),
                       [](int kind) { return static_cast<SourceKind>(kind); });
}

TEST_CASE("what is printed in full reads back as itself, for every kind") {
  const HouseStyle style = house_style(pack());
  CHECK(rc::check([&] {
    const Description d = a_description(a_kind());
    const std::string text = print(d, Form::full, style) + ".";
    RC_LOG(text);
    const auto read = citer().parse(text);
    RC_ASSERT(read.size() == 1U);
    RC_ASSERT(read[0].as_written == d);
  }));
}

// The sources of each note, numbered by first mention.
std::vector<std::vector<std::size_t>> sources_by_mention(const std::vector<CitedNote>& notes) {
  std::vector<std::vector<std::size_t>> all;
  std::vector<std::size_t> order;
  for (const CitedNote& note : notes) {
    auto& list = all.emplace_back();
    for (const Citation& citation : note.citations) {
      if (!citation.source) continue;
      auto at = std::find(order.begin(), order.end(), *citation.source);
      if (at == order.end()) at = order.insert(order.end(), *citation.source);
      list.push_back(static_cast<std::size_t>(at - order.begin()));
    }
  }
  return all;
}

// Notes that cite a few descriptions again and again.
std::vector<std::string> written_notes(const HouseStyle& style) {
  std::vector<std::string> pool;
  const int distinct = *rc::gen::inRange(1, 6);
  for (int i = 0; i < distinct; ++i) {
    pool.push_back(print(a_description(a_kind()), Form::full, style));
  }
  std::vector<std::string> texts;
  const int count = *rc::gen::inRange(1, 12);
  for (int i = 0; i < count; ++i) {
    std::string text = *rc::gen::elementOf(pool);
    if (*rc::gen::inRange(0, 4) == 0) text += "; " + *rc::gen::elementOf(pool);
    texts.push_back(text + ".");
  }
  return texts;
}

Citing resolved(const std::vector<std::string>& texts) {
  std::vector<NoteText> notes;
  for (std::size_t i = 0; i < texts.size(); ++i) {
    notes.push_back({static_cast<int>(i) + 1, texts[i], {}});
  }
  return citer().resolve(notes);
}

TEST_CASE("a printed list of notes resolves to the same sources, note by note") {
  const HouseStyle style = house_style(pack());
  CHECK(rc::check([&] {
    const auto texts = written_notes(style);
    const Citing before = resolved(texts);
    const auto printed = print_notes(before.notes, before.sources, style);
    for (const std::string& text : printed) RC_LOG(text + "\n");
    const Citing after = resolved(printed);
    RC_ASSERT(sources_by_mention(after.notes) == sources_by_mention(before.notes));
  }));
}

// Words of notes in any order: neither wholly random nor wholly right.
std::string a_jumble() {
  static const std::vector<std::string> words{"Interview with",
                                              "Ana Berg",
                                              ",",
                                              ";",
                                              " and ",
                                              "“",
                                              "”",
                                              "\"",
                                              "‘",
                                              "’",
                                              "(",
                                              ")",
                                              "Ibid.",
                                              "See also",
                                              "Article 7 Report",
                                              "River Monitor Report 2003",
                                              "p. 5",
                                              "pp. 3-",
                                              "12 April 2004",
                                              "Ministry of Rivers",
                                              ". ",
                                              "«",
                                              "»",
                                              "„",
                                              "Letter from",
                                              "\n",
                                              "\xC3",
                                              "\xE2\x80",
                                              "Col.",
                                              "www.a.example",
                                              "UN",
                                              "Law No. 5 of ",
                                              "press release",
                                              "ä",
                                              "-",
                                              "–",
                                              "to the",
                                              "the"};
  std::string text;
  for (const std::size_t i : *rc::gen::container<std::vector<std::size_t>>(
           rc::gen::inRange<std::size_t>(0, words.size()))) {
    text += words[i] + (i % 3 == 0 ? " " : "");
  }
  return text;
}

TEST_CASE("citations stand in order in their note, none over another, whatever the text") {
  CHECK(rc::check([] {
    const std::string text = a_jumble();
    const auto citations = citer().parse(text);
    std::uint32_t end = 0;
    TextSpan last;
    for (const Citation& citation : citations) {
      RC_ASSERT(citation.where.begin <= citation.where.end);
      RC_ASSERT(citation.where.end <= text.size());
      const bool same = citation.where == last;  // "Interviews with A and B": two of one stretch.
      RC_ASSERT(same || citation.where.begin >= end);
      end = citation.where.end;
      last = citation.where;
    }
  }));
}

}  // namespace
}  // namespace vigil::cite
