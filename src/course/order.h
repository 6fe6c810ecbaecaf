// order: put steps in an order that works; several may.
#pragma once

#include <string>
#include <vector>

#include "base/id.h"

namespace defuse::course {

struct Step {
  base::Id id;
  std::string text;
  base::Id practice;            // may be empty
  std::string why;              // why it stands where it stands
  std::vector<base::Id> after;  // steps that must come before it; all are listed further up
  bool operator==(const Step&) const = default;
};

struct Order {
  std::string situation;
  std::vector<Step> steps;  // in one order that works
  bool operator==(const Order&) const = default;
};

}  // namespace defuse::course
