#pragma once
// Recent pages: small files of the site that were asked for lately, ready to be sent, so that a
// page that many ask for is not looked for on the disk each time.

#include <chrono>
#include <cstddef>
#include <mutex>
#include <optional>
#include <string>
#include <unordered_map>

#include "serve/http/server.h"

namespace vigil::serve {

// A file's bytes with what is said of them.
struct Page {
  std::string tag, changed;  // The values of ETag and Last-Modified.
  http::Pairs headers;       // All, those two included.
  std::string bytes;
};

// Safe from several threads.
class RecentPages {
 public:
  using Clock = std::chrono::steady_clock;

  // Files of more bytes are for whoever keeps pages to leave out.
  static constexpr std::size_t largest = std::size_t{64} << 10U;

  // `fresh`: how long a page is sent without another look at the disk. `room`: of so many bytes all
  // are forgotten; what is asked for most comes back by itself.
  explicit RecentPages(Clock::duration fresh = std::chrono::seconds(1),
                       std::size_t room = std::size_t{64} << 20U)
      : fresh_(fresh), room_(room) {}

  // None where it is not known, or was looked for too long ago.
  std::optional<Page> find(const std::string& name, Clock::time_point now) const;
  void keep(const std::string& name, Page page, Clock::time_point now);

 private:
  struct Kept {
    Page page;
    Clock::time_point until;
  };

  Clock::duration fresh_;
  std::size_t room_;
  mutable std::mutex busy_;
  std::unordered_map<std::string, Kept> pages_;
  std::size_t bytes_ = 0;  // Of all pages and their names.
};

}  // namespace vigil::serve
