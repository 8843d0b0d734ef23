#include "cite/people.h"

#include <algorithm>

#include "base/unicode.h"
#include "cite/addresses.h"
#include "cite/looks.h"
#include "cite/person.h"
#include "cite/piece_kind.h"
#include "cite/speaker.h"

namespace vigil::cite {

void take_place_of_body(std::string& body, std::string& place, const Vocabulary& vocabulary) {
  const std::size_t at = body.rfind(" in ");
  if (at == std::string::npos) return;
  const std::string_view tail = std::string_view(body).substr(at + 4);
  if (tail.empty() || tail.find_first_of(",(") != std::string_view::npos) return;
  const auto words = words_of(tail);
  if (words.size() > 3 || vocabulary.body_words.find(words) != WordSet::npos) return;
  if (!(tail.front() >= 'A' && tail.front() <= 'Z') && tail.front() > 0) return;
  if (place.empty()) place = std::string(tail);
  body.erase(at);
}

namespace {

void join(std::string& to, std::string_view part) {
  if (part.empty()) return;
  if (!to.empty()) to += ", ";
  to += part;
}

// "copied to the office", "translated by her son": what was done, no office.
bool is_remark(std::string_view text) {
  const auto words = words_of(text);
  return words.size() > 2 && words[0].folded.ends_with("ed") &&
         (words[1].folded == "to" || words[1].folded == "by" || words[1].folded == "with" ||
          words[1].folded == "in" || words[1].folded == "at" || words[1].folded == "from");
}

// What stands after the opening, gathered piece by piece.
class SpokenReader {
 public:
  SpokenReader(SourceKind kind, const Vocabulary& vocabulary)
      : kind_(kind), vocabulary_(vocabulary) {}

  // `named` is whether the text begins with a speaker for sure.
  std::vector<Citation> read(std::string_view rest, bool named);

 private:
  void read_first(const Piece& first);
  void read_piece(const std::vector<ReadPiece>& pieces, std::size_t i);
  bool starts_speaker(const ReadPiece& piece);
  bool starts_other(std::string_view text);
  void read_name(const std::vector<ReadPiece>& pieces, std::size_t i);
  void read_place(const std::vector<ReadPiece>& pieces, std::size_t i);
  void read_body(const std::vector<ReadPiece>& pieces, std::size_t i);
  void read_role(const std::vector<ReadPiece>& pieces, std::size_t i);
  void read_words(const std::vector<ReadPiece>& pieces, std::size_t i);
  void read_date(const ReadPiece& read);
  bool is_signatory(std::string_view text);
  bool last_before_date(const std::vector<ReadPiece>& pieces, std::size_t i) const;
  bool is_addressee(const std::vector<ReadPiece>& pieces, std::size_t i) const;
  bool is_venue(const std::vector<ReadPiece>& pieces, std::size_t i) const;
  bool is_region(const std::vector<ReadPiece>& pieces, std::size_t i) const;
  bool is_holder(const std::vector<ReadPiece>& pieces, std::size_t i) const;
  bool is_home(const std::vector<ReadPiece>& pieces, std::size_t i) const;
  bool is_workplace(const std::vector<ReadPiece>& pieces, std::size_t i) const;
  bool read_record(const std::vector<ReadPiece>& pieces, std::size_t i);
  bool is_researcher(const std::vector<ReadPiece>& pieces) const;
  bool is_aside(const ReadPiece& read) const;
  bool read_office(std::string_view text);
  bool is_met() const {
    return kind_ == SourceKind::interview || kind_ == SourceKind::telephone_interview;
  }
  bool is_sent() const { return kind_ == SourceKind::letter || kind_ == SourceKind::email; }
  Speaker& speaker() { return speakers_.back(); }
  const Speaker& speaker() const { return speakers_.back(); }
  std::vector<Citation> citations() const;

