#include "cite/names.h"

#include <algorithm>

#include "base/unicode.h"
#include "cite/spelling.h"
#include "cite/words.h"

namespace vigil::cite {
namespace {

constexpr std::size_t most_name_parts = 12;
constexpr std::size_t longest_name_part = 60;

bool part_fits(const std::string& a, const std::string& b) {
  if (a == b) return true;
  if (a.size() == 1 || b.size() == 1) return a.front() == b.front();
  return one_slip_apart(a, b);
}

}  // namespace

std::vector<std::string> name_parts(std::string_view person) {
  std::vector<std::string> parts;
  std::string part;
  for (const char c : fold_words(person)) {
    const bool letter = c != ' ' && c != '.' && c != '-' && c != '\'';
    if (letter) part += c;
    if ((!letter || part.size() > longest_name_part) && !part.empty()) {
      parts.push_back(std::move(part));
      part.clear();
    }
    if (parts.size() >= most_name_parts) break;
  }
  if (!part.empty()) parts.push_back(std::move(part));
  return parts;
}

bool same_person(std::string_view a, std::string_view b) {
  auto longer = name_parts(a);
  auto shorter = name_parts(b);
  if (longer.size() < shorter.size()) std::swap(longer, shorter);
  if (shorter.empty()) return false;
  bool in_full = false;
  for (const std::string& part : shorter) {
    const auto at = std::find_if(longer.begin(), longer.end(),
                                 [&](const std::string& other) { return part_fits(part, other); });
    if (at == longer.end()) return false;
    in_full = in_full || (part.size() > 1 && at->size() > 1);
    longer.erase(at);
  }
  return in_full;
}

std::vector<std::string_view> names_in(std::string_view written) {
  std::vector<std::string_view> names;
  while (!written.empty()) {
    std::size_t at = written.find(" and ");
    std::size_t link = 5;
    if (const std::size_t sign = written.find(" & "); sign < at) {
      at = sign;
      link = 3;
    }
    names.push_back(trim(written.substr(0, at)));
    if (at == std::string_view::npos) break;
    written.remove_prefix(at + link);
  }
  return names;
}

std::string initials(std::string_view text) {
  std::string letters;
  for (const Word& word : words_of(text)) {
    if (word.folded == "of" || word.folded == "the" || word.folded == "for" ||
        word.folded == "and") {
      continue;
    }
    letters += word.folded == "un" ? "un" : word.folded.substr(0, 1);
  }
  return letters;
}

namespace {

// "ardac" of "Ardenian Action Center": each word gives its first letters, in order; `acronym` is
// folded.
bool is_made_of(std::string_view name, std::string_view acronym) {
  constexpr std::size_t most_letters = 3;  // Of a word.
  if (acronym.size() < 4 || acronym.size() > 10) return false;
  const auto words = words_of(name);
  if (words.size() < 3 || words.size() > 8) return false;
  // How far the acronym may be spelled by the words so far.
  std::vector<bool> reached(acronym.size() + 1);
  reached[0] = true;
  for (const Word& word : words) {
    std::vector<bool> next(acronym.size() + 1);
    const bool small = word.folded.size() <= 3;  // "of", "and", "for" may give nothing.
    for (std::size_t at = 0; at <= acronym.size(); ++at) {
      if (!reached[at]) continue;
      if (small) next[at] = true;
      for (std::size_t n = 1; n <= most_letters && at + n <= acronym.size(); ++n) {
        if (word.folded.starts_with(acronym.substr(at, n))) next[at + n] = true;
      }
    }
    reached = std::move(next);
  }
  return reached[acronym.size()];
}

}  // namespace

bool bodies_agree(std::string_view a, std::string_view b) {
  if (a.empty() || b.empty()) return true;
  const std::string x = fold_words(a);
  const std::string y = fold_words(b);
  if (x == y || x.find(y) != std::string::npos || y.find(x) != std::string::npos) return true;
  // "GAO" for a body whose country stands before its name; "RAC SA" for one with a region behind.
  const auto shortened = [](const std::string& all, std::string acronym) {
    std::erase(acronym, ' ');
    return acronym.size() >= 3 ? all.ends_with(acronym) : all == acronym;
  };
  if (shortened(initials(a), y) || shortened(initials(b), x)) return true;
  if (is_made_of(a, y) || is_made_of(b, x)) return true;
  // "RSO BU" for "RSO Boat Unit": the same words, then initials of the others.
  const std::size_t common = x.find(' ');
  if (common != std::string::npos && y.starts_with(x.substr(0, common + 1))) {
    const std::string one = x.substr(common + 1);
    const std::string other = y.substr(common + 1);
    if (one.size() >= 2 && other.size() >= 2 &&
        (initials(one) == other || initials(other) == one)) {
      return true;
    }
  }
  // "River Aid and White Heron" for "River Aid Ardenia and White Heron"
  const auto all = names_in(a);
  if (all.size() < 2) return false;
  const auto some = names_in(b);
  if (all.size() != some.size()) return false;
  return std::equal(all.begin(), all.end(), some.begin(), bodies_agree);
}

}  // namespace vigil::cite
