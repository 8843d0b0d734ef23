#include "read/finish.h"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

#include "base/unicode.h"

namespace vigil::read {
namespace {

// A page title may name several: "Ardenia and the Isles" is one country, "Brezia and Costania" are two.
std::vector<std::size_t> countries_in(std::string_view title, const pack::Lookup& lookup) {
  if (const auto one = lookup.country(title)) return {*one};
  std::vector<std::size_t> found;
  for (std::size_t begin = 0; begin < title.size();) {
    const std::size_t comma = std::min(title.find(',', begin), title.size());
    const std::size_t conjunction = std::min(title.find(" and ", begin), title.size());
    const std::size_t end = std::min(comma, conjunction);
    const std::string_view name = trim(title.substr(begin, end - begin));
    const auto country = lookup.country(name);
    if (!country && !name.empty()) return {};
    if (country) found.push_back(*country);
    begin = end == comma ? end + 1 : end + 5;
  }
  return found;
}

std::vector<std::string> codes_of(std::string_view title, const pack::Lookup& lookup,
                                  const Pack& pack) {
  std::vector<std::string> codes;
  for (const std::size_t index : countries_in(title, lookup)) {
    codes.push_back(pack.countries[index].code);
  }
  return codes;
}

// A page with several country headings is several reports.
void part_by_country(const Pack& pack, const PageRules& rules, const pack::Lookup& lookup,
                     Document& document) {
  const auto count = static_cast<std::uint32_t>(document.blocks.size());
  Part part;
  if (const auto title = rules.title(document.title)) {
    part.title = title->country;
    part.countries = codes_of(title->country, lookup, pack);
  }
  for (std::uint32_t i = 0; i < count; ++i) {
    const Block& block = document.blocks[i];
    if (block.kind != BlockKind::heading || block.level > 1) continue;
    const std::string heading = collapse_blanks(text_of(document, block.text));
    const std::vector<std::string> codes = codes_of(heading, lookup, pack);
    if (codes.empty() || codes == part.countries) {
      if (!codes.empty()) part.title = heading;
      continue;
    }
    if (!part.countries.empty() && i > part.first_block) {
      part.end_block = i;
      document.parts.push_back(part);
    }
    part = {heading, codes, part.countries.empty() ? 0 : i, 0};
  }
  part.end_block = count;
  document.parts.push_back(part);
}

// By number, then by part: which parts call for which notes.
using Calls = std::set<std::pair<int, int>>;

Calls calls_of(const Document& document) {
  Calls calls;
  std::uint32_t block = 0;
  std::size_t part = 0;
  for (const NoteMark& mark : document.marks) {
    while (block + 1 < document.blocks.size() && document.blocks[block].text.end < mark.at) ++block;
    while (part + 1 < document.parts.size() && block >= document.parts[part].end_block) ++part;
    calls.emplace(mark.number, static_cast<int>(part));
  }
  return calls;
}

// Each note belongs to the part whose marks call for its number. Where several parts do, since
// each counts from 1, the notes go in the order of the page.
void share_out_notes(const Calls& calls, Document& document) {
  const auto parts = static_cast<int>(document.parts.size());
  if (parts < 2) return;
  int part = 0;
  int last = 0;
  for (Note& note : document.notes) {
    if (note.number <= last && part + 1 < parts) ++part;
    last = note.number;
    const auto from_here = calls.lower_bound({note.number, part});
    if (from_here != calls.end() && from_here->first == note.number) {
      part = from_here->second;
      note.part = part;
      continue;
    }
    const bool behind = from_here != calls.begin() && std::prev(from_here)->first == note.number;
    note.part = behind ? std::prev(from_here)->second : part;
  }
}

void compare_marks_and_notes(const Calls& calls, const Document& document, Ledger& ledger) {
  ledger.marks = static_cast<int>(document.marks.size());
  ledger.notes = static_cast<int>(document.notes.size());
  std::map<std::pair<int, int>, int> balance;  // By part, then by number.
  for (const auto& [number, part] : calls) balance[{part, number}] |= 1;
  for (const Note& note : document.notes) balance[{note.part, note.number}] |= 2;
  for (const auto& [place, sides] : balance) {
    if (sides == 3) continue;
    const auto& [part, number] = place;
    const std::string of = document.parts.size() > 1
                               ? " of " + document.parts[static_cast<std::size_t>(part)].title
                               : std::string();
    ledger.differences.push_back(sides == 1
                                     ? "mark " + std::to_string(number) + of + " has no note"
                                     : "note " + std::to_string(number) + of + " has no mark");
  }
}

}  // namespace

void finish(const Input& input, const Pack& pack, const PageRules& rules,
            const pack::Lookup& lookup, Reading& reading) {
  Document& document = reading.document;
  document.original = sha256(input.bytes);
  document.file = input.file;
  part_by_country(pack, rules, lookup, document);
  const Calls calls = calls_of(document);
  share_out_notes(calls, document);
  Ledger& ledger = reading.ledger;
  compare_marks_and_notes(calls, document, ledger);
  const std::uint64_t accounted =
      ledger.text_kept + ledger.furniture + ledger.markup + ledger.refused;
  ledger.lost = ledger.bytes_in > accounted ? ledger.bytes_in - accounted : 0;
  if (ledger.balanced()) return;
  const std::string what =
      ledger.lost > 0 ? std::to_string(ledger.lost) + " bytes were neither kept nor set aside"
                      : std::to_string(accounted - ledger.bytes_in) + " bytes were counted twice";
  ledger.differences.push_back(what);
  reading.findings.push_back({"text-lost",
                              Severity::error,
                              {input.file, {}},
                              "The reader lost count of this file: " + what + ".",
                              "This is a fault of the reader: please report it with the file.",
                              {}});
}

}  // namespace vigil::read
