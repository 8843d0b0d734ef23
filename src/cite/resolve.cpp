#include <algorithm>
#include <unordered_map>

#include "base/unicode.h"
#include "cite/assemble.h"
#include "cite/cite.h"
#include "cite/cuts.h"
#include "cite/fragments.h"
#include "cite/kinds.h"
#include "cite/looks.h"
#include "cite/match.h"
#include "cite/mention_index.h"
#include "cite/names.h"
#include "cite/pointers.h"
#include "cite/said_again.h"
#include "cite/vocabulary.h"

namespace vigil::cite {

struct Citer::Grammar {
  explicit Grammar(const Pack& pack) : vocabulary(pack) {}
  Vocabulary vocabulary;
};

Citer::Citer(const Pack& pack) : grammar_(std::make_unique<const Grammar>(pack)) {}
Citer::~Citer() = default;
Citer::Citer(Citer&&) noexcept = default;
Citer& Citer::operator=(Citer&&) noexcept = default;

namespace {

// "…, 7 March; …, 9 March 2005": a day without its year has that of the next date behind it.
std::string with_year(std::string_view sentence, std::string_view behind,
                      const Vocabulary& vocabulary) {
  constexpr std::size_t digits = 4;
  const std::size_t comma = sentence.rfind(", ");
  if (comma == std::string_view::npos) return std::string(sentence);
  const std::string_view day = trim(sentence.substr(comma + 2));
  if (!has_digit(day) || day.size() > 16 || vocabulary.dates.parse(day)) {
    return std::string(sentence);
  }
  for (const Word& word : words_of(behind.substr(0, 200))) {
    std::string_view year = word.folded;
    while (year.ends_with('.') || year.ends_with(';')) year.remove_suffix(1);
    if (year.size() != digits || !vocabulary.dates.parse(year)) continue;
    const std::string whole = std::string(day) + " " + std::string(year);
    const auto date = vocabulary.dates.parse(whole);
    return date && begins_on_day(*date) ? std::string(sentence) + " " + std::string(year)
                                        : std::string(sentence);
  }
  return std::string(sentence);
}

}  // namespace

std::vector<Citation> Citer::parse(std::string_view note) const {
  std::vector<Citation> all;
  Carried carried;
  std::string text;              // Of the sentence before, with those that it was joined to,
  std::vector<Citation> before;  // and what it was read as: the last of `all`.
  for (TextSpan where : stretches_of(note, grammar_->vocabulary)) {
    const std::string whole =
        with_year(slice<TextSpace>(note, where), note.substr(where.end), grammar_->vocabulary);
    const std::string_view sentence = whole;
    auto found = assemble(sentence, grammar_->vocabulary, carried);
    auto both = joined(text, before, sentence, found, grammar_->vocabulary);
    if (both) {
      Carried none;
      auto together = assemble(*both, grammar_->vocabulary, none);
      if (are_located(together) || !are_located(found)) {
        where.begin = all.back().where.begin;
        all.resize(all.size() - before.size());
        found = std::move(together);
      } else {
        both.reset();
      }
    }
    if (!all.empty()) name_again(all.back(), found);
    text = both ? *both : whole;
    before = found;
    for (Citation& citation : found) {
      citation.where = where;
      all.push_back(std::move(citation));
    }
  }
  // Explaining words beside a source are no source of their own.
  const auto explains = [](const Citation& c) {
    return !c.ibid && c.as_written.kind == SourceKind::explanation;
  };
  const bool cites = !std::all_of(all.begin(), all.end(), explains);
  if (cites) std::erase_if(all, explains);
  if (!cites && all.size() > 1) all.resize(1);
  return all;
}

namespace {

// One walk over the notes of a report: what was cited so far, and where.
class Resolver {
 public:
  Resolver(std::string_view file, Citing& out) : file_(file), out_(out) {}

