#include "extract/plain_verbs.h"

#include <algorithm>
#include <iterator>
#include <vector>

#include "extract/fits.h"

namespace vigil::extract {
namespace {

struct Irregular {
  std::string_view infinitive, gerund, past;
};

constexpr Irregular irregulars[] = {
    {"become", "becoming", "became"},
    {"begin", "beginning", "began"},
    {"blow", "blowing", "blew"},
    {"break", "breaking", "broke"},
    {"bring", "bringing", "brought"},
    {"build", "building", "built"},
    {"buy", "buying", "bought"},
    {"catch", "catching", "caught"},
    {"come", "coming", "came"},
    {"cut", "cutting", "cut"},
    {"deal", "dealing", "dealt"},
    {"dig", "digging", "dug"},
    {"do", "doing", "did"},
    {"draw", "drawing", "drew"},
    {"drive", "driving", "drove"},
    {"fall", "falling", "fell"},
    {"feed", "feeding", "fed"},
    {"find", "finding", "found"},
    {"forbid", "forbidding", "forbade"},
    {"get", "getting", "got"},
    {"give", "giving", "gave"},
    {"go", "going", "went"},
    {"have", "having", "had"},
    {"hear", "hearing", "heard"},
    {"hide", "hiding", "hid"},
    {"hold", "holding", "held"},
    {"keep", "keeping", "kept"},
    {"know", "knowing", "knew"},
    {"lay", "laying", "laid"},
    {"lead", "leading", "led"},
    {"leave", "leaving", "left"},
    {"lend", "lending", "lent"},
    {"lose", "losing", "lost"},
    {"make", "making", "made"},
    {"meet", "meeting", "met"},
    {"pay", "paying", "paid"},
    {"put", "putting", "put"},
    {"rid", "ridding", "rid"},
    {"run", "running", "ran"},
    {"say", "saying", "said"},
    {"see", "seeing", "saw"},
    {"sell", "selling", "sold"},
    {"send", "sending", "sent"},
    {"set", "setting", "set"},
    {"shed", "shedding", "shed"},
    {"sow", "sowing", "sowed"},
    {"speak", "speaking", "spoke"},
    {"spend", "spending", "spent"},
    {"stand", "standing", "stood"},
    {"strew", "strewing", "strewed"},
    {"take", "taking", "took"},
    {"teach", "teaching", "taught"},
    {"tell", "telling", "told"},
    {"win", "winning", "won"},
    {"withdraw", "withdrawing", "withdrew"},
    {"write", "writing", "wrote"},
};

bool is_vowel(char c) {
  return std::string_view("aeiou").find(c) != std::string_view::npos;
}

// "accede" → "acceded", "ratify" → "ratified".
std::string with_ed(std::string_view stem) {
  std::string made(stem);
  const bool softened = made.size() > 1 && made.back() == 'y' && !is_vowel(made[made.size() - 2]);
  if (softened) made.back() = 'i';
  return made + (made.back() == 'e' ? "d" : "ed");
}

std::string_view view(re2::StringPiece words) {
  return {words.data(), words.size()};
}

// Who could or did not spare the pains did it: a finite verb before an infinitive or a gerund.
const re2::RE2& carriers() {
  static const re2::RE2 expression(
      R"((?i)\b(?:)"
      R"((?:(has|have|had) been|was|were)(?: [a-z]+ly| also| then| thus| at last)? able to )"
      R"(([a-z]+)\b|)"
      R"((?:managed|proceeded|went on|chose|choosing|elected|electing|opted|opting|)"
      R"(preferred|preferring|saw fit|took care|contrived)( not)? to ([a-z]+)\b|)"
      R"((?:succeeded in|resorted to|took to|persisted in) ([a-z]{3,}ing)\b))");
  return expression;
}

// Nouns and verbs that are no verb here: "proceeded to Geneva", "was able to do so".
bool is_carried(std::string_view verb) {
  static const re2::RE2 other(R"((?:be|do|not|a|an|the|its|their|become|join|accede|sign|ratify))");
  return !fits_whole(verb, other);
}

}  // namespace

std::string past_of(std::string_view infinitive) {
  const auto* known =
      std::find_if(std::begin(irregulars), std::end(irregulars),
                   [&](const Irregular& verb) { return verb.infinitive == infinitive; });
  return known != std::end(irregulars) ? std::string(known->past) : with_ed(infinitive);
}

std::string past_of_gerund(std::string_view gerund) {
  const auto* known = std::find_if(std::begin(irregulars), std::end(irregulars),
                                   [&](const Irregular& verb) { return verb.gerund == gerund; });
  if (known != std::end(irregulars)) return std::string(known->past);
  return with_ed(gerund.substr(0, gerund.size() - 3));
}

void put_plain_verbs(SlotText& sentence) {
  const std::string_view text = sentence.text();
  std::vector<SlotText::Replacement> found;
  re2::StringPiece groups[6];
  for (std::size_t at = 0;
       carriers().Match(piece(text), at, text.size(), re2::RE2::UNANCHORED, groups, 6);) {
    const auto begin = static_cast<std::size_t>(groups[0].data() - text.data());
    at = begin + groups[0].size();
    const std::string_view infinitive = view(groups[2].empty() ? groups[4] : groups[2]);
    if (!infinitive.empty() && !is_carried(infinitive)) continue;
    std::string words;
    if (!groups[1].empty()) words = std::string(view(groups[1])) + " ";  // "has cleared"
    if (!groups[3].empty()) {
      words += "did not " + std::string(infinitive);
    } else {
      words += infinitive.empty() ? past_of_gerund(view(groups[5])) : past_of(infinitive);
    }
    found.push_back({begin, at, {}, std::move(words)});
  }
  sentence.replace(std::move(found));
}

SlotText plain_sentence(std::string_view paragraph, TextSpan sentence,
                        std::span<const TextSpan> left_out) {
  SlotText text(paragraph, sentence, left_out);
  put_plain_verbs(text);
  return text;
}

}  // namespace vigil::extract
