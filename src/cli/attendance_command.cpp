// vigil attendance: who came to a meeting, or to which meetings a state came.

#include <algorithm>

#include "base/unicode.h"
#include "cli/command.h"
#include "cli/open.h"
#include "cli/record_text.h"
#include "cli/wording.h"
#include "pack/record.h"

namespace vigil::cli {
namespace {

Options options() {
  return {{OptionKind::one, "WHAT", "", "A meeting (its key or name) or a country"},
          json_option(),
          pack_option(),
          workspace_option()};
}

const Meeting* meeting_named(const Pack& pack, std::string_view typed) {
  const std::string wanted = fold(typed);
  for (const Meeting& meeting : pack.meetings) {
    if (fold(meeting.key) == wanted || fold(meeting.name) == wanted) return &meeting;
  }
  return nullptr;
}

Result<Outcome> run(const Arguments& arguments, Terminal& terminal) {
  const pipeline::Subject subject = TRY(subject_of(arguments));
  const std::string& typed = arguments.list("WHAT").front();
  const Meeting* meeting = meeting_named(subject.pack, typed);
  const std::string country =
      meeting == nullptr ? TRY(country_code(subject.pack, typed)) : std::string();
  const pack::Wording words(subject.pack);
  std::size_t rows = 0;
  for (const Attendance& entry : subject.lists.attendance) {
    if (meeting == nullptr ? entry.country != country : entry.meeting != meeting->key) continue;
    ++rows;
    terminal.out(arguments.flag("json") ? to_json_line(entry)
                                        : in_line(subject.pack, words, entry));
  }
  if (arguments.flag("json")) return Outcome::done;
  const std::string limits = limits_of(subject.pack, pack::attendance_table);
  terminal.remark(amount(rows, "row") + ". Who has none may have been there." +
                  (limits.empty() ? "" : " " + limits));
  return Outcome::done;
}

}  // namespace

const Command attendance_command = {
    "attendance",
    "Show who came to a meeting, or to which meetings a country came, and in which role.",
    "From the record's table attendance. Who stayed away is listed where the list of participants "
    "says so; of all others nothing is known.",
    "vigil attendance 5MSP --pack landmine",
    options,
    run};

}  // namespace vigil::cli
