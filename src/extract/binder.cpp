#include "extract/binder.h"

#include <algorithm>
#include <map>

#include "extract/clauses.h"
#include "extract/fields.h"

namespace vigil::extract {
namespace {

// A statement while it is made: still without what its neighbours may lend it.
struct Draft {
  Statement statement;
  const TopicPatterns* topic{};
  std::size_t begin{}, end{};
  bool own_date = false;
  std::map<std::string, std::string> fields;  // Those that the pattern itself gave.
};

std::string policy(const std::string& own, const std::string& topic) {
  return own.empty() ? topic : own;
}

class SentenceBinder {
 public:
  SentenceBinder(const Pack& pack, const Grammar& grammar, const SlotText& sentence,
                 ParagraphContext& context)
      : pack_(pack),
        grammar_(grammar),
        sentence_(sentence),
        context_(context),
        clauses_(sentence.text()) {}

  std::vector<Statement> bind() {
    settle_subject_name();
    speeches_ = speeches_in(sentence_, context_.text, grammar_.rules().own_voice, context_.speech);
    matches_ = grammar_.matches(sentence_.text(), context_.around);
    for (std::size_t i = 0; i < matches_.size(); ++i) {
      if (!matches_[i].pattern->plan && clauses_.is_plan(matches_[i].begin)) continue;
      add(i);
    }
    echo();
    settle_claims();
    merge();
    remember();
    std::vector<Statement> made;
    for (Draft& draft : drafts_) made.push_back(std::move(draft.statement));
    return made;
  }

 private:
  std::string_view text() const { return sentence_.text(); }

  // --- country -------------------------------------------------------------------------------

  struct Subject {
    std::size_t at = 0;
    std::vector<std::string> codes;
  };

  // The countries that begin a clause before `before`: its subject.
  std::optional<Subject> subject_before(std::size_t before) const {
    std::optional<Subject> found;
    const auto slots = sentence_.slots_in(0, before);
    const auto begins = sentence_.slot_begins(0, before);
    for (std::size_t i = 0; i < slots.size(); ++i) {
      if (slots[i]->kind != "COUNTRY" || slots[i]->value.empty()) continue;
      if (!clauses_.begins_subject(begins[i])) continue;
      Subject subject{begins[i], {slots[i]->value}};
      // "Ardenia, Brezia and Costania signed": one subject.
      std::size_t end = begins[i] + slots[i]->kind.size() + 2;
      while (i + 1 < slots.size() && slots[i + 1]->kind == "COUNTRY" &&
             Clauses::joins(text().substr(end, begins[i + 1] - end))) {
        ++i;
        subject.codes.push_back(slots[i]->value);
        end = begins[i] + slots[i]->kind.size() + 2;
      }
      found = std::move(subject);
    }
    return found;
  }

  // "None of the three", "Both states": the last that were named.
  std::vector<std::string> several_before(std::size_t before) const {
    const int count = clauses_.several_subjects(before);
    if (count == 0) return {};
    const auto& named = context_.countries;
    const std::size_t wanted = std::min<std::size_t>(static_cast<std::size_t>(count), named.size());
    return {named.end() - static_cast<std::ptrdiff_t>(wanted), named.end()};
  }

  std::vector<std::string> country_of(const Match& match, const std::string& how) const {
    for (const Capture& capture : match.captures) {
      if (capture.name != "country") continue;
      std::vector<std::string> codes;
      for (const Slot* slot : sentence_.slots_in(capture.begin, capture.end)) {
        if (!slot->value.empty()) codes.push_back(slot->value);
      }
      if (!codes.empty()) return codes;
    }
    for (const Capture& capture : match.captures) {
      if (capture.name != "countries") continue;
      std::size_t wanted = 2;
      for (const Slot* slot : sentence_.slots_in(capture.begin, capture.end)) {
        if (slot->number) wanted = static_cast<std::size_t>(slot->number->low());
      }
      const auto& named = context_.countries;
      wanted = std::min(wanted, named.size());
      return {named.end() - static_cast<std::ptrdiff_t>(wanted), named.end()};
    }
    if (how == "context") return {context_.country};
    if (how == "place") {
      if (const auto there = place_country(match)) return {*there};
    }
    if (how == "subject") {
      if (const auto named = antecedent(match.begin)) return {*named};
    }
    if (auto several = several_before(match.end); !several.empty()) return several;
    const auto subject = subject_before(match.begin + 1);
    if (how == "place") {
      if (subject && clauses_.same_clause(subject->at, match.begin)) return subject->codes;
      return {context_.country};
    }
    if (subject) return subject->codes;
    if (clauses_.begins_with_pronoun() && !context_.subject.empty()) return {context_.subject};
    return {context_.country};
  }

