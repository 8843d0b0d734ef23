#pragma once
// HTTP over libmicrohttpd: a listening server that hands each request to one function. Knows no
// word of the domain.

#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/result.h"

namespace vigil::http {

struct Request {
  std::string method;                   // "GET", "HEAD"
  std::string path;                     // Decoded, without the query: "/2004/kazakhstan/".
  std::vector<std::pair<std::string, std::string>> query;
  std::vector<std::pair<std::string, std::string>> headers;  // Names in lower case.
};

struct Response {
  int status = 200;
  std::string body;
  std::vector<std::pair<std::string, std::string>> headers;
};

using Handler = std::function<Response(const Request&)>;  // Called from several threads.

struct Options {
  std::string address = "127.0.0.1";
  std::uint16_t port = 8080;            // 0: any free one; see Server::port.
  unsigned threads = 2;
};

class Server {
 public:
  static Result<Server> start(Options options, Handler handler);
  Server(Server&&) noexcept;
  Server& operator=(Server&&) noexcept;
  ~Server();                            // Stops.
  std::uint16_t port() const;

 private:
  struct Impl;
  explicit Server(std::unique_ptr<Impl> impl);
  std::unique_ptr<Impl> impl_;
};

}  // namespace vigil::http
