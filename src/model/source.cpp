#include "model/source.h"

#include <array>
#include <utility>

namespace vigil {
namespace {

constexpr std::array<std::pair<SourceKind, std::string_view>, 18> names{{
    {SourceKind::interview, "interview"},
    {SourceKind::telephone_interview, "telephone-interview"},
    {SourceKind::email, "email"},
    {SourceKind::letter, "letter"},
    {SourceKind::statement, "statement"},
    {SourceKind::article, "article"},
    {SourceKind::wire, "wire"},
    {SourceKind::broadcast, "broadcast"},
    {SourceKind::report, "report"},
    {SourceKind::un_document, "un-document"},
    {SourceKind::treaty_report, "treaty-report"},
    {SourceKind::law, "law"},
    {SourceKind::web, "web"},
    {SourceKind::edition, "edition"},
    {SourceKind::meeting_notes, "meeting-notes"},
    {SourceKind::presentation, "presentation"},
    {SourceKind::database, "database"},
    {SourceKind::explanation, "explanation"},
}};

}  // namespace

std::string_view to_string(SourceKind kind) {
  for (const auto& [value, name] : names) {
    if (value == kind) return name;
  }
  return {};
}

std::optional<SourceKind> parse_source_kind(std::string_view text) {
  for (const auto& [value, name] : names) {
    if (name == text) return value;
  }
  return std::nullopt;
}

}  // namespace vigil
