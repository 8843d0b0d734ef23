// Kills an import at random points, 200 times, and looks at what it leaves: an archive that opens
// and verifies, and that has each report wholly or not at all, with what it claims and what was
// decided on it.
//
//   kill_test SEED
//
// Each round a child process keeps reports in an archive, one transaction a report, until it is
// killed with SIGKILL after a random time. The parent then opens the archive as anyone would. The
// archive goes on from round to round, so that a kill also falls on an archive that was killed
// before. Every tenth round starts a new one, so that kills fall on its making, too.

#include <algorithm>
#include <chrono>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <random>
#include <string>

#include <fcntl.h>
#include <sys/wait.h>
#include <unistd.h>

#include "store/testing.h"

namespace {

using namespace vigil;
using namespace vigil::testing;
using store::Store;

constexpr int rounds = 200;
constexpr int rounds_for_one_archive = 10;
constexpr int reports_in_all = 12;

// A report whose title, text and sources say the same number, so that a mixture would show.
ReportBuilder numbered(int report, int revision) {
  const std::string mark = std::to_string(report) + "." + std::to_string(revision);
  std::string words;
  for (int note = 1; note <= 30; ++note) {
    words += "River " + mark + " flows.[" + std::to_string(note) + "]\n";
  }
  for (int note = 1; note <= 30; ++note) {
    words += "[" + std::to_string(note) + "] Letter " + mark + ".\n";
  }
  ReportBuilder builder = a_report("Ardenia " + std::to_string(report)).saying(words);
  for (int note = 1; note <= 30; ++note) {
    builder.citing(note, {a_source(SourceKind::letter)
                              .by("Bo Lind " + std::to_string(note % 7))
                              .titled("Letter " + mark)});
  }
  return builder.claiming("River " + mark + " flows", a_statement("flow"));
}

// Confirms what the report claims, unless it is confirmed already. False when that fails.
bool confirm(Store& store, const std::string& report) {
  store::StatementQuery query;
  query.report = report;
  query.state = ReviewState::proposed;
  const auto proposed = store.statements(query);
  if (!proposed) return false;
  if (proposed->statements.empty()) return true;
  const store::NewDecision decision{proposed->statements[0].record.key,
                                    {ReviewState::confirmed, "Bo Lind", "", moment(), {}}};
  return store.decide({&decision, 1}).has_value();
}

// Keeps reports until it is killed. Says on `out` when it begins.
[[noreturn]] void import_until_killed(const Path& file, int round, int out) {
  (void)!::write(out, "x", 1);
  std::error_code ignored;
  auto store =
      std::filesystem::exists(file, ignored) ? Store::open(file) : Store::create(file, "river");
  if (!store) ::_exit(3);
  for (int i = 0;; ++i) {
    const Keepable report(numbered(i % reports_in_all, round * 1000 + i / reports_in_all));
    if (!store->keep_report(report.view(), moment(i), "import")) ::_exit(4);
    if (i % 3 == 0 && !confirm(*store, report.record().report.key)) ::_exit(5);
  }
}

// The words of every paragraph, note and source of a report say one number.
bool is_whole(const ReportRecord& record, const std::vector<Source>& sources) {
  const std::string first(text_of(record.document, record.document.blocks.at(0).text));
  const std::string mark = first.substr(6, first.find(' ', 6) - 6);
  if (record.document.blocks.size() != 30 || record.notes.size() != 30) return false;
  for (const Block& block : record.document.blocks) {
    if (text_of(record.document, block.text) != "River " + mark + " flows.") return false;
  }
  for (const CitedNote& note : record.notes) {
    if (note.citations.size() != 1 || !note.citations[0].source) return false;
    if (sources.at(*note.citations[0].source).description.title != "Letter " + mark) return false;
  }
  // Its words are edited from revision to revision, and whoever confirmed it once did so for good.
  if (record.statements.size() != 1 || record.statements[0].lost) return false;
  if (text_of(record.document, record.statements[0].statement.where) !=
      "River " + mark + " flows") {
    return false;
  }
  return record.original.find("River " + mark) != std::string::npos;
}

// What is wrong with the archive; empty when nothing is.
std::string look_at(const Path& file, int& reports) {
  std::error_code ignored;
  if (!std::filesystem::exists(file, ignored)) return {};  // Killed before it was made.
  auto store = Store::open(file);
  if (!store) return store.error().message;
  const auto verified = store->verify();
  if (!verified) return verified.error().message;
  if (!verified->faults.empty()) return verified->faults.front();
  const auto snapshot = store->snapshot();
  if (!snapshot) return snapshot.error().message;
  for (const ReportRecord& record : snapshot->reports) {
    if (!is_whole(record, snapshot->sources)) return record.report.key + " is not whole";
  }
  search::Query query;
  query.words = "river";
  query.kind = search::Kind::text;
  const auto found = store->search(query);
  if (!found) return found.error().message;
  if (found->total != static_cast<std::int64_t>(30 * snapshot->reports.size())) {
    return "search does not find all that is kept";
  }
  reports = static_cast<int>(snapshot->reports.size());
  return {};
}

// One child, killed after `delay`. False when the child ended by itself, which it never should.
bool kill_one(const Path& file, int round, std::chrono::microseconds delay) {
  int pipe[2] = {};
  if (::pipe2(pipe, O_CLOEXEC) != 0) return false;
  const pid_t child = ::fork();
  if (child == 0) import_until_killed(file, round, pipe[1]);
  char begun = 0;
  (void)!::read(pipe[0], &begun, 1);
  ::usleep(static_cast<useconds_t>(delay.count()));
  ::kill(child, SIGKILL);
  int status = 0;
  ::waitpid(child, &status, 0);
  ::close(pipe[0]);
  ::close(pipe[1]);
  return WIFSIGNALED(status) && WTERMSIG(status) == SIGKILL;
}

// How long this machine takes now to make an archive and keep two reports in it: kills fall within
// some of that, whether the machine is quick, busy or slowed by sanitizers.
std::chrono::microseconds time_of_two_reports(const Path& file) {
  const auto begin = std::chrono::steady_clock::now();
  auto store = Store::create(file, "river");
  for (int i = 0; store && i < 2; ++i) {
    const Keepable report(numbered(i, 0));
    (void)store->keep_report(report.view(), moment(i), "import");
  }
  return std::chrono::duration_cast<std::chrono::microseconds>(std::chrono::steady_clock::now() -
                                                               begin);
}

}  // namespace

