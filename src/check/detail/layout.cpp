#include "check/detail/layout.h"

#include <algorithm>

#include "base/unicode.h"
#include "check/detail/words.h"
#include "pack/lookup.h"

namespace vigil::check {
namespace {

constexpr std::size_t longest_lead = 90;  // Bytes of "Key developments since May 2003:".

// "Key developments since May 2003: An envoy …": the words before the colon, when they name an
// opener of the plan.
std::string_view opener_lead(std::string_view text, const SectionPlan& plan) {
  const std::size_t colon = text.find(':');
  if (colon == std::string_view::npos || colon > longest_lead) return {};
  const Section* section = pack::section_named(plan, text.substr(0, colon));
  return section != nullptr && section->opener ? text.substr(0, colon) : std::string_view();
}

class LayoutBuilder {
 public:
  LayoutBuilder(const Pack& pack, const ReportRecord& record, Layout& out)
      : pack_(pack), record_(record), document_(record.document), out_(out) {}

  void run() {
    out_.roles.assign(document_.blocks.size(), BlockRole::other);
    for (std::uint32_t i = 0; i < document_.blocks.size(); ++i) block(i);
    share_marks();
    find_quotations();
  }

 private:
  void block(std::uint32_t i) {
    const Block& block = document_.blocks[i];
    const std::string_view text = text_of(document_, block.text);
    if (block.kind == BlockKind::heading) {
      heading(i, text);
      add_dates(block);
      return;
    }
    if (block.kind == BlockKind::table || block.kind == BlockKind::preformatted) return;
    if (out_.plan != nullptr && block.kind == BlockKind::paragraph) {
      const std::string_view lead = opener_lead(text, *out_.plan);
      if (!lead.empty()) {
        in_opener_ = true;
        add_section(i, pack::section_named(*out_.plan, lead),
                    {block.text.begin, block.text.begin + static_cast<std::uint32_t>(lead.size())});
      }
    }
    out_.roles[i] = in_opener_ ? BlockRole::opener : BlockRole::body;
    for (const TextSpan span : sentences_of(text, pack_.reading.abbreviations, block.text.begin)) {
      out_.sentences.push_back({span, i, {}});
    }
    add_dates(block);
  }

  void heading(std::uint32_t i, std::string_view text) {
    out_.roles[i] = BlockRole::heading;
    const bool own_title = i == 0 || fold(trim(text)) == fold(record_.report.title);
    const Section* section =
        out_.plan == nullptr ? nullptr : pack::section_named(*out_.plan, trim(text));
    in_opener_ = section != nullptr && section->opener;
    if (section != nullptr || !own_title) add_section(i, section, document_.blocks[i].text);
  }

  void add_section(std::uint32_t block, const Section* section, TextSpan title) {
    out_.sections.push_back({section, title, block});
  }

  void add_dates(const Block& block) {
    const auto found =
        dates_in(text_of(document_, block.text), pack_.reading.months, block.text.begin);
    out_.dates.insert(out_.dates.end(), found.begin(), found.end());
  }

  // A mark belongs to the sentence whose end it follows, also behind the blank.
  void share_marks() {
    std::size_t s = 0;
    for (std::size_t m = 0; m < document_.marks.size(); ++m) {
      const std::uint32_t at = document_.marks[m].at;
      while (s + 1 < out_.sentences.size() && out_.sentences[s + 1].text.begin < at) ++s;
      if (s >= out_.sentences.size()) break;
      const Sentence& sentence = out_.sentences[s];
      const Block& block = document_.blocks[sentence.block];
      if (at >= sentence.text.begin && at <= block.text.end) out_.sentences[s].marks.push_back(m);
    }
  }

  void find_quotations() {
    for (std::uint32_t i = 0; i < document_.blocks.size(); ++i) {
      if (out_.roles[i] != BlockRole::opener && out_.roles[i] != BlockRole::body) continue;
      const TextSpan where = document_.blocks[i].text;
      quotations_in(text_of(document_, where), where.begin);
    }
  }

  void quotations_in(std::string_view text, std::uint32_t offset) {
    std::size_t open = std::string_view::npos;
    for (std::size_t i = 0; i < text.size(); ++i) {
      const bool straight = text[i] == '"';
      const bool opens = text.substr(i).starts_with("\u201C");
      const bool closes = text.substr(i).starts_with("\u201D");
      if (open == std::string_view::npos && (straight || opens)) {
        open = i;
      } else if (open != std::string_view::npos && (straight || closes)) {
        out_.quotations.push_back({offset + static_cast<std::uint32_t>(open),
                                   offset + static_cast<std::uint32_t>(i + (straight ? 1 : 3))});
        open = std::string_view::npos;
      }
    }
  }

  const Pack& pack_;
  const ReportRecord& record_;
  const Document& document_;
  Layout& out_;
  bool in_opener_ = false;
};

void find_period(const Snapshot& snapshot, const Pack& pack, int edition, Layout& out) {
  for (const EditionPlan& plan : pack.editions) {
    if (plan.year != edition) continue;
    out.period_from = plan.period_from;
    out.closing_date = plan.closing_date;
  }
  for (const Edition& known : snapshot.editions) {
    if (known.year != edition) continue;
    if (known.period_from) out.period_from = known.period_from;
    if (known.closing_date) out.closing_date = known.closing_date;
  }
}

}  // namespace

Layout lay_out(const Snapshot& snapshot, const Pack& pack, const ReportRecord& record) {
  Layout layout;
  layout.plan = pack::plan_for(pack, record.report.edition);
  find_period(snapshot, pack, record.report.edition, layout);
  LayoutBuilder(pack, record, layout).run();
  return layout;
}

std::span<const DateMention> dates_within(const Layout& layout, TextSpan span) {
  const auto before = [](const DateMention& date, std::uint32_t at) {
    return date.where.begin < at;
  };
  const auto first = std::lower_bound(layout.dates.begin(), layout.dates.end(), span.begin, before);
  const auto last = std::lower_bound(first, layout.dates.end(), span.end, before);
  return {first, last};
}

bool is_quoted(const Layout& layout, std::uint32_t at) {
  const auto after =
      std::upper_bound(layout.quotations.begin(), layout.quotations.end(), at,
                       [](std::uint32_t offset, TextSpan span) { return offset < span.begin; });
  return after != layout.quotations.begin() && std::prev(after)->contains(at);
}

}  // namespace vigil::check
