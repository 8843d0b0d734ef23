// Certain only where the note before is missing, empty, or explains. One that names a treaty, an
// article or a document names something, even if the note grammar made no source of it; and of a
// chain of Ibid. only the first is reported.

#include "check/detail/named.h"
#include "check/detail/say.h"
#include "check/detail/words.h"
#include "check/rules.h"

namespace vigil::check {
namespace {

bool has_symbol(std::string_view text) {
  for (std::size_t i = 1; i + 1 < text.size(); ++i) {
    if (text[i] == '/' && is_digit(text[i + 1]) && text[i - 1] != ' ') return true;
  }
  return false;
}

bool names_something(std::string_view note, const Pack& pack) {
  if (!treaties_named(pack, note).empty()) return true;
  const std::vector<Word> words = words_of(note);
  for (std::size_t i = 0; i + 1 < words.size(); ++i) {
    const std::string& word = words[i].lower;
    const bool locates = word == "article" || word == "chapter" || word == "annex" || word == "p";
    if (locates && words[i + 1].lower != "by") return true;
  }
  return has_symbol(note);
}

bool is_ibid(const CitedNote& note) {
  return !note.citations.empty() && note.citations.front().ibid;
}

}  // namespace

void ibid_without_antecedent(const Subject& subject, Reporter& out) {
  const ReportRecord& record = subject.record;
  for (std::size_t i = 0; i < record.notes.size(); ++i) {
    if (!is_ibid(record.notes[i]) || record.notes[i].citations.front().source) continue;
    const Citation& ibid = record.notes[i].citations.front();
    std::vector<Place> related;
    std::string why = ", but no note comes before it.";
    if (i > 0) {
      const Note& before = record.document.notes[i - 1];
      if (is_ibid(record.notes[i - 1])) continue;
      if (names_something(text_of(record.document, before.text), subject.pack)) continue;
      why = ", but note " + std::to_string(before.number) + " cites nothing.";
      related.push_back(place_of(subject, before));
    }
    out.say(place_of(subject, words_of(subject, i, ibid)),
            "Note " + std::to_string(record.notes[i].note) + " says \"Ibid.\"" + why,
            "Name the work again.", std::move(related));
  }
}

}  // namespace vigil::check
