#include "model/fields_json.h"

#include <limits>

namespace vigil {

Fields::Fields(const Json& json, std::string what) : json_(json), what_(std::move(what)) {
  if (!json_.is_object())
    error_ = Error{Errc::invalid_input, "A " + what_ + " must be a JSON object."};
}

const Json* Fields::find(const char* key) const {
  if (error_) return nullptr;
  const auto at = json_.find(key);
  return at == json_.end() ? nullptr : &*at;
}

bool Fields::has(const char* key) const {
  return find(key) != nullptr;
}

void Fields::fail(const char* key, std::string_view expected) {
  if (error_) return;
  error_ = Error{Errc::invalid_input,
                 "A " + what_ + " needs \"" + key + "\" to be " + std::string(expected) + "."};
}

void Fields::fail(const Error& error) {
  if (!error_) error_ = error;
}

std::string Fields::text(const char* key) {
  const Json* value = find(key);
  if (value == nullptr) return {};
  if (const auto* string = value->get_ptr<const std::string*>()) return *string;
  fail(key, "a text");
  return {};
}

std::string Fields::required_text(const char* key) {
  if (!error_ && find(key) == nullptr) fail(key, "given");
  return text(key);
}

std::int64_t Fields::number(const char* key, std::int64_t absent) {
  const Json* value = find(key);
  if (value == nullptr) return absent;
  const bool fits = value->is_number_integer() &&
                    (!value->is_number_unsigned() ||
                     value->get<std::uint64_t>() <=
                         static_cast<std::uint64_t>(std::numeric_limits<std::int64_t>::max()));
  if (fits) return value->get<std::int64_t>();
  fail(key, "a whole number");
  return absent;
}

int Fields::integer(const char* key, int absent) {
  const std::int64_t value = number(key, absent);
  if (value >= std::numeric_limits<int>::min() && value <= std::numeric_limits<int>::max()) {
    return static_cast<int>(value);
  }
  fail(key, "a smaller number");
  return absent;
}

std::size_t Fields::index(const char* key) {
  const std::int64_t value = number(key);
  if (value >= 0) return static_cast<std::size_t>(value);
  fail(key, "a number of 0 or more");
  return 0;
}

bool Fields::flag(const char* key) {
  const Json* value = find(key);
  if (value == nullptr) return false;
  if (value->is_boolean()) return value->get<bool>();
  fail(key, "true or false");
  return false;
}

std::optional<Edtf> Fields::edtf(const char* key) {
  if (!has(key)) return std::nullopt;
  const std::optional<Edtf> date = Edtf::parse(text(key));
  if (!date) fail(key, "a date in EDTF, such as 2004-04-12 or 1997/..");
  return date;
}

std::optional<Date> Fields::date(const char* key) {
  if (!has(key)) return std::nullopt;
  const std::optional<Date> date = parse_date(text(key));
  if (!date) fail(key, "a day, such as 2004-04-12");
  return date;
}

const Json* Fields::array(const char* key) {
  const Json* value = find(key);
  if (value == nullptr) return nullptr;
  if (value->is_array()) return value;
  fail(key, "a list");
  return nullptr;
}

std::vector<std::string> Fields::texts(const char* key) {
  std::vector<std::string> all;
  const Json* list = array(key);
  if (list == nullptr) return all;
  for (const Json& item : *list) {
    const auto* string = item.get_ptr<const std::string*>();
    if (string == nullptr) {
      fail(key, "a list of texts");
      return {};
    }
    all.push_back(*string);
  }
  return all;
}

std::vector<std::uint32_t> Fields::offsets(const char* key) {
  std::vector<std::uint32_t> all;
  const Json* list = array(key);
  if (list == nullptr) return all;
  all.reserve(list->size());
  for (const Json& item : *list) {
    if (!item.is_number_unsigned() ||
        item.get<std::uint64_t>() > std::numeric_limits<std::uint32_t>::max()) {
      fail(key, "a list of whole numbers below 2^32");
      return {};
    }
    all.push_back(item.get<std::uint32_t>());
  }
  return all;
}

}  // namespace vigil
