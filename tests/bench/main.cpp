#include "bench.h"

int main() {
  const defuse::course::Pack core = defuse::bench::core_pack();
  defuse::bench::coach(core);
  defuse::bench::pack(core);
  defuse::bench::check();
  defuse::bench::twin(core);
  defuse::bench::calls(core);
  defuse::bench::made_calls();
  defuse::bench::progress(core);
}
