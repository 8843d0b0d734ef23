#include "cite/prose.h"

#include <algorithm>
#include <array>

#include "cite/dates.h"
#include "cite/fragments.h"
#include "cite/looks.h"
#include "cite/openings.h"
#include "cite/people.h"
#include "cite/piece_kind.h"
#include "cite/sentences.h"
#include "cite/stretch.h"

namespace vigil::cite {
namespace {

constexpr std::size_t longest_prose = 40;  // Words of a sentence before what it cites.

// "This was confirmed in an email from Ana Example, 3 May", "… is given in Report 2003, p. 7": what
// somebody sent or said, or an earlier edition, behind a link inside a sentence.
std::vector<Citation> in_prose(std::string_view text, const Vocabulary& vocabulary) {
  const auto words = words_of(text);
  for (std::size_t i = 1; i + 2 < words.size() && i < longest_prose; ++i) {
    static constexpr std::array<std::string_view, 6> links{"in",     "by", "from",
                                                           "during", "to", "through"};
    const bool colon = text[words[i].end - 1] == ':';  // "See last year's report: …"
    if (!colon && std::find(links.begin(), links.end(), words[i].folded) == links.end()) continue;
    const std::string_view rest = without_article(text.substr(words[i + 1].begin));
    const bool named = vocabulary.edition(rest.substr(0, rest.find(','))).has_value();
    if (!named) {
      const auto opening = opening_of(rest, words_of(rest), vocabulary);
      if (!opening || opening->bare) continue;
    }
    Carried none;
    auto found = read_stretch(rest, vocabulary, none);
    if (!are_located(found)) continue;
    if (named || read_pieces(rest, vocabulary).back().kind == PieceKind::date) return found;
  }
  return {};
}

// "The papers had it otherwise: “Boats Sink,” Evening Journal, 3 May", "More is found in the flood
// database, Flood Office, accessed 3 May": a title, a database or an agency inside a sentence.
std::vector<Citation> printed_in_prose(std::string_view text, const Vocabulary& vocabulary) {
  static constexpr std::array<std::string_view, 5> links{"in", "by", "from", "to", "on"};
  const auto words = words_of(text);
  for (std::size_t i = 2; i + 2 < words.size() && i < longest_prose; ++i) {
    const bool colon = text[words[i - 1].end - 1] == ':';
    const bool link = std::find(links.begin(), links.end(), words[i - 1].folded) != links.end();
    if (!colon && !link) continue;
    std::string_view rest = without_article(text.substr(words[i].begin));
    auto first = words_of(rest.substr(0, rest.find(',')));
    // "A different version is found in the daily Evening Journal, 5 May."
    const std::size_t sort = starts_lower(rest) ? vocabulary.periodical_words.match(first, 0) : 0;
    const bool paper =
        sort != 0 && sort < first.size() && starts_upper(rest.substr(first[sort].begin));
    if (paper) rest = rest.substr(first[sort].begin);
    // "But the plan has a lower figure in Flood Office, “Work Plan,” p. 10."
    const auto pieces = link && starts_upper(rest) ? pieces_of(rest) : std::vector<Piece>();
    const bool titled = pieces.size() > 1 && pieces[1].quoted && !is_prose(pieces[0].text);
    const bool quoted = titled || begins_with_quote(rest);
    const bool known = vocabulary.wires.match(first, 0) != 0 ||
                       vocabulary.broadcasters.match(first, 0) != 0 ||
                       vocabulary.database_words.find(first) != WordSet::npos;
    if (!quoted && !known && !paper) continue;
    Carried none;
    auto found = read_stretch(rest, vocabulary, none);
    if (!are_located(found)) continue;
    const Description& d = found.front().as_written;
    const bool by_somebody = !(d.publication + d.organization).empty() || !d.people.empty();
    const bool printed = quoted && !d.title.empty() && by_somebody;
    const bool sent = d.kind == SourceKind::wire || d.kind == SourceKind::broadcast ||
                      d.kind == SourceKind::database;
    const bool daily = paper && d.kind == SourceKind::article && d.date && begins_on_day(*d.date);
    if (printed || (known && sent) || daily) return found;
  }
  return {};
}

// "Ana Example, quoted in Ben Writer, “Ten Years,” …": where it stands is the source.
std::vector<Citation> quoted_in(std::string_view text, const Vocabulary& vocabulary) {
  const auto pieces = read_pieces(text, vocabulary);
  for (std::size_t i = 1; i < pieces.size(); ++i) {
    const std::string_view piece = pieces[i].piece.text;
    if (pieces[i].piece.quoted || !starts_lower(piece)) continue;
    const auto words = words_of(piece);
    const std::size_t count = vocabulary.lead_ins.match(words, 0);
    if (count < 2 || count >= words.size()) continue;
    const auto at = static_cast<std::size_t>(piece.data() - text.data());
    Carried none;
    auto found = read_stretch(text.substr(at + words[count].begin), vocabulary, none);
    if (are_located(found)) return found;
  }
  return {};
}

}  // namespace

// "Figures in this section are from …", "For the agreement, see …": what stands behind the link.
std::optional<std::string_view> behind_prose(std::string_view text, const Vocabulary& vocabulary) {
  const auto words = words_of(text);
  for (std::size_t i = 2; i < words.size() && i < longest_prose; ++i) {
    const std::size_t count = vocabulary.lead_links.match(words, i);
    if (count == 0 || i + count >= words.size()) continue;
    const char before = text[words[i - 1].end - 1];
    const char first = text[words[i].begin];
    const bool cut = before == ',' || first == '(' || count > 1 || words[0].folded == "for" ||
                     words[0].folded == "on";
    if (!cut) continue;
    std::string_view rest = text.substr(words[i + count].begin);
    if (starts_lower(rest)) rest = without_article(rest);
    if (first == '(' && rest.ends_with(')')) rest.remove_suffix(1);
    return rest;
  }
  return std::nullopt;
}

// "The camp gave the same account (telephone interview with the committee, 3 May)": a source in
// brackets inside prose. What is quoted before "said" and a speaker is hers.
std::vector<Citation> in_brackets(std::string_view text, const Vocabulary& vocabulary) {
  const std::size_t open = text.rfind(" (");
  const std::size_t close = text.find(')', open == std::string_view::npos ? text.size() : open);
  if (open == std::string_view::npos || close == std::string_view::npos || open == 0) return {};
  const std::string_view before = text.substr(0, open);
  std::string_view inner = text.substr(open + 2, close - open - 2);
  const auto words = words_of(inner);
  const auto opening = opening_of(inner, words, vocabulary);
  const bool report = vocabulary.treaty_reports.match(words, 0) != 0;
  if ((!opening && !report) || opening_of(before, words_of(before), vocabulary)) return {};
  std::string rest;
  const std::size_t said = before.find(" said ");
  if (opening && opening->bare && said != std::string_view::npos) {
    rest = std::string(before.substr(said + 6)) + ", " +
           std::string(inner.substr(words[opening->words].begin));
    auto found = spoken(opening->kind, rest, vocabulary);
    return are_located(found) ? found : std::vector<Citation>{};
  }
  if (!is_prose(before)) return {};
  Carried none;
  auto found = read_stretch(inner, vocabulary, none);
  return are_located(found) ? found : std::vector<Citation>{};
}

std::vector<Citation> inside_prose(std::string_view text, const Vocabulary& vocabulary) {
  auto found = quoted_in(text, vocabulary);
  if (found.empty()) found = in_prose(text, vocabulary);
  if (found.empty()) found = printed_in_prose(text, vocabulary);
  if (found.empty()) found = told_in_sentence(text, vocabulary);
  return found;
}

}  // namespace vigil::cite
