#include "cite/laws.h"

#include <algorithm>

#include "cite/dates.h"
#include "cite/law_naming.h"
#include "cite/looks.h"
#include "cite/work_parts.h"

namespace vigil::cite {
namespace {

constexpr std::size_t longest_title = 120;  // Of a law without a day or a number.
constexpr std::size_t longest_dated_title = 300;

// "Law No. 54 of 17 July 1998": the day stands inside the piece. "Act No. 5 of 2001" keeps its
// year, which is part of its number.
struct Dated {
  std::string_view title;
  std::optional<Edtf> date;
};

Dated dated(std::string_view text, const Vocabulary& vocabulary) {
  for (const std::string_view link : {" of ", " dated ", " on ", " du ", " de "}) {
    const std::size_t at = text.rfind(link);
    if (at == std::string_view::npos) continue;
    const auto date = vocabulary.dates.parse(text.substr(at + link.size()));
    if (!date) continue;
    const bool year_only = date->from() && date->from()->month == 0;
    const bool whole = year_only || text.substr(0, at).find(' ') == std::string_view::npos;
    return {whole ? text : text.substr(0, at), date};  // "Act of 18 June 1998" has no other name.
  }
  return {text, std::nullopt};
}

// "Law Society, “Annual Report,” …": the law's word belongs to a body that wrote a work.
bool is_author(std::span<const ReadPiece> pieces, std::size_t named) {
  return has(pieces, PieceKind::title) && named == 0 && !pieces[0].piece.quoted &&
         pieces.size() > 1 && pieces[1].piece.quoted && !has_digit(pieces[0].piece.text);
}

// The piece before, at and behind the one that names the law, each to its field.
class LawReader {
 public:
  LawReader(std::size_t named, const Vocabulary& vocabulary, Description& description)
      : named_(named), vocabulary_(vocabulary), d_(description) {}

  void read(const ReadPiece& read, std::size_t i) {
    if (read.kind == PieceKind::date || read.kind == PieceKind::pages) return;
    const std::string_view text = without_remark(read.piece);
    const Dated parts = dated(text, vocabulary_);
    const bool lawgiver = gives_laws(read, vocabulary_) || read.kind == PieceKind::body ||
                          read.kind == PieceKind::place;
    if (i < named_ && named_ > 1) {
      if (i > 0 && !d_.organization.empty()) d_.organization += ", " + std::string(text);
      if (i == 0) (gives_laws(read, vocabulary_) ? d_.organization : d_.publication) = text;
    } else if (i < named_ && d_.title.empty() && !read.piece.quoted && lawgiver) {
      d_.organization = std::string(without_article(text));
    } else if (d_.title.empty() && i <= named_) {
      d_.title = std::string(parts.title);
      if (!d_.date) d_.date = parts.date;
      if (!read.piece.quoted && !has_digit(text)) goes_on_ = i + 1;
    } else if (read.piece.quoted && i <= 2) {
      d_.title = std::string(text);
    } else if (i > named_ && is_numbered_law(text, vocabulary_) &&
               vocabulary_.gazettes.in(d_.title) && d_.publication.empty()) {
      d_.publication = std::move(d_.title);  // "Official Register No. 5, 3 May, Decree 12"
      d_.title = std::string(parts.title);
    } else if (is_numbered_law(text, vocabulary_) && !vocabulary_.gazettes.in(text)) {
      if (!d_.date) d_.date = parts.date;  // The number beside the name.
    } else if (i == goes_on_ && continues(text)) {
      d_.title += ", " + std::string(text);  // "… on the Import, Export and Transit of Boats"
    } else if (i > named_) {
      read_behind(read, parts);
    }
  }

