#pragma once
// JsonText: JSON written straight into a text, without a tree of it in memory. What the archive
// holds is printed so: a report has tens of thousands of numbers.
//
//   JsonText json;
//   json.open('{').key("text").text("…").key("at").open('[').number(1).close(']').close('}');
//
// Gives the same bytes as print_json() of the same values.

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>

namespace vigil {

class JsonText {
 public:
  JsonText& open(char bracket) {
    separate();
    out_ += bracket;
    return *this;
  }
  JsonText& close(char bracket) {
    out_ += bracket;
    return *this;
  }
  // Requires: a name without signs that JSON escapes.
  JsonText& key(std::string_view name) {
    separate();
    out_ += '"';
    out_ += name;
    out_ += "\":";
    return *this;
  }
  JsonText& text(std::string_view value);
  JsonText& number(std::int64_t value);
  JsonText& yes() {
    separate();
    out_ += "true";
    return *this;
  }
  // The field, unless it is empty.
  JsonText& field(std::string_view name, std::string_view value) {
    return value.empty() ? *this : key(name).text(value);
  }
  std::string take() { return std::move(out_); }

 private:
  // A text ends in its quotation mark, so these signs end nothing but a beginning.
  void separate() {
    if (!out_.empty() && out_.back() != '[' && out_.back() != '{' && out_.back() != ':') {
      out_ += ',';
    }
  }
  std::string out_;
};

}  // namespace vigil