  // "Brezia, which signed", "Brezia, whose parliament had agreed, signed": whoever the clause is
  // of.
  std::optional<std::string> antecedent(std::size_t before) const {
    const auto slots = sentence_.slots_in(0, before);
    const auto begins = sentence_.slot_begins(0, before);
    for (std::size_t i = slots.size(); i-- > 0;) {
      if (slots[i]->kind != "COUNTRY" || slots[i]->value.empty()) continue;
      const std::size_t end = begins[i] + slots[i]->kind.size() + 2;
      if (Clauses::leads_on(text().substr(end, before - end))) return slots[i]->value;
      return std::nullopt;
    }
    return std::nullopt;
  }

  // "in neighboring Brezia", "in Brezia's south": where it was, nearest to the words.
  std::optional<std::string> place_country(const Match& match) const {
    const auto slots = sentence_.slots_in(0, text().size());
    const auto begins = sentence_.slot_begins(0, text().size());
    std::optional<std::string> found;
    std::size_t best = text().size();
    for (std::size_t i = 0; i < slots.size(); ++i) {
      if (slots[i]->kind != "COUNTRY" || slots[i]->value.empty()) continue;
      if (!clauses_.is_place(begins[i])) continue;
      if (!clauses_.same_hard_clause(begins[i], match.begin)) continue;
      const std::size_t far =
          begins[i] > match.begin ? begins[i] - match.begin : match.begin - begins[i];
      if (far < best) {
        best = far;
        found = slots[i]->value;
      }
    }
    return found;
  }

  void settle_subject_name() {
    const auto subject = subject_before(text().size());
    for (const Slot* slot : sentence_.slots_in(0, text().size())) {
      if (slot->kind != "COUNTRY" || slot->value.empty()) continue;
      auto& named = context_.countries;
      std::erase(named, slot->value);
      named.push_back(slot->value);
      context_.named.emplace_back(slot->value, slot->where);
    }
    if (!subject) return;
    const Slot* slot = sentence_.slot_at(subject->at);
    if (slot != nullptr) context_.speech.subject_name = without_the(words_of(slot->where));
  }

  std::string words_of(TextSpan where) const {
    return std::string(context_.text.substr(where.begin, where.size()));
  }

  static std::string without_the(std::string words) {
    if (words.starts_with("The ") || words.starts_with("the ")) words.erase(0, 4);
    return words;
  }

  // --- dates ---------------------------------------------------------------------------------

  const Speech* speech_over(std::size_t at) const {
    const Speech* best = nullptr;
    for (const Speech& speech : speeches_) {
      const bool inside = speech.begin <= at && at < speech.end;
      // "Ardenia declared a stockpile": the pattern may have taken the verb itself.
      if (inside && (best == nullptr || speech.verb > best->verb)) best = &speech;
    }
    return best;
  }

  const Speech* speech_of(const Match& match) const {
    if (const Speech* over = speech_over(match.begin)) return over;
    for (const Speech& speech : speeches_) {
      if (speech.verb >= match.begin && speech.verb < match.end && speech.begin > speech.verb)
        return &speech;
    }
    return nullptr;
  }

  struct FoundDate {
    std::vector<const Slot*> slots;  // Several of a list.
    bool told = false;
  };

