#include "publish/site/record_parts.h"

#include <algorithm>
#include <set>
#include <utility>

#include "base/unicode.h"
#include "model/date_words.h"
#include "pack/record.h"
#include "publish/source_form.h"

namespace vigil::publish {
namespace {

// A day that follows from the treaty's rules says so.
void write_cell(Html& html, const std::optional<Date>& day, bool computed) {
  if (!day) {
    html.raw("<td></td>");
    return;
  }
  html.raw("<td class=\"day\" data-d=\"").text(to_string(*day)).raw("\">");
  html.text(vigil::in_words(*day));
  if (computed) html.raw("<span class=\"computed\" title=\"computed\">*</span>");
  html.raw("</td>");
}

}  // namespace

Literal vote_in_words(const std::optional<Vote>& vote) {
  if (!vote) return "not in the roll call";
  switch (*vote) {
    case Vote::yes:
      return "in favour";
    case Vote::no:
      return "against";
    case Vote::abstain:
      return "abstained";
  }
  return "";
}

Literal vote_kind(const std::optional<Vote>& vote) {
  if (!vote) return "absent";
  return *vote == Vote::yes ? Literal("yes") : *vote == Vote::no ? Literal("no") : "abstain";
}

Literal footing_in_words(Footing footing) {
  switch (footing) {
    case Footing::none:
      return "nothing recorded";
    case Footing::signed_only:
      return "signed only";
    case Footing::deposited:
      return "deposited";
    case Footing::in_force:
      return "in force";
    case Footing::left:
      return "left";
  }
  return "";
}

void write_day_cell(Html& html, const std::optional<Date>& day) {
  write_cell(html, day, false);
}

void write_standing_cells(Page& page, const Standing& standing) {
  Html& html = page.html;
  html.raw("<td>").raw(footing_in_words(footing(standing, page.plan().settings.today)));
  html.raw("</td>");
  write_day_cell(html, standing.signed_on);
  write_day_cell(html, standing.deposited);
  html.raw("<td>").text(to_string(standing.how)).raw("</td>");
  write_cell(html, standing.in_force, standing.entry_computed);
  write_cell(html, standing.left, standing.leaving_computed);
}

std::string sentence_case(std::string words) {
  if (!words.empty() && words[0] >= 'a' && words[0] <= 'z') {
    words[0] = static_cast<char>(words[0] - 'a' + 'A');
  }
  return words;
}

void sort_by_name(const Plan& plan, std::vector<std::string>& codes) {
  std::vector<std::pair<std::string, std::string>> named;
  named.reserve(codes.size());
  for (std::string& code : codes) {
    named.emplace_back(fold(plan.words.country_name(code)), std::move(code));
  }
  std::sort(named.begin(), named.end());
  codes.clear();
  for (auto& [name, code] : named) codes.push_back(std::move(code));
}

std::vector<std::string> states_of(const Plan& plan, const TreatyStatus& status) {
  std::set<std::string> codes;
  for (const Standing& row : status.states) codes.insert(row.country);
  for (const Country& country : plan.pack.countries) {
    // An area has no seat; a name that went out of use is no state's any more.
    if (!country.area && country.to == 0) codes.insert(country.code);
  }
  std::vector<std::string> sorted(codes.begin(), codes.end());
  sort_by_name(plan, sorted);
  return sorted;
}

std::string title_of_table(const Plan& plan, std::string_view name) {
  const auto& titles = plan.treaty_record.recorded.titles;
  const auto found = titles.find(name);
  return found == titles.end() ? std::string(name) : found->second;
}

const Treaty& treaty_at(const Plan& plan, std::size_t treaty) {
  return plan.pack.treaties[plan.treaty_record.treaties[treaty].treaty];
}

void write_treaty_link(Page& page, std::string_view key) {
  const Plan& plan = page.plan();
  if (const auto treaty = plan.record_plan.treaty_of(key)) {
    page.link(plan.record_plan.treaty_page(*treaty), treaty_at(plan, *treaty).name);
  } else {
    page.html.text(key);
  }
}

void open_table(Html& html, std::string_view id, std::string_view caption,
                std::initializer_list<Literal> columns, Sorting sorting) {
  html.raw("<div class=\"wide\" role=\"region\" tabindex=\"0\" aria-labelledby=\"").text(id);
  html.raw(sorting == Sorting::sortable ? Literal("\"><table class=\"sortable\">\n<caption id=\"")
                                        : Literal("\"><table>\n<caption id=\""));
  html.text(id).raw("\">").text(caption).raw("</caption>\n<thead><tr>");
  for (const Literal& column : columns) {
    const bool figure = column.text.starts_with('#');
    html.raw(figure ? Literal("<th scope=\"col\" class=\"figure\">")
                    : Literal("<th scope=\"col\">"));
    html.text(column.text.substr(figure ? 1 : 0)).raw("</th>");
  }
  html.raw("</tr></thead>\n<tbody>\n");
}

void close_table(Html& html) {
  html.raw("</tbody>\n</table></div>\n");
}

void write_limits(Page& page, std::string_view table) {
  const RecordTable* of = pack::record_table(page.plan().pack, table);
  if (of == nullptr) return;
  Html& html = page.html;
  html.raw("<p class=\"limits\">");
  if (of->until) {
    html.raw("The record held here goes to <b>").text(vigil::in_words(*of->until)).raw("</b>. ");
  }
  html.raw("Source: ").text(of->source).raw(". ");
  page.link(record_page.path, "What the record lacks");
  html.raw("</p>\n");
}

}  // namespace vigil::publish
