#pragma once
// StorePool: archives opened for reading, one for each request that is under way at once. SQLite
// reads in parallel when every thread has a connection of its own.

#include <mutex>
#include <vector>

#include "base/files.h"
#include "base/result.h"
#include "store/store.h"

namespace vigil::serve {

class StorePool {
 public:
  explicit StorePool(Path archive) : archive_(std::move(archive)) {}

  // Runs `use` with a store; opens one when all are in use.
  template <class F>
  auto with(F&& use) -> Result<decltype(use(std::declval<const store::Store&>()))> {
    store::Store store = TRY(take());
    auto answer = use(store);
    give_back(std::move(store));
    return answer;
  }

 private:
  Result<store::Store> take() {
    {
      const std::lock_guard lock(busy_);
      if (!idle_.empty()) {
        store::Store store = std::move(idle_.back());
        idle_.pop_back();
        return store;
      }
    }
    return store::Store::open(archive_, store::Store::Mode::read_only);
  }
  void give_back(store::Store store) {
    const std::lock_guard lock(busy_);
    idle_.push_back(std::move(store));
  }

  Path archive_;
  std::mutex busy_;
  std::vector<store::Store> idle_;
};

}  // namespace vigil::serve
