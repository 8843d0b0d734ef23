// A workspace, published and served.

#include "serve/site_server.h"

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include "base/json.h"
#include "pipeline/ingest.h"
#include "pipeline/issue.h"
#include "serve/http/testing.h"
#include "store/testing.h"

namespace vigil::serve {
namespace {

using namespace vigil::testing;

const Path packs = Path(VIGIL_SOURCE_DIR) / "tests" / "packs";
const Path report = Path(VIGIL_SOURCE_DIR) / "tests" / "command" / "inputs" / "ardenia-2004.txt";

pipeline::Workspace made(const TemporaryFolder& folder) {
  return *pipeline::init_workspace(folder / "w", (packs / "river").string());
}

void publish(const pipeline::Workspace& workspace) {
  const Pack pack = *pipeline::load_pack(workspace.pack_folder);
  store::Store store = *store::Store::open(workspace.archive());
  pipeline::IngestOptions how;
  how.at = moment();
  REQUIRE(pipeline::ingest(store, pack, {report}, how, [](std::size_t) {}).has_value());
  const auto issued = pipeline::issue(
      store, pack, workspace,
      {.edition = 2004, .folder = workspace.site(), .today = make_date(2004, 11, 18)});
  REQUIRE(issued.has_value());
}

http::Options any_port() {
  http::Options options;
  options.port = 0;
  return options;
}

std::uint16_t port_of(const SiteServer& server) {
  const std::string address = server.address();
  return static_cast<std::uint16_t>(std::stoi(address.substr(address.rfind(':') + 1)));
}

TEST_CASE("a published workspace is served: its pages, its search, and nothing else of it") {
  const TemporaryFolder folder;
  const pipeline::Workspace workspace = made(folder);
  publish(workspace);
  const SiteServer server = *SiteServer::start(workspace, any_port());
  const std::uint16_t port = port_of(server);
  CHECK(fetch(port, "/").status == 200);
  CHECK(fetch(port, "/2004/ardenia/").body.find("Ardenia") != std::string::npos);
  CHECK(fetch(port, "/2004/ardenia").header("location") == "/2004/ardenia/");
  const Reply found = fetch(port, "/-/search?q=dams&format=json");
  CHECK((*parse_json(found.body))["total"] != 0);
  for (const char* path : {"/../archive.sqlite", "/%2e%2e/archive.sqlite", "/..%2farchive.sqlite",
                           "/../vigil.toml", "/-/", "/-/search/", "/.vigil-files"}) {
    CAPTURE(path);
    CHECK(fetch(port, path).status == 404);
  }
  CHECK(fetch(port, "/-/search?q=dams", {}, "POST").status == 405);
}

TEST_CASE("a large file arrives whole, and again only when it changed") {
  const TemporaryFolder folder;
  const pipeline::Workspace workspace = made(folder);
  publish(workspace);
  std::string bytes(3U << 20U, 'x');
  for (std::size_t i = 0; i < bytes.size(); ++i) bytes[i] = static_cast<char>('a' + i % 23);
  REQUIRE(write_file(workspace.site() / "large.pdf", bytes).has_value());
  const SiteServer server = *SiteServer::start(workspace, any_port());
  Wire wire(port_of(server));
  wire.send("GET /large.pdf HTTP/1.1\r\nHost: x\r\n\r\n");
  const Reply whole = wire.receive();
  CHECK(whole.body == bytes);
  wire.send("GET /large.pdf HTTP/1.1\r\nHost: x\r\nIf-None-Match: " + whole.header("etag") +
            "\r\n\r\n");
  CHECK(wire.receive().status == 304);
  wire.send("HEAD /large.pdf HTTP/1.1\r\nHost: x\r\n\r\n");
  CHECK(wire.receive(true).header("content-length") == std::to_string(bytes.size()));
}

TEST_CASE("readers on many connections search at once and all are answered the same") {
  const TemporaryFolder folder;
  const pipeline::Workspace workspace = made(folder);
  publish(workspace);
  const SiteServer server = *SiteServer::start(workspace, any_port());
  std::vector<std::unique_ptr<Wire>> readers;
  for (int i = 0; i < 40; ++i) {
    readers.push_back(std::make_unique<Wire>(port_of(server)));
    readers.back()->send("GET /-/search?q=dams HTTP/1.1\r\nHost: x\r\n\r\n");
  }
  const std::string first = readers.front()->receive().body;
  CHECK(first.find("hits.") != std::string::npos);
  for (std::size_t i = 1; i < readers.size(); ++i) CHECK(readers[i]->receive().body == first);
}

TEST_CASE("what cannot be served says why at the start") {
  const TemporaryFolder folder;
  const pipeline::Workspace workspace = made(folder);
  const auto refused = [&](std::string_view words) {
    const auto started = SiteServer::start(workspace, any_port());
    REQUIRE_FALSE(started);
    CAPTURE(started.error().message);
    CHECK(started.error().message.find(words) != std::string::npos);
  };
  refused("vigil publish");
  publish(workspace);
  REQUIRE(write_file(workspace.archive(), "no archive at all").has_value());
  refused("no Vigil archive");
}

TEST_CASE("an archive that breaks while it is served costs the search, not the site") {
  const TemporaryFolder folder;
  const pipeline::Workspace workspace = made(folder);
  publish(workspace);
  const SiteServer server = *SiteServer::start(workspace, any_port());
  std::filesystem::remove(workspace.archive());
  const Reply search = fetch(port_of(server), "/-/search?q=dams");
  CHECK(search.status == 503);
  CHECK(search.body.find('\n') == search.body.size() - 1);
  CHECK(fetch(port_of(server), "/").status == 200);
}

}  // namespace
}  // namespace vigil::serve
