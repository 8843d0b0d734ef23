#include "cite/people.h"

#include <algorithm>

#include "base/unicode.h"
#include "cite/piece_kind.h"
#include "cite/speaker.h"

namespace vigil::cite {
namespace {

void join(std::string& to, std::string_view part) {
  if (part.empty()) return;
  if (!to.empty()) to += ", ";
  to += part;
}

// "Embassy of Ardenia in Costa" → the place goes to its own field.
void take_place_of_body(std::string& body, std::string& place, const Vocabulary& vocabulary) {
  const std::size_t at = body.rfind(" in ");
  if (at == std::string::npos) return;
  const std::string_view tail = std::string_view(body).substr(at + 4);
  if (tail.empty() || tail.find(',') != std::string_view::npos) return;
  const auto words = words_of(tail);
  if (words.size() > 3 || vocabulary.body_words.find(words) != WordSet::npos) return;
  if (!(tail.front() >= 'A' && tail.front() <= 'Z') && tail.front() > 0) return;
  if (place.empty()) place = std::string(tail);
  body.erase(at);
}

// What stands after the opening, gathered piece by piece.
class SpokenReader {
 public:
  SpokenReader(SourceKind kind, const Vocabulary& vocabulary)
      : kind_(kind), vocabulary_(vocabulary) {}

  std::vector<Citation> read(std::string_view rest);

 private:
  void read_piece(const std::vector<ReadPiece>& pieces, std::size_t i);
  bool starts_speaker(const ReadPiece& piece);
  void read_name(const std::vector<ReadPiece>& pieces, std::size_t i);
  void read_place(const std::vector<ReadPiece>& pieces, std::size_t i);
  void read_body(const std::vector<ReadPiece>& pieces, std::size_t i);
  void read_date(const ReadPiece& read);
  bool last_before_date(const std::vector<ReadPiece>& pieces, std::size_t i) const;
  bool is_addressee(const std::vector<ReadPiece>& pieces, std::size_t i) const;
  bool is_venue(const std::vector<ReadPiece>& pieces, std::size_t i) const;
  Speaker& speaker() { return speakers_.back(); }
  std::vector<Citation> citations() const;

