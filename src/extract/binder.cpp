#include "extract/binder.h"

#include <algorithm>
#include <array>
#include <optional>

#include "extract/between.h"
#include "extract/doer.h"
#include "extract/draft.h"
#include "extract/echo.h"
#include "extract/fields.h"
#include "extract/joining.h"
#include "extract/saying.h"
#include "extract/when.h"
#include "extract/where.h"
#include "extract/whose.h"

namespace vigil::extract {
namespace {

class SentenceBinder {
 public:
  SentenceBinder(const Pack& pack, const Grammar& grammar, const SlotText& sentence,
                 ParagraphContext& context)
      : scene_{pack,
               grammar,
               sentence,
               context,
               Clauses(sentence.text()),
               grammar.literals_in(sentence.text()),
               {},
               {}} {}
  SentenceBinder(const SentenceBinder&) = delete;
  SentenceBinder& operator=(const SentenceBinder&) = delete;

  std::vector<Statement> bind() {
    name_countries();
    scene_.speeches = speeches_in(scene_.sentence, scene_.context.text,
                                  scene_.grammar.rules().own_voice, scene_.context.speech);
    settle_subject_name();
    scene_.matches = scene_.grammar.matches(scene_.text(), scene_.literals, scene_.context.around);
    for (std::size_t i = 0; i < scene_.matches.size(); ++i) {
      const Match& match = scene_.matches[i];
      if (!match.pattern->plan && scene_.clauses.is_plan(match.begin)) continue;
      if (scene_.clauses.is_negated(match.begin)) continue;
      add(i);
    }
    echo(scene_, drafts_);
    settle_claims(drafts_);
    merge(scene_, drafts_);
    remember();
    std::vector<Statement> made;
    for (Draft& draft : drafts_) made.push_back(std::move(draft.statement));
    return made;
  }

 private:
  void name_countries() {
    scene_.context.earlier = scene_.context.countries;
    for (const Slot* slot : scene_.sentence.slots_in(0, scene_.text().size())) {
      if (slot->kind != "COUNTRY" || slot->value.empty()) continue;
      auto& named = scene_.context.countries;
      std::erase(named, slot->value);
      named.push_back(slot->value);
      auto& places = scene_.context.named;
      std::erase_if(places, [&](const auto& place) { return place.first == slot->value; });
      places.emplace_back(slot->value, slot->where);
    }
  }

  void settle_subject_name() {
    const auto subject = whose_.subject_before(scene_.text().size());
    const Slot* slot = subject ? scene_.sentence.slot_at(subject->at) : nullptr;
    if (slot != nullptr)
      scene_.context.speech.subject_name = without_the(scene_.words_of(slot->where));
  }

  // The one of its topic that was read before it: a copy, for the drafts grow while it is used.
  std::optional<Draft> leader(const Match& match) const {
    for (std::size_t i = drafts_.size(); i-- > 0;) {
      if (drafts_[i].topic == match.topic && drafts_[i].begin < match.begin) return drafts_[i];
    }
    return std::nullopt;
  }

  // Which one "the treaty" is: the last that the sentence names before, or the paragraph.
  std::string treaty_before(std::size_t at) const {
    std::string treaty = scene_.context.treaty;
    for (const Slot* slot : scene_.sentence.slots_in(0, at)) {
      if (slot->kind == "TREATY" && !slot->value.empty() && slot->value != "@")
        treaty = slot->value;
    }
    return treaty;
  }

  // The actor and the place that the clause gives to a pattern without them.
  Match completed(std::size_t index, const Speech* speech) const {
    Match match = scene_.matches[index];
    const auto has = [&](std::string_view name) {
      return std::any_of(match.captures.begin(), match.captures.end(),
                         [&](const Capture& capture) { return capture.name == name; });
    };
    if (match.pattern->doer && !has("actor")) {
      if (const auto doer = Phrases(scene_.text()).subject_of(match.begin))
        match.captures.push_back({"actor", doer->begin, doer->end});
    }
    if (match.topic->located && !has("place")) {
      if (const auto place = where_.place_of(index, speech))
        match.captures.push_back({"place", place->begin, place->end});
    }
    return match;
  }

