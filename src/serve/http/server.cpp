#include "serve/http/server.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <chrono>
#include <cstring>
#include <thread>

#include <arpa/inet.h>
#include <microhttpd.h>
#include <sys/resource.h>
#include <sys/stat.h>

#include "base/ascii.h"
#include "serve/http/encoding.h"

namespace vigil::http {

using namespace std::chrono_literals;

std::string_view Request::header(std::string_view name) const {
  for (const auto& [key, value] : headers) {
    if (key == name) return value;
  }
  return {};
}

std::string_view Request::parameter(std::string_view name) const {
  for (const auto& [key, value] : query) {
    if (key == name) return value;
  }
  return {};
}

struct Server::Impl {
  Handler handler;
  MHD_Daemon* daemon = nullptr;
  ~Impl() {
    if (daemon == nullptr) return;
    // libmicrohttpd 0.9.75 crashes when it is stopped in the moment in which it refuses a broken
    // request; so those that are on their way may end first. Idle connections are not waited for
    // longer than that.
    for (int i = 0; i < 20 && has_connections(); ++i) std::this_thread::sleep_for(10ms);
    MHD_stop_daemon(daemon);
  }

 private:
  bool has_connections() const {
    const MHD_DaemonInfo* info = MHD_get_daemon_info(daemon, MHD_DAEMON_INFO_CURRENT_CONNECTIONS);
    return info != nullptr && info->num_connections > 0;
  }
};

namespace {

// Headers and answer of one connection; who sends more headers than this is refused with 431.
constexpr std::size_t memory_of_a_connection = 32768;

MHD_Result add_header(void* to, MHD_ValueKind, const char* name, const char* value) {
  static_cast<Pairs*>(to)->emplace_back(lower(name), value != nullptr ? value : "");
  return MHD_YES;
}

MHD_Result add_parameter(void* to, MHD_ValueKind, const char* name, const char* value) {
  static_cast<Pairs*>(to)->emplace_back(decode(name), decode(value != nullptr ? value : ""));
  return MHD_YES;
}

// The library would cut a path at "%00"; we decode it ourselves, whole.
std::size_t leave_encoded(void*, MHD_Connection*, char* text) {
  return std::strlen(text);
}

// What a page may do: nothing from elsewhere, no frame around it.
constexpr std::array<std::pair<const char*, const char*>, 4> safety{{
    {"Content-Security-Policy",
     "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'none'; "
     "frame-ancestors 'none'; form-action 'self'"},
    {"X-Content-Type-Options", "nosniff"},
    {"Referrer-Policy", "no-referrer"},
    {"X-Frame-Options", "DENY"},
}};

// The body as it is: the library reads it, whatever its types say, and gives it back when all is
// sent.
MHD_Response* text_body(std::string text) {
  auto body = std::make_unique<std::string>(std::move(text));
  MHD_Response* made = MHD_create_response_from_buffer_with_free_callback_cls(
      body->size(), body->data(),
      [](void* sent) { std::unique_ptr<std::string>(static_cast<std::string*>(sent)); },
      body.get());
  if (made != nullptr) body.release();
  return made;
}

MHD_Response* body_of(Response& response) {
  if (!response.file) return text_body(std::move(response.body));
  struct stat about {};
  if (fstat(response.file.descriptor(), &about) != 0 || !S_ISREG(about.st_mode)) return nullptr;
  const auto size = static_cast<std::uint64_t>(about.st_size);
  MHD_Response* made = MHD_create_response_from_fd64(size, response.file.descriptor());
  if (made != nullptr) response.file.release();  // The library closes it.
  return made;
}

MHD_Result send(MHD_Connection* connection, Response response) {
  MHD_Response* made = body_of(response);
  if (made == nullptr) return MHD_NO;
  for (const auto& [name, value] : safety) MHD_add_response_header(made, name, value);
  for (const auto& [name, value] : response.headers) {
    MHD_add_response_header(made, name.c_str(), value.c_str());
  }
  const MHD_Result sent =
      MHD_queue_response(connection, static_cast<unsigned>(response.status), made);
  MHD_destroy_response(made);
  return sent;
}

Response plain(int status, std::string body) {
  return {status, {{"Content-Type", "text/plain; charset=utf-8"}}, std::move(body), {}};
}

// The one place in this folder where an exception ends: a fault of ours must not stop the server.
Response answered(const Handler& handler, const Request& request) {
  try {
    return handler(request);
  } catch (...) {
    return plain(500, "This is a bug in Vigil.\n");
  }
}

MHD_Result on_request(void* handler, MHD_Connection* connection, const char* path,
                      const char* method, const char*, const char*, std::size_t* upload,
                      void** state) {
  Request request;
  request.method = method;
  if (request.method != "GET" && request.method != "HEAD") {
    Response refused = plain(405, "Only GET and HEAD are served here.\n");
    refused.headers.emplace_back("Allow", "GET, HEAD");
    // Before the upload: the connection is closed and its bytes are not waited for.
    return *state == nullptr ? send(connection, std::move(refused)) : MHD_NO;
  }
  // The first call brings the headers alone, further ones what is uploaded, the last one nothing.
  static char begun;
  if (std::exchange(*state, &begun) == nullptr || std::exchange(*upload, 0) != 0) return MHD_YES;
  request.path = decode(path);
  MHD_get_connection_values(connection, MHD_HEADER_KIND, &add_header, &request.headers);
  MHD_get_connection_values(connection, MHD_GET_ARGUMENT_KIND, &add_parameter, &request.query);
  return send(connection, answered(*static_cast<const Handler*>(handler), request));
}

// How many connections the system's limit on open files allows, after asking for enough. Each may
// have a file open besides its socket.
unsigned affordable(unsigned connections) {
  constexpr rlim_t others = 64;  // The archive, the listening sockets, the terminal.
  const rlim_t wanted = rlim_t{connections} * 2 + others;
  rlimit limit{};
  if (getrlimit(RLIMIT_NOFILE, &limit) != 0) return connections;
  if (limit.rlim_cur < wanted) {
    limit.rlim_cur = std::min(wanted, limit.rlim_max);
    if (setrlimit(RLIMIT_NOFILE, &limit) != 0) getrlimit(RLIMIT_NOFILE, &limit);
  }
  if (limit.rlim_cur >= wanted) return connections;
  const rlim_t left = limit.rlim_cur > 2 * others ? limit.rlim_cur - others : others;
  return static_cast<unsigned>(left / 2);
}

Error not_started(const Options& options, int reason) {
  const std::string where = options.address + ":" + std::to_string(options.port);
  if (reason == EADDRINUSE) {
    return {Errc::conflict, "Another program serves on " + where +
                                " already. Stop it, or choose another port with --port."};
  }
  if (reason == EACCES) {
    return {Errc::denied,
            "This user may not serve on " + where + ". Choose a port above 1023 with --port."};
  }
  if (reason == EADDRNOTAVAIL) {
    return {Errc::not_found, options.address + " is no address of this machine."};
  }
  return {Errc::unavailable, "Cannot serve on " + where + ": " + std::strerror(reason) + "."};
}

}  // namespace

Result<Server> Server::start(const Options& options, Handler handler) {
  sockaddr_in address{};
  address.sin_family = AF_INET;
  address.sin_port = htons(options.port);
  if (inet_pton(AF_INET, options.address.c_str(), &address.sin_addr) != 1) {
    return Error{Errc::invalid_input,
                 "\"" + options.address + "\" is no IPv4 address, such as 127.0.0.1."};
  }
  auto impl = std::make_unique<Impl>();
  impl->handler = std::move(handler);
  errno = 0;
  impl->daemon = MHD_start_daemon(
      MHD_USE_EPOLL_INTERNAL_THREAD | MHD_USE_TURBO, 0, nullptr, nullptr, &on_request,
      &impl->handler, MHD_OPTION_SOCK_ADDR, &address, MHD_OPTION_THREAD_POOL_SIZE, options.threads,
      MHD_OPTION_CONNECTION_TIMEOUT, options.idle_seconds, MHD_OPTION_CONNECTION_LIMIT,
      affordable(options.connections), MHD_OPTION_CONNECTION_MEMORY_LIMIT, memory_of_a_connection,
      MHD_OPTION_UNESCAPE_CALLBACK, &leave_encoded, nullptr, MHD_OPTION_END);
  if (impl->daemon == nullptr) return not_started(options, errno);
  return Server(std::move(impl));
}

std::uint16_t Server::port() const {
  const MHD_DaemonInfo* info = MHD_get_daemon_info(impl_->daemon, MHD_DAEMON_INFO_BIND_PORT);
  return info != nullptr ? info->port : 0;
}

Server::Server(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}
Server::Server(Server&&) noexcept = default;
Server& Server::operator=(Server&&) noexcept = default;
Server::~Server() = default;

}  // namespace vigil::http
