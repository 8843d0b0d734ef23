#pragma once
// Doer: who does what fitted a pattern, where that is a field of it: the state itself, a group as
// named, each of several.

#include <string>
#include <vector>

#include "extract/scene.h"

namespace vigil::extract {

// "Both the army and the rebels", "RUF and CDF fighters": each for itself.
std::vector<std::vector<Field>> with_actors(std::vector<std::vector<Field>> sets);

class Doer {
 public:
  explicit Doer(const Scene& scene) : scene_(scene) {}

  // A field that is "@subject" is each of those who do it.
  std::vector<std::vector<Field>> with_subjects(const Match& match,
                                                std::vector<std::vector<Field>> sets) const;
  // "government" for the country's own state, army or police; else as named. A pronoun is who
  // speaks, or who was named last.
  void settle_actor(const Match& match, const Speech* speech, Statement& made) const;

 private:
  TextSpan last_named(const std::string& code) const;
  bool is_denied_for_group(const Statement& made) const;
  void settle_others(const Match& match, const Speech* speech, Statement& made) const;
  bool is_of_people(const Match& match, const std::string& country) const;
  std::string actor_of(const Match& match, const Speech* speech, const Statement& made,
                       const Field& field) const;
  std::string owner_of(const Match& match, const Speech* speech, const Statement& made) const;
  bool is_possessed(const Match& match) const;  // "its engineers".
  bool names_other_country(const Match& match, const std::string& country) const;

  const Scene& scene_;
};

}  // namespace vigil::extract
