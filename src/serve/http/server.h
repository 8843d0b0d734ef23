#pragma once
// HTTP over libmicrohttpd: a listening server that hands each request to one function. Knows no
// word of the domain.

#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/result.h"
#include "serve/http/open_file.h"

namespace vigil::http {

using Pairs = std::vector<std::pair<std::string, std::string>>;

struct Request {
  std::string method;  // "GET" or "HEAD"; others are answered with 405 before they come here.
  std::string path;    // Decoded, without the query: "/2004/ardenia/". May hold any bytes.
  Pairs query;         // Decoded, in order.
  Pairs headers;       // Names in lower case.

  std::string_view header(std::string_view name) const;     // Empty when absent.
  std::string_view parameter(std::string_view name) const;  // Of the query; empty when absent.
};

struct Response {
  int status = 200;
  Pairs headers;
  std::string body;
  OpenFile file;  // A plain file, sent whole instead of the body, without being copied.
};

using Handler = std::function<Response(const Request&)>;  // Called from several threads at once.

struct Options {
  std::string address = "127.0.0.1";  // An IPv4 address; 0.0.0.0 listens on all.
  std::uint16_t port = 8080;          // 0: any free one; see Server::port.
  unsigned threads = 2;
  unsigned idle_seconds = 15;   // A connection that says nothing for so long is closed.
  unsigned connections = 4096;  // At most, as far as the system lets us; further ones wait.
};

// Serves from its own threads until it is destroyed. A handler that fails is our bug: it answers
// with 500 and the server goes on.
class Server {
 public:
  // Fails with one sentence: the port is taken, the address is none of this machine.
  static Result<Server> start(const Options& options, Handler handler);
  Server(Server&&) noexcept;
  Server& operator=(Server&&) noexcept;
  ~Server();
  std::uint16_t port() const;

 private:
  struct Impl;
  explicit Server(std::unique_ptr<Impl> impl);
  std::unique_ptr<Impl> impl_;
};

}  // namespace vigil::http
