// A source cannot support what happened after it. Looked at are the words between a mark and the
// mark before it in the same sentence. Left alone are plans and deadlines ("will", "due", "until
// 2005"), dates that name a thing ("the agreement of May 2003"), years of which it is not said
// that something happened then, and notes that hold a later date anywhere; so are the day on which
// a letter came, which no letter tells, a vote that the roll calls bear out, and an entry into
// force, whose day is known months before. Laws and treaties are cited for what they say and have
// no such limit: they speak of the future.

#include <algorithm>
#include <array>
#include <map>

#include "check/detail/dates.h"
#include "check/detail/layout.h"
#include "check/detail/say.h"
#include "check/detail/words.h"
#include "check/record/letter_days.h"
#include "check/record/told.h"
#include "check/record/votes.h"
#include "check/rules.h"

namespace vigil::check {
namespace {

constexpr std::array<std::string_view, 9> ends_of_spans{
    "until", "through", "to", "before", "for", "beyond", "than", "till", "towards"};

// “Treaty Signed,” Valley News: a title in quotation marks is that of an article.
std::string without_quotations(std::string_view text) {
  std::string out;
  std::size_t at = 0;
  for (std::size_t open = text.find("\u201C"); open != std::string_view::npos;
       open = text.find("\u201C", at)) {
    out += text.substr(at, open - at);
    at = text.find("\u201D", open);
    if (at == std::string_view::npos) return out;
  }
  return out.append(text.substr(at));
}

// Words in the name of what binds.
constexpr std::array<std::string_view, 8> binding_words{
    "agreement", "charter", "constitution", "convention", "covenant", "law", "protocol", "treaty"};

// `note` is where the source is written out.
bool binds(const Description& source, std::string_view note) {
  if (source.kind == SourceKind::law) return true;
  const bool document = source.kind == SourceKind::article || source.kind == SourceKind::report ||
                        source.kind == SourceKind::un_document ||
                        source.kind == SourceKind::explanation;
  if (!document || !source.people.empty()) return false;
  const std::vector<Word> words = words_of(without_quotations(note));
  return std::any_of(words.begin(), words.end(), [](const Word& word) {
    return std::find(binding_words.begin(), binding_words.end(), word.lower) != binding_words.end();
  });
}

struct Dated {
  std::size_t note{};  // Index.
  const Citation* citation{};
  std::optional<Edtf> date;
};

class ClaimChecker {
 public:
  ClaimChecker(const Subject& subject, Reporter& out) : subject_(subject), out_(out) {
    const auto& notes = subject.record.document.notes;
    for (std::size_t i = 0; i < notes.size(); ++i) by_number_.emplace(notes[i].number, i);
    for (const VoteCheck& vote : judged_votes(subject)) {
      if (vote.holds) known_.push_back(vote.statement);
    }
    for (const ToldStep& step : told_steps(subject)) {
      if (step.step.kind == StepKind::in_force && step.day) known_.push_back(step.statement);
    }
  }

  void run() {
    for (const Sentence& sentence : subject_.layout.sentences) {
      if (sentence.marks.empty()) continue;
      const auto words =
          words_of(text_of(subject_.record.document, sentence.text), sentence.text.begin);
      if (looks_ahead(words)) continue;
      find_receipts(sentence);
      judge(sentence, words);
    }
  }

 private:
  void find_receipts(const Sentence& sentence) {
    receipts_.clear();
    const std::string_view text = text_of(subject_.record.document, sentence.text);
    for (const LetterDay& day : letter_days_in(text, subject_.pack, sentence.text.begin)) {
      if (day.sense == LetterSense::received) receipts_.push_back(day.mention.where.begin);
    }
  }

  // Of a statement that needs no source of a later day; the date stands in its words or beside
  // them.
  bool is_known(const DateMention& mention) const {
    constexpr std::uint32_t beside = 30;  // Bytes.
    if (std::find(receipts_.begin(), receipts_.end(), mention.where.begin) != receipts_.end()) {
      return true;
    }
    return std::any_of(known_.begin(), known_.end(), [&](const Statement* one) {
      return one->date && one->where.begin <= mention.where.end + beside &&
             mention.where.begin <= one->where.end + beside && overlaps(*one->date, *mention.date);
    });
  }

  // Marks at one place carry one claim together.
  void judge(const Sentence& sentence, const std::vector<Word>& words) {
    const auto& marks = subject_.record.document.marks;
    std::uint32_t begin = sentence.text.begin;
    for (std::size_t i = 0; i < sentence.marks.size();) {
      const std::uint32_t at = marks[sentence.marks[i]].at;
      std::vector<Dated> sources;
      for (; i < sentence.marks.size() && marks[sentence.marks[i]].at == at; ++i) {
        add_sources(marks[sentence.marks[i]].number, sources);
      }
      compare({begin, std::max(begin, at)}, words, sources);
      begin = at;
    }
  }