 private:
  // "El Peruano (official gazette)", "Boats Act (12 March 2002)": without what the bracket adds.
  std::string_view without_remark(const Piece& piece) const {
    if (piece.bracket.empty() || piece.quoted) return piece.whole;
    const auto day = vocabulary_.dates.parse(piece.bracket);
    // "Criminal Code (Kazneni zakon)": a name in another language.
    const bool other = !has_digit(piece.bracket) && piece.bracket.find(' ') < piece.bracket.size();
    const bool number = is_numbered_law(piece.bracket, vocabulary_);  // "(Act No. 21 of 2003)"
    // "Decree No. 635 (Water Code)": what the numbered law is called.
    const bool name = is_numbered_law(piece.text, vocabulary_) && starts_upper(piece.bracket) &&
                      !has_digit(piece.bracket) && vocabulary_.law_words.in(piece.bracket) &&
                      !vocabulary_.gazettes.in(piece.bracket);
    if (name) return piece.whole;
    const bool remark = is_lower(piece.bracket) || other || number ||
                        vocabulary_.gazettes.in(piece.bracket) || (day && begins_on_day(*day));
    return remark ? piece.text : piece.whole;
  }

  // Whether a list that the law's name began ends here.
  bool continues(std::string_view text) const {
    if (has_digit(text)) return false;  // "Articles 3 and 7"
    const bool listed = text.find(" and ") < text.size() || text.find(" et ") < text.size() ||
                        text.find(" y ") < text.size() || text.find(" e ") < text.size();
    return listed && !vocabulary_.gazettes.in(text) && d_.title.find(' ') < d_.title.size() &&
           !vocabulary_.said_verbs.in(text) && text.find("published") == std::string_view::npos;
  }

  void join_place(std::string_view place) {
    if (d_.place.empty()) d_.place = std::string(place);
  }

  void read_behind(const ReadPiece& read, const Dated& parts) {
    const std::string_view text = without_remark(read.piece);
    const bool place = read.kind == PieceKind::place;
    const bool symbol = read.kind == PieceKind::symbol;
    if (is_lower(text)) {  // "…, published in Official Journal"; "…, creating the Commission"
      const std::size_t in = text.starts_with("in") ? 0 : text.find(" in ");
      std::string_view print =
          in < text.size() ? without_article(text.substr(text.find(' ', in + 1) + 1)) : "";
      if (is_place(print, vocabulary_)) return join_place(print);  // "…, signed in Costa"
      const bool printed = starts_upper(print) && words_of(text.substr(0, in)).size() <= 2;
      if (printed && d_.publication.empty()) d_.publication = std::string(print);
      return;
    }
    const auto words = words_of(text);
    const bool giver = vocabulary_.lawgivers.find(words) < 2 && !vocabulary_.gazettes.in(text);
    if (read.kind == PieceKind::body && giver && d_.organization.empty()) {
      d_.organization = std::string(without_article(text));  // "Draft law on boats, Ministry of …"
    } else if (d_.publication.empty() && !symbol && !place && read.kind != PieceKind::url) {
      d_.publication = std::string(parts.title);
      if (!d_.date) d_.date = parts.date;
    } else if (!d_.publication.empty() &&
               text.find_first_not_of("0123456789") == std::string_view::npos) {
      d_.publication += ", " + std::string(text);  // "Official Journal 1998, 354"
    } else if (place && d_.place.empty()) {
      d_.place = std::string(text);
    }
  }

