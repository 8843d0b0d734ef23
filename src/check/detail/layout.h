#pragma once
// Layout: what the rules need to know of a report's text, found once a report: sentences with
// their marks, dates, quotations, sections and openers.

#include <optional>
#include <vector>

#include "check/check.h"
#include "check/detail/dates.h"

namespace vigil::check {

enum class BlockRole { heading, opener, body, other };

struct Sentence {
  TextSpan text;
  std::uint32_t block{};
  std::vector<std::size_t> marks;  // Indexes into Document::marks: in it, or at its end.
};

// A heading that the plan knows, or an opener that begins its own paragraph.
struct SectionAt {
  const Section* section{};  // Null when the plan has no such section.
  TextSpan title;            // "Key developments since May 2003"
  std::uint32_t block{};
};

struct Layout {
  const SectionPlan* plan = nullptr;
  std::optional<Date> period_from;   // Of the report's edition, from the archive or the pack.
  std::optional<Date> closing_date;  // Only when somebody stated it.
  std::vector<BlockRole> roles;      // One for each block.
  std::vector<SectionAt> sections;   // In reading order; below the report's own title.
  std::vector<Sentence> sentences;   // Of paragraphs, items and quotations, in reading order.
  std::vector<DateMention> dates;    // Of the same blocks and of headings, ascending.
  std::vector<TextSpan> quotations;  // “…”, marks included, ascending.
};

Layout lay_out(const Snapshot& snapshot, const Pack& pack, const ReportRecord& record);

// Those that lie inside the span.
std::span<const DateMention> dates_within(const Layout& layout, TextSpan span);
bool is_quoted(const Layout& layout, std::uint32_t at);

// Where the sentences of a text end and begin: stops, unless they end an abbreviation or an
// initial. Spans leave out the blanks between. Linear.
std::vector<TextSpan> sentences_of(std::string_view text,
                                   const std::vector<std::string>& abbreviations,
                                   std::uint32_t offset = 0);

}  // namespace vigil::check
