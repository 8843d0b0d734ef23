// One person holds one office on one day. Other days may have seen a promotion, and are left
// alone. Two ranks of one office ("First Vice-Minister", "Vice-Minister") differ in any case; two
// offices only where both describe the same source, since many people hold several. Ranks of a
// service stand before the name ("Col.", "Brig. Gen."), in a note or in the sentence that has its
// mark.

#include <algorithm>
#include <map>

#include "check/detail/dates.h"
#include "check/detail/layout.h"
#include "check/detail/people.h"
#include "check/detail/say.h"
#include "check/detail/service_rank.h"
#include "check/detail/words.h"
#include "check/rules.h"

namespace vigil::check {
namespace {

// The mentions of one day, by title.
struct Titles {
  std::vector<std::string> order;  // In the order of first use.
  std::map<std::string, std::vector<const PersonMention*>> uses;

  void add(const PersonMention& mention) {
    const std::string& role = mention.citation->as_written.role;
    auto& list = uses[role];
    if (list.empty()) order.push_back(role);
    list.push_back(&mention);
  }
};

bool differ(const PersonMention& a, const PersonMention& b) {
  const std::string& one = a.citation->as_written.role;
  const std::string& other = b.citation->as_written.role;
  if (ranks_differ(one, other)) return true;
  return a.citation->source && a.citation->source == b.citation->source &&
         offices_differ(one, other);
}

std::string in_notes(const Subject& subject, const std::vector<const PersonMention*>& uses) {
  std::vector<int> numbers;
  for (const PersonMention* use : uses) {
    numbers.push_back(subject.record.notes[use->note].note);
  }
  return notes(std::move(numbers));
}

void compare(const Subject& subject, const Edtf& day, const Titles& titles, Reporter& out) {
  const std::string& first = titles.order.front();
  const auto other =
      std::find_if(titles.order.begin() + 1, titles.order.end(), [&](const std::string& title) {
        return differ(*titles.uses.at(first).front(), *titles.uses.at(title).front());
      });
  if (other == titles.order.end()) return;
  const PersonMention& mention = *titles.uses.at(*other).front();
  const TextSpan words =
      narrowed(subject, words_of(subject, mention.note, *mention.citation), *other);
  std::vector<Place> related;
  for (const std::string& title : {first, *other}) {
    for (const PersonMention* use : titles.uses.at(title)) {
      if (use == &mention) continue;
      related.push_back(place_of(
          subject, narrowed(subject, words_of(subject, use->note, *use->citation), title)));
    }
  }
  out.say(place_of(subject, words),
          std::string(titles.uses.at(first).front()->name) + " is " + in_quotes(first) + " in " +
              in_notes(subject, titles.uses.at(first)) + " and " + in_quotes(*other) + " in " +
              in_notes(subject, titles.uses.at(*other)) + ", all of " + say(day, subject.pack) +
              ".",
          "Find out which title was right on that day, and use it throughout.", std::move(related));
}

// The capitals before a name ("Joint Secretary"), in the text; empty where there are none.
TextSpan title_before(std::string_view text, std::size_t name) {
  const auto words = vigil::check::words_of(text.substr(0, name));
  std::size_t begin = name, end = name;
  for (auto word = words.rbegin(); word != words.rend() && word->capital; ++word) {
    const std::string_view gap = text.substr(word->where.end, begin - word->where.end);
    if (gap != " ") break;
    if (end == name) end = word->where.end;
    begin = word->where.begin;
  }
  return {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
}

// "Bo Lind, Joint Secretary of the Ministry, said".
TextSpan title_after(std::string_view text, std::size_t name_end) {
  if (!text.substr(name_end).starts_with(", ")) return {};
  const std::size_t begin = name_end + 2;
  const std::size_t end = std::min(text.find_first_of(",;.(", begin), text.size());
  const bool capital = begin < text.size() && text[begin] >= 'A' && text[begin] <= 'Z';
  if (!capital) return {};
  return {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
}

// A rank of a service, where it is given.
struct RankUse {
  ServiceRank rank;
  std::size_t note{};  // Index.
  bool in_text = false;
};

class TitleReader {
 public:
  explicit TitleReader(const Subject& subject) : subject_(subject) {
    const auto& marks = subject.record.document.marks;
    for (const Sentence& sentence : subject.layout.sentences) {
      for (const std::size_t mark : sentence.marks) {
        cited_[marks[mark].number].push_back(&sentence);
      }
    }
  }

  // The title that a sentence with the note's mark gives, where it is another than the note's.
  std::optional<TextSpan> other_title(const PersonMention& mention) const {
    const auto sentences = cited_.find(subject_.record.notes[mention.note].note);
    if (sentences == cited_.end()) return std::nullopt;
    for (const Sentence* sentence : sentences->second) {
      const std::string_view text = text_of(subject_.record.document, sentence->text);
      const std::size_t name = text.find(mention.name);
      if (name == std::string_view::npos) continue;
      for (const TextSpan title :
           {title_before(text, name), title_after(text, name + mention.name.size())}) {
        const std::string_view words = text.substr(title.begin, title.end - title.begin);
        if (words.empty() || !ranks_differ(mention.citation->as_written.role, words)) continue;
        return TextSpan{sentence->text.begin + title.begin, sentence->text.begin + title.end};
      }
    }
    return std::nullopt;
  }

  void add_ranks(const PersonMention& mention, std::vector<RankUse>& uses) const {
    const TextSpan words = words_of(subject_, mention.note, *mention.citation);
    if (!add_before(words, mention, false, uses)) {
      const std::string& role = mention.citation->as_written.role;
      const TextSpan where = narrowed(subject_, words, role);
      const ServiceRank rank = rank_at_begin(role, where.begin);
      if (!rank.rank.empty()) uses.push_back({rank, mention.note, false});
    }
    const auto sentences = cited_.find(subject_.record.notes[mention.note].note);
    if (sentences == cited_.end()) return;
    for (const Sentence* sentence : sentences->second) {
      add_before(sentence->text, mention, true, uses);
    }
  }

 private:
  bool add_before(TextSpan where, const PersonMention& mention, bool in_text,
                  std::vector<RankUse>& uses) const {
    const std::string_view text = text_of(subject_.record.document, where);
    const std::size_t name = text.find(mention.name);
    if (name == std::string_view::npos) return false;
    const ServiceRank rank = rank_before(text, name, where.begin);
    if (rank.rank.empty()) return false;
    uses.push_back({rank, mention.note, in_text});
    return true;
  }

  const Subject& subject_;
  std::map<int, std::vector<const Sentence*>> cited_;  // By the number of a note.
};

std::string place_name(const Subject& subject, const RankUse& use) {
  const std::string note = "note " + std::to_string(subject.record.notes[use.note].note);
  return use.in_text ? "the text at " + note : note;
}

void compare_ranks(const Subject& subject, std::string_view name, const Edtf& day,
                   const std::vector<RankUse>& uses, Reporter& out) {
  if (uses.empty()) return;
  const RankUse& first = uses.front();
  const auto other = std::find_if(uses.begin(), uses.end(), [&](const RankUse& use) {
    return use.rank.rank != first.rank.rank;
  });
  if (other == uses.end()) return;
  const Document& document = subject.record.document;
  const std::string message =
      std::string(name) + " is " + in_quotes(text_of(document, first.rank.where)) + " in " +
      place_name(subject, first) + " and " + in_quotes(text_of(document, other->rank.where)) +
      " in " + place_name(subject, *other) + ", all of " + say(day, subject.pack) + ".";
  const std::string hint = "Find out which rank was right on that day, and use it throughout.";
  const Place place = place_of(subject, other->rank.where);
  std::vector<Place> related{place_of(subject, first.rank.where)};
  const bool is_short = is_short_for(first.rank.rank, other->rank.rank) ||
                        is_short_for(other->rank.rank, first.rank.rank);
  if (is_short) {
    out.remark(place, message, hint, std::move(related));
  } else {
    out.say(place, message, hint, std::move(related));
  }
}

void compare_text(const Subject& subject, const PersonMention& mention, TextSpan title,
                  Reporter& out) {
  const std::string& role = mention.citation->as_written.role;
  const std::string note = "note " + std::to_string(subject.record.notes[mention.note].note);
  const TextSpan words = words_of(subject, mention.note, *mention.citation);
  out.say(place_of(subject, title),
          std::string(mention.name) + " is " + in_quotes(role) + " in " + note + " and " +
              in_quotes(text_of(subject.record.document, title)) + " in the text at " + note + ".",
          "Find out which title was right on that day, and use it throughout.",
          {place_of(subject, narrowed(subject, words, role))});
}

}  // namespace

void person_two_titles(const Subject& subject, Reporter& out) {
  const TitleReader titles_of(subject);
  for (const std::vector<PersonMention>& person : people_of(subject.record)) {
    std::map<Edtf, Titles> by_day;
    std::map<Edtf, std::vector<RankUse>> ranks_by_day;
    for (const PersonMention& mention : person) {
      const Description& d = mention.citation->as_written;
      if (!d.date) continue;
      if (!d.role.empty()) {
        by_day[*d.date].add(mention);
        if (const auto title = titles_of.other_title(mention)) {
          compare_text(subject, mention, *title, out);
        }
      }
      titles_of.add_ranks(mention, ranks_by_day[*d.date]);
    }
    for (const auto& [day, titles] : by_day) {
      if (titles.order.size() > 1) compare(subject, day, titles, out);
    }
    for (const auto& [day, uses] : ranks_by_day) {
      compare_ranks(subject, person.front().name, day, uses, out);
    }
  }
}

}  // namespace vigil::check
