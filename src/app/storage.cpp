#include "app/storage.h"

#include "app/strings.h"

namespace defuse::app {

StorageTrouble storage_trouble(std::string_view code) {
  if (code == "refused") return StorageTrouble::Refused;
  if (code == "opaque") return StorageTrouble::Opaque;
  return code == "full" ? StorageTrouble::Full : StorageTrouble::Failed;
}

std::optional<StorageNotice> storage_notice(std::string_view code) {
  if (code == "evicted") return StorageNotice::Evicted;
  if (code == "partitioned") return StorageNotice::Partitioned;
  return std::nullopt;
}

std::string words_for(StorageTrouble trouble) {
  switch (trouble) {
    case StorageTrouble::Refused:
      return std::string(tr(S::storage_refused));
    case StorageTrouble::Opaque:
      return std::string(tr(S::storage_opaque));
    case StorageTrouble::Full:
      return std::string(tr(S::storage_full));
    case StorageTrouble::Failed:
      break;
  }
  return std::string(tr(S::storage_failed));
}

std::string words_for(StorageNotice notice) {
  switch (notice) {
    case StorageNotice::Evicted:
      return std::string(tr(S::storage_evicted));
    case StorageNotice::Partitioned:
      return std::string(tr(S::storage_partitioned));
    case StorageNotice::LmsAlone:
      return std::string(tr(S::storage_lms_alone));
    case StorageNotice::HostAlone:
      break;
  }
  return std::string(tr(S::storage_host_alone));
}

}  // namespace defuse::app