  SourceKind kind_;
  const Vocabulary& vocabulary_;
  std::vector<Speaker> speakers_;
  std::string title_, url_;
  std::string publication_, pages_;  // Of a statement: the record that prints it.
  std::size_t begun_ = 0;            // The piece in which the speaker was named.
  bool aside_ = false;               // The date so far is only when it came in.
  bool signed_ = false;              // The speaker signed for the body before.
  bool own_parts_ = false;           // Each speaker has a role or body of his own.
};

// What is left up to the date is only places and asides.
bool SpokenReader::last_before_date(const std::vector<ReadPiece>& pieces, std::size_t i) const {
  for (std::size_t j = i + 1; j < pieces.size(); ++j) {
    const PieceKind kind = pieces[j].kind;
    if (kind == PieceKind::pages || kind == PieceKind::symbol || kind == PieceKind::audience) {
      continue;
    }
    if (kind == PieceKind::date) return true;
    const auto words = words_of(pieces[j].piece.text);
    const bool region =
        words.size() >= 2 && vocabulary_.region_words.match(words, words.size() - 1) != 0;
    if (region) continue;
    return kind == PieceKind::place || vocabulary_.place_ends.holds(pieces[j].piece.text);
  }
  return true;
}

// "…, Costa, 3 May, and with Ana Example", "…, teacher, and the caretaker": somebody else, named or
// not.
bool SpokenReader::starts_other(std::string_view text) {
  constexpr std::size_t longest_role = 4;
  const bool with = text.starts_with("with ");
  if (with) text.remove_prefix(5);
  const Speaker& now = speaker();
  const bool complete = !now.dates.empty() || (!now.people.empty() && !now.role.empty());
  const std::string_view plain = without_article(text);
  const bool unnamed = plain.size() < text.size() && is_lower(plain) && complete &&
                       words_of(plain).size() <= longest_role;
  const bool named = (with || !now.dates.empty()) && is_full_person(text, vocabulary_);
  if (!unnamed && !named) return false;
  own_parts_ = true;
  speakers_.emplace_back();
  read_speaker(text, false, vocabulary_, speaker());
  return true;
}

// "and Maj. Nimal Folder" begins the next speaker; so does a further name before any role.
bool SpokenReader::starts_speaker(const ReadPiece& piece) {
  std::string_view text = piece.piece.text;
  const bool joined = text.starts_with("and ");
  if (joined) text = trim(text.substr(4));
  if (piece.piece.quoted || piece.kind == PieceKind::date) return false;
  if (joined && is_met() && starts_other(text)) return true;
  std::string ranks;
  const std::string_view name = without_ranks(text, vocabulary_, &ranks);
  const bool named = is_person(name, vocabulary_) && words_of(name).size() >= 2;
  if ((!joined && ranks.empty()) || !named) return false;
  const Speaker& now = speaker();
  // "Letter from the Minister of Health, Dr. Ana Example, …": the office's holder.
  const bool holder = now.people.empty() && !now.role.empty() && !joined;
  if (!holder && (!now.role.empty() || !now.organization.empty() || !now.dates.empty())) {
    own_parts_ = true;
    speakers_.emplace_back();
  }
  return read_names(text, vocabulary_, speaker());
}

// "herders, Costa, Ardenia Hills": people of no office have no body; a town stands in its region.
bool SpokenReader::is_home(const std::vector<ReadPiece>& pieces, std::size_t i) const {
  const Speaker& now = speaker();
  const std::string_view text = pieces[i].piece.text;
  const bool folk = is_met() && !now.role.empty() && is_lower(now.role) && now.organization.empty();
  return folk && words_of(text).size() <= 2 && !has_acronym(text) && i + 1 < pieces.size() &&
         pieces[i + 1].kind == PieceKind::name && last_before_date(pieces, i + 1);
}

// "the Minister of Rivers, Ana Example, at the opening": who held the office that was named first.
bool SpokenReader::is_holder(const std::vector<ReadPiece>& pieces, std::size_t i) const {
  const Speaker& now = speaker();
  if (i != begun_ + 1 || now.role.empty() || is_lower(now.role)) return false;
  if (!now.people.empty() || !now.organization.empty() || i + 1 >= pieces.size()) return false;
  const PieceKind next = pieces[i + 1].kind;
  const bool goes_on =
      next == PieceKind::audience || next == PieceKind::event || next == PieceKind::body;
  return goes_on && is_full_person(pieces[i].piece.text, vocabulary_);
}

void SpokenReader::read_name(const std::vector<ReadPiece>& pieces, std::size_t i) {
  const std::string_view text = pieces[i].piece.text;
  // "Sector Commander, Military Zone No. 5": no town has a number.
  if (text.find(" No. ") < text.size()) return join(speaker().organization, text);
  if (is_region(pieces, i)) return join(speaker().place, text);
  // "Second Conference, River Treaty, Costa": what the conference is about.
  const bool city = i + 1 < pieces.size() && vocabulary_.places.holds(pieces[i + 1].piece.text);
  if (city && is_venue(pieces, i)) return;
  Speaker& now = speaker();
  const auto words = words_of(text);
  // A role wants a body, and names of three words are seldom cities.
  // "farmer and fisherman, San Rafael de Costa": an office wants one, "head of the village" has it.
  const bool plain = is_lower(now.role) && (now.role.find(" and ") != std::string::npos ||
                                            now.role.find(" of ") != std::string::npos);
  const bool body = !now.role.empty() && !now.people.empty() && now.organization.empty() &&
                    now.place.empty() && words_of(text).size() >= 3 && !plain;
  // "editor, Costa Herald"
  const bool paper = now.organization.empty() && now.place.empty() && !now.role.empty() &&
                     words.size() >= 2 && vocabulary_.newspaper_ends.holds(words.back());
  if (is_holder(pieces, i)) {
    read_names(text, vocabulary_, now);
  } else if (!now.place.empty() || is_home(pieces, i)) {
    join(now.place, text);
  } else if (paper) {
    now.organization = std::string(text);
  } else if (last_before_date(pieces, i) && !has_acronym(text) && !body) {
    now.place = std::string(text);
  } else if (now.people.size() == 1 && now.role.empty() && now.organization.empty() &&
             kind_ != SourceKind::statement && is_person(text, vocabulary_, true) &&
             i == begun_ + 1) {
    // "Agnes Example, Matron, Costa Hospital": one word behind a full name is what she is.
    if (words.size() > 1) {
      now.people.emplace_back(text);
    } else {
      now.role = std::string(text);
    }
  } else if (!is_venue(pieces, i)) {
    join(now.organization, text);
  }
}

// A country after a speaker without a body is his country, if the city follows.
void SpokenReader::read_place(const std::vector<ReadPiece>& pieces, std::size_t i) {
  Speaker& now = speaker();
  const bool speaks = kind_ == SourceKind::statement || kind_ == SourceKind::presentation;
  const bool further = i + 1 < pieces.size() && (pieces[i + 1].kind == PieceKind::place ||
                                                 pieces[i + 1].kind == PieceKind::event ||
                                                 pieces[i + 1].kind == PieceKind::audience);
  const auto words = words_of(pieces[i].piece.text);
  const bool country = vocabulary_.is_country(words) && !vocabulary_.places.holds(words);
  if (now.place.empty() && country && (speaks || further || !last_before_date(pieces, i))) {
    join(now.organization, without_article(pieces[i].piece.text));
  } else {
    join(now.place, pieces[i].piece.text);
  }
}

// Where something was said: "UN General Assembly" after "First Committee".
bool SpokenReader::is_venue(const std::vector<ReadPiece>& pieces, std::size_t i) const {
  if (kind_ != SourceKind::statement && kind_ != SourceKind::presentation) return false;
  if (i > 0 &&
      (pieces[i - 1].kind == PieceKind::event || pieces[i - 1].kind == PieceKind::audience)) {
    return true;
  }
  // "Representative to the Union, Committee on Rivers": who is accredited spoke there.
  const std::string& role = speaker().role;
  const bool accredited = role.find(" to ") != std::string::npos &&
                          vocabulary_.accredited_words.in(role) &&
                          pieces[i].kind == PieceKind::body;
  return (accredited && speaker().place.empty()) ||
         (vocabulary_.event_words.in(pieces[i].piece.text) && i > 0 &&
          vocabulary_.un_bodies.in(pieces[i].piece.text));
}

// "Ana Example, Physiotherapist, Prosthetic Workshop": where somebody works is no event.
bool SpokenReader::is_workplace(const std::vector<ReadPiece>& pieces, std::size_t i) const {
  const bool met = kind_ != SourceKind::statement && kind_ != SourceKind::presentation;
  const Speaker& now = speaker();
  return met && i > 0 && !now.people.empty() && now.organization.empty() && now.place.empty() &&
         (i == 1 || pieces[i - 1].kind == PieceKind::role) &&
         vocabulary_.body_words.in(pieces[i].piece.text) &&
         !vocabulary_.event_words.in(
             pieces[i].piece.text.substr(0, pieces[i].piece.text.find(' ')));
}

// "to Jody Example, Ambassador, Clean River Campaign": offices after "to" are the addressee's.
bool SpokenReader::is_addressee(const std::vector<ReadPiece>& pieces, std::size_t i) const {
  for (std::size_t j = i; j-- > 0;) {
    if (pieces[j].kind == PieceKind::audience) return pieces[j].piece.text.starts_with("to ");
    if (pieces[j].kind != PieceKind::role && pieces[j].kind != PieceKind::body) return false;
  }
  return false;
}

// "Costa province" at the end: where it was said, unless a governor has no other body.
bool SpokenReader::is_region(const std::vector<ReadPiece>& pieces, std::size_t i) const {
  const auto words = words_of(pieces[i].piece.text);
  if (words.size() < 2 || vocabulary_.region_words.match(words, words.size() - 1) == 0)
    return false;
  // "Ministry of Defence, Engineering Department": what a body deals with is no region's name.
  const bool part = i > 0 && pieces[i - 1].kind == PieceKind::body &&
                    (vocabulary_.body_words.match(words, 0) != 0 ||
                     vocabulary_.subject_words.match(words, 0) != 0 ||
                     vocabulary_.role_words.match(words, 0) != 0);
  if (part) return false;
  const Speaker& now = speaker();
  // "elder, Costa camp": where a role in small letters lives.
  const bool office =
      !now.role.empty() && !is_lower(now.role) && !now.people.empty() && now.organization.empty();
  return last_before_date(pieces, i) && !office;
}

void SpokenReader::read_body(const std::vector<ReadPiece>& pieces, std::size_t i) {
  if (is_venue(pieces, i) || is_addressee(pieces, i)) return;
  const Piece& piece = pieces[i].piece;  // "Flood Office (with annexes 1 to 3)"
  const bool remark = is_lower(piece.bracket) && words_of(piece.bracket).size() > 1;
  const std::string_view text = remark ? piece.text : piece.whole;
  if (i == begun_ + 1 && starts_lower(text) && !speaker().people.empty() && read_office(text))
    return;
  if (!speaker().dates.empty() && is_lower(text)) return;  // "…, 3 May, forwarding the unit’s data"
  if (is_region(pieces, i)) {
    join(speaker().place, text);
  } else if (!speaker().place.empty() && vocabulary_.place_ends.holds(text)) {
    join(speaker().place, text);
  } else {
    join(speaker().organization, without_article(text));
  }
}

void SpokenReader::read_date(const ReadPiece& read) {
  Speaker& now = speaker();
  const bool other = read.aside || read.accessed;
  if (now.dates.empty() || (aside_ && !other)) {
    now.dates = read.dates;
    aside_ = other;
  } else if (!other) {
    now.dates.insert(now.dates.end(), read.dates.begin(), read.dates.end());
  }
}

void SpokenReader::read_role(const std::vector<ReadPiece>& pieces, std::size_t i) {
  if (is_addressee(pieces, i) || is_venue(pieces, i)) return;
  if (i == begun_ + 1 && read_office(pieces[i].piece.text)) return;
  if (speaker().role.empty() && (speaker().organization.empty() || signed_)) {
    const Piece& piece = pieces[i].piece;
    const bool one_word = piece.bracket.find(' ') == std::string_view::npos;
    speaker().role = std::string(one_word ? piece.whole : piece.text);  // "headman (mukhtar)"
  } else {
    join(speaker().organization, pieces[i].piece.whole);
  }
}

void SpokenReader::read_words(const std::vector<ReadPiece>& pieces, std::size_t i) {
  const std::string_view text = pieces[i].piece.text;
  // "Information provided by Ana Example, by email", "…, over the telephone"
  const bool way = text.starts_with("by ") || text.starts_with("via ") ||
                   text.starts_with("over ") || text.starts_with("on the ") ||
                   text.starts_with("received by ") || text.starts_with("sent by ");
  const auto words = way ? words_of(text) : std::vector<Word>();
  const auto by = way ? vocabulary_.way_in(words, words.size()) : std::nullopt;
  if (by) {
    kind_ = *by;
    return;
  }
  const bool from = text.starts_with("from ") && is_place(text.substr(5), vocabulary_);
  if (from) return join(speaker().place, text.substr(5));
  const bool in = text.starts_with("in ");
  if (i == begun_ + 1 && !speaker().people.empty() && read_office(text)) return;
  // "in Samlot": where somebody was met, listed or not.
  const bool held =
      is_met() || !(vocabulary_.body_words.in(text) || vocabulary_.event_words.in(text));
  const bool town = in && held && starts_upper(text.substr(3)) && speaker().place.empty() &&
                    words_of(text).size() <= 4;
  if (town) return join(speaker().place, text.substr(3));
  if (is_region(pieces, i)) {
    join(speaker().place, text);
  } else if (in && is_place(text.substr(3), vocabulary_)) {
    join(speaker().place, text.substr(3));
  } else if (text.size() < 40 && speaker().role.empty() && !in && i == begun_ + 1 &&
             !is_remark(text)) {
    speaker().role = std::string(without_article(text));
  }
}

// "signed by Ana Example": the speaker for the body that wrote.
bool SpokenReader::is_signatory(std::string_view text) {
  constexpr std::string_view lead = "signed by ";
  signed_ = signed_ || (text.starts_with(lead) && speaker().people.empty() &&
                        read_names(text.substr(lead.size()), vocabulary_, speaker()));
  return signed_ && text.starts_with(lead);
}

// "through an interpreter", "whose leg was lost there", "wrote that the work was over": a remark.
bool SpokenReader::is_aside(const ReadPiece& read) const {
  const std::string_view text = read.piece.text;
  const bool small = read.kind == PieceKind::words || read.kind == PieceKind::role ||
                     read.kind == PieceKind::body || read.kind == PieceKind::event;
  if (!small || read.piece.quoted || !is_lower(text)) return false;
  const auto words = words_of(text);
  return words.size() > 1 && (vocabulary_.aside_words.match(words, 0) != 0 ||
                              vocabulary_.said_verbs.match(words, 0) != 0);
}

// "…, 3 May 2004, in Record of Debates, p. 312", "…, 3 May 2004 (minutes of the sitting, p. 4)":
// what printed a statement stands behind its day, before a page. "13MSP" is no body.
bool SpokenReader::read_record(const std::vector<ReadPiece>& pieces, std::size_t i) {
  if (kind_ != SourceKind::statement) return false;
  const ReadPiece& read = pieces[i];
  if (read.kind == PieceKind::pages && i > 0) {
    if (!speaker().dates.empty()) pages_ += (pages_.empty() ? "" : ", ") + read.pages;
    return true;
  }
  for (const ReadPiece& inside : read_pieces(read.piece.bracket, vocabulary_)) {
    if (read.kind == PieceKind::date && inside.kind == PieceKind::pages) pages_ = inside.pages;
  }
  std::string_view text = read.piece.text;
  if (text.starts_with("in ")) text.remove_prefix(3);
  const bool paged = i + 1 < pieces.size() && pieces[i + 1].kind == PieceKind::pages;
  const bool prints = paged && !read.piece.quoted && starts_upper(text) && !has_digit(text);
  if (!speaker().dates.empty() && prints && read.kind != PieceKind::place) {
    publication_ = std::string(text);
    return true;
  }
  if (i > 1 && vocabulary_.agreement_words.holds(text)) {  // "Costa, Hansard, 3 May 2004"
    publication_ = std::string(text);
    return true;
  }
  return i > 0 && has_digit(text) && all_capitals(text) &&
         text.find(' ') == std::string_view::npos && read.kind == PieceKind::body;
}

// "driver at the Costa Mission", "nurse with the Red Bridge": an office and whose it is.
bool SpokenReader::read_office(std::string_view text) {
  Speaker& now = speaker();
  if (!now.role.empty() || !now.organization.empty() || (!is_met() && !is_sent())) return false;
  for (const std::string_view link : {" at ", " with ", " from "}) {
    const std::size_t at = text.find(link);
    if (at == std::string_view::npos) continue;
    const std::string_view body = without_article(text.substr(at + link.size()));
    const bool named = vocabulary_.body_words.in(body) || has_acronym(body) ||
                       vocabulary_.organizations.holds(body);
    if (!starts_upper(body) || !named) return false;
    now.role = std::string(without_article(text.substr(0, at)));
    now.organization = std::string(body);
    return true;
  }
  return false;
}

void SpokenReader::read_piece(const std::vector<ReadPiece>& pieces, std::size_t i) {
  const std::string_view text = pieces[i].piece.text;
  if (is_signatory(text) || is_aside(pieces[i]) || read_record(pieces, i)) return;
  // "Ana Example, Major, General Staff": a rank behind the name is a role.
  if (i > 0 && vocabulary_.ranks.holds(text) && speaker().role.empty()) {
    speaker().role = std::string(text);
    return;
  }
  switch (pieces[i].kind) {
    case PieceKind::title:  // What somebody said behind the day is no title.
      if (!is_met() && speaker().dates.empty()) title_ = std::string(text);
      return;
    case PieceKind::date:
      read_date(pieces[i]);
      return;
    case PieceKind::pages:
    case PieceKind::symbol:
    case PieceKind::audience:
      return;
    case PieceKind::url:
      url_ = std::string(address_in(text).value_or(text));
      return;
    case PieceKind::role:
      read_role(pieces, i);
      return;
    case PieceKind::event:
    case PieceKind::body:
      if (pieces[i].kind == PieceKind::body || is_workplace(pieces, i)) read_body(pieces, i);
      return;
    case PieceKind::place:
      read_place(pieces, i);
      return;
    case PieceKind::name:
      read_name(pieces, i);
      return;
    case PieceKind::words:
      read_words(pieces, i);
      return;
  }
}

// "a driver (name withheld)", "Ministry of Health (signed by Ana Example, Director)", "shepherds at
// the Costa bridge".
void SpokenReader::read_first(const Piece& first) {
  const bool by = begins(first.bracket, "signed by ");
  const bool age = has_digit(first.bracket) && words_of(first.bracket).size() <= 2;
  const bool remark = by || age || (is_lower(first.bracket) && is_prose(first.bracket));
  std::string_view text = remark ? first.text : first.whole;
  const std::size_t at = text.find(" at the ");
  if (is_met() && at != std::string_view::npos && is_lower(without_article(text))) {
    const std::string_view tail = text.substr(at + 8);
    if (starts_upper(tail) && !vocabulary_.body_words.in(tail) &&
        !vocabulary_.event_words.in(tail)) {
      speaker().place = std::string(tail);
      text = text.substr(0, at);
    }
  }
  read_speaker(text, is_sent(), vocabulary_, speaker());
  if (!by) return;
  for (const ReadPiece& piece : read_pieces(first.bracket, vocabulary_)) {
    if (!is_signatory(piece.piece.text) && speaker().role.empty()) {
      speaker().role = std::string(piece.piece.text);
    }
  }
}

// Whether the text begins with the network's own name and a person behind it.
bool SpokenReader::is_researcher(const std::vector<ReadPiece>& pieces) const {
  return pieces.size() > 1 && vocabulary_.own_names.holds(pieces[0].piece.text) &&
         is_full_person(pieces[1].piece.text, vocabulary_);
}

std::vector<Citation> SpokenReader::read(std::string_view rest, bool named) {
  const auto pieces = read_pieces(rest, vocabulary_);
  speakers_.emplace_back();
  for (std::size_t i = 0; i < pieces.size(); ++i) {
    const bool nobody = !named && (pieces[i].kind == PieceKind::place ||
                                   pieces[i].kind == PieceKind::date || is_region(pieces, i));
    if (i == 0 && !nobody) {
      if (pieces[0].piece.quoted && is_met()) {  // "Interview with “Ana” (not her real name)"
        speaker().people.emplace_back(pieces[0].piece.text);
      } else if (pieces[0].piece.quoted) {
        title_ = std::string(pieces[0].piece.text);
      } else if (pieces[0].kind == PieceKind::date) {
        return {};  // "Meeting with 3 May …": no speaker, so no such citation.
      } else if (is_researcher(pieces)) {
        begun_ = 1;  // "Interview with River Monitor, Ana Example, …": the next piece was asked.
        read_first(pieces[1].piece);
        ++i;
      } else {
        read_first(pieces[0].piece);
      }
    } else if ((i == begun_ + 1 && pieces[i].piece.text.empty()) || starts_speaker(pieces[i])) {
      begun_ = i;  // Behind "“Ana” (not her real name)", too.
    } else {
      read_piece(pieces, i);
    }
  }
  return citations();
}

// What one speaker lacks, the last one has for all: "A, role, and B, role, body, place, date".
std::vector<Citation> SpokenReader::citations() const {
  std::vector<Citation> all;
  const Speaker& last = speakers_.back();
  for (const Speaker& one : speakers_) {
    Citation citation;
    Description& d = citation.as_written;
    d.kind = kind_;
    d.people = one.people;
    d.role = one.role;
    const bool shares_body = one.organization.empty() && own_parts_ && one.dates.empty();
    d.organization = shares_body ? last.organization : one.organization;
    d.title = title_;
    d.url = url_;
    d.publication = publication_;
    d.pages = pages_;
    const bool apart = !one.dates.empty() && &one != &last;  // Met on a day of his own.
    d.place = one.place.empty() && !apart ? last.place : one.place;
    citation.rank = one.rank;
    take_place_of_body(d.organization, d.place, vocabulary_);
    const auto& dates = one.dates.empty() ? last.dates : one.dates;
    if (dates.empty()) all.push_back(citation);
    for (const Edtf& date : dates) {
      d.date = date;
      all.push_back(citation);
    }
  }
  return all;
}

}  // namespace

std::vector<Citation> spoken(SourceKind kind, std::string_view rest, const Vocabulary& vocabulary) {
  return SpokenReader(kind, vocabulary).read(rest, true);
}

std::vector<Citation> spoken_bare(SourceKind kind, std::string_view rest,
                                  const Vocabulary& vocabulary) {
  return SpokenReader(kind, vocabulary).read(rest, false);
}

}  // namespace vigil::cite
