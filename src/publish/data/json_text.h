#pragma once
// JSON text: an object under way, appended to one string. For exports of very many small objects,
// where building a tree for each would take most of the time.
//
//   JsonText json(out);
//   json.open("{").key("report").text(key).key("notes").open("[").number(3).close("]").close("}");

#include <cstdint>
#include <string>
#include <string_view>

#include "base/literal.h"

namespace vigil::publish {

class JsonText {
 public:
  explicit JsonText(std::string& out) : out_(out) {}

  JsonText& open(Literal bracket);
  JsonText& close(Literal bracket);
  JsonText& key(std::string_view name);
  JsonText& text(std::string_view words);  // Bytes that are no UTF-8 become U+FFFD.
  JsonText& number(std::int64_t value);
  JsonText& flag(bool value);

 private:
  void part();
  void quoted(std::string_view words);
  std::string& out_;
  bool first_ = true;  // Nothing stands before in this object or list, or a key does.
};

}  // namespace vigil::publish