  // The slot and those that go on its list: "in 1997, in 1999 and each year from 2001 to 2003".
  std::vector<const Slot*> with_list(const Slot* first) const {
    std::vector<const Slot*> list;
    const auto slots = sentence_.slots_in(0, text().size());
    const auto begins = sentence_.slot_begins(0, text().size());
    for (std::size_t i = 0; i < slots.size(); ++i) {
      if (list.empty()) {
        if (slots[i] == first) list.push_back(first);
        continue;
      }
      const std::size_t end = begins[i - 1] + slots[i - 1]->kind.size() + 2;
      if (slots[i]->kind != "DATE") break;
      if (!Clauses::lists(text().substr(end, begins[i] - end))) break;
      // "in 2002, 11 in 2003": a list has no other numbers; "on 3 May, by 5 May" is none.
      if (slots[i]->dates.empty() || slots[i]->dates.front().tie == DateTie::by) break;
      list.push_back(slots[i]);
    }
    return list;
  }

  bool is_telling(const Slot* slot, const Speech* speech) const {
    return speech != nullptr && speech->told == slot;
  }

  const Slot* captured_date(const Match& match) const {
    for (const Capture& capture : match.captures) {
      if (capture.name != "date") continue;
      for (const Slot* slot : sentence_.slots_in(capture.begin, capture.end)) {
        if (slot->kind == "DATE") return slot;
      }
    }
    for (const Slot* slot : sentence_.slots_in(match.begin, match.end)) {
      if (slot->kind == "DATE") return slot;
    }
    return nullptr;
  }

  const Slot* date_after(std::size_t index) const {
    const Match& match = matches_[index];
    std::size_t limit = clauses_.hard_end(match.end);
    for (std::size_t next = index + 1; next < matches_.size(); ++next) {
      if (matches_[next].begin >= match.end) {
        limit = std::min(limit, matches_[next].begin);
        break;
      }
    }
    for (const Speech& speech : speeches_) {
      if (speech.verb > match.end && speech.begin > speech.verb)
        limit = std::min(limit, speech.verb);
    }
    const auto slots = sentence_.slots_in(match.end, limit);
    const auto begins = sentence_.slot_begins(match.end, limit);
    for (std::size_t i = 0; i < slots.size(); ++i) {
      if (slots[i]->kind != "DATE") continue;
      if (clauses_.names_a_thing(begins[i])) continue;
      // Another subject begins: the date is its own.
      bool other = false;
      for (std::size_t j = 0; j < i; ++j) {
        other = other || (slots[j]->kind == "COUNTRY" && clauses_.begins_subject(begins[j]));
      }
      return other ? nullptr : slots[i];
    }
    return nullptr;
  }

  // The nearest date that was read before it: "finished on <DATE>, ahead of its deadline".
  const Slot* shared_before(std::size_t index) const {
    const auto slots = sentence_.slots_in(0, matches_[index].begin);
    for (std::size_t i = slots.size(); i-- > 0;) {
      if (slots[i]->kind == "DATE") return slots[i];
    }
    return nullptr;
  }

  // "signed and ratified on <DATE>": nothing stands between but the link.
  const Slot* shared_date(std::size_t index) const {
    for (std::size_t next = index + 1; next < matches_.size(); ++next) {
      if (matches_[next].begin < matches_[next - 1].end) continue;
      const std::string_view between =
          text().substr(matches_[next - 1].end, matches_[next].begin - matches_[next - 1].end);
      if (!Clauses::joins(between)) return nullptr;
      if (const Slot* date = captured_date(matches_[next])) return date;
      if (const Slot* date = date_after(next)) return date;
    }
    return nullptr;
  }

