#pragma once
// Source: one thing that a note cites (the interchange form is docs/formats.md, "Source").

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/id.h"
#include "model/edtf.h"

namespace vigil {

enum class SourceKind {
  interview,
  telephone_interview,
  email,
  letter,
  statement,
  article,
  wire,
  broadcast,
  report,
  un_document,
  treaty_report,
  law,
  web,
  edition,
  meeting_notes,
  presentation,
  database,
  explanation,  // Cites nothing and explains.
};

// "telephone-interview", as in the interchange form.
std::string_view to_string(SourceKind kind);
std::optional<SourceKind> parse_source_kind(std::string_view text);

// What a citation says of its source, in its own words. Every text is empty when not given.
struct Description {
  SourceKind kind = SourceKind::explanation;
  std::vector<std::string> people;  // Interviewees, authors, speakers; without titles and ranks.
  std::string role;                 // Job title, as written.
  std::string organization;
  std::string title;        // Of the cited work, without quotation marks.
  std::string publication;  // Newspaper, agency or publisher.
  std::string place;
  std::optional<Edtf> date;
  std::string pages;    // "8", "34-36".
  int edition = 0;      // Kind edition: the year; 0 otherwise.
  std::string country;  // Kind edition: ISO code, if named.
  std::string url;
  friend bool operator==(const Description&, const Description&) = default;
};

using SourceId = Id<struct SourceTag>;

// One source, shared by every note that cites it, in every report and edition. `description` is
// the fullest that is known: fields gathered from all its citations.
struct Source {
  std::string key;  // For addresses and exports, stable: "interview-abuseitov-2004-04-12".
  Description description;
  friend bool operator==(const Source&, const Source&) = default;
};

}  // namespace vigil
