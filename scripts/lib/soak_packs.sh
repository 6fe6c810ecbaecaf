# The long forms of the tests of hostile packs, one fuzzer a part.

SOAK_PACKS="pack-container pack-yaml pack-markdown pack-twee pack-xliff pack-media"

# soak_pack PART
soak_pack() { fuzz "$1" "fuzz_pack_${1#pack-}" "tests/data/fuzz/${1#pack-}" 65536; }
