#include "publish/source_form.h"

#include <utility>

#include "model/date_words.h"

namespace vigil::publish {
namespace {

// Appends pieces of one form with commas between them.
class Composer {
 public:
  Composer& part(std::string_view text, Look look = Look::plain) {
    if (text.empty()) return *this;
    if (!runs_.empty()) plain(open_ ? " " : ", ");
    open_ = false;
    put(text, look);
    return *this;
  }
  // A lead after which no comma stands: "Interview with".
  Composer& lead(std::string_view text) {
    part(text);
    open_ = true;
    return *this;
  }
  // “Title,” with the comma inside, as the house sets it.
  Composer& quoted(std::string_view title, bool more_follows) {
    if (title.empty()) return *this;
    part("“" + std::string(title) + (more_follows ? ",”" : "”"));
    open_ = more_follows;
    return *this;
  }
  Composer& in_brackets(std::string_view text) {
    if (text.empty()) return *this;
    open_ = true;
    return part("(" + std::string(text) + ")");
  }
  bool empty() const { return runs_.empty(); }
  std::vector<Run> take() { return std::move(runs_); }

 private:
  void plain(std::string_view text) { put(text, Look::plain); }
  void put(std::string_view text, Look look) {
    if (!runs_.empty() && runs_.back().look == look) {
      runs_.back().text += text;
    } else {
      runs_.push_back({std::string(text), look});
    }
  }

  std::vector<Run> runs_;
  bool open_ = false;
};

std::string people_of(const Description& d) {
  std::string names;
  for (std::size_t i = 0; i < d.people.size(); ++i) {
    if (i > 0) names += i + 1 == d.people.size() ? " and " : ", ";
    names += d.people[i];
  }
  return names;
}

std::string day_of(const Description& d) {
  return d.date ? vigil::in_words(*d.date) : std::string();
}

void compose_speech(Composer& out, const Description& d, std::string_view with_people,
                    std::string_view without) {
  const std::string people = people_of(d);
  const bool named = !people.empty() || !d.role.empty();
  out.lead(named || !d.organization.empty() ? (named ? with_people : without) : kind_label(d.kind));
  out.part(people).part(d.role).part(d.organization);
  out.quoted(d.title, true).part(d.publication, Look::work).part(d.place).part(day_of(d));
}

void compose_article(Composer& out, const Description& d) {
  const bool more = !d.publication.empty() || !d.place.empty() || d.date || !d.pages.empty();
  out.part(people_of(d)).quoted(d.title, more);
  const std::string& paper = d.publication.empty() ? d.organization : d.publication;
  out.part(paper, Look::work).in_brackets(paper.empty() ? "" : d.place);
  if (paper.empty()) out.part(d.place);
  out.part(day_of(d)).part(pages_in_words(d.pages));
}

void compose_work(Composer& out, const Description& d) {
  out.part(people_of(d)).part(d.role).part(d.organization).part(d.title, Look::work);
  out.part(d.publication).part(d.place).part(day_of(d));
}

void compose_edition(Composer& out, const Description& d, const Pack& pack) {
  std::string title = pack.report_title;
  constexpr std::string_view slot = "{year}";
  const std::size_t at = title.find(slot);
  if (at != std::string::npos) title.replace(at, slot.size(), std::to_string(d.edition));
  if (d.edition == 0 || at == std::string::npos) title = d.title;
  std::string country;
  for (const Country& known : pack.countries) {
    if (!d.country.empty() && known.code == d.country) country = known.name;
  }
  out.part(title, Look::work).part(country);
}

void compose(Composer& out, const Description& d, const Pack& pack) {
  switch (d.kind) {
    case SourceKind::interview:
      return compose_speech(out, d, "Interview with", "Interview with");
    case SourceKind::telephone_interview:
      return compose_speech(out, d, "Telephone interview with", "Telephone interview with");
    case SourceKind::email:
      return compose_speech(out, d, "Email from", "Email from");
    case SourceKind::letter:
      return compose_speech(out, d, "Letter from", "Letter from");
    case SourceKind::statement:
      return compose_speech(out, d, "Statement by", "Statement of");
    case SourceKind::presentation:
      return compose_speech(out, d, "Presentation by", "Presentation of");
    case SourceKind::meeting_notes:
      return compose_speech(out, d, "Notes taken by", "Notes taken by");
    case SourceKind::article:
    case SourceKind::wire:
    case SourceKind::broadcast:
      return compose_article(out, d);
    case SourceKind::edition:
      return compose_edition(out, d, pack);
    default:
      return compose_work(out, d);
  }
}

void compose_entry(Composer& out, const Description& d, const Pack& pack) {
  if (d.kind == SourceKind::edition) return compose_edition(out, d, pack);
  out.part(kind_label(d.kind));
  const bool is_article = d.kind == SourceKind::article || d.kind == SourceKind::wire ||
                          d.kind == SourceKind::broadcast;
  if (is_article) {
    out.quoted(d.title, !d.publication.empty() || d.date).part(d.publication, Look::work);
  } else {
    out.part(d.title, Look::work);
  }
  out.part(d.place).part(day_of(d));
}

}  // namespace

std::vector<Run> source_form(const Description& description, const Pack& pack, Form form) {
  Composer out;
  if (form == Form::full) {
    compose(out, description, pack);
  } else {
    compose_entry(out, description, pack);
  }
  if (out.empty()) out.part(kind_label(description.kind));
  return out.take();
}

std::string source_text(const Description& description, const Pack& pack, Form form) {
  std::string text;
  for (const Run& run : source_form(description, pack, form)) text += run.text;
  return text;
}

std::string_view kind_label(SourceKind kind) {
  switch (kind) {
    case SourceKind::interview:
      return "Interview";
    case SourceKind::telephone_interview:
      return "Telephone interview";
    case SourceKind::email:
      return "Email";
    case SourceKind::letter:
      return "Letter";
    case SourceKind::statement:
      return "Statement";
    case SourceKind::article:
      return "Article";
    case SourceKind::wire:
      return "News agency report";
    case SourceKind::broadcast:
      return "Broadcast";
    case SourceKind::report:
      return "Report";
    case SourceKind::un_document:
      return "UN document";
    case SourceKind::treaty_report:
      return "Report under a treaty";
    case SourceKind::law:
      return "Law";
    case SourceKind::web:
      return "Web page";
    case SourceKind::edition:
      return "Earlier edition";
    case SourceKind::meeting_notes:
      return "Notes of a meeting";
    case SourceKind::presentation:
      return "Presentation";
    case SourceKind::database:
      return "Database";
    case SourceKind::explanation:
      return "Explanation";
  }
  return "Source";
}

std::string pages_in_words(std::string_view pages) {
  if (pages.empty()) return {};
  const bool several = pages.find_first_of("-,") != std::string_view::npos ||
                       pages.find("–") != std::string_view::npos;
  return (several ? "pp. " : "p. ") + std::string(pages);
}

}  // namespace vigil::publish
