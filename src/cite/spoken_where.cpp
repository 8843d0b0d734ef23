#include <algorithm>

#include "base/unicode.h"
#include "cite/looks.h"
#include "cite/person.h"
#include "cite/spoken_reader.h"
#include "cite/work_parts.h"

namespace vigil::cite {

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

// "herders, Costa, Ardenia Hills": people of no office have no body; a town stands in its region.
bool SpokenReader::is_home(const std::vector<ReadPiece>& pieces, std::size_t i) const {
  const Speaker& now = speaker();
  const std::string_view text = pieces[i].piece.text;
  const bool folk = is_met() && !now.role.empty() && is_lower(now.role) && now.organization.empty();
  return folk && words_of(text).size() <= 2 && !has_acronym(text) && i + 1 < pieces.size() &&
         pieces[i + 1].kind == PieceKind::name && last_before_date(pieces, i + 1);
}

// "Director, Flood Office, Smalltown, Costa, 3 May": behind an office and its body two names of a
// word each are a town and where it lies, listed or not.
bool SpokenReader::is_town_of_region(const std::vector<ReadPiece>& pieces, std::size_t i) const {
  const Speaker& now = speaker();
  const auto one_word = [&](const ReadPiece& p) {
    return p.kind == PieceKind::name && p.piece.text.find(' ') == std::string_view::npos &&
           !has_acronym(p.piece.text);
  };
  return is_met() && !now.role.empty() && !now.organization.empty() && now.place.empty() &&
         i + 2 < pieces.size() && one_word(pieces[i]) && one_word(pieces[i + 1]) &&
         pieces[i + 2].kind == PieceKind::date;
}

namespace {

// Small letters throughout.
bool is_small(std::string_view text) {
  const auto words = words_of(text);
  return std::all_of(words.begin(), words.end(),
                     [&](const Word& word) { return starts_lower(text.substr(word.begin)); });
}

// "editor, Costa Herald", "journalist, Radio Costa": for whom somebody works.
bool is_employer(std::string_view text, const Speaker& now, const Vocabulary& vocabulary) {
  const auto words = words_of(text);
  return now.organization.empty() && now.place.empty() && !now.role.empty() && words.size() >= 2 &&
         (vocabulary.newspaper_ends.holds(words.back()) ||
          kind_of_publication(text, vocabulary) != SourceKind::article);
}

// "Programme Coordinator, Walking Costa, Port City, 3 May": two words before a known town.
bool is_before_town(const std::vector<Word>& words, const Speaker& now,
                    const Vocabulary& vocabulary) {
  const bool office = !now.role.empty() && !is_lower(now.role) && !now.people.empty();
  return office && now.organization.empty() && now.place.empty() && words.size() == 2 &&
         !vocabulary.particles.holds(words[0]);
}

}  // namespace

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
  const bool paper = is_employer(text, now, vocabulary_);
  if (is_holder(pieces, i)) {
    read_names(text, vocabulary_, now);
  } else if (!now.place.empty() || is_home(pieces, i)) {
    join(now.place, text);
  } else if (paper || (city && is_before_town(words, now, vocabulary_))) {
    now.organization = std::string(text);
  } else if (is_town_of_region(pieces, i) ||
             (last_before_date(pieces, i) && !has_acronym(text) && !body)) {
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
  const bool titled = i > 0 && pieces[i - 1].piece.quoted && begun_ + 1 < i;
  const bool somebody =
      !speaker().people.empty() || !speaker().role.empty() || !speaker().organization.empty();
  if (titled && somebody &&
      (vocabulary_.event_words.in(pieces[i].piece.text) ||
       vocabulary_.venue_words.in(pieces[i].piece.text))) {
    return true;
  }
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
  const std::string_view text = pieces[i].piece.text;
  const std::string_view first = text.substr(0, text.find(' '));
  // "Congress of the Republic" is a body where nothing tells of a meeting.
  const bool body = !vocabulary_.event_words.in(first) || vocabulary_.lawgivers.holds(first);
  return met && i > 0 && !now.people.empty() && now.organization.empty() && now.place.empty() &&
         (i == begun_ + 1 || pieces[i - 1].kind == PieceKind::role) &&
         vocabulary_.body_words.in(text) && body;
}

// "Costa province" at the end: where it was said, unless a governor has no other body.
bool SpokenReader::is_region(const std::vector<ReadPiece>& pieces, std::size_t i) const {
  const auto words = words_of(pieces[i].piece.text);
  if (words.size() < 2 || vocabulary_.region_words.match(words, words.size() - 1) == 0)
    return false;
  if (pieces[i].kind == PieceKind::body && vocabulary_.armed_words.find(words) != WordSet::npos)
    return false;  // "8th Military Region"
  // "Ministry of Defence, Engineering Department": what a body deals with is no region's name.
  const bool part = i > 0 && pieces[i - 1].kind == PieceKind::body &&
                    (vocabulary_.body_words.match(words, 0) != 0 ||
                     vocabulary_.subject_words.match(words, 0) != 0 ||
                     vocabulary_.role_words.match(words, 0) != 0);
  if (part) return false;
  const Speaker& now = speaker();
  // "elder, Costa camp": where a role in small letters lives.
  const bool office = !now.role.empty() && !is_lower(now.role) && !now.people.empty() &&
                      now.organization.empty() && now.place.empty();
  return last_before_date(pieces, i) && !office;
}

void SpokenReader::read_body(const std::vector<ReadPiece>& pieces, std::size_t i) {
  if (is_venue(pieces, i) || is_addressee(pieces, i)) return;
  const Piece& piece = pieces[i].piece;  // "Flood Office (with annexes 1 to 3)"
  const bool remark = is_lower(piece.bracket) && words_of(piece.bracket).size() > 1;
  const std::string_view text = remark ? piece.text : piece.whole;
  if (i == begun_ + 1 && starts_lower(text) && !speaker().people.empty() && read_office(text))
    return;
  // "Ana Example, survivor and board member": small words are no body's name.
  if (i == begun_ + 1 && is_small(text) && !speaker().people.empty() && speaker().role.empty()) {
    speaker().role = std::string(without_article(text));
    return;
  }
  if (!speaker().dates.empty() && is_lower(text)) return;  // "…, 3 May, forwarding the unit’s data"
  const bool end = !speaker().place.empty() && vocabulary_.place_ends.holds(text);
  if (end || is_region(pieces, i)) {
    join(speaker().place, text);
  } else {
    join(speaker().organization, without_article(text));
  }
}

}  // namespace vigil::cite