  const Slot* date_before(std::size_t index, const Speech* speech, bool event) const {
    const Match& match = matches_[index];
    const std::size_t from = clauses_.hard_begin(match.begin);
    const auto slots = sentence_.slots_in(from, match.begin);
    const auto begins = sentence_.slot_begins(from, match.begin);
    for (std::size_t i = slots.size(); i-- > 0;) {
      if (slots[i]->kind != "DATE" || clauses_.names_a_thing(begins[i])) continue;
      if (is_telling(slots[i], speech) && event && begins[i] < speech->verb) continue;
      // It belongs to what was read before it, unless it opens the clause.
      bool taken = false;
      for (std::size_t m = 0; m < index; ++m) {
        taken = taken || (matches_[m].begin < begins[i]);
      }
      if (taken && !clauses_.opens(begins[i])) continue;
      return slots[i];
    }
    // The date that opens the sentence holds for all that follows.
    const auto first = sentence_.slots_in(0, match.begin);
    const auto first_begins = sentence_.slot_begins(0, match.begin);
    for (std::size_t i = 0; i < first.size(); ++i) {
      if (first[i]->kind != "DATE" || !clauses_.opens_sentence(first_begins[i])) continue;
      if (is_telling(first[i], speech) && event) continue;
      return first[i];
    }
    return nullptr;
  }

  FoundDate date_of(std::size_t index, const std::string& how, const Speech* speech) const {
    if (how == "none") return {};
    const bool event =
        how == "event" || how == "figure" || how == "year" || how == "before" || how == "day";
    if (const Slot* slot = captured_date(matches_[index])) return {with_list(slot), false};
    if (how == "before") {
      const Slot* slot = shared_before(index);
      if (slot != nullptr) return {{slot}, false};
    }
    if (const Slot* slot = date_after(index)) return {with_list(slot), false};
    if (const Slot* slot = shared_date(index)) return {with_list(slot), false};
    if (const Slot* slot = date_before(index, speech, event))
      return {with_list(slot), is_telling(slot, speech)};
    if (!event && speech != nullptr && speech->told != nullptr) return {{speech->told}, true};
    return {};
  }

  // --- one match -----------------------------------------------------------------------------

  // The one of its topic that was read before it.
  const Draft* leader(const Match& match) const {
    for (std::size_t i = drafts_.size(); i-- > 0;) {
      if (drafts_[i].topic == match.topic && drafts_[i].begin < match.begin) return &drafts_[i];
    }
    return nullptr;
  }

  void add(std::size_t index) {
    const Match& match = matches_[index];
    const Draft* before = match.pattern->follows ? leader(match) : nullptr;
    if (match.pattern->follows && before == nullptr) return;
    const std::string how = policy(match.pattern->date, match.topic->date);
    const Speech* speech = speech_of(match);
    FieldReader reader(pack_, sentence_, context_.text, *match.topic);
    std::vector<std::vector<Field>> sets = reader.read(match, context_.treaty);
    if (before != nullptr) {
      if (sets.empty()) sets.emplace_back();
      for (auto& set : sets) {
        for (const auto& [name, value] : before->fields) {
          const bool there =
              std::any_of(set.begin(), set.end(), [&](const Field& f) { return f.name == name; });
          const Field* own = field_of(before->statement, name);
          if (!there && own != nullptr) set.push_back(*own);
        }
      }
    }
    if (sets.empty()) return;
    sets = with_subjects(match, std::move(sets));
    const FoundDate when = date_of(index, how, speech);
    std::vector<std::optional<Edtf>> dates;
    for (const Slot* slot : when.slots) {
      for (const SlotDate& date : slot->dates) dates.push_back(dated(date, how, when.told));
    }
    if (how == "year") join_years(dates);
    if (dates.empty()) dates.push_back(std::nullopt);
    sets = with_actors(std::move(sets));
    const auto countries = country_of(match, policy(match.pattern->country, match.topic->country));
    for (const std::string& country : countries) {
      for (const auto& date : dates) {
        for (const std::vector<Field>& fields : sets) {
          Draft draft;
          draft.topic = match.topic;
          draft.fields = match.pattern->fields;
          if (before != nullptr) draft.fields.insert(before->fields.begin(), before->fields.end());
          draft.begin = match.begin;
          draft.end = match.end;
          draft.own_date = !when.slots.empty() && !when.told;
          Statement& made = draft.statement;
          made.country = country;
          made.topic = match.topic->topic;
          made.fields = fields;
          made.date = date;
          if (!when.slots.empty()) made.date_where = when.slots.front()->where;
          made.where = sentence_.to_paragraph(match.begin, match.end);
          judge(match, speech, made);
          settle_actor(match, made);
          drafts_.push_back(std::move(draft));
        }
      }
    }
  }

