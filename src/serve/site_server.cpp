#include "serve/site_server.h"

#include <system_error>
#include <utility>

#include "serve/routes.h"

namespace vigil::serve {

// The room stands longer than the server, whose threads use it.
struct SiteServer::Impl {
  std::unique_ptr<Room> room;
  std::optional<http::Server> server;
  std::string host;
};

Result<SiteServer> SiteServer::start(const pipeline::Workspace& workspace,
                                     const http::Options& options) {
  std::error_code ignored;
  if (!std::filesystem::exists(workspace.site() / "index.html", ignored)) {
    return Error{Errc::not_found, "Nothing has been published in " + workspace.site().string() +
                                      " yet. Run `vigil publish EDITION` first."};
  }
  // Opened once now, so that a broken archive is said at the start and not to the first reader.
  TRY(store::Store::open(workspace.archive(), store::Store::Mode::read_only));
  Pack pack = TRY(pipeline::load_pack(workspace.pack_folder));
  auto impl = std::make_unique<Impl>();
  impl->room.reset(new Room{workspace.site(), std::move(pack), StorePool(workspace.archive())});
  impl->host = options.address;
  Room& room = *impl->room;
  impl->server = TRY(http::Server::start(
      options, [&room](const http::Request& request) { return route(room, request); }));
  return SiteServer(std::move(impl));
}

std::string SiteServer::address() const {
  return "http://" + impl_->host + ":" + std::to_string(impl_->server->port()) + "/";
}

SiteServer::SiteServer(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}
SiteServer::SiteServer(SiteServer&&) noexcept = default;
SiteServer& SiteServer::operator=(SiteServer&&) noexcept = default;
SiteServer::~SiteServer() = default;

}  // namespace vigil::serve
