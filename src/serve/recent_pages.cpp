#include "serve/recent_pages.h"

#include <utility>

namespace vigil::serve {

std::optional<Page> RecentPages::find(const std::string& name, Clock::time_point now) const {
  const std::lock_guard lock(busy_);
  const auto found = pages_.find(name);
  if (found == pages_.end() || now >= found->second.until) return std::nullopt;
  return found->second.page;
}

void RecentPages::keep(const std::string& name, Page page, Clock::time_point now) {
  const std::size_t size = name.size() + page.bytes.size();
  const std::lock_guard lock(busy_);
  if (const auto before = pages_.find(name); before != pages_.end()) {
    bytes_ -= name.size() + before->second.page.bytes.size();
    pages_.erase(before);
  }
  if (bytes_ + size > room_) {
    pages_.clear();
    bytes_ = 0;
  }
  bytes_ += size;
  pages_.emplace(name, Kept{std::move(page), now + fresh_});
}

}  // namespace vigil::serve
