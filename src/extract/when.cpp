#include "extract/when.h"

#include <algorithm>

#include "extract/between.h"
#include "extract/draft.h"

namespace vigil::extract {

namespace {

Edtf single(const DatePoint& point) {
  if (point.month == 0) return Edtf::year(point.year);
  if (point.day == 0) return Edtf::month(point.year, point.month);
  return Edtf::day(point.earliest());
}

DatePoint start_of(const Edtf& date) {
  return date.from() ? *date.from() : *date.to();
}

}  // namespace

// The slot and those that go on its list: "in 1997, in 1999 and each year from 2001 to 2003".
std::vector<const Slot*> When::with_list(const Slot* first, std::size_t inside) const {
  std::vector<const Slot*> list;
  const auto slots = scene_.sentence.slots_in(0, scene_.text().size());
  const auto begins = scene_.sentence.slot_begins(0, scene_.text().size());
  std::size_t first_begin = 0;
  for (std::size_t i = 0; i < slots.size(); ++i) {
    if (list.empty()) {
      if (slots[i] == first) list.push_back(first);
      first_begin = begins[i];
      continue;
    }
    const std::size_t end = begins[i - 1] + slots[i - 1]->kind.size() + 2;
    if (slots[i]->kind != "DATE") break;
    if (!Clauses::lists(scene_.text().substr(end, begins[i] - end))) break;
    // "in 2002, 11 in 2003": a list has no other numbers; "on 3 May, by 5 May" is none.
    if (slots[i]->dates.empty() || slots[i]->dates.front().tie == DateTie::by) break;
    // "in 1994, and in 1997 a ban followed": the second opens a clause of its own.
    // "the May 2001 and June 2002 meetings".
    const bool within =
        begins[i] < inside || scene_.text().substr(0, first_begin).ends_with("the ");
    if (!within &&
        Clauses::begins_clause(scene_.text().substr(begins[i] + slots[i]->kind.size() + 2)))
      break;
    list.push_back(slots[i]);
  }
  return list;
}

bool When::is_telling(const Slot* slot, const Speech* speech) const {
  return speech != nullptr && speech->told == slot;
}

bool When::declares(const Speech& speech) const {
  const std::string_view verb = scene_.text().substr(speech.verb);
  return verb.starts_with("announc") || verb.starts_with("declar");
}

bool When::tells(const Slot* slot) const {
  return std::any_of(scene_.speeches.begin(), scene_.speeches.end(),
                     [&](const Speech& speech) { return speech.told == slot; });
}

const Slot* When::captured_date(const Match& match, bool event, bool named_only) const {
  for (const Capture& capture : match.captures) {
    if (capture.name != "date") continue;
    for (const Slot* slot : scene_.sentence.slots_in(capture.begin, capture.end)) {
      if (slot->kind == "DATE") return slot;
    }
  }
  if (named_only) return nullptr;
  for (const Slot* slot : scene_.sentence.slots_in(match.begin, match.end)) {
    // "Law No. 2006-08": a number that looks like years.
    const std::size_t begin = scene_.begin_of(slot);
    if (slot->kind != "DATE" || Clauses::ends_in_number_of(scene_.text().substr(0, begin)))
      continue;
    const bool aside =
        Clauses::ends_in_participle(scene_.text().substr(match.begin, begin - match.begin));
    if (event || !aside) return slot;
  }
  return nullptr;
}

// Where words about who says it begin behind the place; or the end of the sentence.
std::size_t When::before_telling(std::size_t from, bool event) const {
  std::size_t limit = scene_.text().size();
  for (const Speech& speech : scene_.speeches) {
    if (speech.verb > from && speech.begin > speech.verb) limit = std::min(limit, speech.verb);
    // "…, the minister told a paper in <DATE>": of the telling.
    if (event && speech.end >= from && speech.end < speech.verb)
      limit = std::min(limit, speech.end);
  }
  return limit;
}

const Slot* When::date_after(std::size_t index, bool event) const {
  const Match& match = scene_.matches[index];
  std::size_t limit = scene_.clauses.hard_end(match.end);
  for (std::size_t next = index + 1; next < scene_.matches.size(); ++next) {
    if (scene_.matches[next].begin >= match.end) {
      const std::size_t from = match.end;
      // "held 500 when it joined in 2001": one time for both.
      if (scene_.text().substr(from, scene_.matches[next].begin - from).starts_with(" when "))
        continue;
      limit = std::min(limit, scene_.matches[next].begin);
      break;
    }
  }
  limit = std::min(limit, before_telling(match.end, event));
  limit = std::max(std::min(limit, scene_.clauses.comparison(match.end)), match.end);
  const auto slots = scene_.sentence.slots_in(match.end, limit);
  const auto begins = scene_.sentence.slot_begins(match.end, limit);
  for (std::size_t i = 0; i < slots.size(); ++i) {
    if (slots[i]->kind != "DATE") continue;
    if (scene_.clauses.names_a_thing(begins[i])) continue;
    const std::string_view between = scene_.text().substr(match.end, begins[i] - match.end);
    if (!event && (ends_in_made(between) || names_again(between))) return nullptr;
    // "holds 300 mills, all bought before <DATE>": not of the holding.
    if (!event && Clauses::ends_in_participle(between)) continue;
    // "was represented, submitted a paper on <DATE>": the date is of what comes last.
    if (Clauses::goes_on(between) || begins_other(between)) return nullptr;
    // "…, and in May troops laid": it opens what comes next.
    if (limit < scene_.text().size() && scene_.clauses.opens_another(begins[i])) return nullptr;
    // Another subject begins: the date is its own.
    bool other = false;
    for (std::size_t j = 0; j < i; ++j) {
      other = other || (slots[j]->kind == "COUNTRY" && scene_.clauses.begins_subject(begins[j]));
    }
    return other ? nullptr : slots[i];
  }
  return nullptr;
}

// The nearest date that was read before it: "finished on <DATE>, ahead of its deadline".
const Slot* When::shared_before(std::size_t index) const {
  const auto slots = scene_.sentence.slots_in(0, scene_.matches[index].begin);
  for (std::size_t i = slots.size(); i-- > 0;) {
    if (slots[i]->kind == "DATE") return slots[i];
  }
  return nullptr;
}

bool When::has_object(std::size_t index) const {
  const Match& match = scene_.matches[index];
  const auto slots = scene_.sentence.slots_in(match.begin + 1, match.end);
  return std::any_of(slots.begin(), slots.end(), [](const Slot* slot) {
    return slot->kind == "TREATY" || slot->kind == "MEETING";
  });
}

// "signed and ratified on <DATE>": nothing stands between but the link.
const Slot* When::shared_date(std::size_t index, bool event) const {
  for (std::size_t next = index + 1; next < scene_.matches.size(); ++next) {
    if (scene_.matches[next].begin < scene_.matches[next - 1].end) continue;
    const std::string_view between = scene_.text().substr(
        scene_.matches[next - 1].end, scene_.matches[next].begin - scene_.matches[next - 1].end);
    if (!Clauses::joins(between)) return nullptr;
    // Another event of a list, or another matter after a comma, has its date for itself.
    const Match& other = scene_.matches[next];
    const bool matter = other.topic != scene_.matches[index].topic;
    const bool linked = between.find("and") != std::string_view::npos ||
                        between.find("or") != std::string_view::npos;
    if (other.pattern->follows || (matter && (event || !linked))) return nullptr;
    if (policy(other.pattern->date, other.topic->date) == "none") return nullptr;
    // "signed the one and ratified the other on <DATE>": the first has an object of its own.
    if (event && !matter && has_object(next - 1) && !between.starts_with(",")) return nullptr;
    if (const Slot* date = captured_date(scene_.matches[next], event)) return date;
    if (const Slot* date = date_after(next, event)) return date;
  }
  return nullptr;
}

const Slot* When::date_before(std::size_t index, const Speech* speech, bool event) const {
  const Match& match = scene_.matches[index];
  if (scene_.clauses.is_at_another_time(match.begin)) return nullptr;
  const std::size_t from = scene_.clauses.hard_begin(match.begin);
  const auto slots = scene_.sentence.slots_in(from, match.begin);
  const auto begins = scene_.sentence.slot_begins(from, match.begin);
  for (std::size_t i = slots.size(); i-- > 0;) {
    if (slots[i]->kind != "DATE" || scene_.clauses.names_a_thing(begins[i])) continue;
    if (scene_.clauses.is_aside(begins[i])) continue;
    if (is_telling(slots[i], speech) && event) continue;
    // It belongs to what was read before it, unless it opens the clause.
    bool taken = false;
    for (std::size_t m = 0; m < index; ++m) {
      taken = taken || (scene_.matches[m].begin < begins[i]);
    }
    const std::size_t end = begins[i] + slots[i]->kind.size() + 2;
    const bool shared = is_when(scene_.text().substr(end, match.begin - end));
    if (taken && !shared && !scene_.clauses.opens(begins[i])) continue;
    return slots[i];
  }
  // The date that opens the sentence holds for all that follows.
  const auto first = scene_.sentence.slots_in(0, match.begin);
  const auto first_begins = scene_.sentence.slot_begins(0, match.begin);
  for (std::size_t i = 0; i < first.size(); ++i) {
    if (first[i]->kind != "DATE" || !scene_.clauses.opens_sentence(first_begins[i])) continue;
    if (is_telling(first[i], speech) && event) continue;
    if (speech == nullptr && tells(first[i])) continue;  // It was said then; this is not said.
    return first[i];
  }
  return nullptr;
}

// "In <DATE> it asked for time, for which it had until <DATE>": when it asked.
const Slot* When::of_main_clause(std::size_t index, const Slot* after, const Speech* speech,
                                 bool event) const {
  const std::size_t end = scene_.matches[index].end;
  const std::size_t begin = scene_.begin_of(after);
  const bool own = end >= begin || !ends_in_relative(scene_.text().substr(end, begin - end));
  const Slot* before = own ? nullptr : date_before(index, speech, event);
  return before != nullptr ? before : after;
}

FoundDate When::date_of(std::size_t index, const std::string& how, const Speech* speech) const {
  if (how == "none") return {};
  // "announced in May that all was done": the announcement dates what is done.
  const bool declared = how == "declared" && (speech == nullptr || !declares(*speech));
  const bool event = declared || how == "event" || how == "figure" || how == "year" ||
                     how == "before" || how == "day" || how == "end";
  const bool named_only = how == "own" || how == "lead";
  if (const Slot* slot = captured_date(scene_.matches[index], event || how == "within", named_only))
    return {with_list(slot, scene_.matches[index].end), false};
  if (how == "within") return {};

  if (how == "before") {
    const Slot* slot = shared_before(index);
    if (slot != nullptr) return {{slot}, false};
  }
  if (how == "lead") {  // What comes after it is when it shall be done.
    if (const Slot* slot = date_before(index, speech, false)) {
      const bool later = !slot->dates.empty() && slot->dates.front().tie == DateTie::by;
      return later ? FoundDate{} : FoundDate{{slot}, is_telling(slot, speech)};
    }
    if (speech != nullptr && speech->told != nullptr) return {{speech->told}, true};
    return {};
  }
  if (const Slot* slot = date_after(index, event))
    return {with_list(of_main_clause(index, slot, speech, event)), false};
  if (how == "own") {
    if (speech != nullptr && speech->told != nullptr) return {{speech->told}, true};
    return {};
  }
  if (const Slot* slot = shared_date(index, event)) return {with_list(slot), false};
  if (const Slot* slot = date_before(index, speech, event))
    return {with_list(slot), is_telling(slot, speech)};
  if (!event && speech != nullptr && speech->told != nullptr) return {{speech->told}, true};
  return {};
}

// "the 1996 and 1997 resolutions", "in March and April 2006": years or months that follow each
// other are one time.
void join_adjoining(std::vector<std::optional<Edtf>>& dates) {
  if (dates.size() < 2) return;
  const auto single = [](const std::optional<Edtf>& date) {
    return date && !date->is_interval() && date->from() && date->from()->day == 0;
  };
  if (!std::all_of(dates.begin(), dates.end(), single)) return;
  const bool months = dates.front()->from()->month != 0;
  const auto place = [&](const std::optional<Edtf>& date) {
    const DatePoint point = *date->from();
    return months ? point.year * 12 + static_cast<int>(point.month) : point.year;
  };
  for (std::size_t i = 1; i < dates.size(); ++i) {
    if ((dates[i]->from()->month != 0) != months || place(dates[i]) != place(dates[i - 1]) + 1)
      return;
  }
  dates = {Edtf::interval(*dates.front()->from(), *dates.back()->from())};
}

std::optional<Edtf> dated(const SlotDate& date, const std::string& how, bool told) {
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
  if (how == "end" && date.date.to()) return single(*date.date.to());
  // "bound from <DATE> onward": the day on which it became so.
  const bool event = how == "event" || how == "declared";
  if (event && date.date.from() && !date.date.to()) return single(*date.date.from());
  if (told || how == "day" || how == "end") return date.date;
  switch (date.tie) {
    case DateTie::since:
    case DateTie::since_then:
      if (event)
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

}  // namespace vigil::extract
