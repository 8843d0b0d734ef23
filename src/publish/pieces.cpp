#include "publish/pieces.h"

#include <utility>

namespace vigil::publish {

void Pieces::pause() {
  constexpr std::size_t enough = std::size_t{1} << 16U;
  if (text_.size() >= enough) hand_on();
}

Result<> Pieces::finish() {
  hand_on();
  return std::move(result_);
}

void Pieces::hand_on() {
  if (result_ && !text_.empty()) result_ = put_(text_);
  text_.clear();
}

std::string joined(const std::function<Result<>(const PutPiece&)>& write) {
  std::string text;
  const Result<> joined = write([&](std::string_view piece) -> Result<> {
    text += piece;
    return {};
  });
  VIGIL_ASSERT(joined);
  return text;
}

}  // namespace vigil::publish
