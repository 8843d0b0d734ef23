// The pages of votes: all texts with their counts, and for each how every state voted. The
// plenary's counts and a committee's stand apart everywhere.

#include <algorithm>
#include <map>
#include <string>

#include "base/unicode.h"
#include "model/date_words.h"
#include "pack/record.h"
#include "publish/charts/charts.h"
#include "publish/site/pages.h"
#include "publish/site/parts.h"
#include "publish/site/record_parts.h"
#include "publish/site/vote_map.h"
#include "publish/source_form.h"

namespace vigil::publish {
namespace {

// "text-58-53": its place in the table of texts.
std::string text_anchor(const Plan& plan, std::uint32_t text) {
  return "text-" + plan.record_plan.text_name(text);
}

void write_figure(Html& html, int number) {
  html.raw("<td class=\"figure\">").number(number).raw("</td>");
}

void write_tally_cells(Html& html, const Tally& tally) {
  write_figure(html, tally.yes);
  write_figure(html, tally.no);
  write_figure(html, tally.abstain);
  write_day_cell(html, tally.day);
}

std::string in_words(const Tally& tally) {
  return std::to_string(tally.yes) + " in favour, " + std::to_string(tally.no) + " against, " +
         std::to_string(tally.abstain) + " abstained";
}

// A series with a single text is no development over the years.
void write_chart(Page& page, const std::string& series, const std::vector<std::uint32_t>& texts) {
  const Plan& plan = page.plan();
  BarChart chart{{"in favour", "abstained", "against"}, {}};
  for (const std::uint32_t i : texts) {
    const VotedText& text = plan.treaty_record.texts[i];
    if (!text.plenary) continue;
    const Tally& tally = *text.plenary;
    const std::string year = std::to_string(text.year);
    chart.bars.push_back({year,
                          "#" + text_anchor(plan, i),
                          year + ": " + in_words(tally),
                          {tally.yes, tally.abstain, tally.no}});
  }
  if (chart.bars.size() < 2) return;
  page.html.raw("<h2>").text(sentence_case(series)).raw(", by year</h2>\n<div class=\"wide\">\n");
  write_bars(page.html, chart);
  page.html.raw("</div>\n");
}

void write_text_row(Page& page, std::uint32_t index) {
  const Plan& plan = page.plan();
  const VotedText& text = plan.treaty_record.texts[index];
  Html& html = page.html;
  html.raw("<tr id=\"").text(text_anchor(plan, index)).raw("\"><th scope=\"row\">");
  page.link(plan.record_plan.text_page(index), text.resolution);
  html.raw("</th>");
  write_figure(html, text.year);
  write_tally_cells(html, *text.plenary);
  html.raw("<td>").text(text.series).raw("</td></tr>\n");
}

void write_committee_rows(Page& page, std::uint32_t index) {
  const Plan& plan = page.plan();
  const VotedText& text = plan.treaty_record.texts[index];
  for (const Tally& tally : text.committees) {
    page.html.raw("<tr><th scope=\"row\">");
    page.link(plan.record_plan.text_page(index), text.resolution);
    page.html.raw("</th><td>").number(text.year).raw("</td><td>").text(tally.body).raw("</td>");
    write_tally_cells(page.html, tally);
    page.html.raw("<td>").text(tally.source).raw("</td></tr>\n");
  }
}

void write_committees(Page& page) {
  const std::vector<VotedText>& texts = page.plan().treaty_record.texts;
  const bool any = std::any_of(texts.begin(), texts.end(),
                               [](const VotedText& text) { return !text.committees.empty(); });
  if (!any) return;
  page.html.raw("<h2 id=\"committees\">In committee</h2>\n");
  page.html.raw(
      "<p>A committee votes before the plenary, with other states in the room. Its counts are kept "
      "apart, and no roll call of it is held here.</p>\n");
  open_table(page.html, "in_committee", "Counts of committees, as far as the record has them.",
             {"Resolution", "Year", "Body", "#In favour", "#Against", "#Abstained", "Day", "From"},
             Sorting::fixed);
  for (std::uint32_t i = 0; i < texts.size(); ++i) write_committee_rows(page, i);
  close_table(page.html);
}

// How many states cast each vote.
std::size_t count_of(const VotedText& text, Vote vote) {
  return static_cast<std::size_t>(
      std::count_if(text.votes.begin(), text.votes.end(),
                    [&](const CastVote& cast) { return cast.vote == vote; }));
}

void write_tallies(Page& page, const VotedText& text) {
  Html& html = page.html;
  if (text.plenary) {
    html.raw("<p class=\"counts\">In the plenary");
    if (text.plenary->day) html.raw(" on ").text(vigil::in_words(*text.plenary->day));
    html.raw(": <b>").number(text.plenary->yes).raw("</b> in favour, <b>");
    html.number(text.plenary->no).raw("</b> against, <b>").number(text.plenary->abstain);
    html.raw("</b> abstained.");
    if (!text.plenary->source.empty()) html.raw(" From: ").text(text.plenary->source).raw(".");
    html.raw("</p>\n");
  }
  for (const Tally& tally : text.committees) {
    html.raw("<p>Before, in ").text(tally.body);
    if (tally.day) html.raw(" on ").text(vigil::in_words(*tally.day));
    html.raw(": ")
        .text(in_words(tally))
        .raw(". That is another vote, of which no roll call is held ");
    html.raw("here.");
    if (!tally.source.empty()) html.raw(" From: ").text(tally.source).raw(".");
    html.raw("</p>\n");
  }
}

std::optional<Vote> vote_of(const VotedText& text, std::string_view country) {
  const auto at = std::find_if(text.votes.begin(), text.votes.end(),
                               [&](const CastVote& cast) { return cast.country == country; });
  return at == text.votes.end() ? std::nullopt : std::optional(at->vote);
}

void write_voter(Page& page, const VotedText& text, const std::string& code,
                 const VotedText* before) {
  Html& html = page.html;
  const std::optional<Vote> vote = vote_of(text, code);
  html.raw("<tr id=\"").text(state_anchor(code)).raw("\"><th scope=\"row\">");
  write_country_link(page, code);
  html.raw("</th><td><span class=\"vote ").raw(vote_kind(vote)).raw("\">");
  html.raw(vote_in_words(vote)).raw("</span></td>");
  if (before != nullptr) {
    const std::optional<Vote> earlier = vote_of(*before, code);
    html.raw("<td>").raw(vote_in_words(earlier)).raw("</td><td>");
    html.raw(earlier && vote && *earlier != *vote ? Literal("changed") : Literal("")).raw("</td>");
  }
  html.raw("</tr>\n");
}

void write_roll_call(Page& page, const VotedText& text) {
  const Plan& plan = page.plan();
  Html& html = page.html;
  html.raw("<h2 id=\"roll_call\">How each state voted</h2>\n");
  if (text.votes.empty()) {
    html.raw("<p>The record has no roll call of this text.</p>\n");
    return;
  }
  html.raw("<p>");
  write_count(html, text.votes.size(), "state is", "states are");
  html.raw(" in the roll call. ");
  write_count(html, text.absent.size(), "other, which is in other roll calls here, is not: it was",
              "others, which are in other roll calls here, are not: they were");
  html.raw(" absent, or no members then.</p>\n");
  const VotedText* before = text.before ? &plan.treaty_record.texts[*text.before] : nullptr;
  if (before != nullptr && before->votes.empty()) before = nullptr;
  const std::string caption = "Roll call of the plenary on " + text.resolution + ": " +
                              std::to_string(count_of(text, Vote::yes)) + " in favour, " +
                              std::to_string(count_of(text, Vote::no)) + " against, " +
                              std::to_string(count_of(text, Vote::abstain)) + " abstained.";
  if (before != nullptr) {
    open_table(html, "votes",
               caption + " “Before” is " + before->resolution + " of " +
                   std::to_string(before->year) + ".",
               {"State", "Vote", "Before", "Change"}, Sorting::sortable);
  } else {
    open_table(html, "votes", caption, {"State", "Vote"}, Sorting::sortable);
  }
  std::vector<std::string> states = text.absent;
  for (const CastVote& cast : text.votes) states.push_back(cast.country);
  sort_by_name(plan, states);
  for (const std::string& code : states) write_voter(page, text, code, before);
  close_table(html);
}

}  // namespace

OutputFile write_votes(const Plan& plan, std::size_t) {
  Page page(plan, {.path = std::string(votes_page.path),
                   .title = std::string(votes_page.title),
                   .description = "Every text voted on, with its counts.",
                   .crumbs = {{std::string(treaties_page.path), std::string(treaties_page.title)}},
                   .kind = "official",
                   .script = "assets/table.js"});
  page.heading();
  write_introduction(page, "votes");
  write_limits(page, pack::votes_table);
  const std::vector<VotedText>& texts = plan.treaty_record.texts;
  std::map<std::string, std::vector<std::uint32_t>> series;
  for (std::uint32_t i = 0; i < texts.size(); ++i) series[texts[i].series].push_back(i);
  for (const auto& [name, members] : series) write_chart(page, name, members);
  page.html.raw("<h2 id=\"plenary\">In the plenary</h2>\n");
  open_table(page.html, "texts", "Texts with the plenary's counts.",
             {"Resolution", "#Year", "#In favour", "#Against", "#Abstained", "Day", "Series"},
             Sorting::sortable);
  for (std::uint32_t i = 0; i < texts.size(); ++i) {
    if (texts[i].plenary) write_text_row(page, i);
  }
  close_table(page.html);
  write_committees(page);
  return page.finish();
}

OutputFile write_voted_text(const Plan& plan, std::size_t index) {
  const VotedText& text = plan.treaty_record.texts[index];
  Page page(plan,
            {.path = plan.record_plan.text_page(index),
             .title = "Resolution " + text.resolution,
             .description = "Resolution " + text.resolution + " of " + std::to_string(text.year) +
                            ": its counts, and how each state voted.",
             .crumbs = {{std::string(treaties_page.path), std::string(treaties_page.title)},
                        {std::string(votes_page.path), std::string(votes_page.title)}},
             .kind = "official",
             .script = "assets/table.js"});
  page.html.raw("<header class=\"title\">\n");
  page.heading();
  page.html.raw("<ul class=\"facts\">\n<li>").number(text.year).raw("</li>\n<li>");
  page.html.text(text.series).raw("</li>\n");
  if (text.before) {
    page.html.raw("<li>");
    page.link(plan.record_plan.text_page(*text.before),
              "before it: " + plan.treaty_record.texts[*text.before].resolution);
    page.html.raw("</li>\n");
  }
  page.html.raw("</ul>\n</header>\n");
  write_tallies(page, text);
  write_limits(page, pack::votes_table);
  write_vote_map(page, text);
  write_roll_call(page, text);
  return page.finish();
}

}  // namespace vigil::publish
