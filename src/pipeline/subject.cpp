#include "pipeline/subject.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "base/unicode.h"
#include "pack/forms.h"
#include "pack/record.h"
#include "pipeline/trouble.h"
#include "pipeline/workspace.h"
#include "publish/icalendar.h"
#include "treaty/extensions.h"
#include "treaty/treaty.h"

namespace vigil::pipeline {
namespace {

// In the place of one of the same key.
void add_meeting(Pack& pack, const Meeting& held) {
  const auto known = std::find_if(pack.meetings.begin(), pack.meetings.end(),
                                  [&](const Meeting& one) { return one.key == held.key; });
  if (known == pack.meetings.end()) {
    pack.meetings.push_back(held);
  } else {
    *known = held;
  }
}

// A table reaches as far as the dataset that reaches furthest.
void extend(Pack& pack, const Dataset& dataset) {
  for (RecordTable& table : pack.record) {
    if (table_name(table.file) != dataset.table || !dataset.until) continue;
    if (!table.until || *table.until < *dataset.until) table.until = dataset.until;
  }
}

// What a table lacks, where all its rows are of datasets: the pack's own sentence is of the time
// when it had none.
std::optional<std::string> lacking(const RecordTable& table,
                                   const std::vector<pack::RecordText>& texts) {
  if (table.file == pack::meetings_table) return std::nullopt;  // The pack has a list beside it.
  std::string keys, missing;
  for (const pack::RecordText& text : texts) {
    const RecordSource& source = text.source;
    if (!is_of(source, table_name(table.file))) continue;
    if (source.key == table_name(table.file)) return std::nullopt;
    keys += (keys.empty() ? "" : ", ") + source.key;
    if (!source.missing.empty()) missing += " " + source.missing;
  }
  if (keys.empty()) return std::nullopt;
  return "All but the rows of " + keys + "." + missing;
}

// Whether the words stand together in the name, whole.
bool has_words(const std::string& name, const std::string& words) {
  return !words.empty() && (" " + name + " ").find(" " + words + " ") != std::string::npos;
}

// Those that the folded words are a part of the name of.
std::vector<const Treaty*> treaties_with(const Pack& pack, const std::string& words) {
  std::vector<const Treaty*> found;
  for (const Treaty& treaty : pack.treaties) {
    const auto has = [&](const std::string& name) { return has_words(fold(name), words); };
    if (has(treaty.name) || std::any_of(treaty.aliases.begin(), treaty.aliases.end(), has)) {
      found.push_back(&treaty);
    }
  }
  return found;
}

std::string keys_of(const std::vector<const Treaty*>& treaties) {
  std::string keys;
  for (const Treaty* treaty : treaties) keys += (keys.empty() ? "" : ", ") + treaty->key;
  return keys;
}

}  // namespace

Result<Subject> load_subject(const Path& pack_folder, std::vector<Dataset> datasets) {
  return subject_of(TRY(load_pack(pack_folder)), pack_folder, std::move(datasets));
}

Result<Subject> subject_of(Pack pack, const Path& pack_folder, std::vector<Dataset> datasets) {
  Findings findings;
  std::vector<pack::RecordText> texts = pack::record_texts(pack_folder, pack, datasets, findings);
  pack::RecordLoading loading = pack::load_record(pack, texts);
  findings.insert(findings.end(), loading.findings.begin(), loading.findings.end());
  if (loading.record) {
    Findings wrong = treaty::wrong_extensions(pack, *loading.record, texts);
    std::move(wrong.begin(), wrong.end(), std::back_inserter(findings));
  }
  if (!loading.record || !findings.empty()) {
    return first_error(findings, "The record in " + pack_folder.string() + " cannot be used.");
  }
  Subject subject{std::move(pack), *std::move(loading.record), std::move(loading.lists),
                  pack_folder,     std::move(datasets),        std::move(texts)};
  for (const Meeting& held : subject.lists.meetings) add_meeting(subject.pack, held);
  for (const Dataset& dataset : subject.datasets) extend(subject.pack, dataset);
  for (RecordTable& table : subject.pack.record) {
    if (auto missing = lacking(table, subject.texts)) table.missing = *std::move(missing);
  }
  return subject;
}

Recorded recorded(const Subject& subject, pack::KeepRows keep) {
  Recorded out = pack::recorded(subject.pack, subject.texts, subject.record, subject.lists, keep);
  for (const TableForm& form : pack::table_forms(subject.folder, subject.pack)) {
    const std::string name(table_name(form.file));
    out.titles[name] = form.title.empty() ? name : form.title;
  }
  return out;
}

Result<Treaty> treaty_named(const Pack& pack, std::string_view typed) {
  const std::string wanted = fold(typed);
  const auto is_wanted = [&](const std::string& name) { return fold(name) == wanted; };
  for (const Treaty& treaty : pack.treaties) {
    if (is_wanted(treaty.key) || is_wanted(treaty.name) ||
        std::any_of(treaty.aliases.begin(), treaty.aliases.end(), is_wanted)) {
      return treaty;
    }
  }
  const std::vector<const Treaty*> meant = treaties_with(pack, wanted);
  if (meant.size() == 1) return *meant.front();
  if (!meant.empty()) {
    return Error{Errc::invalid_input,
                 "\"" + std::string(typed) + "\" may be " + keys_of(meant) + ". Write the key."};
  }
  std::vector<const Treaty*> all;
  for (const Treaty& treaty : pack.treaties) all.push_back(&treaty);
  return Error{Errc::not_found, "The pack knows no treaty \"" + std::string(typed) + "\". It has " +
                                    keys_of(all) + "."};
}

Parties parties(const Subject& subject, const Treaty& treaty, Date on) {
  return treaty::parties(treaty, subject.record.status, on);
}

std::vector<Obligation> calendar(const Subject& subject, const CalendarQuery& query, Date today) {
  return treaty::obligations(subject.pack, subject.record,
                             {query.country, query.treaty, query.from, query.to, today});
}

std::string calendar_feed(const Subject& subject, const std::vector<Obligation>& obligations,
                          Date today) {
  return publish::icalendar(subject.pack, obligations, today);
}

std::vector<VoteRow> votes(const Subject& subject, std::string_view country) {
  return treaty::votes_of(subject.record, country);
}

std::vector<Streak> streaks(const Subject& subject, std::string_view country, int until) {
  return treaty::streaks(subject.record, country, until);
}

}  // namespace vigil::pipeline
