#include "cite/people.h"

#include <algorithm>

#include "base/unicode.h"
#include "cite/piece_kind.h"
#include "cite/works.h"

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

// One group of "A, role, body, and B, role, body".
struct Speaker {
  std::vector<std::string> people;
  std::string rank, role, organization;
};

// The first piece after the opening: names, an unnamed person, or a body.
class SpeakerReader {
 public:
  explicit SpeakerReader(const Vocabulary& vocabulary) : vocabulary_(vocabulary) {}

  void read_first(std::string_view text, Speaker& speaker) const {
    text = without_audience(text);
    if (read_people(text, speaker)) return;
    if (read_officials(text, speaker)) return;
    const std::string_view plain = without_article(text);
    const auto words = words_of(plain);
    const bool article = plain.size() != text.size();
    const bool role = vocabulary_.role_words.match(words, 0) != 0 ||
                      (article && starts_lower(plain)) || starts_lower(text);
    const bool body = is_body(plain);
    if (role && !body) {
      speaker.role = std::string(plain);
    } else {
      speaker.organization = std::string(plain);
    }
  }

  // "A and B", "A, B and C" (the caller cut at commas), with ranks.
  bool read_people(std::string_view text, Speaker& speaker) const {
    std::vector<std::string> people;
    std::string ranks;
    std::size_t begin = 0;
    while (begin <= text.size()) {
      const std::size_t found = text.find(" and ", begin);
      const std::size_t end = found == std::string_view::npos ? text.size() : found;
      std::string_view name = without_ranks(trim(text.substr(begin, end - begin)), vocabulary_,
                                            &ranks);
      if (!is_person(name, vocabulary_)) return false;
      people.emplace_back(name);
      if (found == std::string_view::npos) break;
      begin = found + 5;
    }
    speaker.people.insert(speaker.people.end(), people.begin(), people.end());
    if (speaker.rank.empty()) speaker.rank = ranks;
    return true;
  }

 private:
  // "Response of the Ministry to the questionnaire": to whom it went is no part of the name.
  std::string_view without_audience(std::string_view text) const {
    const std::size_t at = text.find(" to ");
    if (at == std::string_view::npos || !vocabulary_.audience_words.in(text.substr(at))) return text;
    return text.substr(0, at);
  }

  static bool starts_lower(std::string_view text) {
    return !text.empty() && text.front() >= 'a' && text.front() <= 'z';
  }

  bool is_body(std::string_view text) const {
    const auto read = read_pieces(text, vocabulary_);
    return read.size() == 1 && read.front().kind == PieceKind::body;
  }

  // "officials of the Ministry of Defense": only the body is named.
  bool read_officials(std::string_view text, Speaker& speaker) const {
    for (const std::string_view lead :
         {"officials of ", "officials from ", "officials at ", "representatives of ",
          "representatives from ", "staff of ", "members of ", "staff members of ", "personnel of ",
          "senior officials of ", "Officials of ", "Representatives of ", "senior officials at "}) {
      if (!text.starts_with(lead)) continue;
      speaker.organization = std::string(without_article(text.substr(lead.size())));
      return true;
    }
    return false;
  }

  const Vocabulary& vocabulary_;
};

// What stands after the speakers, gathered piece by piece.
class SpokenReader {
 public:
  SpokenReader(SourceKind kind, const Vocabulary& vocabulary)
      : kind_(kind), vocabulary_(vocabulary), reader_(vocabulary) {}

  std::vector<Citation> read(std::string_view rest);

 private:
  void read_piece(const std::vector<ReadPiece>& pieces, std::size_t i);
  bool starts_speaker(const ReadPiece& piece);
  void read_name(const std::vector<ReadPiece>& pieces, std::size_t i);
  bool last_before_date(const std::vector<ReadPiece>& pieces, std::size_t i) const;
  Speaker& speaker() { return speakers_.back(); }
  std::vector<Citation> citations() const;

  SourceKind kind_;
  const Vocabulary& vocabulary_;
  SpeakerReader reader_;
  std::vector<Speaker> speakers_;
  std::string title_, place_, pages_;
  std::vector<Edtf> dates_;
  bool own_parts_ = false;  // Each speaker has a role or body of his own.
};