  SourceKind kind_;
  const Vocabulary& vocabulary_;
  std::vector<Speaker> speakers_;
  std::string title_;
  bool aside_ = false;      // The date so far is only when it came in.
  bool own_parts_ = false;  // Each speaker has a role or body of his own.
};

// What is left up to the date is only places and asides.
bool SpokenReader::last_before_date(const std::vector<ReadPiece>& pieces, std::size_t i) const {
  for (std::size_t j = i + 1; j < pieces.size(); ++j) {
    const PieceKind kind = pieces[j].kind;
    if (kind == PieceKind::pages || kind == PieceKind::symbol || kind == PieceKind::audience) {
      continue;
    }
    if (kind == PieceKind::date) return true;
    return kind == PieceKind::place || vocabulary_.place_ends.holds(pieces[j].piece.text);
  }
  return true;
}

// "and Maj. Nimal Folder" begins the next speaker; so does a further name before any role.
bool SpokenReader::starts_speaker(const ReadPiece& piece) {
  std::string_view text = piece.piece.text;
  const bool joined = text.starts_with("and ");
  if (joined) text = trim(text.substr(4));
  if (piece.piece.quoted || piece.kind == PieceKind::date) return false;
  std::string ranks;
  const std::string_view name = without_ranks(text, vocabulary_, &ranks);
  const bool named = is_person(name, vocabulary_) && words_of(name).size() >= 2;
  if ((!joined && ranks.empty()) || !named) return false;
  const Speaker& now = speaker();
  if (!now.role.empty() || !now.organization.empty() || !now.dates.empty()) {
    own_parts_ = true;
    speakers_.emplace_back();
  }
  return read_names(text, vocabulary_, speaker());
}

void SpokenReader::read_name(const std::vector<ReadPiece>& pieces, std::size_t i) {
  const std::string_view text = pieces[i].piece.text;
  Speaker& now = speaker();
  if (!now.place.empty()) {
    join(now.place, text);
  } else if (last_before_date(pieces, i) && !has_acronym(text)) {
    now.place = std::string(text);
  } else if (now.people.size() == 1 && now.role.empty() && now.organization.empty() &&
             kind_ != SourceKind::statement && is_person(text, vocabulary_, true) && i == 1) {
    now.people.emplace_back(text);
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
  return vocabulary_.event_words.in(pieces[i].piece.text) && i > 0 &&
         vocabulary_.un_bodies.in(pieces[i].piece.text);
}

// "to Jody Example, Ambassador, Clean River Campaign": offices after "to" are the addressee's.
bool SpokenReader::is_addressee(const std::vector<ReadPiece>& pieces, std::size_t i) const {
  for (std::size_t j = i; j-- > 0;) {
    if (pieces[j].kind == PieceKind::audience) return pieces[j].piece.text.starts_with("to ");
    if (pieces[j].kind != PieceKind::role && pieces[j].kind != PieceKind::body) return false;
  }
  return false;
}

void SpokenReader::read_body(const std::vector<ReadPiece>& pieces, std::size_t i) {
  if (is_venue(pieces, i) || is_addressee(pieces, i)) return;
  const std::string_view text = pieces[i].piece.whole;
  if (!speaker().place.empty() && vocabulary_.place_ends.holds(text)) {
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

void SpokenReader::read_piece(const std::vector<ReadPiece>& pieces, std::size_t i) {
  const ReadPiece& read = pieces[i];
  const std::string_view text = read.piece.text;
  switch (read.kind) {
    case PieceKind::title:
      title_ = std::string(text);
      return;
    case PieceKind::date:
      read_date(read);
      return;
    case PieceKind::pages:
    case PieceKind::url:
    case PieceKind::symbol:
    case PieceKind::audience:
    case PieceKind::event:
      return;
    case PieceKind::role:
      if (is_addressee(pieces, i) || is_venue(pieces, i)) return;
      if (speaker().role.empty() && speaker().organization.empty()) {
        speaker().role = std::string(text);
      } else {
        join(speaker().organization, text);
      }
      return;
    case PieceKind::body:
      read_body(pieces, i);
      return;
    case PieceKind::place:
      read_place(pieces, i);
      return;
    case PieceKind::name:
      read_name(pieces, i);
      return;
    case PieceKind::words:
      if (text.size() < 40 && speaker().role.empty() && !text.starts_with("in ") && i == 1) {
        speaker().role = std::string(without_article(text));
      }
      return;
  }
}

std::vector<Citation> SpokenReader::read(std::string_view rest) {
  const auto pieces = read_pieces(rest, vocabulary_);
  speakers_.emplace_back();
  for (std::size_t i = 0; i < pieces.size(); ++i) {
    if (i == 0) {
      if (pieces[0].piece.quoted) {
        title_ = std::string(pieces[0].piece.text);
      } else if (pieces[0].kind == PieceKind::date) {
        return {};  // "Meeting with 3 May …": no speaker, so no such citation.
      } else {
        read_speaker(pieces[0].piece.whole, vocabulary_, speaker());
      }
    } else if (!starts_speaker(pieces[i])) {
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
    d.place = one.place.empty() ? last.place : one.place;
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

std::string_view without_link(std::string_view text) {
  for (const std::string_view link : {"at ", "from ", "during ", "on ", "of "}) {
    if (text.starts_with(link)) return text.substr(link.size());
  }
  return text;
}

// "Costa workshop" was held in Costa.
std::string_view place_first(std::string_view title, const Vocabulary& vocabulary) {
  const auto words = words_of(title);
  const std::size_t count = vocabulary.places.match(words, 0);
  return count == 0 ? std::string_view{} : title.substr(0, words[count - 1].end);
}

}  // namespace

std::vector<Citation> spoken(SourceKind kind, std::string_view rest, const Vocabulary& vocabulary) {
  return SpokenReader(kind, vocabulary).read(rest);
}

Citation meeting_notes(std::string_view rest, const Vocabulary& vocabulary) {
  Citation citation;
  Description& d = citation.as_written;
  d.kind = SourceKind::meeting_notes;
  const auto pieces = read_pieces(rest, vocabulary);
  for (std::size_t i = 0; i < pieces.size(); ++i) {
    const ReadPiece& read = pieces[i];
    const std::string_view text = read.piece.whole;
    // "Standing Committee on A, B and C, Costa, 3 May": a name goes on up to the place.
    const bool goes_on = i + 1 < pieces.size() && (pieces[i + 1].kind == PieceKind::place ||
                                                   pieces[i + 1].kind == PieceKind::name);
    if (read.kind == PieceKind::date) {
      if (!d.date) d.date = read.dates.front();
    } else if (d.title.empty()) {
      d.title = std::string(without_article(without_link(text)));
    } else if (read.kind == PieceKind::place || (read.kind == PieceKind::name && !goes_on)) {
      join(d.place, text);
    } else if (goes_on && d.place.empty() && read.kind != PieceKind::audience) {
      d.title += ", " + std::string(text);
    }
  }
  if (d.place.empty()) d.place = std::string(place_first(d.title, vocabulary));
  return citation;
}

}  // namespace vigil::cite
