#pragma once
// Saying: who claims what fitted a pattern, and how surely.

#include "extract/scene.h"

namespace vigil::extract {

class Saying {
 public:
  explicit Saying(const Scene& scene) : scene_(scene) {}

  // Whoever's words hold it; null: the report's own.
  const Speech* speech_of(const Match& match) const;
  // Sets speaker and certainty.
  void judge(const Match& match, const Speech* speech, Statement& made) const;

 private:
  const Speech* speech_over(std::size_t at) const;

  const Scene& scene_;
};

}  // namespace vigil::extract