int main(int argc, char** argv) {
  std::mt19937 random(argc > 1 ? static_cast<unsigned>(std::atoi(argv[1])) : 20040412U);
  const TemporaryFolder folder;
  const auto longest = 3 * time_of_two_reports(folder / "timed");
  std::uniform_int_distribution<long> microseconds(0, std::max(60'000L, long{longest.count()}));
  int most_reports = 0;
  int whole_reports = 0;
  for (int round = 0; round < rounds; ++round) {
    const Path file = folder / ("archive" + std::to_string(round / rounds_for_one_archive));
    if (!kill_one(file, round, std::chrono::microseconds{microseconds(random)})) {
      (void)std::fprintf(stderr, "round %d: the import ended by itself\n", round);
      return 1;
    }
    int reports = 0;
    const std::string wrong = look_at(file, reports);
    if (!wrong.empty()) {
      (void)std::fprintf(stderr, "round %d: %s\n", round, wrong.c_str());
      return 1;
    }
    most_reports = std::max(most_reports, reports);
    whole_reports += reports;
  }
  if (most_reports == 0) {
    (void)std::fprintf(stderr, "no import got far enough to keep a report\n");
    return 1;
  }
  (void)std::printf("%d kills, %d whole reports seen, at most %d in one archive\n", rounds,
                    whole_reports, most_reports);
  return 0;
}
