#include "serve/http/testing.h"

#include <array>
#include <charconv>

#include <arpa/inet.h>
#include <sys/socket.h>
#include <sys/time.h>

#include "base/ascii.h"
#include "base/assert.h"
#include "serve/http/encoding.h"

namespace vigil::testing {
namespace {

template <class Number>
Number number(std::string_view text) {
  Number value = 0;
  std::from_chars(text.data(), text.data() + text.size(), value);
  return value;
}

// "HTTP/1.1 200 OK\r\nName: value\r\n…" without the empty line.
Reply head_of(std::string_view lines) {
  Reply reply;
  const std::size_t end = std::min(lines.find("\r\n"), lines.size());
  reply.status = number<int>(lines.substr(0, end).substr(std::min<std::size_t>(9, end)));
  lines.remove_prefix(end);
  while (lines.starts_with("\r\n")) {
    lines.remove_prefix(2);
    const std::string_view line = lines.substr(0, std::min(lines.find("\r\n"), lines.size()));
    const std::size_t colon = std::min(line.find(": "), line.size());
    const std::string_view value = line.substr(std::min(colon + 2, line.size()));
    reply.headers.emplace_back(lower(line.substr(0, colon)), value);
    lines.remove_prefix(line.size());
  }
  return reply;
}

}  // namespace

std::string Reply::header(std::string_view name) const {
  for (const auto& [key, value] : headers) {
    if (key == name) return value;
  }
  return {};
}

Wire::Wire(std::uint16_t port) : socket_(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0)) {
  VIGIL_ASSERT(static_cast<bool>(socket_));
  const timeval patience{10, 0};
  ::setsockopt(socket_.descriptor(), SOL_SOCKET, SO_RCVTIMEO, &patience, sizeof patience);
  ::setsockopt(socket_.descriptor(), SOL_SOCKET, SO_SNDTIMEO, &patience, sizeof patience);
  sockaddr_in address{};
  address.sin_family = AF_INET;
  address.sin_port = htons(port);
  address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  const auto* where = static_cast<const sockaddr*>(static_cast<const void*>(&address));
  VIGIL_ASSERT(::connect(socket_.descriptor(), where, sizeof address) == 0);
}

bool Wire::send(std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t sent = ::send(socket_.descriptor(), bytes.data(), bytes.size(), MSG_NOSIGNAL);
    if (sent <= 0) return false;
    bytes.remove_prefix(static_cast<std::size_t>(sent));
  }
  return true;
}

bool Wire::fill() {
  std::array<char, 16384> some;
  const ssize_t got = ::recv(socket_.descriptor(), some.data(), some.size(), 0);
  if (got <= 0) return false;
  waiting_.append(some.data(), static_cast<std::size_t>(got));
  return true;
}

Reply Wire::receive(bool without_body) {
  std::size_t end = 0;
  while ((end = waiting_.find("\r\n\r\n")) == std::string::npos) {
    if (!fill()) return {};
  }
  Reply reply = head_of(std::string_view(waiting_).substr(0, end));
  waiting_.erase(0, end + 4);
  if (without_body || reply.status == 304) return reply;
  const auto length = number<std::size_t>(reply.header("content-length"));
  while (waiting_.size() < length && fill()) {
  }
  reply.body = waiting_.substr(0, length);
  waiting_.erase(0, length);
  return reply;
}

bool Wire::is_closed() {
  char byte = 0;
  ssize_t got = 0;
  while ((got = ::recv(socket_.descriptor(), &byte, 1, 0)) > 0) {
  }
  return got == 0 || errno == ECONNRESET;
}

Reply fetch(std::uint16_t port, std::string_view path, std::string_view headers,
            std::string_view method) {
  Wire wire(port);
  wire.send(std::string(method) + " " + std::string(path) + " HTTP/1.1\r\nHost: test\r\n" +
            std::string(headers) + "\r\n");
  return wire.receive(method == "HEAD");
}

}  // namespace vigil::testing
