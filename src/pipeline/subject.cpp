#include "pipeline/subject.h"

#include <algorithm>
#include <utility>

#include "base/unicode.h"
#include "pack/record.h"
#include "pipeline/trouble.h"
#include "pipeline/workspace.h"
#include "publish/icalendar.h"
#include "treaty/treaty.h"

namespace vigil::pipeline {

Result<Subject> load_subject(const Path& pack_folder) {
  Subject subject;
  subject.pack = TRY(load_pack(pack_folder));
  subject.record = TRY(record_of(subject.pack, pack_folder));
  return subject;
}

Result<Record> record_of(const Pack& pack, const Path& pack_folder) {
  pack::RecordLoading loading = pack::load_record(pack_folder, pack);
  if (!loading.record) {
    return first_error(loading.findings,
                       "The record in " + pack_folder.string() + " cannot be used.");
  }
  return *std::move(loading.record);
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
  std::string known;
  for (const Treaty& treaty : pack.treaties) known += (known.empty() ? "" : ", ") + treaty.key;
  return Error{Errc::not_found,
               "The pack knows no treaty \"" + std::string(typed) + "\". It has " + known + "."};
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
