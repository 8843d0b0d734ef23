#include "publish/site/word_writer.h"

#include <algorithm>
#include <utility>

#include "publish/outline.h"
#include "publish/site/claims.h"

namespace vigil::publish {
namespace {

constexpr std::size_t deepest = 8;

bool is_outside_address(std::string_view target) {
  return target.starts_with("https://") || target.starts_with("http://") ||
         target.starts_with("mailto:");
}

// Whether all that a run states was confirmed by people.
bool all_confirmed(const ClaimMarks& marks, const ClaimRun& run) {
  return std::all_of(run.statements.begin(), run.statements.end(),
                     [&](std::uint32_t s) { return is_confirmed(marks.record.statements[s]); });
}

}  // namespace

ClaimMarks claim_marks(const ReportRecord& record) {
  std::vector<ClaimRun> runs = claim_runs(record);
  const std::size_t count = runs.size();
  return {record, std::move(runs), std::vector<bool>(count)};
}

void write_unopened_anchors(Html& html, const ClaimMarks& marks) {
  std::vector<bool> printed(marks.record.statements.size());
  for (std::size_t i = 0; i < marks.runs.size(); ++i) {
    for (const std::uint32_t s : marks.runs[i].statements) printed[s] = marks.opened[i];
  }
  for (std::size_t s = 0; s < printed.size(); ++s) {
    const StatementRecord& record = marks.record.statements[s];
    if (printed[s] || !stands(record)) continue;
    html.raw("<span id=\"").text(statement_anchor(record)).raw("\"></span>\n");
  }
}

WordWriter::WordWriter(Html& html, const Document& document, TextSpan span, ClaimMarks* marks)
    : html_(html), document_(document), span_(span), marks_(marks), at_(span.begin) {
  look_ = std::lower_bound(
      document.inlines.begin(), document.inlines.end(), span.begin,
      [](const Inline& look, std::uint32_t begin) { return look.text.begin < begin; });
  if (marks_ == nullptr) return;
  const auto first = std::lower_bound(
      marks_->runs.begin(), marks_->runs.end(), span.begin,
      [](const ClaimRun& run, std::uint32_t begin) { return run.where.end <= begin; });
  run_ = static_cast<std::size_t>(first - marks_->runs.begin());
}

std::uint32_t WordWriter::next_close() const {
  std::uint32_t place = UINT32_MAX;
  for (const Open& open : open_) place = std::min(place, open.end);
  return place;
}

std::uint32_t WordWriter::next_run() const {
  if (marks_ == nullptr || run_ >= marks_->runs.size()) return UINT32_MAX;
  const TextSpan where = marks_->runs[run_].where;
  return where.begin < span_.end ? std::max(where.begin, at_) : UINT32_MAX;
}

std::uint32_t WordWriter::next_look() const {
  const bool more = look_ != document_.inlines.end() && look_->text.begin < span_.end;
  return more ? look_->text.begin : UINT32_MAX;
}

bool WordWriter::in_link() const {
  return std::any_of(open_.begin(), open_.end(), [](const Open& open) {
    return open.look != nullptr && open.look->kind == InlineKind::link;
  });
}

void WordWriter::write_to(std::uint32_t place) {
  while (true) {
    const std::uint32_t closes = next_close();
    const std::uint32_t run = next_run();
    const std::uint32_t look = next_look();
    const std::uint32_t opens = std::min(run, look);
    if (std::min(closes, opens) > place) break;
    if (closes <= opens) {
      write_plain(closes);
      close_at(closes);
      continue;
    }
    if (opens >= place) break;  // What begins at a mark begins after it.
    write_plain(opens);
    if (run <= look) {
      open_run();
    } else {
      open_look();
    }
  }
  write_plain(place);
}

void WordWriter::finish() {
  write_to(span_.end);
  close_at(UINT32_MAX);
}

void WordWriter::write_plain(std::uint32_t end) {
  if (end <= at_) return;
  html_.text(text_of(document_, {at_, end}));
  at_ = end;
}

void WordWriter::open_run() {
  const std::uint32_t end = std::min(marks_->runs[run_].where.end, span_.end);
  const Open open{nullptr, run_++, end};
  if (end <= at_) return;
  begin(open, false);
  open_.push_back(open);
}

void WordWriter::open_look() {
  const Inline& look = *look_++;
  const std::uint32_t end = std::min(look.text.end, span_.end);
  if (end <= at_ || open_.size() >= deepest) return;
  if (look.kind == InlineKind::link && (in_link() || !is_outside_address(look.target))) return;
  const Open open{&look, 0, end};
  begin(open, false);
  open_.push_back(open);
}

// Ends what ends here. What was opened inside it and goes on is opened again.
void WordWriter::close_at(std::uint32_t place) {
  const auto ends = [&](const Open& open) { return open.end <= place; };
  const auto outermost = std::find_if(open_.begin(), open_.end(), ends);
  const auto depth = static_cast<std::size_t>(outermost - open_.begin());
  std::vector<Open> on;
  while (open_.size() > depth) {
    const Open open = open_.back();
    open_.pop_back();
    end(open);
    if (!ends(open)) {
      on.push_back(open);
    } else if (open.look == nullptr && open.end == marks_->runs[open.run].where.end) {
      ended_.push_back(open.run);
    }
  }
  for (; !on.empty(); on.pop_back()) {
    begin(on.back(), true);
    open_.push_back(on.back());
  }
  if (!ended_.empty() && !in_link()) write_triggers();
}

void WordWriter::begin(const Open& open, bool again) {
  if (open.look == nullptr) {
    html_.raw("<span class=\"claim\"");
    const ClaimRun& run = marks_->runs[open.run];
    if (again || marks_->opened[open.run]) {
      html_.raw(">");
      return;
    }
    marks_->opened[open.run] = true;
    const auto anchor = [&](std::uint32_t s) {
      return statement_anchor(marks_->record.statements[s]);
    };
    html_.raw(" id=\"").text(anchor(run.statements.front())).raw("\">");
    for (std::size_t i = 1; i < run.statements.size(); ++i) {
      html_.raw("<span id=\"").text(anchor(run.statements[i])).raw("\"></span>");
    }
    return;
  }
  switch (open.look->kind) {
    case InlineKind::emphasis:
      html_.raw("<em>");
      break;
    case InlineKind::strong:
      html_.raw("<strong>");
      break;
    case InlineKind::superscript:
      html_.raw("<sup>");
      break;
    case InlineKind::subscript:
      html_.raw("<sub>");
      break;
    case InlineKind::link:
      html_.raw("<a class=\"outside\" rel=\"noopener\" href=\"").text(open.look->target);
      html_.raw("\">");
      break;
  }
}

void WordWriter::end(const Open& open) {
  if (open.look == nullptr) {
    html_.raw("</span>");
    return;
  }
  switch (open.look->kind) {
    case InlineKind::emphasis:
      html_.raw("</em>");
      break;
    case InlineKind::strong:
      html_.raw("</strong>");
      break;
    case InlineKind::superscript:
      html_.raw("</sup>");
      break;
    case InlineKind::subscript:
      html_.raw("</sub>");
      break;
    case InlineKind::link:
      html_.raw("</a>");
      break;
  }
}

// The sign behind a claim's words: without scripts it leads to the list at the end, with them it
// opens the card. Hollow until people confirmed all that the words state.
void WordWriter::write_triggers() {
  for (const std::size_t index : std::exchange(ended_, {})) {
    const ClaimRun& run = marks_->runs[index];
    const std::size_t count = run.statements.size();
    html_.raw(all_confirmed(*marks_, run) ? Literal("<a class=\"says confirmed\" href=\"#")
                                          : Literal("<a class=\"says\" href=\"#"));
    html_.text(entry_anchor(marks_->record.statements[run.statements.front()]));
    html_.raw("\" aria-label=\"What these words state");
    if (count > 1) html_.raw(": ").number(static_cast<std::int64_t>(count)).raw(" claims");
    html_.raw("\"");
    for (std::size_t i = 1; i < count; ++i) {
      html_.raw(i == 1 ? Literal(" data-and=\"") : Literal(" "));
      html_.text(entry_anchor(marks_->record.statements[run.statements[i]]));
    }
    html_.raw(count > 1 ? Literal("\"></a>") : Literal("></a>"));
  }
}

}  // namespace vigil::publish