  // A field that is "@subject" is each of those who do it.
  std::vector<std::vector<Field>> with_subjects(const Match& match,
                                                std::vector<std::vector<Field>> sets) const {
    std::vector<std::vector<Field>> made;
    for (std::vector<Field>& set : sets) {
      const auto asked = std::find_if(set.begin(), set.end(), [](const Field& f) {
        const std::string* word = std::get_if<std::string>(&f.value);
        return word != nullptr && *word == "@subject";
      });
      if (asked == set.end()) {
        made.push_back(std::move(set));
        continue;
      }
      for (const std::string& code : country_of(match, "subject")) {
        *asked = {asked->name, code, last_named(code)};
        made.push_back(set);
      }
    }
    return made;
  }

  // "Both the army and the rebels", "RUF and CDF fighters": each for itself.
  static std::vector<std::vector<Field>> with_actors(std::vector<std::vector<Field>> sets) {
    std::vector<std::vector<Field>> made;
    for (std::vector<Field>& set : sets) {
      const auto actor =
          std::find_if(set.begin(), set.end(), [](const Field& f) { return f.name == "actor"; });
      const std::string* words =
          actor == set.end() ? nullptr : std::get_if<std::string>(&actor->value);
      const std::vector<std::string> each =
          words == nullptr ? std::vector<std::string>() : Clauses::each_of(*words);
      if (each.size() < 2) {
        made.push_back(std::move(set));
        continue;
      }
      for (const std::string& one : each) {
        actor->value = one;
        made.push_back(set);
      }
    }
    return made;
  }

  // Where the paragraph names a country for the last time so far.
  TextSpan last_named(const std::string& code) const {
    TextSpan where;
    for (const auto& [named, span] : context_.named) {
      if (named == code) where = span;
    }
    return where;
  }

  // "the 1996 and 1997 resolutions": years that follow each other are one time.
  static void join_years(std::vector<std::optional<Edtf>>& dates) {
    if (dates.size() < 2) return;
    for (std::size_t i = 0; i < dates.size(); ++i) {
      const bool single = dates[i] && !dates[i]->is_interval() && dates[i]->from();
      if (!single || dates[i]->from()->year != dates.front()->from()->year + static_cast<int>(i))
        return;
    }
    dates = {Edtf::interval(*dates.front()->from(), *dates.back()->from())};
  }

  static DatePoint start_of(const Edtf& date) { return date.from() ? *date.from() : *date.to(); }

  static std::optional<Edtf> dated(const SlotDate& date, const std::string& how, bool told) {
    const auto year_of = [](const std::optional<DatePoint>& point) {
      return point ? std::optional(DatePoint{point->year, 0, 0, point->approximate}) : std::nullopt;
    };
    if (how == "year") {
      const auto from = year_of(date.date.from());
      const auto to = year_of(date.date.to());
      if (date.tie == DateTie::since_then) {
        DatePoint next = *to;
        ++next.year;
        return Edtf::since(next);
      }
      if (date.tie == DateTie::since || (from && !to)) return Edtf::since(*from);
      if (date.tie == DateTie::by) return Edtf::until(*to);
      if (from && to && from->year != to->year) return Edtf::interval(*from, *to);
      return Edtf::year(to->year);
    }
    if (told || how == "day") return date.date;
    switch (date.tie) {
      case DateTie::since:
      case DateTie::since_then:
        if (how == "event")
          return date.tie == DateTie::since_then ? Edtf::since(start_of(date.date)) : date.date;
        return Edtf::since(start_of(date.date));
      case DateTie::by:
        return Edtf::until(date.date.to() ? *date.date.to() : *date.date.from());
      case DateTie::at:
      case DateTie::between:
        return date.date;
    }
    return std::nullopt;
  }

