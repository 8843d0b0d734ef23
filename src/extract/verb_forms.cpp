#include "extract/verb_forms.h"

#include <algorithm>
#include <array>
#include <iterator>

namespace vigil::extract {
namespace {

struct Irregular {
  std::string_view infinitive, gerund, past;
  std::string_view participle = {};  // Where it is not the past.
};

constexpr Irregular irregulars[] = {
    {"become", "becoming", "became", "become"},
    {"begin", "beginning", "began", "begun"},
    {"blow", "blowing", "blew", "blown"},
    {"break", "breaking", "broke", "broken"},
    {"bring", "bringing", "brought"},
    {"build", "building", "built"},
    {"buy", "buying", "bought"},
    {"catch", "catching", "caught"},
    {"come", "coming", "came", "come"},
    {"cost", "costing", "cost"},
    {"cut", "cutting", "cut"},
    {"deal", "dealing", "dealt"},
    {"dig", "digging", "dug"},
    {"do", "doing", "did", "done"},
    {"draw", "drawing", "drew", "drawn"},
    {"drive", "driving", "drove", "driven"},
    {"fall", "falling", "fell", "fallen"},
    {"feed", "feeding", "fed"},
    {"find", "finding", "found"},
    {"forbid", "forbidding", "forbade", "forbidden"},
    {"forgo", "forgoing", "forwent", "forgone"},
    {"get", "getting", "got", "gotten"},
    {"give", "giving", "gave", "given"},
    {"go", "going", "went", "gone"},
    {"have", "having", "had"},
    {"hear", "hearing", "heard"},
    {"hide", "hiding", "hid", "hidden"},
    {"hold", "holding", "held"},
    {"keep", "keeping", "kept"},
    {"know", "knowing", "knew", "known"},
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
    {"run", "running", "ran", "run"},
    {"say", "saying", "said"},
    {"see", "seeing", "saw", "seen"},
    {"sell", "selling", "sold"},
    {"send", "sending", "sent"},
    {"set", "setting", "set"},
    {"scrap", "scrapping", "scrapped"},
    {"shed", "shedding", "shed"},
    {"ship", "shipping", "shipped"},
    {"sow", "sowing", "sowed", "sown"},
    {"speak", "speaking", "spoke", "spoken"},
    {"spend", "spending", "spent"},
    {"stand", "standing", "stood"},
    {"stop", "stopping", "stopped"},
    {"strew", "strewing", "strewed", "strewn"},
    {"submit", "submitting", "submitted"},
    {"sweep", "sweeping", "swept"},
    {"take", "taking", "took", "taken"},
    {"teach", "teaching", "taught"},
    {"tell", "telling", "told"},
    {"win", "winning", "won"},
    {"withdraw", "withdrawing", "withdrew", "withdrawn"},
    {"write", "writing", "wrote", "written"},
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

const Irregular* irregular(std::string_view infinitive) {
  const auto* known =
      std::find_if(std::begin(irregulars), std::end(irregulars),
                   [&](const Irregular& verb) { return verb.infinitive == infinitive; });
  return known != std::end(irregulars) ? known : nullptr;
}

// "tries", "passes", "does".
std::string third_of(std::string_view infinitive) {
  std::string made(infinitive);
  if (infinitive == "have") return "has";
  if (made.size() > 1 && made.back() == 'y' && !is_vowel(made[made.size() - 2])) {
    made.back() = 'i';
    return made + "es";
  }
  const bool hissing = made.ends_with("s") || made.ends_with("sh") || made.ends_with("ch") ||
                       made.ends_with("x") || made.ends_with("z") || made.ends_with("o");
  return made + (hissing ? "es" : "s");
}

// "making", "freeing".
std::string gerund_of(std::string_view infinitive) {
  std::string made(infinitive);
  if (made.ends_with("e") && !made.ends_with("ee")) made.pop_back();
  return made + "ing";
}

}  // namespace

VerbForms forms_of(std::string_view infinitive) {
  const Irregular* known = irregular(infinitive);
  VerbForms forms{std::string(infinitive), third_of(infinitive), gerund_of(infinitive),
                  past_of(infinitive), past_of(infinitive)};
  if (known != nullptr) {
    forms.gerund = known->gerund;
    if (!known->participle.empty()) forms.participle = known->participle;
  }
  return forms;
}

std::string past_of(std::string_view infinitive) {
  const Irregular* known = irregular(infinitive);
  return known != nullptr ? std::string(known->past) : with_ed(infinitive);
}

std::string past_of_gerund(std::string_view gerund) {
  const auto* known = std::find_if(std::begin(irregulars), std::end(irregulars),
                                   [&](const Irregular& verb) { return verb.gerund == gerund; });
  if (known != std::end(irregulars)) return std::string(known->past);
  return with_ed(gerund.substr(0, gerund.size() - 3));
}

bool describes(std::string_view word) {
  constexpr std::array<std::string_view, 39> words{
      "accredited",    "advanced",     "affected",      "aged",          "allied",
      "armed",         "bed",          "breed",         "contaminated",  "demilitarised",
      "demilitarized", "displaced",    "disputed",      "experienced",   "federated",
      "feed",          "fortified",    "heavily-armed", "heavily-mined", "hundred",
      "improvised",    "indeed",       "interested",    "limited",       "need",
      "non-aligned",   "red",          "related",       "retired",       "seed",
      "shed",          "skilled",      "so-called",     "speed",         "suspected",
      "unexploded",    "unidentified", "united",        "unnamed"};
  return std::binary_search(words.begin(), words.end(), word);
}

}  // namespace vigil::extract
