#include "extract/shortened.h"

#include <algorithm>

#include "extract/fits.h"

namespace vigil::extract {
namespace {

// Adds each part that the expression's first group fits.
void add_cuts(std::string_view text, const re2::RE2& expression,
              std::vector<Shortened::Cut>& cuts) {
  re2::StringPiece groups[2];
  for (std::size_t at = 0;
       at <= text.size() &&
       expression.Match(piece(text), at, text.size(), re2::RE2::UNANCHORED, groups, 2);) {
    const auto begin = static_cast<std::size_t>(groups[1].data() - text.data());
    cuts.push_back({begin, begin + groups[1].size()});
    at = std::max(begin + groups[1].size(), at + 1);
  }
}

// ", like many," from comma to comma. What joins, denies or doubts is no insertion.
void add_between_commas(std::string_view text, std::vector<Shortened::Cut>& cuts) {
  static const re2::RE2 begins(
      R"((?i)^, (?:<DATE>|which|who|whose|where|when|in|on|at|by|with|for|from|of|under|like|as|after|before|during|since|despite|according|through|within|among|including|together|along|apart|because|due|thanks|following|contrary|outside|over|however|moreover|therefore|thus|meanwhile|too|also|likewise|then|now|so|still|just|only|once|having|being|[a-z]+ing|[a-z]+ed|[a-z]+ly|although|though|one|some|most|both|all|an?|the|its|it|he|she|they)\b)");
  static const re2::RE2 doubts(
      R"((?i)\b(?:not|never|no|nor|neither|none|nobody|if|unless|would|could|might|may|but|whereas|while)\b|;|: )");
  std::size_t comma = text.find(", ");
  while (comma != std::string_view::npos) {
    const std::size_t next = text.find(',', comma + 1);
    if (next == std::string_view::npos) return;
    const std::string_view words = text.substr(comma, next - comma);
    const bool cut = words.size() < 140 && fits(words, begins) && !fits(words, doubts);
    if (cut) cuts.push_back({comma, next + 1});
    comma = text.find(", ", cut ? next + 1 : next);
  }
}

}  // namespace

Shortened::Shortened(std::string_view longer, std::vector<Cut> cuts) {
  std::sort(cuts.begin(), cuts.end(), [](const Cut& a, const Cut& b) {
    return a.begin < b.begin || (a.begin == b.begin && a.end > b.end);
  });
  std::size_t at = 0;
  for (const Cut& cut : cuts) {
    if (cut.begin < at || (cut.begin == 0 && cut.end == 0)) continue;
    text_.append(longer, at, cut.begin - at);
    const std::size_t begin = text_.size();
    text_ += cut.words;
    seams_.push_back({begin, text_.size(), cut.begin, cut.end});
    at = cut.end;
  }
  text_.append(longer, at);
}

std::size_t Shortened::begin_of(std::size_t begin) const {
  std::size_t moved = begin;
  for (const Seam& seam : seams_) {
    if (begin < seam.begin) break;
    if (begin < seam.end) return seam.cut_begin;
    moved = seam.cut_end + (begin - seam.end);
  }
  return moved;
}

std::size_t Shortened::end_of(std::size_t end) const {
  std::size_t moved = end;
  for (const Seam& seam : seams_) {
    if (end <= seam.begin) break;
    if (end <= seam.end) return seam.cut_end;
    moved = seam.cut_end + (end - seam.end);
  }
  return moved;
}

bool Shortened::has_seam(std::size_t begin, std::size_t end) const {
  return std::any_of(seams_.begin(), seams_.end(),
                     [&](const Seam& seam) { return begin <= seam.begin && seam.begin < end; });
}

std::vector<Shortened::Cut> insertions_in(std::string_view sentence) {
  std::vector<Shortened::Cut> cuts;
  static const re2::RE2 parenthesis(R"(( \([^()]{1,160}\)))");
  static const re2::RE2 dashes(R"(( - [^;:.]{1,140}? -) )");
  static const re2::RE2 adverb(
      R"((?i)[a-z>,]( (?:also|again|then|thus|thereby|thereupon|therefore|subsequently|successfully|officially|formally|finally|eventually|recently|meanwhile|however|once more|once again|in turn|in fact|indeed|at last|as well|to date|so far|already|duly|promptly|alone|together|jointly|itself|themselves|of late|in total|altogether|in all|as planned|as scheduled|on schedule|for its part|in the process)) [a-z<])");
  add_cuts(sentence, parenthesis, cuts);
  add_cuts(sentence, dashes, cuts);
  add_between_commas(sentence, cuts);
  add_cuts(sentence, adverb, cuts);
  return cuts;
}

std::vector<Shortened::Cut> circumstances_in(std::string_view sentence) {
  std::vector<Shortened::Cut> cuts;
  static const re2::RE2 date(R"([a-z>](,? <DATE>,?) (?:[a-z]|<[A-CE-Z]))");
  static const re2::RE2 place(
      R"([a-z>](,? (?:in|near|at|around) (?:the )?(?:<COUNTRY>|[A-Z][^ ,;.<()]+(?: [A-Z][^ ,;.<()]+)*(?: (?:province|district|region|governorate|county))?),?) (?:[a-z]|<[A-CE-Z]))");
  add_cuts(sentence, date, cuts);
  add_cuts(sentence, place, cuts);
  return cuts;
}

}  // namespace vigil::extract
