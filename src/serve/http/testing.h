#pragma once
// For tests of the server: a client that sends exactly the bytes it is given.
//
//   Wire wire(server.port());
//   wire.send("GET / HTTP/1.1\r\nHost: x\r\n\r\n");
//   const Reply reply = wire.receive();

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "serve/http/open_file.h"
#include "serve/http/server.h"

namespace vigil::testing {

struct Reply {
  int status = 0;  // 0: the server closed without an answer.
  http::Pairs headers;
  std::string body;
  std::string header(std::string_view name) const;  // By its name in lower case.
};

// One connection. What takes longer than ten seconds counts as no answer.
class Wire {
 public:
  explicit Wire(std::uint16_t port);
  bool send(std::string_view bytes);         // False when the server has closed.
  Reply receive(bool without_body = false);  // The next answer; to HEAD and 304 comes no body.
  bool is_closed();                          // Waits until the server closes.

 private:
  bool fill();
  http::OpenFile socket_;
  std::string waiting_;  // Received, and not yet given out.
};

// One request on a connection of its own. `headers` are whole lines with their "\r\n".
Reply fetch(std::uint16_t port, std::string_view path, std::string_view headers = {},
            std::string_view method = "GET");

}  // namespace vigil::testing
