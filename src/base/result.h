// Errors are values: a Result holds either a value or an Error whose message is one sentence that a trainer or a
// learner can act on. Nothing in the core throws across a function boundary; libraries that throw are caught where they
// are called.
#pragma once

#include <optional>
#include <string>
#include <utility>
#include <variant>

namespace defuse::base {

struct Error {
  std::string message;  // one plain sentence, ends with a full stop
};

template <class T>
class [[nodiscard]] Result {
 public:
  Result(T value) : state_(std::move(value)) {}      // NOLINT(google-explicit-constructor): reads as "return value;"
  Result(Error error) : state_(std::move(error)) {}  // NOLINT(google-explicit-constructor): reads as "return error;"

  bool ok() const { return state_.index() == 0; }
  explicit operator bool() const { return ok(); }

  // Only when ok().
  const T& value() const { return std::get<0>(state_); }
  T& value() { return std::get<0>(state_); }
  T take() { return std::move(std::get<0>(state_)); }

  // Only when not ok().
  const Error& error() const { return std::get<1>(state_); }

 private:
  std::variant<T, Error> state_;
};

// For operations that yield nothing: empty means success.
using Status = std::optional<Error>;

}  // namespace defuse::base
