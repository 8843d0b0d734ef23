#pragma once
// Routes: the table of what is served where.

#include <array>
#include <string_view>

#include "pack/pack.h"
#include "serve/http/server.h"
#include "serve/recent_pages.h"
#include "serve/store_pool.h"

namespace vigil::serve {

// What an answer is made from.
struct Room {
  Path site;
  Pack pack;
  StorePool stores;
  RecentPages recent{};
};

struct Route {
  std::string_view path;  // The whole path; "/" takes all that no other takes.
  http::Response (*answer)(Room&, const http::Request&);
};

http::Response route(Room& room, const http::Request& request);

}  // namespace vigil::serve
