#pragma once
// What the log says of decisions and resolutions; deciding writes it and verifying asks it.

#include <cstdint>
#include <string>
#include <string_view>

namespace vigil::store {

// A decision as its row holds it: on which statement, as the person saw it.
struct DecisionRow {
  std::int64_t reading{};  // In which the person saw it.
  std::string key, core, section, statement, decision;
};

// "2004/ardenia#s-3f9a1c20 decision 12", {"decision":"…"}
std::string decision_subject(std::string_view key, std::int64_t number);
std::string decision_detail(const DecisionRow& row);

// "c-91b2e07d resolution 3", {"resolution":"…"}
std::string resolution_subject(std::string_view conflict, std::int64_t number);
std::string resolution_detail(std::string_view conflict, std::string_view resolution);

}  // namespace vigil::store