  void add(std::size_t index) {
    const Speech* speech = saying_.speech_of(scene_.matches[index]);
    const Match match = completed(index, speech);
    std::optional<Draft> before;
    if (match.pattern->follows) {
      before = leader(match);
      if (!before) return;
    }
    FieldReader reader(scene_.pack, scene_.sentence, scene_.context.text, *match.topic);
    std::vector<std::vector<Field>> sets = reader.read(match, treaty_before(match.begin));
    if (before) lend(*before, sets);
    if (sets.empty()) return;
    sets = with_actors(doer_.with_subjects(match, std::move(sets)));
    const std::string how = policy(match.pattern->date, match.topic->date);
    const FoundDate when = when_.date_of(index, how, speech);
    const auto dates = dates_of(match, when, how);
    lends_ = lends_ && when.slots.empty();
    const auto countries =
        whose_.country_of(match, policy(match.pattern->country, match.topic->country));
    Draft draft = begun(match, when);
    if (before) draft.fields.insert(before->fields.begin(), before->fields.end());
    const bool each = scene_.clauses.is_respective(match.begin);
    for (const Combined& one : combined({countries.size(), dates.size(), sets.size()}, each)) {
      Draft made = draft;
      made.statement.country = countries[one[0]];
      made.statement.date = dates[one[1]];
      made.statement.fields = sets[one[2]];
      saying_.judge(match, speech, made.statement);
      doer_.settle_actor(match, speech, made.statement);
      settle_place(index, made.statement);
      if (is_vague(match, made.statement)) continue;
      if (!made.statement.date) made.statement.date = lent_date(made, how);
      drafts_.push_back(std::move(made));
    }
  }

  using Combined = std::array<std::size_t, 3>;  // Which of the countries, dates and fields.

  // Each with each; where lists are of each other ("joined the one and the other <DATE> and <DATE>,
  // respectively"), the n-th of one with the n-th of the other.
  static std::vector<Combined> combined(const Combined& sizes, bool each) {
    std::vector<Combined> all;
    Combined one{};
    const auto apart = [&](std::size_t a, std::size_t b) {
      return each && sizes[a] == sizes[b] && one[a] != one[b];
    };
    for (one[0] = 0; one[0] < sizes[0]; ++one[0]) {
      for (one[1] = 0; one[1] < sizes[1]; ++one[1]) {
        for (one[2] = 0; one[2] < sizes[2]; ++one[2]) {
          if (!apart(0, 1) && !apart(0, 2) && !apart(1, 2)) all.push_back(one);
        }
      }
    }
    return all;
  }

  // What the one before says and the pattern left open: "…, and 40 more in 2003".
  static void lend(const Draft& before, std::vector<std::vector<Field>>& sets) {
    if (sets.empty()) sets.emplace_back();
    for (auto& set : sets) {
      bool asked = false;  // It says itself what it takes from the one before.
      std::erase_if(set, [&](Field& field) {
        const std::string* word = std::get_if<std::string>(&field.value);
        if (word == nullptr || *word != "@before") return false;
        asked = true;
        const Field* own = field_of(before.statement, field.name);
        if (own != nullptr) field = *own;
        return own == nullptr;
      });
      if (asked) continue;
      for (const auto& [name, value] : before.fields) {
        const bool there = std::any_of(
            set.begin(), set.end(), [&wanted = name](const Field& f) { return f.name == wanted; });
        const Field* own = field_of(before.statement, name);
        if (!there && own != nullptr) set.push_back(*own);
      }
    }
  }

  // Each date that it holds for; one that is none where the text gives none.
  std::vector<std::optional<Edtf>> dates_of(const Match& match, const FoundDate& when,
                                            const std::string& how) const {
    std::vector<std::optional<Edtf>> dates;
    for (const Slot* slot : when.slots) {
      for (SlotDate date : slot->dates) {
        const bool plain = date.tie == DateTie::at && how != "year";
        const auto tie =
            plain ? scene_.clauses.tie_before(scene_.begin_of(slot), match.begin) : std::nullopt;
        date.tie = tie.value_or(date.tie);
        dates.push_back(dated(date, how, when.told));
      }
    }
    const bool joins = how == "year" || how == "figure" || how == "state";
    if (joins && !scene_.clauses.is_respective(match.begin)) join_adjoining(dates);
    if (dates.empty()) dates.push_back(std::nullopt);
    return dates;
  }

  // A figure without its time: that of what was read before it in the sentence ("… that year,
  // while Brezia gave 40"), or of the sentence that it goes on with ("Another 40 …"; figures of one
  // topic in a row).
  std::optional<Edtf> lent_date(const Draft& made, const std::string& how) const {
    if (how != "figure") return std::nullopt;
    const TopicPatterns& topic = *made.topic;
    const bool act = !topic.others.empty();
    if (!drafts_.empty()) {
      const Draft& last = drafts_.back();
      if (last.topic == &topic && !(act && made.statement.certainty == Certainty::denied))
        return last.statement.date;
      const bool figure = !act && topic.codes.empty();
      if (figure && last.own_date) return last.statement.date;
    }
    const bool goes_on = !act && lends_ && continues(topic) && !is_present(made);
    return goes_on && !has_date_before(made) ? scene_.context.last_date : std::nullopt;
  }

  bool has_date_before(const Draft& made) const {
    const auto slots = scene_.sentence.slots_in(0, made.begin);
    return std::any_of(slots.begin(), slots.end(),
                       [](const Slot* slot) { return slot->kind == "DATE"; });
  }

