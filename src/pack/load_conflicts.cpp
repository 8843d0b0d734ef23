#include "pack/load_conflicts.h"

namespace vigil::pack {
namespace {

Lasts read_lasts(TableReader& table) {
  const std::string word = table.text("lasts");
  if (word == "before") return Lasts::before;
  if (word == "after") return Lasts::after;
  if (!word.empty()) table.complain("\"lasts\" is \"before\", \"after\" or left out.");
  return Lasts::then;
}

Answer read_answer(TableReader& table) {
  Answer answer;
  answer.topic = table.required_text("topic");
  answer.field = table.required_text("field");
  answer.values = table.texts("values");
  answer.only = table.lists("only");
  answer.side = table.required_text("side");
  answer.says = table.required_text("says");
  answer.lasts = read_lasts(table);
  answer.everywhere = table.flag("everywhere");
  answer.against = table.texts("against");
  answer.place = table.place();
  table.done();
  return answer;
}

void read_questions(TableReader& root, ConflictRules& rules) {
  for (const toml::table* item : root.tables("question")) {
    TableReader table(root.file(), *item);
    Question question;
    question.name = table.required_text("name");
    question.scope = table.texts("scope");
    for (const toml::table* part : table.tables("answer")) {
      TableReader answer(root.file(), *part);
      question.answers.push_back(read_answer(answer));
    }
    question.recorded = table.flag("recorded");
    question.place = table.place();
    table.done();
    rules.questions.push_back(std::move(question));
  }
}

void read_events(TableReader& root, ConflictRules& rules) {
  for (const toml::table* item : root.tables("event")) {
    TableReader table(root.file(), *item);
    EventRule event;
    event.name = table.required_text("name");
    event.topic = table.required_text("topic");
    event.only = table.lists("only");
    event.same = table.texts("same");
    event.recurring = table.number("recurring");
    event.tolerance = table.number("tolerance");
    event.start = table.flag("start");
    event.recorded = table.flag("recorded");
    event.place = table.place();
    table.done();
    rules.events.push_back(std::move(event));
  }
}

void read_figures(TableReader& root, ConflictRules& rules) {
  for (const toml::table* item : root.tables("figure")) {
    TableReader table(root.file(), *item);
    FigureRule figure;
    figure.name = table.required_text("name");
    figure.topic = table.required_text("topic");
    figure.only = table.lists("only");
    figure.fields = table.texts("fields");
    figure.scope = table.texts("scope");
    figure.place_field = table.text("place");
    figure.one_day = table.flag("one_day");
    figure.between_editions = table.flag("between_editions");
    figure.recorded = table.flag("recorded");
    figure.stock = table.flag("stock");
    figure.place = table.place();
    table.done();
    rules.figures.push_back(std::move(figure));
  }
  for (const toml::table* item : root.tables("sum")) {
    TableReader table(root.file(), *item);
    SumRule sum;
    sum.name = table.required_text("name");
    sum.topic = table.required_text("topic");
    sum.whole = table.required_text("whole");
    sum.parts = table.texts("parts");
    sum.within = table.texts("within");
    sum.scope = table.texts("scope");
    sum.place_field = table.text("place");
    sum.place = table.place();
    table.done();
    rules.sums.push_back(std::move(sum));
  }
}

void read_implied(TableReader& root, ConflictRules& rules) {
  for (const toml::table* item : root.tables("implied")) {
    TableReader table(root.file(), *item);
    rules.implied.push_back({table.required_text("match"), table.required_text("topic"),
                             table.named_texts("fields"), table.place()});
    table.done();
  }
}

std::vector<CareRule> read_care(TableReader& root, std::string_view key) {
  std::vector<CareRule> rules;
  for (const toml::table* item : root.tables(key)) {
    TableReader table(root.file(), *item);
    rules.push_back({table.required_text("topic"), table.lists("only"), table.place()});
    table.done();
  }
  return rules;
}

// "signature", "in-force", "outside", or a way to join: "ratification", "accession", ….
std::optional<Step> step_of(const std::string& word) {
  if (word == "signature") return Step{StepKind::signature};
  if (word == "in-force") return Step{StepKind::in_force};
  if (word == "outside") return Step{StepKind::outside};
  const std::optional<Joining> how = parse_joining(word);
  if (!how || *how == Joining::unknown) return std::nullopt;
  return Step{StepKind::deposit, *how};
}

void read_recorded_steps(TableReader& root, ConflictRules& rules) {
  for (const toml::table* item : root.tables("recorded_step")) {
    TableReader table(root.file(), *item);
    RecordedStep step;
    step.topic = table.required_text("topic");
    step.treaty = table.required_text("treaty");
    step.field = table.required_text("field");
    for (const auto& [value, word] : table.named_texts("means")) {
      if (const auto meant = step_of(word)) {
        step.means.emplace(value, *meant);
      } else {
        table.complain("\"" + word + "\" is no step that a depositary knows.",
                       "It is signature, in-force, outside or a way to join: ratification, "
                       "acceptance, approval, accession, succession, consent-to-be-bound.");
      }
    }
    step.place = table.place();
    table.done();
    rules.recorded_steps.push_back(std::move(step));
  }
}

void read_recorded(TableReader& root, ConflictRules& rules) {
  read_recorded_steps(root, rules);
  for (const toml::table* item : root.tables("recorded_vote")) {
    TableReader table(root.file(), *item);
    rules.recorded_votes.push_back({table.required_text("topic"), table.required_text("field"),
                                    table.required_text("resolution"), table.place()});
    table.done();
  }
  for (const toml::table* item : root.tables("recorded_day")) {
    TableReader table(root.file(), *item);
    rules.recorded_days.push_back({table.required_text("topic"), table.lists("only"),
                                   table.texts("due"), table.number("tolerance"), table.place()});
    table.done();
  }
  for (const toml::table* item : root.tables("recorded_meeting")) {
    TableReader table(root.file(), *item);
    rules.recorded_meetings.push_back({table.required_text("topic"), table.required_text("kind"),
                                       table.required_text("number"), table.text("attended"),
                                       table.texts("several"), table.place()});
    table.done();
  }
  for (const toml::table* item : root.tables("recorded_filing")) {
    TableReader table(root.file(), *item);
    rules.recorded_filings.push_back(
        {table.required_text("topic"), table.lists("missing"), table.place()});
    table.done();
  }
}

}  // namespace

void read_conflicts(TableReader& root, Draft& draft) {
  ConflictRules& rules = draft.pack.conflicts;
  rules.officials = root.texts("officials");
  rules.broad_places = root.texts("broad_places");
  rules.restating = root.texts("restating");
  rules.partial = root.texts("partial");
  for (const toml::table* item : root.tables("body")) {
    TableReader table(root.file(), *item);
    rules.bodies.push_back(table.texts("names"));
    table.done();
  }
  read_questions(root, rules);
  read_events(root, rules);
  read_figures(root, rules);
  read_implied(root, rules);
  rules.sensitive = read_care(root, "sensitive");
  rules.supported = read_care(root, "supported");
  read_recorded(root, rules);
}

}  // namespace vigil::pack
