#include "base/unicode.h"
#include "cite/looks.h"
#include "cite/person.h"
#include "cite/spoken_reader.h"

namespace vigil::cite {
namespace {

// "her colleague Ana Example", "his deputy Ben Example": the name behind a word for what somebody
// is to another. The text itself where it begins otherwise.
std::string_view behind_relation(std::string_view text, const Vocabulary& vocabulary) {
  constexpr std::size_t longest = 3;
  const auto words = words_of(text);
  if (words.empty() || !starts_lower(text) || !vocabulary.possessives.holds(words[0])) return text;
  for (std::size_t i = 1; i < words.size() && i <= longest; ++i) {
    const std::string_view rest = text.substr(words[i].begin);
    if (starts_upper(rest)) return rest;
  }
  return text;
}

}  // namespace

// "…, Costa, 3 May, and with Ana Example", "…, teacher, and the caretaker": somebody else, named or
// not.
bool SpokenReader::starts_other(std::string_view text) {
  constexpr std::size_t longest_role = 4;
  const bool with = text.starts_with("with ") || (is_sent() && text.starts_with("from "));
  if (with) text.remove_prefix(5);
  const Speaker& now = speaker();
  const bool complete = !now.dates.empty() || (!now.people.empty() && !now.role.empty());
  const std::string_view plain = without_article(text);
  const bool unnamed = plain.size() < text.size() && is_lower(plain) && complete &&
                       words_of(plain).size() <= longest_role;
  // "and with her colleague Ana Example": what she is to the first tells nothing.
  const std::string_view name = behind_relation(text, vocabulary_);
  // "and with Rosa": behind a day the link is enough.
  const bool one = with && !now.dates.empty() && is_person(name, vocabulary_);
  const bool named = one || ((with || !now.dates.empty()) && is_full_person(name, vocabulary_));
  if (!unnamed && !named) return false;
  if (named) text = name;
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
  const bool sent = is_sent() && text.starts_with("from ");
  if (joined && (is_met() || sent) && starts_other(text)) return true;
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

// "to Jody Example, Ambassador, Clean River Campaign": offices after "to" are the addressee's.
bool SpokenReader::is_addressee(const std::vector<ReadPiece>& pieces, std::size_t i) const {
  for (std::size_t j = i; j-- > 0;) {
    if (pieces[j].kind == PieceKind::audience) return pieces[j].piece.text.starts_with("to ");
    if (pieces[j].kind != PieceKind::role && pieces[j].kind != PieceKind::body) return false;
  }
  return false;
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

// "signed by Ana Example": the speaker for the body that wrote.
bool SpokenReader::is_signatory(std::string_view text) {
  constexpr std::string_view lead = "signed by ";
  signed_ = signed_ || (text.starts_with(lead) && speaker().people.empty() &&
                        read_names(text.substr(lead.size()), vocabulary_, speaker()));
  return signed_ && text.starts_with(lead);
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

// Whether the text begins with the network's own name and a person behind it.
bool SpokenReader::is_researcher(const std::vector<ReadPiece>& pieces) const {
  if (pieces.size() < 2 || !is_full_person(pieces[1].piece.text, vocabulary_)) return false;
  // "Interview with its author, Ana Example"
  const auto words = words_of(pieces[0].piece.text);
  const bool related = words.size() == 2 && vocabulary_.possessives.holds(words[0]);
  return related || vocabulary_.own_names.holds(pieces[0].piece.text);
}

// "a driver (name withheld)", "Ministry of Health (signed by Ana Example, Director)", "shepherds at
// the Costa bridge".
void SpokenReader::read_first(const Piece& first) {
  const bool by = begins(first.bracket, "signed by ");
  const bool age = has_digit(first.bracket) && words_of(first.bracket).size() <= 2;
  const bool remark = by || age || (is_lower(first.bracket) && is_prose(first.bracket));
  std::string_view text = remark ? first.text : first.whole;
  for (const std::string_view link :
       {" at the ", " on the ", " near the ", " near ", " beside the "}) {
    const std::size_t at = text.find(link);
    if (!is_met() || at == std::string_view::npos || !is_lower(without_article(text))) continue;
    const std::string_view tail = text.substr(at + link.size());
    // "at the Costa bridge", "at the well of Costa"
    const bool named = starts_upper(tail) || (tail.find(" of ") < tail.size() &&
                                              starts_upper(tail.substr(tail.rfind(' ') + 1)));
    if (named && !vocabulary_.body_words.in(tail) && !vocabulary_.event_words.in(tail)) {
      speaker().place = std::string(tail);
      text = text.substr(0, at);
      break;
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

}  // namespace vigil::cite
