#include "tools/proof_report.h"

#include "tools/json.h"

namespace defuse::tools {

using pack::Severity;
using pack::authoring::CallProof;

std::string proof_report(const std::vector<CallProof>& proofs) {
  rapidjson::StringBuffer buffer;
  Writer json(buffer);
  json.StartObject();
  json.Key("calls");
  json.StartArray();
  for (const CallProof& proof : proofs) {
    json.StartObject();
    put(json, "id", proof.id);
    put(json, "lines", static_cast<int>(proof.lines));
    put(json, "unreachable", proof.unreachable);
    json.Key("winnable");
    json.Bool(proof.winnable);
    json.Key("exact");
    json.Bool(proof.exact);
    json.Key("best");
    json.Double(proof.best);
    json.Key("worst");
    json.Double(proof.worst);
    put_problems(json, "findings", proof.findings, [](Severity) { return true; });
    json.EndObject();
  }
  json.EndArray();
  json.EndObject();
  return std::string(buffer.GetString(), buffer.GetSize()) + "\n";
}

}  // namespace defuse::tools
