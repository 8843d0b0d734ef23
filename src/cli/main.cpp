// vigil: the program. Parses, runs one command, and turns what came of it into an exit status.

#include <charconv>
#include <chrono>
#include <cstdlib>
#include <exception>
#include <iostream>
#include <string_view>

#ifdef __GLIBC__
#include <malloc.h>
#endif
#include <unistd.h>

#include "cli/arguments.h"

namespace {

using namespace vigil;

// The one clock of the program; $SOURCE_DATE_EPOCH (reproducible-builds.org) stops it.
store::Moment now() {
  // NOLINTNEXTLINE(concurrency-mt-unsafe): no thread has been started yet
  if (const char* set = std::getenv("SOURCE_DATE_EPOCH")) {
    const std::string_view text = set;
    std::int64_t seconds = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), seconds);
    if (error == std::errc{} && end == text.data() + text.size()) {
      return store::Moment{std::chrono::seconds{seconds}};
    }
  }
  return std::chrono::floor<std::chrono::seconds>(std::chrono::system_clock::now());
}

cli::Terminal make_terminal(bool quiet) {
  // NOLINTNEXTLINE(concurrency-mt-unsafe): no thread has been started yet
  const char* no_color = std::getenv("NO_COLOR");  // https://no-color.org
  const bool plain = no_color != nullptr && *no_color != '\0';
  return cli::Terminal({.colours = isatty(STDOUT_FILENO) == 1 && !plain,
                        .live = isatty(STDERR_FILENO) == 1,
                        .quiet = quiet,
                        .now = now()});
}

// A command lives for seconds and asks for what it gave back a moment ago: memory that goes to the
// system and comes again costs a tenth of the time, in page faults.
void keep_freed_memory() {
#ifdef __GLIBC__
  constexpr int kept = 64 << 20;
  mallopt(M_TRIM_THRESHOLD, kept);
  mallopt(M_MMAP_THRESHOLD, kept / 2);
  mallopt(M_TOP_PAD, 1 << 20);
#endif
}

int run(const cli::Invocation& invocation) {
  cli::Terminal terminal = make_terminal(invocation.quiet);
  const Result<cli::Outcome> outcome = invocation.command->run(invocation.arguments, terminal);
  terminal.end_progress();
  if (!outcome) {
    terminal.warn("vigil " + std::string(invocation.command->name) + ": " +
                  outcome.error().message);
    return cli::exit_not_done;
  }
  if (!terminal.flush()) {
    terminal.warn("vigil: the output could not be written.");
    return cli::exit_not_done;
  }
  return static_cast<int>(*outcome);
}

}  // namespace

int main(int count, char** words) {
  keep_freed_memory();
  try {
    auto parsed = cli::parse(cli::commands(), count, words);
    if (const auto* answered = std::get_if<cli::Answered>(&parsed)) {
      (answered->status == 0 ? std::cout : std::cerr) << answered->text;
      return answered->status;
    }
    return run(std::get<cli::Invocation>(parsed));
  } catch (const std::exception& bug) {
    std::cerr << "vigil: this is a bug in Vigil (" << bug.what()
              << "). Nothing that was kept before is lost. Please report what you did.\n";
    return cli::exit_bug;
  }
}