  void resolve_note(const NoteText& note, std::vector<Citation> citations) {
    for (Citation& citation : citations) {
      if (citation.ibid) {
        resolve_ibid(note, citation);
      } else if (citation.as_written.kind != SourceKind::explanation) {
        resolve_mention(note, citation);
      }
    }
    last_.clear();
    for (const Citation& citation : citations) {
      if (citation.source) last_.push_back({*citation.source, citation.as_written.kind});
    }
    seen_any_ = true;
    out_.notes.push_back({note.number, std::move(citations)});
  }

 private:
  struct Cited {
    std::size_t source{};
    SourceKind kind{};
  };

  void resolve_ibid(const NoteText& note, Citation& citation) {
    // "Ibid." as the second source of a note means the first of the same note.
    if (last_.empty()) {
      say(note, "ibid-without-antecedent", Severity::error,
          "Note " + std::to_string(note.number) +
              (seen_any_ ? " says \"Ibid.\", but the note before it cites nothing."
                         : " says \"Ibid.\", but no note comes before it."),
          "Name the work again.");
      return;
    }
    if (last_.size() > 1) {
      say(note, "ibid-ambiguous", Severity::warning,
          "Note " + std::to_string(note.number) + " says \"Ibid.\" after a note with " +
              std::to_string(last_.size()) + " sources; it was read as the last of them.",
          "Name the work again.");
    }
    citation.source = last_.back().source;
    citation.as_written.kind = last_.back().kind;
    citation.same_as = first_note_[last_.back().source];
  }

  void resolve_mention(const NoteText& note, Citation& citation) {
    if (const auto earlier = index_.find(citation.as_written)) {
      citation.source = *earlier;
      Source& source = out_.sources[*earlier];
      citation.same_as = first_note_[*earlier];
      if (*citation.same_as == note.number) citation.same_as.reset();
      citation.as_written.kind = source.description.kind;
      settle_author(source.description, citation.as_written);
      source.description = merged(source.description, citation.as_written);
      index_.add(citation.as_written, *earlier);
      return;
    }
    if (const auto pointed = pointed_to(note, citation)) {
      citation.source = *pointed;
      citation.same_as = first_note_[*pointed];
      citation.as_written.kind = out_.sources[*pointed].description.kind;
      settle_author(out_.sources[*pointed].description, citation.as_written);
      return;
    }
    citation.source = out_.sources.size();
    Description description = citation.as_written;
    description.pages.clear();  // A page belongs to the citation, not to the source.
    out_.sources.push_back({{}, std::move(description)});
    first_note_.push_back(note.number);
    index_.add(citation.as_written, *citation.source);
  }

  // "Statement by Ardenia, see note 2 above": what that note cites of the kind; without a number,
  // the last that the same speaker said.
  std::optional<std::size_t> pointed_to(const NoteText& note, const Citation& citation) const {
    const auto number = pointer_of(note.text.substr(citation.where.begin, citation.where.size()));
    if (!number) return std::nullopt;
    const Description& d = citation.as_written;
    for (std::size_t i = out_.sources.size(); i-- > 0;) {
      const Description& earlier = out_.sources[i].description;
      const bool work = *number != 0 && is_paper(d) && !is_said(earlier.kind);  // "Binder (note 4)"
      if ((earlier.kind != d.kind && !work) || first_note_[i] == note.number) continue;
      if (*number != 0 ? first_note_[i] == *number : same_speaker(earlier, d)) return i;
    }
    return std::nullopt;
  }

  static bool same_speaker(const Description& earlier, const Description& later) {
    if (!later.people.empty()) {
      return !earlier.people.empty() && same_person(earlier.people.front(), later.people.front());
    }
    if (!later.organization.empty()) {
      return !earlier.organization.empty() &&
             bodies_agree(earlier.organization, later.organization);
    }
    return !later.role.empty() && earlier.role == later.role;
  }

