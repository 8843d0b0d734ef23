#include "cli/knowledge_text.h"

#include "cli/report_text.h"
#include "cli/wording.h"

namespace vigil::cli {
namespace {

const StatementRecord& record_of(const pipeline::Known& known, StatementRef ref) {
  return known.snapshot.reports[ref.report].statements[ref.statement];
}

std::string_view words_of(const pipeline::Known& known, std::uint32_t report, TextSpan where) {
  return text_of(known.snapshot.reports[report].document, where);
}

// The number that a difference is taken of; nothing for what is not exact.
std::optional<std::int64_t> exact(const FieldValue& value) {
  const auto* money = std::get_if<Money>(&value);
  const auto* count = money != nullptr ? &money->amount : std::get_if<Value>(&value);
  if (count == nullptr || !count->has_number() || count->high() != count->low()) return {};
  return count->low();
}

std::string difference(const FieldValue& before, const FieldValue& now) {
  const auto a = exact(before);
  const auto b = exact(now);
  if (!a || !b || *a == *b) return "";
  const std::int64_t by = *b - *a;
  return std::string(" (") + (by < 0 ? "-" : "+") +
         counted(static_cast<std::size_t>(by < 0 ? -by : by)) + ")";
}

}  // namespace

std::string in_words(const FieldValue& value) {
  if (const auto* text = std::get_if<std::string>(&value)) return *text;
  if (const auto* flag = std::get_if<bool>(&value)) return *flag ? "yes" : "no";
  if (const auto* number = std::get_if<std::int64_t>(&value)) return std::to_string(*number);
  if (const auto* count = std::get_if<Value>(&value)) return to_string(*count);
  const Money& money = std::get<Money>(value);
  return money.currency + " " + to_string(money.amount);
}

std::string in_lines(const pipeline::Known& known, const Conflict& conflict) {
  std::string out = conflict.key + "  " + std::string(to_string(conflict.kind)) + ", " +
                    conflict.country + ", " + conflict.question + "\n";
  out += wrapped(conflict.sentence, 4);
  out += "    " + record_of(known, conflict.first).key;
  if (conflict.row) out += ", " + conflict.row->key;
  if (conflict.second != conflict.first) out += ", " + record_of(known, conflict.second).key;
  out += "\n";
  if (conflict.resolution) {
    out +=
        wrapped("Resolved by " + conflict.resolution->by + ": " + conflict.resolution->reason, 4);
  }
  return out;
}

std::string in_lines(const pipeline::Known& known, const pack::Wording& words,
                     const Restatement& restated) {
  std::string out =
      words.country_name(restated.country) + ", " + restated.topic + ": " + restated.field;
  if (restated.date) out += ", " + restated.date->to_string();
  if (!restated.place.empty()) out += ", " + restated.place;
  out += "\n";
  const FieldValue* before = nullptr;
  for (const Printing& printing : restated.printings) {
    out += "    " + std::to_string(printing.edition) + "  " + in_words(printing.value) +
           (before == nullptr ? "" : difference(*before, printing.value)) + "  " +
           record_of(known, printing.statement).key + "\n";
    before = &printing.value;
  }
  return out +
         wrapped(restated.cause.empty() ? "No cause is given." : "Cause: " + restated.cause, 4);
}

std::string in_lines(const pipeline::Known& known, const CarriedOver& carried) {
  const Document& document = known.snapshot.reports[carried.report].document;
  std::string out = carried.word_for_word ? "word for word" : "nearly";
  out += carried.youngest ? ", youngest source " + carried.youngest->to_string()
                          : std::string(", no dated source");
  return out + "\n" +
         wrapped(words_of(known, carried.report, document.blocks[carried.block].text), 4);
}

std::string in_lines(const pipeline::Known& known, StatementRef ref) {
  const StatementRecord& record = record_of(known, ref);
  return record.key + "\n" + wrapped(words_of(known, ref.report, record.statement.where), 4);
}

}  // namespace vigil::cli
