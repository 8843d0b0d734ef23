// The server among clients that are broken, slow, gone or malicious: each is refused or dropped,
// and the next reader is answered as if nothing had been.

#include <chrono>
#include <memory>

#include <doctest/doctest.h>
#include <fcntl.h>

#include "serve/http/server.h"
#include "serve/http/testing.h"
#include "store/testing.h"

namespace vigil::http {
namespace {

using namespace vigil::testing;
using Clock = std::chrono::steady_clock;

constexpr std::size_t large = 8U << 20U;

// "/large" is a file, as on a site: what is waiting to be sent takes no memory.
struct Listening {
  TemporaryFolder folder;
  Server server;
  explicit Listening(unsigned idle_seconds = 15) : server(start(idle_seconds)) {}
  std::uint16_t port() const { return server.port(); }

 private:
  Server start(unsigned idle_seconds) {
    const Path file = folder / "large";
    REQUIRE(write_file(file, std::string(large, 'x')).has_value());
    Options options;
    options.port = 0;
    options.idle_seconds = idle_seconds;
    return *Server::start(options, [file](const Request& request) {
      if (request.path != "/large") return Response{200, {}, "xxxx", {}};
      return Response{200, {}, {}, OpenFile(::open(file.c_str(), O_RDONLY | O_CLOEXEC))};
    });
  }
};

bool answers(const Listening& server) {
  return fetch(server.port(), "/").body == "xxxx";
}

TEST_CASE("what is no request is refused or dropped, and the server goes on") {
  const Listening server;
  for (const std::string_view bytes : {
           std::string_view("\r\n\r\n\r\n\r\n"),
           std::string_view("GET\r\n\r\n"),
           std::string_view("GET / HTTP/9.9\r\n\r\n"),
           std::string_view("GET / FTP/1.0\r\n\r\n"),
           std::string_view("GET no-slash HTTP/1.1\r\nHost: x\r\n\r\n"),
           std::string_view("GET / HTTP/1.1\r\nno colon\r\n\r\n"),
           std::string_view("GET / HTTP/1.1\r\n: no name\r\n\r\n"),
           std::string_view("GET / HTTP/1.1\r\nHost: x\r\nContent-Length: -1\r\n\r\n"),
           std::string_view("GET / HTTP/1.1\r\nHost: x\r\nContent-Length: 99999999999999999999"
                            "\r\n\r\n"),
           std::string_view(
               "GET / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n"),
           std::string_view("\x16\x03\x01\x02\x00\x01\x00\x01\xFC\x03\x03", 11),  // TLS
           std::string_view("\0\0\0\0\0\0\r\n\r\n", 10),
       }) {
    CAPTURE(bytes);
    {
      Wire wire(server.port());
      wire.send(bytes);
    }
    CHECK(answers(server));
  }
}

TEST_CASE("an address or a header beyond all measure is refused") {
  const Listening server;
  const std::string much(100'000, 'a');
  const int status = fetch(server.port(), "/" + much).status;
  CHECK((status == 414 || status == 431 || status == 0));
  const int of_header = fetch(server.port(), "/", "X-Long: " + much + "\r\n").status;
  CHECK((of_header == 431 || of_header == 413 || of_header == 0));
  std::string many;
  for (int i = 0; i < 20'000; ++i) many += "X-" + std::to_string(i) + ": y\r\n";
  const int of_headers = fetch(server.port(), "/", many).status;
  CHECK((of_headers == 431 || of_headers == 413 || of_headers == 0));
  CHECK(answers(server));
}

TEST_CASE("an address of some kilobytes is answered") {
  const Listening server;
  CHECK(fetch(server.port(), "/" + std::string(8000, 'a')).status == 200);
}

TEST_CASE("readers are served while hundreds of clients say half a sentence") {
  const Listening server;
  std::vector<std::unique_ptr<Wire>> slow;
  for (int i = 0; i < 400; ++i) {
    slow.push_back(std::make_unique<Wire>(server.port()));
    slow.back()->send(i % 2 == 0 ? "GET / HT" : "GET /large HTTP/1.1\r\nHost: x\r\n\r\n");
  }
  const auto begun = Clock::now();
  CHECK(answers(server));
  CHECK(Clock::now() - begun < std::chrono::seconds(5));
  slow.front()->send("TP/1.1\r\nHost: x\r\n\r\n");  // A slow one is answered when it is ready.
  CHECK(slow.front()->receive().body == "xxxx");
  CHECK(slow.back()->receive().body.size() == large);
}

TEST_CASE("a client that goes away amid a large answer harms nobody") {
  const Listening server;
  for (int i = 0; i < 20; ++i) {
    Wire wire(server.port());
    wire.send("GET /large HTTP/1.1\r\nHost: x\r\n\r\n");
  }
  CHECK(answers(server));
}

TEST_CASE("a connection that says nothing is closed after its time") {
  const Listening server(1);
  Wire silent(server.port());
  Wire half(server.port());
  half.send("GET / HTTP/1.1\r\nHost:");
  CHECK(silent.is_closed());
  CHECK(half.is_closed());
}

TEST_CASE("a server stops at once, whoever is connected, and its port is free again") {
  std::uint16_t port = 0;
  std::vector<std::unique_ptr<Wire>> clients;
  const auto begun = Clock::now();
  {
    const Listening server(600);
    port = server.port();
    for (int i = 0; i < 50; ++i) {
      clients.push_back(std::make_unique<Wire>(port));
      clients.back()->send(i % 2 == 0 ? "GET / HTTP" : "GET /large HTTP/1.1\r\nHost: x\r\n\r\n");
    }
    CHECK(answers(server));
  }
  CHECK(Clock::now() - begun < std::chrono::seconds(5));
  CHECK(clients.front()->is_closed());
  Options options;
  options.port = port;
  CHECK(Server::start(options, [](const Request&) { return Response{}; }).has_value());
}

}  // namespace
}  // namespace vigil::http
