#include "serve/routes.h"

#include "serve/search_answer.h"
#include "serve/static_files.h"

namespace vigil::serve {
namespace {

http::Response search(Room& room, const http::Request& request) {
  auto answer = room.stores.with(
      [&](const store::Store& store) { return answer_search(store, room.pack, request); });
  if (answer) return *std::move(answer);
  return {503, {{"Content-Type", "text/plain; charset=utf-8"}}, answer.error().message + "\n", {}};
}

http::Response site(Room& room, const http::Request& request) {
  return static_file(room.site, request, room.recent);
}

constexpr std::array routes{
    Route{"/-/search", search},
    Route{"/", site},
};

}  // namespace

http::Response route(Room& room, const http::Request& request) {
  for (const Route& candidate : routes) {
    const bool exact = candidate.path == request.path;
    if (exact || (candidate.path == "/" && request.path.starts_with('/'))) {
      return candidate.answer(room, request);
    }
  }
  return {400, {{"Content-Type", "text/plain; charset=utf-8"}}, "This is no address.\n", {}};
}

}  // namespace vigil::serve