  void add_sources(int number, std::vector<Dated>& sources) const {
    const auto note = by_number_.find(number);
    if (note == by_number_.end() || note->second >= subject_.record.notes.size()) return;
    for (const Citation& citation : subject_.record.notes[note->second].citations) {
      const Description* source = source_of(subject_, citation);
      if (source == nullptr) continue;
      std::optional<Edtf> date;
      if (!binds(*source, written_out(note->second, citation))) {
        date = date_of(citation.as_written);
        if (!date) date = date_of(*source);
      }
      sources.push_back({note->second, &citation, std::move(date)});
    }
  }

  // The words of the note that names the source: its own, or for a later mention the first one's.
  std::string_view written_out(std::size_t note, const Citation& citation) const {
    const Document& document = subject_.record.document;
    const auto first = by_number_.find(citation.same_as.value_or(0));
    if (citation.same_as && first != by_number_.end()) {
      return text_of(document, document.notes[first->second].text);
    }
    return text_of(document, words_of(subject_, note, citation));
  }

  bool is_event(const DateMention& mention, const std::vector<Word>& words) const {
    if (!mention.date || is_quoted(subject_.layout, mention.where.begin)) return false;
    if (is_known(mention)) return false;
    const auto after =
        std::lower_bound(words.begin(), words.end(), mention.where.begin,
                         [](const Word& word, std::uint32_t at) { return word.where.begin < at; });
    const auto count = after - words.begin();
    const std::string before = count < 1 ? "" : after[-1].lower;
    if (before == "of" && !ends_of_time(count < 2 ? "" : after[-2].lower)) return false;
    if (mention.form == DateForm::year) return before == "in" || before == "during";
    return std::find(ends_of_spans.begin(), ends_of_spans.end(), before) == ends_of_spans.end();
  }

  // "as of May 2003", "by the end of 2003" say when; "the agreement of May 2003" says which.
  static bool ends_of_time(const std::string& word) {
    return word == "as" || word == "end" || word == "middle" || word == "beginning" ||
           word == "start";
  }

  // The note grammar may have kept one date of several, or a date may stand in a remark.
  bool has_later_date(const Dated& source, Date day) const {
    const Document& document = subject_.record.document;
    for (const DateMention& mention : dates_in(text_of(document, document.notes[source.note].text),
                                               subject_.pack.reading.months)) {
      if (mention.date && mention.date->latest() && *mention.date->latest() >= day) return true;
    }
    return false;
  }

  void compare(TextSpan claim, const std::vector<Word>& words, const std::vector<Dated>& sources) {
    const DateMention* latest = nullptr;
    std::optional<Date> first_day;  // Of the earliest date in the claim.
    for (const DateMention& mention : dates_within(subject_.layout, claim)) {
      if (!mention.date || !mention.date->earliest()) continue;
      const Date day = *mention.date->earliest();
      first_day = first_day ? std::min(*first_day, day) : day;
      if (!is_event(mention, words)) continue;
      if (latest == nullptr || day > *latest->date->earliest()) latest = &mention;
    }
    if (latest == nullptr) return;
    const Date day = *latest->date->earliest();
    const Dated* early = nullptr;
    const Dated* able = nullptr;
    for (const Dated& source : sources) {
      const bool before = source.date && source.date->latest() && *source.date->latest() < day;
      if (before && early == nullptr) early = &source;
      if (!before && able == nullptr) able = &source;
    }
    if (early == nullptr) return;
    if (able == nullptr) {
      if (!has_later_date(*early, day)) say_it(*latest, *early, sources);
      return;
    }
    // With a second source, only when nothing of the claim is as old as the first one. A longer
    // list supports a longer story.
    if (sources.size() == 2 && *first_day > *early->date->latest()) {
      remark_it(*latest, *early, *able);
    }
  }

  std::string opening(const DateMention& fact, const Dated& source) const {
    return "Note " + std::to_string(subject_.record.notes[source.note].note) + "'s " +
           name(source).substr(4) + " cannot support a fact of " + say(*fact.date, subject_.pack);
  }
  std::string name(const Dated& source) const {
    std::string words = name_of(*source_of(subject_, *source.citation), subject_.pack);
    return words.starts_with("the ") ? words : "the " + words;
  }
  Place place(const Dated& source) const {
    return place_of(subject_, words_of(subject_, source.note, *source.citation));
  }

  void say_it(const DateMention& fact, const Dated& early, const std::vector<Dated>& sources) {
    std::vector<Place> related;
    for (const Dated& source : sources) related.push_back(place(source));
    const bool alone = sources.size() == 1;
    out_.say(place_of(subject_, fact.where),
             opening(fact, early) + (alone ? "." : ", nor can its other sources."),
             "Find the later source, or say of the fact that it was planned.", std::move(related));
  }

  void remark_it(const DateMention& fact, const Dated& early, const Dated& able) {
    out_.remark(place_of(subject_, fact.where), opening(fact, early) + "; " + name(able) + " can.",
                "Say in the note what each source is there for, or leave the earlier one out.",
                {place(early), place(able)});
  }

  const Subject& subject_;
  Reporter& out_;
  std::map<int, std::size_t> by_number_;
  std::vector<const Statement*> known_;
  std::vector<std::uint32_t> receipts_;  // Of the sentence: where dates of receipt begin.
};

}  // namespace

void claim_later_than_source(const Subject& subject, Reporter& out) {
  ClaimChecker(subject, out).run();
}

}  // namespace vigil::check
