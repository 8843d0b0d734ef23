#include "cite/cuts.h"

#include <algorithm>
#include <array>

#include "base/unicode.h"
#include "cite/dates.h"
#include "cite/house_records.h"
#include "cite/looks.h"
#include "cite/openings.h"
#include "cite/pages.h"
#include "cite/pieces.h"
#include "cite/rearranged.h"
#include "cite/said_again.h"

namespace vigil::cite {
namespace {

std::string_view without_and(std::string_view text) {
  for (const std::string_view link :
       {"and again ", "and also ", "and then ", "and ", "but ", "while ", "whereas ", "as well as ",
        "followed by ", "again "}) {
    if (text.starts_with(link)) return trim(text.substr(link.size()));
  }
  return text;
}

// Whether an agency or a station begins the text: "but Coast News (Costa), 3 May".
bool begins_with_agency(std::string_view text, const Vocabulary& vocabulary) {
  const auto words = words_of(text.substr(0, text.find(',')));
  return vocabulary.wires.match(words, 0) != 0 || vocabulary.broadcasters.match(words, 0) != 0;
}

// Whether a source begins with these words: an opening, an edition's title, "Ibid.", "see also".
// `titled` is whether a quoted title follows the piece.
bool begins_source(std::string_view text, const Vocabulary& vocabulary, bool titled = false) {
  const auto words = words_of(text.substr(0, 120));
  if (words.empty()) return false;
  const auto opening = opening_of(text, words, vocabulary);
  if (opening && !opening->bare) return true;
  if (vocabulary.ibid.match(words, 0) != 0 || vocabulary.treaty_reports.match(words, 0) != 0)
    return true;
  // "confirmed by letter from Ana Example"
  if (const std::size_t done = participle_lead(text, words, vocabulary); done != 0) {
    const std::string_view rest = text.substr(words[done].begin);
    const auto sent = opening_of(rest, words_of(rest), vocabulary);
    if (sent && !sent->bare) return true;
  }
  const std::size_t lead = vocabulary.lead_ins.match(words, 0);
  if (lead > 1 && text.starts_with("see ")) return true;
  // "as cited in Report 2003": what cites is a source too, where it is known to be one.
  if (lead > 0 && lead < words.size()) {
    const bool agency = lead > 1 && (vocabulary.wires.match(words, lead) != 0 ||
                                     vocabulary.broadcasters.match(words, lead) != 0);
    return agency || (lead > 1 && titled) ||
           begins_source(text.substr(words[lead].begin), vocabulary);
  }
  std::string_view title = text.substr(0, text.find(','));
  if (title.ends_with('.')) title.remove_suffix(1);  // The note's own stop.
  return vocabulary.edition(title).has_value();
}

// "in reply to questions of the researcher": why something was written is no source.
bool answers(std::string_view text) {
  return text.starts_with("in reply to ") || text.starts_with("in answer to ") ||
         text.starts_with("in response to ");
}

// "provided by its secretary": how the source before was got.
bool is_provider(std::string_view text) {
  static constexpr std::array<std::string_view, 9> providers{
      "provided by ",   "supplied by ", "received from ", "made available ", "shared by ",
      "obtained from ", "handed ",      "forwarded by ",  "shown to "};
  return !after_lead(text, providers).empty() && starts_lower(text);
}

// ", which only repeats the numbers of Evening Journal, 5 May": where the paper begins that a
// clause before its day names; npos where there is none.
std::size_t named_in_clause(const std::vector<Piece>& pieces, std::size_t i,
                            const Vocabulary& vocabulary) {
  static constexpr std::array<std::string_view, 6> relatives{"which", "who",   "that",
                                                             "where", "whose", "as"};
  constexpr std::size_t shortest_clause = 3;
  const std::string_view text = pieces[i].text;
  if (pieces[i].quoted || i + 1 >= pieces.size() || pieces[i + 1].quoted) return text.npos;
  const auto words = words_of(text);
  if (words.size() < shortest_clause ||
      std::find(relatives.begin(), relatives.end(), words[0].folded) == relatives.end()) {
    return text.npos;
  }
  std::size_t first = words.size();
  while (first > 0 && starts_upper(text.substr(words[first - 1].begin))) --first;
  const auto day = vocabulary.dates.parse(pieces[i + 1].text);
  const bool paper = first + 2 <= words.size() || vocabulary.wires.match(words, first) != 0 ||
                     vocabulary.broadcasters.match(words, first) != 0;
  return day && begins_on_day(*day) && paper && first > 0 && first < words.size()
             ? words[first].begin
             : text.npos;
}

// "Mission of Ardenia, Note Verbale of 3 May": a body, and behind it what it sent and when.
bool sends_letter(std::string_view text, const Vocabulary& vocabulary) {
  const std::size_t comma = text.find(", ");
  if (comma == std::string_view::npos || !starts_upper(text)) return false;
  if (!vocabulary.body_words.in(text.substr(0, comma))) return false;
  const auto words = words_of(text.substr(comma + 2, text.find(',', comma + 2) - comma - 2));
  const auto noun = vocabulary.noun_at(words, 0);
  return noun && (noun->kind == SourceKind::letter || noun->kind == SourceKind::email) &&
         noun->words + 1 < words.size() && has_digit(words[noun->words + 1].folded);
}

// Whether the comma piece begins another source, given that a date or pages stand before it.
// `titled` is whether a title follows: ", and Body, “Title,” …".
bool cuts_here(const Piece& piece, bool titled, std::string_view after_comma,
               const Vocabulary& vocabulary) {
  const std::string_view text = without_and(after_comma);
  const bool joined = text.size() != after_comma.size();
  if (piece.quoted || answers(text)) return false;
  if (is_provider(text)) return false;
  if (joined && titled) return true;
  if (joined && sends_letter(text, vocabulary)) return true;
  if (joined && begins_with_agency(text, vocabulary)) return true;
  if (joined && (text.starts_with("\u201C") || text.starts_with('"'))) return true;
  constexpr std::size_t enough = 160;  // Of the note, to tell how and when something was said.
  if (joined && said_again(text.substr(0, enough), vocabulary)) return true;
  return begins_source(text, vocabulary, titled);
}

// "Email from Ana Example dated 6 May 2004"
bool ends_in_date(std::string_view text, const Vocabulary& vocabulary) {
  constexpr std::size_t longest_date = 3;
  const auto words = words_of(text);
  for (std::size_t n = 1; n <= std::min(longest_date, words.size()); ++n) {
    const auto date = vocabulary.dates.parse(text.substr(words[words.size() - n].begin));
    if (date && (n > 1 || words.size() == 1)) return true;
  }
  return false;
}

// "pp. 6-8 and Report 2002": where a further source begins behind a page or a date; npos when none.
std::size_t joined_source(const Piece& piece, const Vocabulary& vocabulary) {
  if (piece.quoted) return std::string_view::npos;
  const std::size_t at = piece.text.find(" and ");
  if (at == std::string_view::npos) return at;
  const std::string_view before = piece.text.substr(0, at);
  const bool again = vocabulary.ibid.holds(before);  // "Ibid. and Coast Press, 3 May"
  const bool place = again || pages_in(before, vocabulary) || ends_in_date(before, vocabulary);
  const std::string_view behind = piece.text.substr(at + 5);
  const bool source =
      begins_source(behind, vocabulary) || (again && begins_with_agency(behind, vocabulary));
  return place && source ? at : std::string_view::npos;
}

// "(Costa)", "(2004)": no remark in small letters.
bool tells_where(std::string_view bracket) {
  if (bracket.empty() || has_digit(bracket)) return !bracket.empty();
  const auto words = words_of(bracket);
  return ends_upper(bracket, words);
}

// "Visit to the Costa hospital, 3 May 2004, and interview there with …", "Assembly of Ardenia,
// sitting of 3 May, remarks by …": who spoke belongs to what stands before.
bool waits_for_speaker(std::string_view before, const Vocabulary& vocabulary) {
  constexpr std::size_t longest = 240;  // Bounds what is looked at for every source of a note.
  before = before.substr(0, longest);
  const auto first = words_of(before.substr(0, before.find(',')));
  return vocabulary.visit_words.match(first, 0) != 0 || names_sitting(before, vocabulary);
}

// A source that begins inside a piece, and how much stands between it and the one before.
struct CutInside {
  std::uint32_t begin{}, link{};
};

std::optional<CutInside> cut_inside(const std::vector<Piece>& pieces, std::size_t i, bool located,
                                    const Vocabulary& vocabulary) {
  constexpr std::uint32_t comma = 2;  // ", "
  constexpr std::uint32_t and_ = 5;   // " and "
  const std::size_t named =
      located ? named_in_clause(pieces, i, vocabulary) : std::string_view::npos;
  if (named != std::string_view::npos) {
    const auto begin = static_cast<std::uint32_t>(named);
    return CutInside{begin, begin + comma};
  }
  const std::size_t joint = joined_source(pieces[i], vocabulary);
  if (joint == std::string_view::npos) return std::nullopt;
  return CutInside{static_cast<std::uint32_t>(joint) + and_, and_};
}

}  // namespace

std::vector<TextSpan> stretches_of(std::string_view note, const Vocabulary& vocabulary) {
  std::vector<TextSpan> spans;
  const SentenceWords known{vocabulary.abbreviations, vocabulary.ibid, vocabulary.lead_ins};
  for (const TextSpan whole : citations_of(note, known)) {
    const std::string_view citation = slice<TextSpace>(note, whole);
    std::uint32_t begin = whole.begin;
    bool located = false;  // A date or a page has been named since `begin`.
    const auto pieces = pieces_of(citation);
    for (std::size_t i = 0; i < pieces.size(); ++i) {
      const Piece& piece = pieces[i];
      if (piece.whole.empty()) continue;
      const bool titled = i + 1 < pieces.size() && pieces[i + 1].quoted;
      const auto at = static_cast<std::uint32_t>(piece.whole.data() - note.data());
      const std::string_view rest = note.substr(at, whole.end - at);
      const bool cut = located && at > begin && cuts_here(piece, titled, rest, vocabulary) &&
                       !waits_for_speaker(note.substr(begin, at - begin), vocabulary);
      // "Costa, 3 May 2004, interview with Ana Example": when and where stand first.
      const bool first = cut && is_when_and_where(note.substr(begin, at - begin), vocabulary) &&
                         !has_own_date(rest, vocabulary);
      if (cut && !first) {
        const std::string_view before = trim(note.substr(begin, at - begin));
        const std::size_t size = before.ends_with(',') ? before.size() - 1 : before.size();
        spans.push_back({begin, begin + static_cast<std::uint32_t>(size)});
        begin = at + static_cast<std::uint32_t>(rest.size() - without_and(rest).size());
        located = false;
      }
      if (const auto inside = cut_inside(pieces, i, located, vocabulary)) {
        spans.push_back({begin, at + inside->begin - inside->link});
        begin = at + inside->begin;
        located = false;
      }
      const bool digits = !piece.quoted && !piece.text.empty() && piece.text.back() >= '0' &&
                          piece.text.back() <= '9';
      located =
          located || digits || tells_where(piece.bracket) || vocabulary.ibid.holds(piece.text);
    }
    spans.push_back({begin, whole.end});
  }
  return spans;
}

}  // namespace vigil::cite
