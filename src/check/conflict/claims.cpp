#include "check/conflict/claims.h"

#include <algorithm>
#include <map>

#include "base/unicode.h"
#include "check/detail/layout.h"
#include "check/detail/mentions.h"
#include "check/detail/people.h"
#include "check/detail/words.h"
#include "pack/lookup.h"

namespace vigil::check {
namespace {

std::int32_t number_of(Date date) {
  return static_cast<std::int32_t>(std::chrono::sys_days{date}.time_since_epoch().count());
}

// "government officials", "representatives of …": many, so no one person of a note is meant.
bool is_plural(std::string_view speaker) {
  std::string head(speaker);
  for (const std::string_view preposition : {" of ", " from ", " at ", " in ", " with "}) {
    head = head.substr(0, head.find(preposition));
  }
  return head.ends_with('s') && !head.ends_with("ss");
}

// "Embassy of Brezia in …": the state that a body belongs to, when it names one.
std::string state_in(std::string_view body, const Pack& pack) {
  std::string code;
  std::size_t longest = 0;
  for (const Country& country : pack.countries) {
    if (country.name.size() <= longest || body.find(country.name) == std::string_view::npos) {
      continue;
    }
    if (!has_phrase(body, {country.name})) continue;
    code = country.code;
    longest = country.name.size();
  }
  return code;
}

// Everything that one speaker's title and body say of whom he speaks for.
std::string government_of(const Claim& claim, const Description* source, const Pack& pack) {
  const Statement& statement = *claim.statement;
  for (const Country& country : pack.countries) {
    if (country.name == statement.speaker) return country.code;
  }
  std::string office = statement.speaker;
  if (source != nullptr) office += ", " + source->role + ", " + source->organization;
  if (!has_phrase(office, pack.conflicts.officials)) return {};
  const std::string state = state_in(office, pack);
  return state.empty() ? statement.country : state;
}

// The one source among them in which one person speaks to the monitor or in public.
const Description* testimony(const Snapshot& snapshot, const Claim& claim) {
  const Description* found = nullptr;
  for (const std::uint32_t index : claim.sources) {
    const Description& source = snapshot.sources[index].description;
    if (!is_testimony(source.kind)) continue;
    if (found != nullptr) return nullptr;
    found = &source;
  }
  return found;
}

std::uint32_t block_of(const Document& document, TextSpan words) {
  const auto after =
      std::upper_bound(document.blocks.begin(), document.blocks.end(), words.begin,
                       [](std::uint32_t at, const Block& block) { return at < block.text.begin; });
  const auto index = after - document.blocks.begin();
  return index == 0 ? 0 : static_cast<std::uint32_t>(index - 1);
}

void add_sources(const ReportRecord& record, int note, std::size_t known,
                 std::vector<std::uint32_t>& sources) {
  for (const CitedNote& cited : record.notes) {
    if (cited.note != note) continue;
    for (const Citation& citation : cited.citations) {
      if (!citation.source || *citation.source >= known) continue;
      const auto index = static_cast<std::uint32_t>(*citation.source);
      if (std::find(sources.begin(), sources.end(), index) == sources.end()) {
        sources.push_back(index);
      }
    }
    return;
  }
}

bool is_boundary(std::string_view text, std::size_t at) {
  return at >= text.size() || !(is_letter(text[at]) || is_digit(text[at]));
}

// All sentences of the claim's paragraph.
std::vector<TextSpan> sentences_beside(const Claim& claim, const Pack& pack) {
  const Document& document = claim.record->document;
  if (claim.block >= document.blocks.size()) return {};
  const TextSpan block = document.blocks[claim.block].text;
  return sentences_of(text_of(document, block), pack.reading.abbreviations, block.begin);
}

}  // namespace

std::vector<Claim> claims_of(const Snapshot& snapshot, const Pack& pack) {
  std::vector<Claim> claims;
  std::map<int, Days> editions;
  for (std::uint32_t i = 0; i < snapshot.reports.size(); ++i) {
    const ReportRecord& record = snapshot.reports[i];
    const auto [days, fresh] = editions.try_emplace(record.report.edition);
    if (fresh) days->second = days_of_edition(snapshot, pack, record.report.edition);
    for (std::uint32_t j = 0; j < record.statements.size(); ++j) {
      if (!stands(record.statements[j])) continue;
      Claim claim;
      claim.ref = {i, j};
      claim.record = &record;
      claim.statement = &record.statements[j].statement;
      claim.key = record.statements[j].key;
      claim.edition = days->second;
      find_speaker(snapshot, pack, claim);
      claims.push_back(std::move(claim));
    }
  }
  return claims;
}

std::vector<Claim> claims_of(const Recorded& recorded) {
  std::vector<Claim> claims;
  for (const RecordedStatement& row : recorded.statements) {
    if (!row.statement.date) continue;
    const RecordSource& source = recorded.sources[row.source];
    Claim claim;
    claim.statement = &row.statement;
    claim.key = row.key;
    claim.row = &row;
    claim.dataset = source.title.empty() ? source.key : source.title;
    claims.push_back(std::move(claim));
  }
  return claims;
}

void find_speaker(const Snapshot& snapshot, const Pack& pack, Claim& claim) {
  const Statement& statement = *claim.statement;
  claim.block = block_of(claim.record->document, statement.where);
  for (const int note : statement.notes) {
    add_sources(*claim.record, note, snapshot.sources.size(), claim.sources);
  }
  if (statement.speaker.empty()) return;
  const Description* source = testimony(snapshot, claim);
  claim.government = government_of(claim, source, pack);
  if (source == nullptr) return;
  claim.said = source->date;
  if (source->people.size() != 1) return;
  const std::string& person = source->people.front();
  if (same_person(person, statement.speaker) || !is_plural(statement.speaker)) {
    claim.person = person;
  }
}

Days days_of_edition(const Snapshot& snapshot, const Pack& pack, int year) {
  Days days{number_of(make_date(year - 1, 1, 1)), number_of(make_date(year, 12, 31))};
  const auto narrow = [&](const std::optional<Date>& from, const std::optional<Date>& closing) {
    if (from) days.first = number_of(*from);
    if (closing) days.last = number_of(*closing);
  };
  for (const EditionPlan& plan : pack.editions) {
    if (plan.year == year) narrow(plan.period_from, plan.closing_date);
  }
  for (const Edition& edition : snapshot.editions) {
    if (edition.year == year) narrow(edition.period_from, edition.closing_date);
  }
  return days;
}

Days days_of(const Edtf& date) {
  const auto first = date.earliest();
  const auto last = date.latest();
  return {first ? number_of(*first) : no_first, last ? number_of(*last) : no_last};
}

std::string words_of_value(const FieldValue& value, const Pack& pack) {
  if (const auto* text = std::get_if<std::string>(&value)) {
    for (const Country& country : pack.countries) {
      if (country.code == *text) return country.name;
    }
    return *text;
  }
  if (const auto* flag = std::get_if<bool>(&value)) return *flag ? "yes" : "no";
  if (const auto* number = std::get_if<std::int64_t>(&value)) return std::to_string(*number);
  if (const auto* count = std::get_if<Value>(&value)) return to_string(*count);
  const Money& money = std::get<Money>(value);
  return money.currency + " " + to_string(money.amount);
}

bool is_meant(const Statement& statement, const OnlyFields& only) {
  return std::all_of(only.begin(), only.end(), [&](const auto& wanted) {
    const FieldValue* value = value_of(statement, wanted.first);
    if (wanted.second.empty()) return value != nullptr;
    const auto* word = value == nullptr ? nullptr : std::get_if<std::string>(value);
    return word != nullptr &&
           std::find(wanted.second.begin(), wanted.second.end(), *word) != wanted.second.end();
  });
}

bool has_phrase(std::string_view text, const std::vector<std::string>& phrases) {
  for (const std::string& phrase : phrases) {
    for (std::size_t at = text.find(phrase); at != std::string_view::npos;
         at = text.find(phrase, at + 1)) {
      const bool begins = at == 0 || is_boundary(text, at - 1);
      if (begins && is_boundary(text, at + phrase.size())) return true;
    }
  }
  return false;
}

std::vector<TextSpan> sentences_with(const Claim& claim, const Pack& pack,
                                     const std::vector<std::string>& phrases) {
  std::vector<TextSpan> found = sentences_beside(claim, pack);
  std::erase_if(found, [&](TextSpan sentence) {
    return !has_phrase(text_of(claim.record->document, sentence), phrases);
  });
  return found;
}

bool side_by_side(const Claim& a, const Claim& b) {
  return a.record == b.record && a.block == b.block;
}

bool in_one_sentence(const Claim& a, const Claim& b, const Pack& pack) {
  if (!side_by_side(a, b)) return false;
  const auto holds = [](TextSpan sentence, const Claim& claim) {
    const std::uint32_t at = claim.statement->where.begin;
    return sentence.begin <= at && at < sentence.end;
  };
  const std::vector<TextSpan> sentences = sentences_beside(a, pack);
  return std::any_of(sentences.begin(), sentences.end(),
                     [&](TextSpan sentence) { return holds(sentence, a) && holds(sentence, b); });
}

}  // namespace vigil::check
