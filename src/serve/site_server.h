#pragma once
// SiteServer: a published site and the search of its archive, for readers only.

#include <memory>
#include <string>

#include "base/result.h"
#include "pipeline/workspace.h"
#include "serve/http/server.h"

namespace vigil::serve {

class SiteServer {
 public:
  // Serves until it is destroyed. Fails with one sentence: nothing has been published, the port is
  // taken, the archive cannot be read.
  static Result<SiteServer> start(const pipeline::Workspace& workspace,
                                  const http::Options& options);
  SiteServer(SiteServer&&) noexcept;
  SiteServer& operator=(SiteServer&&) noexcept;
  ~SiteServer();

  std::string address() const;  // "http://127.0.0.1:8080/"

 private:
  struct Impl;
  explicit SiteServer(std::unique_ptr<Impl> impl);
  std::unique_ptr<Impl> impl_;
};

}  // namespace vigil::serve