  // A short form alone does not tell a person from a body; the full form did.
  static void settle_author(const Description& known, Description& d) {
    const bool by_known =
        !known.people.empty() && !d.organization.empty() &&
        (known.organization.empty() || same_person(known.people.front(), d.organization));
    if (d.people.empty() && by_known) {
      const auto names = names_in(d.organization);
      d.people.assign(names.begin(), names.end());
      d.organization.clear();
    } else if (d.organization.empty() && known.people.empty() && !known.organization.empty() &&
               d.people.size() == 1) {
      d.organization = std::move(d.people.front());
      d.people.clear();
    }
    // "Focal Point for Rivers" looks like an office; the full form had it as the body.
    if (d.organization.empty() && !d.role.empty() && !known.organization.empty() &&
        d.role != known.role && bodies_agree(known.organization, d.role)) {
      d.organization = std::move(d.role);
      d.role.clear();
    }
    settle_fields(known, d);
    // "Flood Office, 3 May 2004" looks like a newspaper; the full form had it as the body.
    if (known.publication.empty() && d.organization.empty() && d.people.empty() &&
        !known.people.empty() && same_person(known.people.front(), d.publication)) {
      d.people = {std::move(d.publication)};
      d.publication.clear();
    } else if (known.publication.empty() && d.organization.empty() && !d.publication.empty()) {
      d.organization = std::move(d.publication);
      d.publication.clear();
    }
  }

  // What stood where other fields do, once the full form tells what it was.
  static void settle_fields(const Description& known, Description& d) {
    // "Binder, Evening Journal, 3 May 2004": the author stood where a newspaper does.
    if (d.people.empty() && !known.people.empty() && !d.place.empty() &&
        fold_words(known.publication) == fold_words(d.place) &&
        same_person(known.people.front(), d.publication)) {
      d.people = {std::move(d.publication)};
      d.publication = std::move(d.place);
      d.place.clear();
    }
    // "Example, “Boats Sink,” Evening Vision": behind a family name the paper looked like a town.
    if (d.publication.empty() && !d.place.empty() &&
        fold_words(known.publication) == fold_words(d.place)) {
      d.publication = std::move(d.place);
      d.place.clear();
    }
    // "Ana Example, Costa camp, 3 May 2004": where or what she was looked like a title.
    if (is_said(known.kind) && known.title.empty() && !d.title.empty()) {
      std::string& field = known.place.starts_with(d.title)  ? d.place
                           : known.role.starts_with(d.title) ? d.role
                                                             : d.organization;
      field = std::move(d.title);
      d.title.clear();
    }
  }

  void say(const NoteText& note, std::string code, Severity severity, std::string message,
           std::string hint) {
    out_.findings.push_back({std::move(code),
                             severity,
                             {std::string(file_), note.source},
                             std::move(message),
                             std::move(hint),
                             {}});
  }

  std::string_view file_;
  Citing& out_;
  MentionIndex index_{out_.sources};
  std::vector<int> first_note_;  // By source.
  std::vector<Cited> last_;      // What the note before cites.
  bool seen_any_ = false;
};

}  // namespace

Citing Citer::resolve(std::span<const NoteText> notes, std::string_view file) const {
  Citing citing;
  citing.notes.reserve(notes.size());
  Resolver resolver(file, citing);
  std::optional<Citation> before;  // The last of the note before: "Email from the same, 3 May".
  for (const NoteText& note : notes) {
    auto citations = parse(note.text);
    if (before && !citations.empty()) name_again(*before, citations);
    if (!citations.empty()) before = citations.back();
    resolver.resolve_note(note, std::move(citations));
  }
  for (Source& source : citing.sources) source.key = source_key(source.description);
  return citing;
}

std::vector<NoteText> note_texts(const Document& document) {
  std::vector<NoteText> notes;
  notes.reserve(document.notes.size());
  for (const Note& note : document.notes) {
    notes.push_back({note.number, text_of(document, note.text), note.source});
  }
  return notes;
}

}  // namespace vigil::cite