  void judge(const Match& match, const Speech* speech, Statement& made) const {
    if (speech != nullptr && !speech->own_voice) {
      made.speaker = speech->speaker;
      made.speaker_where = speech->speaker_where;
      if (speech->kind == SpeechKind::denying) made.certainty = Certainty::denied;
      if (speech->kind == SpeechKind::accusing) made.certainty = Certainty::alleged;
    }
    // "Both states deny": each for itself.
    if (speech != nullptr && Clauses::is_several(speech->speaker) && made.fields.size() > 1) {
      for (const Field& f : made.fields) {
        if (f.name == "actor") made.speaker = without_the(words_of(f.where));
      }
    }
    for (const Capture& capture : match.captures) {
      if (capture.name != "speaker") continue;
      const TextSpan where = sentence_.to_paragraph(capture.begin, capture.end);
      made.speaker = without_the(words_of(where));
      made.speaker_where = where;
    }
    const bool weighed = made.certainty == Certainty::stated;
    if (weighed && clauses_.is_alleged(match.begin, match.end)) {
      made.certainty = Certainty::alleged;
    } else if (weighed) {
      bool estimated = clauses_.is_estimated(match.begin, match.end);
      for (const Slot* slot : sentence_.slots_in(match.begin, match.end)) {
        estimated = estimated || slot->estimated;
        for (const Slot& inner : slot->inner) estimated = estimated || inner.estimated;
      }
      if (estimated) made.certainty = Certainty::estimated;
    }
    if (!match.pattern->certainty.empty()) {
      made.certainty = parse_certainty(match.pattern->certainty).value_or(made.certainty);
    }
  }

  // Who acts: "government" for the country's own state, army or police; else as named. A pronoun is
  // who speaks, or who was named last.
  void settle_actor(const Match& match, Statement& made) {
    for (Field& field : made.fields) {
      if (field.name != "actor") continue;
      const std::string* words = std::get_if<std::string>(&field.value);
      if (words == nullptr || *words == "government") continue;
      const bool code = std::any_of(pack_.countries.begin(), pack_.countries.end(),
                                    [&](const Country& c) { return c.code == *words; });
      if (code) {
        field.value =
            *words == made.country ? std::string("government") : without_the(words_of(field.where));
        continue;
      }
      if (words->starts_with("both ") || words->starts_with("Both ")) {
        field.value = words->substr(5);
        words = std::get_if<std::string>(&field.value);
      }
      if (Clauses::is_pronoun(*words)) {
        field.value = !made.speaker.empty() ? made.speaker : context_.actor;
        words = std::get_if<std::string>(&field.value);
      } else {
        context_.actor = *words;
      }
      if (match.topic->state.empty() || names_other_country(match, made.country)) continue;
      const bool own = made.speaker == *words && made.speaker == context_.speech.subject_name;
      if (own || grammar_.is_state(*words)) field.value = std::string("government");
    }
    std::erase_if(made.fields, [](const Field& field) {
      const std::string* words = std::get_if<std::string>(&field.value);
      return field.name == "actor" && words != nullptr && words->empty();
    });
    if (match.topic->others.empty() || made.speaker.empty() || made.certainty != Certainty::stated)
      return;
    for (const Field& field : made.fields) {
      const std::string* actor =
          field.name == "actor" ? std::get_if<std::string>(&field.value) : nullptr;
      if (actor == nullptr || *actor == made.speaker) continue;
      const bool own_state =
          *actor == "government" &&
          (grammar_.is_state(made.speaker) || made.speaker == context_.speech.subject_name);
      if (!own_state)
        made.certainty = parse_certainty(match.topic->others).value_or(made.certainty);
    }
  }

  bool names_other_country(const Match& match, const std::string& country) const {
    for (const Capture& capture : match.captures) {
      if (capture.name != "actor") continue;
      for (const Slot* slot : sentence_.slots_in(capture.begin, capture.end)) {
        const bool named = slot->kind == "DEMONYM" || slot->kind == "COUNTRY";
        if (named && slot->value != country) return true;
      }
    }
    return false;
  }

