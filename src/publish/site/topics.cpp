// The pages of topics: one with all of them, and for each a table over all countries and editions.
// A table that would be too long for one page is cut by editions.

#include <algorithm>
#include <string>

#include "model/date_words.h"
#include "publish/site/claims.h"
#include "publish/site/pages.h"
#include "publish/site/parts.h"
#include "publish/site/topic_map.h"

namespace vigil::publish {
namespace {

// The fields that any row of the table has, in the pack's order.
std::vector<const TopicField*> columns_of(const Plan& plan, const TopicKey& topic,
                                          const std::vector<StatementRef>& rows) {
  std::vector<const TopicField*> columns;
  const Topic* known = plan.words.topic(topic.key);
  if (known == nullptr) return columns;
  for (const TopicField& field : known->fields) {
    const bool used = std::any_of(rows.begin(), rows.end(), [&](StatementRef ref) {
      const auto& fields = record_of(plan.snapshot, ref).statement.fields;
      return std::any_of(fields.begin(), fields.end(),
                         [&](const Field& f) { return f.name == field.name; });
    });
    if (used) columns.push_back(&field);
  }
  return columns;
}

bool is_figure(const FieldValue& value) {
  return std::holds_alternative<Value>(value) || std::holds_alternative<Money>(value);
}

// The number by which a cell is sorted; nothing for words and for what is not known.
std::optional<std::int64_t> sort_number(const FieldValue& value) {
  if (const auto* ordinal = std::get_if<std::int64_t>(&value)) return *ordinal;
  const auto* money = std::get_if<Money>(&value);
  const auto* count = money != nullptr ? &money->amount : std::get_if<Value>(&value);
  if (count == nullptr || !count->has_number()) return std::nullopt;
  return count->kind() == ValueKind::at_most ? *count->high() : count->low();
}

class TopicTable {
 public:
  TopicTable(Page& page, const TopicKey& topic, const std::vector<StatementRef>& rows)
      : page_(page),
        html_(page.html),
        plan_(page.plan()),
        rows_(rows),
        columns_(columns_of(plan_, topic, rows)) {
    const auto any = [&](auto has) { return std::any_of(rows.begin(), rows.end(), has); };
    says_who_ = any([&](StatementRef ref) { return !statement(ref).speaker.empty(); });
    says_how_ =
        any([&](StatementRef ref) { return statement(ref).certainty != Certainty::stated; });
    for (const TopicField* column : columns_) {
      figures_.push_back(any([&](StatementRef ref) {
        const Field* field = field_of(ref, *column);
        return field != nullptr && is_figure(field->value);
      }));
    }
  }

  void write(std::string_view caption) {
    html_.raw("<div class=\"wide\" role=\"region\" tabindex=\"0\" aria-labelledby=\"what\">");
    html_.raw("<table class=\"sortable\">\n<caption id=\"what\">").text(caption);
    html_.raw(
        "</caption>\n<thead><tr><th scope=\"col\">Country</th><th scope=\"col\">Edition</th>");
    for (std::size_t i = 0; i < columns_.size(); ++i) {
      html_.raw(figures_[i] ? Literal("<th scope=\"col\" class=\"figure\">")
                            : Literal("<th scope=\"col\">"));
      html_.text(columns_[i]->label.empty() ? columns_[i]->name : columns_[i]->label);
      html_.raw("</th>");
    }
    html_.raw("<th scope=\"col\">When</th>");
    if (says_how_) html_.raw("<th scope=\"col\">How surely</th>");
    if (says_who_) html_.raw("<th scope=\"col\">Who says</th>");
    html_.raw("<th scope=\"col\">Review</th></tr></thead>\n<tbody>\n");
    for (const StatementRef ref : rows_) write_row(ref);
    html_.raw("</tbody>\n</table></div>\n");
  }

 private:
  const Statement& statement(StatementRef ref) const {
    return record_of(plan_.snapshot, ref).statement;
  }
  const Field* field_of(StatementRef ref, const TopicField& column) const {
    const auto& fields = statement(ref).fields;
    const auto found = std::find_if(fields.begin(), fields.end(),
                                    [&](const Field& f) { return f.name == column.name; });
    return found == fields.end() ? nullptr : &*found;
  }

  void write_cell(StatementRef ref, std::size_t column, bool linked);
  void write_row(StatementRef ref);

