#pragma once
// Whose: which country a statement is about: the subject of its clause, whom a relative clause is
// of, where it was, whom "both states" means, or whom the report is about.

#include <optional>
#include <string>
#include <vector>

#include "extract/scene.h"

namespace vigil::extract {

class Whose {
 public:
  explicit Whose(const Scene& scene) : scene_(scene) {}

  struct Subject {
    std::size_t at = 0;
    std::vector<std::string> codes;
  };

  // Several where a list is the subject. `how`: "subject", "place" or "context".
  std::vector<std::string> country_of(const Match& match, const std::string& how) const;
  // The countries that begin a clause before `before`: its subject.
  std::optional<Subject> subject_before(std::size_t before) const;
  std::optional<std::string> first_subject() const;

 private:
  std::vector<std::string> of_clause(const Match& match,
                                     const std::optional<Subject>& subject) const;
  std::vector<std::string> beside(std::size_t subject) const;
  std::optional<Subject> body_before(std::size_t before) const;
  std::optional<Subject> theme_of(const Match& match) const;
  std::optional<std::string> of_two(std::size_t before) const;
  std::vector<std::string> several_before(const Match& match) const;
  std::vector<std::string> several_before(std::size_t before) const;
  std::optional<Subject> people_before(const Match& match) const;
  std::optional<Subject> subject_of(const Match& match, const std::string& how) const;
  std::optional<std::string> sent_to() const;
  std::optional<std::string> area_spoken_of(const Match& match) const;
  std::optional<std::vector<std::string>> counted(const Match& match) const;
  std::optional<std::string> antecedent(std::size_t before) const;
  std::optional<std::string> place_country(const Match& match) const;

  const Scene& scene_;
};

}  // namespace vigil::extract
