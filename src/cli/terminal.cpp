#include "cli/terminal.h"

#include <chrono>
#include <cstdio>
#include <iostream>
#include <utility>

#include "cli/wording.h"

namespace vigil::cli {

void Terminal::out(std::string_view text) {
  std::cout.write(text.data(), static_cast<std::streamsize>(text.size()));
}

void Terminal::remark(std::string_view text) {
  if (!settings_.quiet) warn(text);
}

void Terminal::warn(std::string_view text) {
  end_progress();
  std::cout.flush();  // Keeps the order of both streams where they meet on one screen.
  std::cerr << text << '\n';
}

bool Terminal::flush() {
  std::cout.flush();
  return static_cast<bool>(std::cout);
}

std::function<void(std::size_t)> Terminal::progress(std::size_t total, std::string what) {
  if (settings_.quiet || !settings_.live) return [](std::size_t) {};
  using Clock = std::chrono::steady_clock;
  return [this, total, what = std::move(what), start = Clock::now(),
          last = Clock::time_point{}](std::size_t done) mutable {
    const auto now = Clock::now();
    const double seconds = std::chrono::duration<double>(now - start).count();
    if (seconds < 1.0 || now - last < std::chrono::milliseconds(100) || done == 0) return;
    last = now;
    const double rate = static_cast<double>(done) / seconds;
    const double left = static_cast<double>(total - std::min(done, total)) / rate;
    std::cerr << "\r  " << counted(done) << " of " << counted(total) << ' ' << what << ", "
              << counted(static_cast<std::size_t>(rate)) << "/s, "
              << counted(static_cast<std::size_t>(left + 0.5)) << " s left\033[K" << std::flush;
    drawn_ = true;
  };
}

void Terminal::end_progress() {
  if (!std::exchange(drawn_, false)) return;
  std::cerr << "\r\033[K" << std::flush;
}

}  // namespace vigil::cli
