#include "bench.h"

int main() { defuse::bench::pack(); }
