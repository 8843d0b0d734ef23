#include "check/detail/say.h"

#include <algorithm>

#include "base/unicode.h"
#include "check/detail/dates.h"

namespace vigil::check {
namespace {

std::string kind_of(SourceKind kind) {
  switch (kind) {
    case SourceKind::explanation:
      return "explanation";
    case SourceKind::wire:
      return "agency report";
    case SourceKind::edition:
      return "edition";
    default: {
      std::string words(to_string(kind));
      std::replace(words.begin(), words.end(), '-', ' ');
      if (words.starts_with("un ")) words.replace(0, 2, "UN");
      return words;
    }
  }
}

std::string between(SourceKind kind) {
  const bool talk = kind == SourceKind::interview || kind == SourceKind::telephone_interview;
  return talk                                                      ? " with "
         : kind == SourceKind::letter || kind == SourceKind::email ? " from "
                                                                   : " by ";
}

}  // namespace

Place place_of(const Subject& subject, TextSpan words) {
  const Document& document = subject.record.document;
  return {document.file, document.map.to_source(words)};
}

Place place_of(const Subject& subject, const NoteMark& mark) {
  return {subject.record.document.file, mark.source};
}

Place place_of(const Subject& subject, const Note& note) {
  return {subject.record.document.file, note.source};
}

TextSpan words_of(const Subject& subject, std::size_t note, const Citation& citation) {
  const TextSpan text = subject.record.document.notes[note].text;
  const TextSpan where{std::min(text.begin + citation.where.begin, text.end),
                       std::min(text.begin + citation.where.end, text.end)};
  return where.empty() ? text : where;
}

TextSpan narrowed(const Subject& subject, TextSpan within, std::string_view part) {
  const std::string_view words = text_of(subject.record.document, within);
  const std::size_t at = part.empty() ? std::string_view::npos : words.find(part);
  if (at == std::string_view::npos) return within;
  const auto begin = within.begin + static_cast<std::uint32_t>(at);
  return {begin, begin + static_cast<std::uint32_t>(part.size())};
}

std::string list(const std::vector<std::string>& items) {
  std::string words;
  for (std::size_t i = 0; i < items.size(); ++i) {
    if (i > 0) words += i + 1 == items.size() ? " and " : ", ";
    words += items[i];
  }
  return words;
}

std::string notes(std::vector<int> numbers) {
  std::sort(numbers.begin(), numbers.end());
  numbers.erase(std::unique(numbers.begin(), numbers.end()), numbers.end());
  std::vector<std::string> items;
  for (const int number : numbers) items.push_back(std::to_string(number));
  return (items.size() == 1 ? "note " : "notes ") + list(items);
}

std::string count(std::size_t number, std::string_view what) {
  return std::to_string(number) + " " + std::string(what) + (number == 1 ? "" : "s");
}

std::string in_quotes(std::string_view words) {
  constexpr std::size_t most = 60;
  std::string text = collapse_blanks(words);
  if (text.size() > most) {
    std::size_t cut = text.rfind(' ', most);
    if (cut == std::string::npos || cut == 0) {
      cut = most;
      while (cut > 0 && (static_cast<unsigned char>(text[cut]) & 0xC0U) == 0x80U) --cut;
    }
    text.resize(cut);
    text += " …";
  }
  return "\"" + text + "\"";
}

std::string name_of(const Description& source, const Pack& pack) {
  std::string words = "the " + kind_of(source.kind);
  if (source.kind == SourceKind::edition) {
    std::string title = pack.report_title;
    const std::size_t at = title.find("{year}");
    if (at != std::string::npos) title.replace(at, 6, std::to_string(source.edition));
    return title.empty() ? words + " of " + std::to_string(source.edition) : title;
  }
  if (!source.people.empty()) {
    words += between(source.kind) + list(source.people);
  } else if (!source.title.empty()) {
    words += " " + in_quotes(source.title);
  } else if (!source.publication.empty()) {
    words += " in " + source.publication;
  } else if (!source.organization.empty()) {
    words += between(source.kind) + source.organization;
  }
  if (source.date) words += " of " + say(*source.date, pack);
  return words;
}

std::optional<Edtf> date_of(const Description& source) {
  if (source.date) return source.date;
  if (source.kind == SourceKind::edition && source.edition > 0) return Edtf::year(source.edition);
  return std::nullopt;
}

const Description* source_of(const Subject& subject, const Citation& citation) {
  if (citation.source && *citation.source < subject.snapshot.sources.size()) {
    return &subject.snapshot.sources[*citation.source].description;
  }
  const bool nothing = citation.ibid || citation.as_written.kind == SourceKind::explanation;
  return nothing ? nullptr : &citation.as_written;
}

}  // namespace vigil::check
