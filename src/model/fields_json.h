#pragma once
// Reading JSON objects field by field without exceptions: the first wrong field is kept as an
// Error that names it, and every later read gives an empty value. For *json.cpp files only.
//
//   Fields fields(json, "source");
//   source.key = fields.text("key");
//   if (fields.error()) return *fields.error();

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include <nlohmann/json.hpp>

#include "base/json.h"
#include "base/span.h"
#include "model/edtf.h"

namespace vigil {

class Fields {
 public:
  // `what` names the object in messages.
  Fields(const Json& json, std::string what);

  std::string text(const char* key);  // Absent: empty.
  std::string required_text(const char* key);
  std::int64_t number(const char* key, std::int64_t absent = 0);
  int integer(const char* key, int absent = 0);  // A number that an int can hold.
  std::size_t index(const char* key);            // A number of 0 or more.
  bool flag(const char* key);                    // Absent: false.
  std::optional<Edtf> edtf(const char* key);
  std::optional<Date> date(const char* key);
  std::vector<std::string> texts(const char* key);
  std::vector<std::uint32_t> offsets(const char* key);  // An array of numbers that fit.
  const Json* array(const char* key);                   // Null when absent.
  bool has(const char* key) const;

  void fail(const char* key, std::string_view expected);
  void fail(const Error& error);  // From a part of it.
  const std::optional<Error>& error() const { return error_; }

 private:
  const Json* find(const char* key) const;
  const Json& json_;
  std::string what_;
  std::optional<Error> error_;
};

}  // namespace vigil
