#include "cite/kinds.h"

namespace vigil::cite {

KindNames names_of(SourceKind kind) {
  switch (kind) {
    case SourceKind::interview:
      return {"interview", "misc", "PCOMM", "Interview"};
    case SourceKind::telephone_interview:
      return {"interview", "misc", "PCOMM", "Telephone interview"};
    case SourceKind::email:
      return {"personal_communication", "misc", "ICOMM", "Email"};
    case SourceKind::letter:
      return {"personal_communication", "misc", "PCOMM", "Letter"};
    case SourceKind::statement:
      return {"speech", "misc", "GEN", "Statement"};
    case SourceKind::presentation:
      return {"speech", "misc", "SLIDE", "Presentation"};
    case SourceKind::article:
      return {"article-newspaper", "article", "NEWS", ""};
    case SourceKind::wire:
      return {"article-newspaper", "article", "NEWS", "News agency"};
    case SourceKind::broadcast:
      return {"broadcast", "misc", "GEN", "Broadcast"};
    case SourceKind::report:
      return {"report", "report", "RPRT", ""};
    case SourceKind::un_document:
      return {"report", "report", "RPRT", "UN document"};
    case SourceKind::treaty_report:
      return {"report", "report", "RPRT", "Treaty report"};
    case SourceKind::law:
      return {"legislation", "misc", "STAT", "Law"};
    case SourceKind::web:
      return {"webpage", "online", "ELEC", ""};
    case SourceKind::edition:
      return {"report", "report", "RPRT", "Earlier edition"};
    case SourceKind::meeting_notes:
      return {"document", "unpublished", "UNPB", "Meeting notes"};
    case SourceKind::database:
      return {"dataset", "dataset", "DATA", ""};
    case SourceKind::explanation:
      return {"document", "misc", "GEN", "Explanation"};
  }
  return {};
}

bool is_said(SourceKind kind) {
  switch (kind) {
    case SourceKind::interview:
    case SourceKind::telephone_interview:
    case SourceKind::email:
    case SourceKind::letter:
    case SourceKind::statement:
    case SourceKind::presentation:
      return true;
    default:
      return false;
  }
}

std::string title_of(const Description& d, const HouseStyle& style) {
  if (d.kind != SourceKind::edition) return d.title;
  Description whole;
  whole.kind = SourceKind::edition;
  whole.edition = d.edition;
  whole.country = d.country;
  return print(whole, Form::full, style);
}

std::string affiliation_of(const Description& d) {
  std::string text = d.role;
  if (!d.organization.empty() && (!d.people.empty() || !d.role.empty())) {
    text += (text.empty() ? "" : ", ") + d.organization;
  }
  return text;
}

}  // namespace vigil::cite
