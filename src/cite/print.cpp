#include "cite/print.h"

#include "cite/print_parts.h"

namespace vigil::cite {
namespace {

// Pieces joined by commas; empty ones are left out. A title's own comma stands inside its marks.
class Line {
 public:
  Line& add(std::string_view piece) {
    if (piece.empty()) return *this;
    if (!text_.empty()) text_ += in_title_ ? " " : ", ";
    in_title_ = false;
    text_ += piece;
    return *this;
  }
  Line& add_title(std::string_view title) {
    if (title.empty()) return *this;
    add("\u201C" + std::string(title));
    text_ += ",\u201D";
    in_title_ = true;
    return *this;
  }
  Line& add(const std::optional<Edtf>& date) { return date ? add(print_date(*date)) : *this; }
  // "“Title.”" ends a citation, not "“Title,”".
  std::string take() {
    if (in_title_) text_.erase(text_.size() - title_end.size(), 1);
    return std::move(text_);
  }

 private:
  static constexpr std::string_view title_end = ",\u201D";
  std::string text_;
  bool in_title_ = false;  // The last piece is a title with its comma.
};

std::string with_place(std::string_view publication, std::string_view place) {
  std::string text(publication);
  return place.empty() ? text : text + " (" + std::string(place) + ")";
}

std::string spoken(const Description& d, Form form, std::string_view opening) {
  const bool full = form == Form::full;
  const std::string people = print_people(d.people);
  Line line;
  const auto begin = [&](std::string_view who) {
    line.add(std::string(opening) + " " + std::string(who));
  };
  const std::string_view role = full || people.empty() ? std::string_view(d.role) : "";
  if (!people.empty()) {
    begin(people);
    line.add(role);
  } else if (!role.empty()) {
    begin(role);
  }
  if (people.empty() && role.empty()) {
    begin(d.organization);
  } else {
    line.add(d.organization);
  }
  if (full) line.add_title(d.title).add(d.place);
  return line.add(d.date).take();
}

std::string print_in_periodical(const Description& d, Form form) {
  Line line;
  line.add(print_people(d.people)).add_title(d.title);
  if (form == Form::brief && !d.title.empty()) return line.add(d.publication).add(d.date).take();
  return line.add(with_place(d.publication, d.place)).add(d.date).take();
}

// "Body, “Title,” Costa, May 2004"; "Body, Title (Costa: Publisher, 2004)".
std::string print_report(const Description& d, Form form) {
  Line line;
  line.add(print_people(d.people)).add(d.organization);
  if (!d.publication.empty() && d.date) {
    if (form == Form::brief) return line.add(d.title).take();
    const std::string printed = d.place + ": " + d.publication + ", " + print_date(*d.date);
    return line.add(d.title + " (" + printed + ")").take();
  }
  line.add_title(d.title);
  if (form == Form::brief && !d.title.empty()) return line.take();
  return line.add(d.place).add(d.date).add(d.url).take();
}

std::string print_page(const Description& d) {
  Line line;
  line.add(d.organization.empty() ? "" : d.organization + " website").add_title(d.title).add(d.url);
  if (d.date) line.add("accessed " + print_date(*d.date));
  return line.take();
}

std::string print_edition(const Description& d, const HouseStyle& style) {
  std::string title = style.edition_title;
  if (const std::size_t at = title.find("{year}"); at != std::string::npos) {
    title.replace(at, 6, std::to_string(d.edition));
  }
  const auto country = style.countries.find(d.country);
  return Line()
      .add(title)
      .add(country == style.countries.end() ? d.country : country->second)
      .take();
}

std::string without_pages(const Description& d, Form form, const HouseStyle& style) {
  switch (d.kind) {
    case SourceKind::interview:
      return spoken(d, form, "Interview with");
    case SourceKind::telephone_interview:
      return spoken(d, form, "Telephone interview with");
    case SourceKind::email:
      return spoken(d, form, "Email from");
    case SourceKind::letter:
      return spoken(d, form, "Letter from");
    case SourceKind::statement:
      return spoken(d, form, "Statement by");
    case SourceKind::presentation:
      return spoken(d, form, "Presentation by");
    case SourceKind::article:
    case SourceKind::wire:
    case SourceKind::broadcast:
      return print_in_periodical(d, form);
    case SourceKind::report:
    case SourceKind::un_document:
      return print_report(d, form);
    case SourceKind::treaty_report:
      return Line().add(d.organization).add(d.title).add(d.date).take();
    case SourceKind::law:
      return Line().add(d.title).add(d.publication).add(d.date).take();
    case SourceKind::web:
      return print_page(d);
    case SourceKind::edition:
      return print_edition(d, style);
    case SourceKind::meeting_notes:
      return Line().add(style.notes_opening + " " + d.title).add(d.place).add(d.date).take();
    case SourceKind::database:
      return Line().add(d.organization).add(d.title).add(d.date).take();
    case SourceKind::explanation:
      return {};
  }
  return {};
}

}  // namespace

HouseStyle house_style(const Pack& pack) {
  HouseStyle style;
  style.edition_title = pack.report_title;
  for (const Country& country : pack.countries) style.countries[country.code] = country.name;
  style.notes_opening = pack.name + " notes from";
  return style;
}

std::string print(const Description& d, Form form, const HouseStyle& style) {
  const std::string text = without_pages(d, form, style);
  if (d.pages.empty() || text.empty()) return text;
  // A title at the end takes its comma back before the pages.
  const bool titled = text.ends_with("\u201D");
  if (!titled) return text + ", " + print_pages(d.pages);
  return text.substr(0, text.size() - 3) + ",\u201D " + print_pages(d.pages);
}

}  // namespace vigil::cite