bool SpokenReader::last_before_date(const std::vector<ReadPiece>& pieces, std::size_t i) const {
  for (std::size_t j = i + 1; j < pieces.size(); ++j) {
    const PieceKind kind = pieces[j].kind;
    if (kind == PieceKind::date || kind == PieceKind::pages || kind == PieceKind::symbol ||
        kind == PieceKind::audience) {
      continue;
    }
    return kind == PieceKind::body && (!vocabulary_.country(pieces[j].piece.text).empty() ||
                                       vocabulary_.place_ends.holds(pieces[j].piece.text));
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
  if (!joined && ranks.empty()) return false;
  if (!named) return false;
  const bool has_parts = !speaker().role.empty() || !speaker().organization.empty();
  if (has_parts) {
    own_parts_ = true;
    speakers_.emplace_back();
  }
  reader_.read_people(text, speaker());
  return true;
}

void SpokenReader::read_name(const std::vector<ReadPiece>& pieces, std::size_t i) {
  const std::string_view text = pieces[i].piece.text;
  const bool after_place = !place_.empty() && i > 0;
  if (after_place) {
    join(place_, text);
  } else if (last_before_date(pieces, i)) {
    place_ = std::string(text);
  } else if (speaker().people.size() == 1 && speaker().role.empty() &&
             speaker().organization.empty() && kind_ != SourceKind::statement &&
             is_person(text, vocabulary_) && i == 1) {
    speaker().people.emplace_back(text);
  } else {
    join(speaker().organization, text);
  }
}

void SpokenReader::read_piece(const std::vector<ReadPiece>& pieces, std::size_t i) {
  const ReadPiece& read = pieces[i];
  const std::string_view text = read.piece.text;
  switch (read.kind) {
    case PieceKind::title: title_ = std::string(text); return;
    case PieceKind::date:
      if (dates_.empty()) dates_ = read.dates;
      return;
    case PieceKind::pages: return;
    case PieceKind::url:
    case PieceKind::symbol:
    case PieceKind::audience:
    case PieceKind::event: return;
    case PieceKind::role:
      if (speaker().role.empty() && speaker().organization.empty()) {
        speaker().role = std::string(text);
      } else {
        join(speaker().organization, text);
      }
      return;
    case PieceKind::body:
      if (!place_.empty() || (!vocabulary_.country(text).empty() && last_before_date(pieces, i) &&
                              (!speaker().organization.empty() || !speaker().role.empty()) &&
                              kind_ != SourceKind::statement)) {
        join(place_, text);
      } else {
        join(speaker().organization, without_article(text));
      }
      return;
    case PieceKind::name: read_name(pieces, i); return;
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
        reader_.read_first(pieces[0].piece.text, speaker());
      }
    } else if (!starts_speaker(pieces[i])) {
      read_piece(pieces, i);
    }
  }
  return citations();
}

std::vector<Citation> SpokenReader::citations() const {
  std::vector<Citation> all;
  std::string shared_body;
  if (own_parts_) shared_body = speakers_.back().organization;
  for (const Speaker& one : speakers_) {
    Citation citation;
    citation.as_written.kind = kind_;
    citation.as_written.people = one.people;
    citation.as_written.role = one.role;
    citation.as_written.organization = one.organization.empty() ? shared_body : one.organization;
    citation.as_written.title = title_;
    citation.as_written.place = place_;
    citation.rank = one.rank;
    take_place_of_body(citation.as_written.organization, citation.as_written.place, vocabulary_);
    if (dates_.empty()) all.push_back(citation);
    for (const Edtf& date : dates_) {
      citation.as_written.date = date;
      all.push_back(citation);
    }
  }
  return all;
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
    const std::string_view text = read.piece.text;
    if (read.kind == PieceKind::date) {
      if (!d.date) d.date = read.dates.front();
    } else if (d.title.empty()) {
      d.title = std::string(without_article(text));
    } else if (read.kind == PieceKind::name || read.kind == PieceKind::body) {
      join(d.place, text);
    }
  }
  return citation;
}

}  // namespace vigil::cite