  // --- echoes and merging --------------------------------------------------------------------

  // "…; Brezia followed on <DATE>": the statement before, of another country.
  void echo() {
    for (const Match& match : grammar_.echoes(text())) {
      const Draft* before = nullptr;
      bool taken = false;
      for (const Draft& draft : drafts_) {
        if (draft.end <= match.begin + 1) before = &draft;
        taken = taken || (draft.begin < match.end && match.begin < draft.end);
      }
      if (taken) continue;
      Draft made = before != nullptr ? *before : last_of_sentence_before();
      if (made.topic == nullptr) continue;
      bool changed = false;
      for (const Capture& capture : match.captures) {
        const auto slots = sentence_.slots_in(capture.begin, capture.end);
        if (slots.empty()) continue;
        const Slot& slot = *slots.front();
        if (capture.name == "country" && !slot.value.empty()) {
          made.statement.country = slot.value;
          changed = true;
        } else if (capture.name == "date" && slot.kind == "DATE" && !slot.dates.empty()) {
          made.statement.date = dated(slot.dates.front(), policy("", made.topic->date), false);
          made.statement.date_where = slot.where;
        } else if (replace_number(made.statement, capture.name, slot)) {
          changed = true;
        } else {
          changed = false;
          break;
        }
      }
      if (!changed) continue;
      made.begin = match.begin;
      made.end = match.end;
      made.statement.where = sentence_.to_paragraph(match.begin, match.end);
      const auto at = std::find_if(drafts_.begin(), drafts_.end(),
                                   [&](const Draft& draft) { return draft.begin > match.begin; });
      drafts_.insert(at, std::move(made));
    }
  }

  Draft last_of_sentence_before() const {
    Draft draft;
    if (context_.last_topic == nullptr) return draft;
    draft.statement = context_.last;
    draft.topic = context_.last_topic;
    return draft;
  }

  // A number of another country replaces the one number that the statement has.
  static bool replace_number(Statement& statement, const std::string& kind, const Slot& slot) {
    std::vector<Field*> all;
    for (Field& field : statement.fields) {
      const bool number = std::holds_alternative<Value>(field.value);
      const bool money = std::holds_alternative<Money>(field.value);
      if ((kind == "number" && number) || (kind == "money" && money)) all.push_back(&field);
    }
    const bool one = !all.empty() && std::all_of(all.begin(), all.end(), [&](const Field* field) {
      return field->value == all.front()->value;
    });
    if (!one || !(slot.number || slot.money)) return false;
    for (Field* field : all) {
      if (slot.number) field->value = *slot.number;
      if (slot.money) field->value = *slot.money;
      field->where = slot.where;
    }
    return true;
  }

  static const Field* field_of(const Statement& statement, std::string_view name) {
    for (const Field& field : statement.fields) {
      if (field.name == name) return &field;
    }
    return nullptr;
  }

  static const FieldValue* field(const Statement& statement, std::string_view name) {
    const Field* found = field_of(statement, name);
    return found == nullptr ? nullptr : &found->value;
  }

  static bool may_merge(const Draft& a, const Draft& b) {
    if (a.topic != b.topic || !a.topic->merge || a.statement.country != b.statement.country)
      return false;
    if (a.statement.certainty != b.statement.certainty) return false;
    if (a.own_date && b.own_date && a.statement.date != b.statement.date) return false;
    for (const Field& f : b.statement.fields) {
      const FieldValue* other = field(a.statement, f.name);
      if (other != nullptr && *other != f.value) return false;
    }
    return true;
  }

