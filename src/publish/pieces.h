#pragma once
// Pieces: a text that is too long to stand in memory whole, handed on as it is made.
//
//   Pieces out(put);
//   for (…) {
//     out.text() += …;
//     out.pause();
//   }
//   return out.finish();

#include <functional>
#include <string>
#include <string_view>

#include "base/result.h"

namespace vigil::publish {

// Takes the next piece.
using PutPiece = std::function<Result<>(std::string_view)>;

class Pieces {
 public:
  explicit Pieces(const PutPiece& put) : put_(put) {}

  // What has not been handed on yet. Only ever append to it.
  std::string& text() { return text_; }
  // Hands it on when it is long. After an error nothing is handed on any more.
  void pause();
  // Hands on the rest; the first error, when there was one.
  Result<> finish();

 private:
  void hand_on();

  const PutPiece& put_;
  std::string text_;
  Result<> result_;
};

// All pieces that `write` puts, as one text.
std::string joined(const std::function<Result<>(const PutPiece&)>& write);

}  // namespace vigil::publish
