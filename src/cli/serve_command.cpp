// vigil serve: the published site and the search of its archive, until it is stopped.

#include <csignal>

#include "cli/command.h"
#include "cli/open.h"
#include "serve/site_server.h"

namespace vigil::cli {
namespace {

Options options() {
  return {{OptionKind::number, "port", "PORT", "The port (8080); 0 takes any that is free"},
          {OptionKind::text, "address", "ADDRESS",
           "The IPv4 address to listen on (127.0.0.1: this machine only)"},
          workspace_option()};
}

// Blocks the signals that stop the program before any thread starts, so that this thread alone
// gets them.
sigset_t block_stops() {
  sigset_t stops;
  sigemptyset(&stops);
  sigaddset(&stops, SIGINT);
  sigaddset(&stops, SIGTERM);
  pthread_sigmask(SIG_BLOCK, &stops, nullptr);
  return stops;
}

Result<Outcome> run(const Arguments& arguments, Terminal& terminal) {
  const pipeline::Workspace workspace = TRY(workspace_of(arguments));
  http::Options how;
  how.address = arguments.text("address").value_or(how.address);
  const int port = arguments.number("port").value_or(how.port);
  if (port > 65535) return Error{Errc::invalid_input, "A port is a number from 0 to 65535."};
  how.port = static_cast<std::uint16_t>(port);
  const sigset_t stops = block_stops();
  const serve::SiteServer server = TRY(serve::SiteServer::start(workspace, how));
  terminal.out("Serving " + workspace.site().string() + " at " + server.address() +
               " until you press Ctrl-C.\n");
  if (!terminal.flush()) return Outcome::done;
  int stopped_by = 0;
  sigwait(&stops, &stopped_by);
  terminal.remark("Stopped.");
  return Outcome::done;
}

}  // namespace

const Command serve_command = {
    "serve",
    "Serve the published site with a search over the whole archive.",
    "Read-only. The site is what `vigil publish` wrote; the search at /-/search asks the archive "
    "itself. To be reached from elsewhere it should stand behind a web server that speaks TLS "
    "(docs/operating.md).",
    "vigil serve --port 8080",
    options,
    run};

}  // namespace vigil::cli
