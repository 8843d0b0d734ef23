// The server as a client sees it: what it hands on, what it answers, what it refuses.

#include "serve/http/server.h"

#include <mutex>

#include <doctest/doctest.h>

#include "serve/http/testing.h"

namespace vigil::http {
namespace {

using namespace vigil::testing;

// A server that remembers what it was asked and answers with "hello".
struct Asked {
  std::mutex busy;
  std::vector<Request> requests;
  Request last() {
    const std::lock_guard lock(busy);
    return requests.empty() ? Request{} : requests.back();
  }
  std::size_t count() {
    const std::lock_guard lock(busy);
    return requests.size();
  }
};

Server listening(Asked& asked) {
  Options options;
  options.port = 0;
  return *Server::start(options, [&asked](const Request& request) {
    const std::lock_guard lock(asked.busy);
    asked.requests.push_back(request);
    return Response{200, {{"Content-Type", "text/plain"}}, "hello", {}};
  });
}

TEST_CASE("a request arrives decoded, with its query in order and its headers in lower case") {
  Asked asked;
  const Server server = listening(asked);
  const Reply reply = fetch(server.port(), "/2004/%C5%81oma/?q=a%20b&q=%3Cc%3E&empty=&bare",
                            "X-Odd: Value\r\nAccept: text/html\r\n");
  CHECK(reply.status == 200);
  CHECK(reply.body == "hello");
  const Request request = asked.last();
  CHECK(request.method == "GET");
  CHECK(request.path == "/2004/\xC5\x81oma/");
  CHECK(request.query == Pairs{{"q", "a b"}, {"q", "<c>"}, {"empty", ""}, {"bare", ""}});
  CHECK(request.parameter("q") == "a b");
  CHECK(request.parameter("none").empty());
  CHECK(request.header("x-odd") == "Value");
  CHECK(request.header("none").empty());
}

TEST_CASE("a path may hold any byte, and none cuts it short") {
  Asked asked;
  const Server server = listening(asked);
  CHECK(fetch(server.port(), "/a%00b%0D%0A%FF/../c").status == 200);
  CHECK(asked.last().path == std::string("/a\0b\r\n\xFF/../c", 12));
}

TEST_CASE("every answer forbids framing, guessing of types and content from elsewhere") {
  Asked asked;
  const Server server = listening(asked);
  for (const char* method : {"GET", "HEAD", "POST"}) {
    const Reply reply = fetch(server.port(), "/", {}, method);
    CAPTURE(method);
    CHECK(reply.header("x-frame-options") == "DENY");
    CHECK(reply.header("x-content-type-options") == "nosniff");
    CHECK(reply.header("referrer-policy") == "no-referrer");
    CHECK(reply.header("content-security-policy").find("default-src 'self'") == 0);
  }
}

TEST_CASE("HEAD gives the headers of GET and no body, and the connection goes on") {
  Asked asked;
  const Server server = listening(asked);
  Wire wire(server.port());
  wire.send("HEAD / HTTP/1.1\r\nHost: x\r\n\r\n");
  const Reply head = wire.receive(true);
  CHECK(head.status == 200);
  CHECK(head.header("content-length") == "5");
  CHECK(head.header("content-type") == "text/plain");
  wire.send("GET / HTTP/1.1\r\nHost: x\r\n\r\n");
  CHECK(wire.receive().body == "hello");
}

TEST_CASE("only GET and HEAD are answered, and nothing that is sent is read") {
  Asked asked;
  const Server server = listening(asked);
  for (const char* method : {"POST", "PUT", "DELETE", "OPTIONS", "TRACE", "PATCH", "BREW"}) {
    CAPTURE(method);
    const Reply reply = fetch(server.port(), "/", "Content-Length: 1000000000\r\n", method);
    CHECK(reply.status == 405);
    CHECK(reply.header("allow") == "GET, HEAD");
  }
  CHECK(asked.count() == 0);
}

TEST_CASE("requests that follow each other at once are answered in order") {
  Asked asked;
  const Server server = listening(asked);
  Wire wire(server.port());
  wire.send(
      "GET /one HTTP/1.1\r\nHost: x\r\n\r\nGET /two HTTP/1.1\r\nHost: x\r\n\r\n"
      "GET /three HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
  for (int i = 0; i < 3; ++i) CHECK(wire.receive().status == 200);
  CHECK(wire.is_closed());
  REQUIRE(asked.count() == 3);
  CHECK(asked.requests[0].path == "/one");
  CHECK(asked.requests[2].path == "/three");
}

TEST_CASE("a body that comes with GET is passed over") {
  Asked asked;
  const Server server = listening(asked);
  Wire wire(server.port());
  wire.send("GET /one HTTP/1.1\r\nHost: x\r\nContent-Length: 4\r\n\r\nabcd");
  CHECK(wire.receive().body == "hello");
  wire.send("GET /two HTTP/1.1\r\nHost: x\r\n\r\n");
  CHECK(wire.receive().body == "hello");
  CHECK(asked.last().path == "/two");
}

TEST_CASE("a failure in the handler is answered with 500, and the server goes on") {
  Options options;
  options.port = 0;
  const Server server = *Server::start(options, [](const Request& request) {
    const std::vector<int> none;
    if (request.path == "/bug") return Response{none.at(1), {}, {}, {}};
    return Response{200, {}, "well", {}};
  });
  const Reply bug = fetch(server.port(), "/bug");
  CHECK(bug.status == 500);
  CHECK(bug.body.find("bug") != std::string::npos);
  CHECK(fetch(server.port(), "/").body == "well");
}

TEST_CASE("what stops a server from starting is said in a sentence") {
  Asked asked;
  const Server first = listening(asked);
  Options options;
  const auto refused = [&](std::string_view words) {
    const auto started = Server::start(options, [](const Request&) { return Response{}; });
    REQUIRE_FALSE(started);
    CAPTURE(started.error().message);
    CHECK(started.error().message.find(words) != std::string::npos);
  };
  options.port = first.port();
  refused("--port");
  options.port = 0;
  options.address = "localhost";
  refused("IPv4");
  options.address = "203.0.113.7";  // Kept for documentation: no machine has it.
  refused("no address of this machine");
}

}  // namespace
}  // namespace vigil::http
