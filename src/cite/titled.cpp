#include "cite/titled.h"

#include <algorithm>

#include "base/unicode.h"
#include "cite/dates.h"
#include "cite/looks.h"
#include "cite/people.h"
#include "cite/person.h"
#include "cite/titled_reader.h"
#include "cite/work_parts.h"

namespace vigil::cite {

namespace {

// "Flood victims data base, Ardenia": up to a comma the title ends in a database's word.
bool names_database(std::string_view title, const Vocabulary& vocabulary) {
  const auto words = words_of(title.substr(0, title.find(',')));
  const std::size_t at = vocabulary.database_words.find(words);
  return at != WordSet::npos && at + vocabulary.database_words.match(words, at) == words.size();
}

}  // namespace

// Beside a word of saying the work is a statement.
void TitledReader::settle_release() {
  Description& d = citation_.as_written;
  d.kind = SourceKind::statement;
  // "Costa Front, Rosa Example Unit, press release": a body and its part.
  if (!d.organization.empty() && citation_.rank.empty()) {
    for (const std::string& part : d.people) d.organization += ", " + part;
    d.people.clear();
  }
  take_place_of_body(d.organization, d.place, vocabulary_);
}

// Where the title itself begins with such a word, too.
void TitledReader::settle_said() {
  Description& d = citation_.as_written;
  if (vocabulary_.statement_words.match(words_of(d.title), 0) == 0) return;
  if (d.kind == SourceKind::report) d.kind = SourceKind::statement;
  // "“Statement by Ardenia,” UN First Committee": where it was said printed nothing.
  const bool there =
      is_un(d.publication, vocabulary_) &&
      (vocabulary_.venue_words.in(d.publication) || vocabulary_.event_words.in(d.publication));
  if (d.kind != SourceKind::article || !there) return;
  d.kind = SourceKind::statement;
  d.publication.clear();
}

void TitledReader::settle_kind() {
  Description& d = citation_.as_written;
  // "“Summary Record of the First Session,” A/60/SR.1": the symbol tells whose paper it is.
  const bool filed =
      d.organization.empty() && d.people.empty() && has_un_symbol(pieces_, vocabulary_);
  if (d.kind == SourceKind::article && filed) d.kind = SourceKind::un_document;
  if (presented_) {
    d.kind = SourceKind::presentation;
    return;
  }
  if (release_) settle_release();
  settle_said();
  if (d.kind == SourceKind::report && names_database(d.title, vocabulary_)) {
    d.kind = SourceKind::database;
  }
  // A body that prints its own papers is no newspaper.
  if (d.kind == SourceKind::article && vocabulary_.organizations.holds(d.publication)) {
    d.kind = SourceKind::report;
  }
  // A thesis lies at its university, a committee's paper in parliament: no newspaper prints them.
  const bool lies = (authored_ && vocabulary_.body_words.in(d.publication)) ||
                    vocabulary_.lawgivers.holds(d.publication);
  if (d.kind == SourceKind::article && lies && d.organization.empty()) {
    d.kind = SourceKind::report;
    std::swap(d.organization, d.publication);
    return;
  }
  if (!d.publication.empty() || d.kind != SourceKind::article) return;
  d.kind = SourceKind::report;
  // Nobody printed it: two plain capitalised words are sooner a body ("White Heron") than a person.
  const bool plain = d.people.size() == 1 && d.people[0].find_first_of(".-") == std::string::npos &&
                     words_of(d.people[0]).size() == 2 && citation_.rank.empty();
  if (plain && !authored_ && d.organization.empty()) {
    d.organization = d.people[0];
    d.people.clear();
  }
}

// "Ardenian newspaper “Evening Journal,” 3 May": the quoted name is the paper's.
bool TitledReader::is_paper() const {
  if (title_ == 0) return false;
  const std::string_view before = pieces_[title_ - 1].piece.whole;
  const auto words = words_of(before);
  return !words.empty() && before.data()[before.size()] != ',' &&
         vocabulary_.periodical_words.match(words, words.size() - 1) != 0;
}

// "Evening Journal (Costa), 3 May, p. 4, Ana Example, “Title”", "The Evening Journal, “Title,”
// 3 May": a name that no body has, with a day, a city or an article of its own, printed it.
bool TitledReader::is_printed_first() const {
  if (title_ == 0) return false;
  const Piece& first = pieces_[0].piece;
  const bool known_city = is_place(first.bracket, vocabulary_) &&
                          without_article(first.text).size() != first.text.size();
  if (pieces_[0].kind != PieceKind::name && !known_city) return false;
  if (is_prose(first.text) || has_acronym(first.text)) return false;
  const auto is_day = [](const ReadPiece& p) {
    return p.kind == PieceKind::date && begins_on_day(p.dates.front());
  };
  const auto title = pieces_.begin() + static_cast<std::ptrdiff_t>(title_);
  const bool day_before = std::any_of(pieces_.begin(), title, is_day);
  const bool day = std::any_of(pieces_.begin(), pieces_.end(), is_day);
  const bool city = is_place(first.bracket, vocabulary_);
  const bool article = without_article(first.text).size() != first.text.size();
  const bool author = title_ > 1 && pieces_[title_ - 1].kind == PieceKind::name;
  const bool plain =
      !is_full_person(first.text, vocabulary_) || author || has(pieces_, PieceKind::pages);
  const bool alone = std::none_of(title + 1, pieces_.end(), [](const ReadPiece& p) {
    return is_text(p) && p.kind != PieceKind::place && !is_lower(p.piece.text);
  });
  const bool signed_behind = title_ + 1 < pieces_.size() && !pieces_[title_ + 1].piece.quoted &&
                             pieces_[title_ + 1].piece.text.starts_with("by ");
  return (day && signed_behind) || (day_before && (plain || city)) ||
         (day && alone && (city || article));
}

Citation TitledReader::read() {
  Description& d = citation_.as_written;
  d.kind = SourceKind::article;
  if (is_paper()) {
    d.publication = std::string(pieces_[title_].piece.text);
    return citation_;
  }
  d.title = std::string(pieces_[title_].piece.text);
  const bool quoted_there = title_ > 1 && is_lower(pieces_[title_ - 1].piece.text) &&
                            vocabulary_.lead_ins.holds(pieces_[title_ - 1].piece.text);
  const bool printed = !quoted_there && is_printed_first();
  if (printed) set_publication(pieces_[0].piece, citation_, vocabulary_);
  for (std::size_t i = printed ? 1 : 0; i < title_; ++i) {
    const ReadPiece& read = pieces_[i];
    if (quoted_there) {
      if (i + 1 < title_) read_quoted(read);
      continue;
    }
    const bool seat = i > 0 && read.kind == PieceKind::place && !d.organization.empty();
    if (seat) {
      d.place = std::string(read.piece.text);  // "Flood Office, Costa, “Rivers,” …"
    } else if (is_further_body(read.piece.whole)) {
      d.organization += ", " + std::string(read.piece.whole);
    } else if (is_text(read)) {
      read_author(read.piece);
    }
  }
  for (std::size_t i = title_ + 1; i < pieces_.size(); ++i) {
    if (!read_author_behind(i)) read_after(pieces_[i]);
  }
  settle_kind();
  return citation_;
}

Citation titled(std::span<const ReadPiece> pieces, std::size_t title,
                const Vocabulary& vocabulary) {
  return TitledReader(pieces, title, vocabulary).read();
}

}  // namespace vigil::cite