  std::size_t named_;
  std::size_t goes_on_ = 0;  // The piece on which an undated name may go on.
  const Vocabulary& vocabulary_;
  Description& d_;
};

// "Law 15 May 2009 No. 31 on …": the day stands in the middle.
std::optional<Edtf> day_inside(std::string_view title, const Vocabulary& vocabulary) {
  constexpr std::size_t day_words = 3;
  if (!has_digit(title)) return std::nullopt;
  const auto words = words_of(title);
  for (std::size_t i = 1; i + day_words <= words.size(); ++i) {
    const std::size_t end = words[i + day_words - 1].end;
    const auto date = vocabulary.dates.parse(title.substr(words[i].begin, end - words[i].begin));
    if (date) return date;
  }
  return std::nullopt;
}

// A day of its own stands before the year that is part of the law's number.
void settle_date(std::span<const ReadPiece> pieces, Description& d) {
  const bool year_of_number = d.date && d.date->from() && d.date->from()->month == 0;
  const auto written = d.date;
  if (year_of_number) d.date.reset();
  // "Appropriations Act, 2003, 23 October 2002": the day before the year.
  const auto day = std::find_if(pieces.begin(), pieces.end(), [](const ReadPiece& p) {
    return p.kind == PieceKind::date && !p.accessed && !p.aside && begins_on_day(p.dates.front());
  });
  if (!d.date && day != pieces.end()) d.date = day->dates.front();
  add_dates(pieces, d);
  if (!d.date) d.date = written;
}

// "Official Gazette of Ardenia, 3 May" names no law; "Boats Act (1966)" has its year behind it.
void settle_title(Description& d, const Vocabulary& vocabulary) {
  constexpr std::size_t year_size = 7;  // " (1966)"
  if (d.publication.empty() && d.organization.empty() && !has_digit(d.title) &&
      vocabulary.gazettes.match(words_of(d.title), 0) != 0) {
    std::swap(d.publication, d.title);
  }
  if (d.date || d.title.size() <= year_size || !d.title.ends_with(')')) return;
  const std::string_view tail = std::string_view(d.title).substr(d.title.size() - year_size);
  if (!tail.starts_with(" (") || has_digit(d.title.substr(0, d.title.size() - year_size))) return;
  d.date = vocabulary.dates.parse(tail.substr(2, 4));
  if (d.date) d.title.resize(d.title.size() - year_size);
}

// "The Act does not bind persons who, before its commencement, …": a verb that ends a name.
bool tells(std::string_view title, const Vocabulary& vocabulary) {
  const auto words = words_of(title);
  for (std::size_t i = 1; i + 1 < words.size(); ++i) {
    const std::string& before = words[i - 1].folded;
    const bool relative = before == "who" || before == "which" || before == "that";
    if (!relative && vocabulary.said_verbs.match(words, i) != 0 &&
        starts_lower(title.substr(words[i].begin))) {
      return true;
    }
  }
  return false;
}

// Prose that begins with a law's word.
bool is_bare(std::span<const ReadPiece> pieces, const Description& d,
             const Vocabulary& vocabulary) {
  if (!d.date && d.publication.empty() && tells(d.title, vocabulary)) return true;
  if (d.title.size() > (d.date ? longest_dated_title : longest_title)) return true;
  const bool alone = !d.date && d.publication.empty() && pieces.size() == 1 && !has_digit(d.title);
  return alone && (words_of(d.title).size() > 6 || is_prose(d.title));
}

// "Law of Ardenia “On Boats,” 3 May 1996": no comma stands before the name's quoted part.
std::optional<std::string> title_with_quote(std::span<const ReadPiece> pieces, std::size_t named,
                                            const Vocabulary& vocabulary) {
  if (named + 1 >= pieces.size() || !pieces[named + 1].piece.quoted) return std::nullopt;
  const std::string_view text = pieces[named].piece.whole;
  if (pieces[named].piece.quoted || text.data()[text.size()] == ',' || has_digit(text)) {
    return std::nullopt;
  }
  const auto words = words_of(text);
  const std::size_t count = vocabulary.law_words.match(words, 0);
  if (count == 0) return std::nullopt;
  if (count == words.size()) return std::string(pieces[named + 1].piece.text);  // "Law “On Boats”"
  return std::string(text) + " \u201C" + std::string(pieces[named + 1].piece.text) + "\u201D";
}

}  // namespace

std::optional<Citation> law(std::span<const ReadPiece> pieces, const Vocabulary& vocabulary) {
  const auto named = naming_piece(pieces, vocabulary);
  if (!named) return std::nullopt;
  const auto with_quote = title_with_quote(pieces, *named, vocabulary);
  if (!with_quote && is_author(pieces, *named)) return std::nullopt;
  Citation citation;
  Description& d = citation.as_written;
  d.kind = SourceKind::law;
  LawReader reader(*named, vocabulary, d);
  for (std::size_t i = 0; i < pieces.size(); ++i) reader.read(pieces[i], i);
  if (with_quote) d.title = *with_quote;
  settle_date(pieces, d);
  settle_title(d, vocabulary);
  if (!d.date) d.date = day_inside(d.title, vocabulary);
  if (is_bare(pieces, d, vocabulary)) return std::nullopt;
  return citation;
}

}  // namespace vigil::cite