  Page& page_;
  Html& html_;
  const Plan& plan_;
  const std::vector<StatementRef>& rows_;
  std::vector<const TopicField*> columns_;
  std::vector<bool> figures_;
  bool says_who_ = false, says_how_ = false;
};

void TopicTable::write_cell(StatementRef ref, std::size_t column, bool linked) {
  const Field* field = field_of(ref, *columns_[column]);
  html_.raw(figures_[column] ? Literal("<td class=\"figure\"") : Literal("<td"));
  if (field == nullptr) {
    html_.raw("></td>");
    return;
  }
  if (const auto number = sort_number(field->value))
    html_.raw(" data-n=\"").number(*number).raw("\"");
  html_.raw(">");
  const std::string words = plan_.words.value(columns_[column], field->value);
  if (linked || is_figure(field->value)) {
    page_.link(words_address(plan_, ref), words);
  } else {
    html_.text(words);
  }
  html_.raw("</td>");
}

void TopicTable::write_row(StatementRef ref) {
  const Statement& of = statement(ref);
  html_.raw("<tr>");
  html_.raw("<th scope=\"row\">");
  write_country_link(page_, of.country);
  html_.raw("</th><td>");
  page_.link(words_address(plan_, ref), std::to_string(plan_.record(ref.report).report.edition));
  html_.raw("</td>");
  bool linked = false;
  for (std::size_t i = 0; i < columns_.size(); ++i) {
    const bool first = !linked && field_of(ref, *columns_[i]) != nullptr;
    write_cell(ref, i, first);
    linked = linked || first;
  }
  html_.raw(of.date ? Literal("<td data-d=\"") : Literal("<td>"));
  if (of.date) {
    html_.text(of.date->to_string()).raw("\">").text(vigil::in_words(*of.date));
  }
  html_.raw("</td>");
  if (says_how_) {
    html_.raw("<td>");
    if (of.certainty != Certainty::stated) html_.text(to_string(of.certainty));
    html_.raw("</td>");
  }
  if (says_who_) html_.raw("<td>").text(of.speaker).raw("</td>");
  html_.raw("<td>");
  write_review(html_, record_of(plan_.snapshot, ref));
  html_.raw(" ");
  write_claim_conflicts(page_, ref);
  html_.raw("</td></tr>\n");
}

void write_editions(Page& page, const TopicPage& here) {
  const Plan& plan = page.plan();
  if (!here.edition) return;
  page.html.raw("<nav aria-label=\"Editions\"><ul class=\"run\">\n");
  for (std::size_t i = 0; i < plan.topic_pages.size(); ++i) {
    const TopicPage& other = plan.topic_pages[i];
    if (other.topic != here.topic) continue;
    page.html.raw("<li><a href=\"");
    page.href(other.path);
    page.html.raw(other.path == here.path ? Literal("\" aria-current=\"page\">") : Literal("\">"));
    page.html.number(*other.edition).raw("</a></li>\n");
  }
  page.html.raw("</ul></nav>\n");
}

}  // namespace

OutputFile write_topic(const Plan& plan, std::size_t i) {
  const TopicPage& here = plan.topic_pages[i];
  const TopicKey& topic = plan.facts.topics[here.topic];
  const std::string scope =
      here.edition ? " in the edition of " + std::to_string(*here.edition) : " in all editions";
  Page page(plan, {.path = here.path,
                   .title = topic.name,
                   .description = topic.name + ": what the reports state of every country" + scope +
                                  ", each with its words.",
                   .crumbs = {{std::string(topics_page.path), std::string(topics_page.title)}},
                   .kind = "topic",
                   .script = "assets/table.js"});
  page.heading();
  write_proposal_note(page);
  write_editions(page, here);
  write_topic_maps(page, here);
  TopicTable(page, topic, here.rows)
      .write(topic.name + scope + ", as read from the reports held here" +
             (plan.facts.proposed > 0 ? "; machine readings included" : "") + ".");
  return page.finish();
}

OutputFile write_topics(const Plan& plan, std::size_t) {
  Page page(plan, {.path = std::string(topics_page.path),
                   .title = std::string(topics_page.title),
                   .description = "What the reports state, topic by topic."});
  page.heading();
  write_introduction(page, "topics");
  write_proposal_note(page);
  page.html.raw("<ul class=\"editions\">\n");
  for (std::uint32_t t = 0; t < plan.facts.topics.size(); ++t) {
    const TopicKey& topic = plan.facts.topics[t];
    if (topic.statements.empty()) continue;
    page.html.raw("<li>");
    page.link(plan.topic_page(t), topic.name);
    page.html.raw(" <span class=\"count\">");
    write_count(page.html, topic.statements.size(), "statement", "statements");
    page.html.raw("</span></li>\n");
  }
  page.html.raw("</ul>\n<h2>Across topics</h2>\n<ul class=\"plain\">\n");
  if (!plan.table_pages.empty()) {
    page.html.raw("<li>");
    page.link(tables_page.path, tables_page.title);
    page.html.raw(": many countries beside each other, year by year, with sums</li>\n");
  }
  page.html.raw("<li>");
  page.link(conflicts_page.path, conflicts_page.title);
  page.html.raw(": ");
  write_count(page.html, plan.knowledge.conflicts.size(),
              "pair of statements that cannot both hold",
              "pairs of statements that cannot both hold");
  page.html.raw("</li>\n<li>");
  page.link(ledger_page.path, ledger_page.title);
  page.html.raw(": ");
  write_count(page.html, plan.knowledge.restatements.size(),
              "figure that a later edition printed otherwise",
              "figures that a later edition printed otherwise");
  page.html.raw("</li>\n<li>");
  page.link(data_page.path, data_page.title);
  page.html.raw(": all statements as files for other programs</li>\n</ul>\n");
  return page.finish();
}

}  // namespace vigil::publish
