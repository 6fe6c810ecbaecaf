// How benchmarks measure and print; nothing here needs a course, so that the browser's benchmark is small.
#pragma once

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <ctime>
#include <string>
#include <utility>
#include <vector>

namespace defuse::bench {

// Median of `runs` runs, in milliseconds.
template <class Act>
double median_ms(int runs, Act act) {
  std::vector<double> times;
  for (int run = 0; run < runs; ++run) {
    const auto begin = std::chrono::steady_clock::now();
    act();
    times.push_back(std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - begin).count());
  }
  std::sort(times.begin(), times.end());
  return times[times.size() / 2];
}

// Time that the processor gave to this program, in milliseconds: what a machine with other work to do does not change.
// In a browser it is the same as the time that went by.
inline double processor_ms() { return 1000 * static_cast<double>(std::clock()) / CLOCKS_PER_SEC; }

using Figures = std::vector<std::pair<std::string, double>>;

inline void print(const std::string& name, const std::string& what, const Figures& figures) {
  std::printf("{\"bench\":\"%s\",\"case\":\"%s\"", name.c_str(), what.c_str());
  for (const auto& [key, value] : figures) std::printf(",\"%s\":%.6g", key.c_str(), value);
  std::printf("}\n");
}

}  // namespace defuse::bench
