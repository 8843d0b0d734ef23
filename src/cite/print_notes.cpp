#include "cite/mention_index.h"
#include "cite/print.h"
#include "cite/print_parts.h"

namespace vigil::cite {
namespace {

// The description that the brief form shows: what print() leaves out is left out.
Description shortened(const Description& d) {
  Description brief = d;
  switch (d.kind) {
    case SourceKind::interview:
    case SourceKind::telephone_interview:
    case SourceKind::email:
    case SourceKind::letter:
    case SourceKind::statement:
    case SourceKind::presentation:
      if (!d.people.empty()) brief.role.clear();
      brief.title.clear();
      brief.place.clear();
      return brief;
    case SourceKind::article:
    case SourceKind::wire:
    case SourceKind::broadcast:
      if (!d.title.empty()) brief.place.clear();
      return brief;
    case SourceKind::report:
    case SourceKind::un_document:
      if (d.title.empty()) return brief;
      brief.place.clear();
      brief.publication.clear();
      brief.date.reset();
      brief.url.clear();
      return brief;
    default:
      return brief;
  }
}

std::string lower_first(std::string text) {
  const bool opening = text.starts_with("Interview") || text.starts_with("Telephone") ||
                       text.starts_with("Email") || text.starts_with("Letter") ||
                       text.starts_with("Statement") || text.starts_with("Presentation") ||
                       text.starts_with("See");
  if (opening) text[0] = static_cast<char>(text[0] - 'A' + 'a');
  return text;
}

class NotePrinter {
 public:
  NotePrinter(const std::vector<Source>& sources, const HouseStyle& style)
      : sources_(sources), style_(style), printed_(sources.size(), false) {}

  std::string print_note(const CitedNote& note) {
    std::string text;
    for (const Citation& citation : note.citations) {
      if (!citation.source || *citation.source >= sources_.size()) continue;
      std::string one = print_citation(note, citation, text.empty());
      if (!citation.lead.empty()) {
        const std::string lead = text.empty() ? citation.lead : lower_first(citation.lead);
        one = lead + " " + lower_first(std::move(one));
      } else if (!text.empty()) {
        one = lower_first(std::move(one));
      }
      text += (text.empty() ? "" : "; ") + one;
    }
    remember(note);
    const bool stopped = text.empty() || text.ends_with('.') || text.ends_with(".\u201D");
    return stopped ? text : text + ".";
  }

 private:
  std::string print_citation(const CitedNote& note, const Citation& citation, bool first) {
    const std::size_t source = *citation.source;
    const std::string& pages = citation.as_written.pages;
    if (first && last_ == source && note.note == last_number_ + 1) {
      return pages.empty() ? "Ibid." : "Ibid., " + print_pages(pages);
    }
    Description d = sources_[source].description;
    d.pages = pages;
    const Form form = printed_[source] && is_clear(source) ? Form::brief : Form::full;
    if (form == Form::full && !citation.rank.empty() && !d.people.empty()) {
      d.people.front() = citation.rank + " " + d.people.front();
    }
    if (!printed_[source]) index_.add(sources_[source].description, source);
    printed_[source] = true;
    return print(d, form, style_);
  }

  // Whether the brief form finds its own source among those named so far.
  bool is_clear(std::size_t source) const {
    return index_.find(shortened(sources_[source].description)) == source;
  }

  void remember(const CitedNote& note) {
    last_.reset();
    last_number_ = note.note;
    for (const Citation& citation : note.citations) {
      if (!citation.source) continue;
      const bool single = note.citations.size() == 1 && *citation.source < sources_.size();
      if (single) last_ = citation.source;
    }
  }

  const std::vector<Source>& sources_;
  const HouseStyle& style_;
  MentionIndex index_{sources_};
  std::vector<bool> printed_;
  std::optional<std::size_t> last_;  // What "Ibid." would mean in the next note.
  int last_number_ = 0;
};

}  // namespace

std::string print_people(std::span<const std::string> people) {
  std::string text;
  for (const std::string& person : people) text += (text.empty() ? "" : " and ") + person;
  return text;
}

std::string print_pages(std::string_view pages) {
  if (pages.empty()) return {};
  const bool several = pages.find_first_of(",-") != std::string_view::npos ||
                       pages.find("\u2013") != std::string_view::npos;
  return (several ? "pp. " : "p. ") + std::string(pages);
}

std::vector<std::string> print_notes(const std::vector<CitedNote>& notes,
                                     const std::vector<Source>& sources, const HouseStyle& style) {
  NotePrinter printer(sources, style);
  std::vector<std::string> texts;
  texts.reserve(notes.size());
  for (const CitedNote& note : notes) texts.push_back(printer.print_note(note));
  return texts;
}

}  // namespace vigil::cite