  // "another 40 are there": now, whenever the others came.
  bool is_present(const Draft& made) const {
    const std::size_t from = scene_.clauses.hard_begin(made.begin);
    return extract::is_present(scene_.text().substr(from, made.end - from));
  }

  // "another 40", "of this 40": goes on with the sentence before.
  bool continues(const TopicPatterns& topic) const {
    const auto slots = scene_.sentence.slots_in(0, scene_.text().size());
    const bool further = std::any_of(slots.begin(), slots.end(), [](const Slot* slot) {
      return slot->further || std::any_of(slot->inner.begin(), slot->inner.end(),
                                          [](const Slot& inner) { return inner.further; });
    });
    if (further || scene_.clauses.continues()) return true;
    return topic.codes.empty() &&
           (scene_.context.last_topic == &topic || scene_.clauses.continues_subject());
  }

  // What all statements of a match have in common.
  Draft begun(const Match& match, const FoundDate& when) const {
    Draft draft;
    draft.topic = match.topic;
    draft.fields = match.pattern->fields;
    draft.begin = match.begin;
    draft.end = match.end;
    draft.own_date = !when.slots.empty() && !when.told;
    draft.statement.topic = match.topic->topic;
    draft.statement.where = scene_.sentence.to_paragraph(match.begin, match.end);
    if (!when.slots.empty()) draft.statement.date_where = when.slots.front()->where;
    return draft;
  }

  // An act of nobody at no time is no statement.
  static bool is_vague(const Match& match, const Statement& made) {
    return match.pattern->doer && !match.topic->others.empty() && !made.date &&
           field_of(made, "actor") == nullptr;
  }

  // "… there": where the sentence before was.
  void settle_place(std::size_t index, Statement& made) const {
    const bool open = scene_.matches[index].topic->located && field_of(made, "place") == nullptr;
    if (open && !scene_.context.place.empty() && where_.is_there(index))
      made.fields.push_back({"place", scene_.context.place, {}});
    if (!scene_.matches[index].topic->codes.empty()) return settle_code(index, made);
    // "no use in Ardenia": the country itself goes without saying.
    std::erase_if(made.fields, [&](const Field& field) {
      if (field.name != "place" || field.where.empty()) return false;
      const auto& named = scene_.context.named;
      return std::any_of(named.begin(), named.end(), [&](const auto& country) {
        return country.first == made.country && country.second == field.where;
      });
    });
  }

  // "Brezia sent 40 there": to the country that was named last, or whom the report is about.
  void settle_code(std::size_t index, Statement& made) const {
    const TopicPatterns& topic = *scene_.matches[index].topic;
    const std::string& name = topic.codes.front();
    if (field_of(made, name) != nullptr || !where_.is_there(index)) return;
    std::string code = scene_.context.country;
    for (const std::string& named : scene_.context.countries) {
      if (made.country == scene_.context.country && named != made.country) code = named;
    }
    if (code != made.country) made.fields.push_back({name, code, {}});
  }

  // "40 in <DATE>, up from 30 in <DATE>": what follows goes on with the first.
  std::optional<Edtf> date_to_lend() const {
    const std::size_t compared = scene_.clauses.comparison(0);
    for (std::size_t i = drafts_.size(); i-- > 0;) {
      if (drafts_[i].begin < compared) return drafts_[i].statement.date;
    }
    return drafts_.back().statement.date;
  }

  void remember() {
    if (const auto place = where_.last_named()) {
      scene_.context.place =
          without_the(scene_.words_of(scene_.sentence.to_paragraph(place->begin, place->end)));
    }
    if (const auto name = scene_.clauses.leading_name()) {
      const TextSpan where = scene_.sentence.to_paragraph(name->first, name->second);
      if (scene_.context.actor.empty()) scene_.context.actor = without_the(scene_.words_of(where));
    }
    scene_.context.last_topic = drafts_.empty() ? nullptr : drafts_.back().topic;
    if (!drafts_.empty()) {
      scene_.context.last = drafts_.back().statement;
      scene_.context.last_date = date_to_lend();
    }
    if (const auto subject = whose_.first_subject()) {
      scene_.context.subject = *subject;
    }
    for (const Slot* slot : scene_.sentence.slots_in(0, scene_.text().size())) {
      if (slot->kind == "TREATY" && !slot->value.empty() && slot->value != "@")
        scene_.context.treaty = slot->value;
    }
  }

  Scene scene_;
  Whose whose_{scene_};
  When when_{scene_};
  Saying saying_{scene_};
  Doer doer_{scene_};
  Where where_{scene_};
  std::vector<Draft> drafts_;
  bool lends_ = true;  // No statement of this sentence had a date of its own yet.
};

}  // namespace

std::vector<Statement> Binder::bind(const SlotText& sentence, ParagraphContext& context) const {
  return SentenceBinder(pack_, grammar_, sentence, context).bind();
}

}  // namespace vigil::extract