  // One figure states one thing: of two topics the one of higher rank keeps it.
  void settle_claims() {
    const auto claims = [](const Draft& draft, TextSpan where) {
      return std::any_of(
          draft.statement.fields.begin(), draft.statement.fields.end(), [&](const Field& f) {
            const bool figure =
                std::holds_alternative<Value>(f.value) || std::holds_alternative<Money>(f.value);
            return figure && !f.where.empty() && f.where == where;
          });
    };
    std::erase_if(drafts_, [&](const Draft& draft) {
      return std::any_of(drafts_.begin(), drafts_.end(), [&](const Draft& other) {
        if (other.topic == draft.topic || other.topic->rank <= draft.topic->rank) return false;
        return std::any_of(
            draft.statement.fields.begin(), draft.statement.fields.end(), [&](const Field& f) {
              const bool figure =
                  std::holds_alternative<Value>(f.value) || std::holds_alternative<Money>(f.value);
              return figure && !f.where.empty() && claims(other, f.where);
            });
      });
    });
    // Said twice in one sentence, once with its date.
    std::erase_if(drafts_, [&](const Draft& draft) {
      if (draft.statement.date) return false;
      return std::any_of(drafts_.begin(), drafts_.end(), [&](const Draft& other) {
        return other.statement.date && other.topic == draft.topic &&
               other.statement.country == draft.statement.country &&
               other.statement.certainty == draft.statement.certainty &&
               same_fields(other.statement, draft.statement);
      });
    });
  }

  static bool same_fields(const Statement& a, const Statement& b) {
    return a.fields.size() == b.fields.size() &&
           std::equal(a.fields.begin(), a.fields.end(), b.fields.begin(),
                      [](const Field& x, const Field& y) {
                        return x.name == y.name && x.value == y.value;
                      });
  }

  void merge() {
    std::vector<Draft> kept;
    for (Draft& draft : drafts_) {
      const auto into = std::find_if(kept.rbegin(), kept.rend(),
                                     [&](const Draft& other) { return may_merge(other, draft); });
      if (into == kept.rend()) {
        kept.push_back(std::move(draft));
        continue;
      }
      for (Field& f : draft.statement.fields) {
        if (field(into->statement, f.name) == nullptr)
          into->statement.fields.push_back(std::move(f));
      }
      if (!into->own_date && draft.own_date) {
        into->statement.date = draft.statement.date;
        into->statement.date_where = draft.statement.date_where;
        into->own_date = true;
      }
      into->end = std::max(into->end, draft.end);
      into->statement.where = sentence_.to_paragraph(into->begin, into->end);
    }
    drafts_ = std::move(kept);
  }

  void remember() {
    if (const auto name = clauses_.leading_name()) {
      const TextSpan where = sentence_.to_paragraph(name->first, name->second);
      if (context_.actor.empty()) context_.actor = without_the(words_of(where));
    }
    context_.last_topic = drafts_.empty() ? nullptr : drafts_.back().topic;
    if (!drafts_.empty()) context_.last = drafts_.back().statement;
    if (const auto subject = first_subject()) {
      context_.subject = *subject;
    }
    for (const Slot* slot : sentence_.slots_in(0, text().size())) {
      if (slot->kind == "TREATY" && !slot->value.empty() && slot->value != "@")
        context_.treaty = slot->value;
    }
  }

  std::optional<std::string> first_subject() const {
    const auto slots = sentence_.slots_in(0, text().size());
    const auto begins = sentence_.slot_begins(0, text().size());
    for (std::size_t i = 0; i < slots.size(); ++i) {
      if (slots[i]->kind == "COUNTRY" && !slots[i]->value.empty() &&
          clauses_.begins_subject(begins[i])) {
        return slots[i]->value;
      }
    }
    return std::nullopt;
  }

  const Pack& pack_;
  const Grammar& grammar_;
  const SlotText& sentence_;
  ParagraphContext& context_;
  Clauses clauses_;
  std::vector<Speech> speeches_;
  std::vector<Match> matches_;
  std::vector<Draft> drafts_;
};

}  // namespace

std::vector<Statement> Binder::bind(const SlotText& sentence, ParagraphContext& context) const {
  return SentenceBinder(pack_, grammar_, sentence, context).bind();
}

}  // namespace vigil::extract
