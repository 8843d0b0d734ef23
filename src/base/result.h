#pragma once
// Result<T>: the value a fallible operation produced, or the Error that stopped it.
//
// Member names follow std::expected (C++23), so that the day the compiler floor
// allows it this header becomes one alias. Unlike std::expected it is
// [[nodiscard]]: ignoring a Result does not compile under -Werror.

#include <string>
#include <type_traits>
#include <utility>
#include <variant>

#include "base/assert.h"

namespace vigil {

// What the program does about it: exit status, HTTP status, try again or not.
enum class Errc { not_found, invalid_input, denied, conflict, unavailable, corrupt };

struct Error {
  Errc code;
  std::string message;  // One sentence for a person, with the names they used, and what to do.
};

template <class T = void>
class [[nodiscard]] Result {
 public:
  using value_type = T;

  Result(T value) : state_(std::in_place_index<0>, std::move(value)) {}
  Result(Error error) : state_(std::in_place_index<1>, std::move(error)) {}

  bool has_value() const noexcept { return state_.index() == 0; }
  explicit operator bool() const noexcept { return has_value(); }

  // Requires: has_value().
  T& operator*() & { return value(); }
  const T& operator*() const& { return value(); }
  T&& operator*() && { return std::move(value()); }
  T* operator->() { return &value(); }
  const T* operator->() const { return &value(); }

  // Requires: !has_value().
  const Error& error() const& { return std::get<1>(checked(false)); }
  Error&& error() && { return std::move(std::get<1>(checked(false))); }

  template <class F>
  auto and_then(F&& next) && -> std::invoke_result_t<F, T> {
    if (has_value()) return std::forward<F>(next)(std::move(value()));
    return std::move(*this).error();
  }

  template <class F>
  auto transform(F&& f) && -> Result<std::invoke_result_t<F, T>> {
    if (has_value()) return std::forward<F>(f)(std::move(value()));
    return std::move(*this).error();
  }

 private:
  T& value() { return std::get<0>(checked(true)); }
  const T& value() const { return std::get<0>(checked(true)); }

  auto& checked(bool want_value) {
    VIGIL_ASSERT(has_value() == want_value);
    return state_;
  }
  auto& checked(bool want_value) const {
    VIGIL_ASSERT(has_value() == want_value);
    return state_;
  }

  std::variant<T, Error> state_;
};

template <>
class [[nodiscard]] Result<void> : public Result<std::monostate> {
 public:
  Result() : Result<std::monostate>(std::monostate{}) {}
  Result(Error error) : Result<std::monostate>(std::move(error)) {}
};

}  // namespace vigil

// TRY(r): the value of `r`, or return its error from the enclosing function.
#define TRY(expression)                                        \
  __extension__({                                              \
    auto vigil_result = (expression);                          \
    if (!vigil_result) return std::move(vigil_result).error(); \
    *std::move(vigil_result);                                  \
  })
