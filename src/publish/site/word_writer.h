#pragma once
// Word writer: a span of a document's text as HTML, from left to right, with its looks, links and
// the words of its statements. Whatever crosses is cut and goes on, so that elements nest.

#include <string_view>
#include <vector>

#include "model/document.h"
#include "publish/claim_runs.h"
#include "publish/site/html.h"

namespace vigil::publish {

// The statements of a text on their way to the page: what is opened once gets its anchors then.
struct ClaimMarks {
  const ReportRecord& record;
  std::vector<ClaimRun> runs;
  std::vector<bool> opened;  // One for each run.
};

ClaimMarks claim_marks(const ReportRecord& record);

// Anchors of statements whose words the page does not print, so that links to them lead here.
void write_unopened_anchors(Html& html, const ClaimMarks& marks);

class WordWriter {
 public:
  // `marks` may be null: no statements are shown then. All must outlive the writer.
  WordWriter(Html& html, const Document& document, TextSpan span, ClaimMarks* marks = nullptr);

  // Everything up to `place`.
  void write_to(std::uint32_t place);
  void finish();

 private:
  struct Open {
    const Inline* look = nullptr;  // Null: a claim.
    std::size_t run{};
    std::uint32_t end{};
  };

  std::uint32_t next_close() const;
  std::uint32_t next_run() const;
  std::uint32_t next_look() const;
  bool in_link() const;
  void write_plain(std::uint32_t end);
  void open_run();
  void open_look();
  void close_at(std::uint32_t place);
  void begin(const Open& open, bool again);
  void end(const Open& open);
  void write_triggers();

  Html& html_;
  const Document& document_;
  TextSpan span_;
  ClaimMarks* marks_;
  std::uint32_t at_;
  std::vector<Inline>::const_iterator look_;
  std::size_t run_ = 0;
  std::vector<Open> open_;
  std::vector<std::size_t> ended_;  // Runs whose sign is not written yet, for a link is open.
};

}  // namespace vigil::publish
