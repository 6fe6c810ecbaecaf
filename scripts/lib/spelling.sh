# Spelling of the course's texts, by hunspell with British English. Names and terms of the trade that no dictionary has
# are listed in the pack's words.txt, one a line. The coach's rules are left out: they know how people mistype.

# misspelt PACK LANGUAGE : the unknown words, each with its first place
misspelt() {
  local pack=$1 language=$2 word
  find "$pack" \( -name '*.md' -o -name '*.yaml' \) -not -path '*/coach/*' -not -name '*.plan.yaml' | sort | xargs cat | sed "s/''/'/g; s/'s//g" |
    sed -E 's/\{#[a-z0-9-]+\}//g; s/media\/[a-z0-9-]+\.[a-z0-9]+//g; s/\{id: [a-z0-9-]+//g; s/^( *(- )?(id|exercise|practice|kind|bin|actor|act|after|items|practices|sources|slip|setting|look|next|sets|notes|facts|begin|when|calls):).*/\1/' |
    hunspell -d "$language" -p "$PWD/$pack/words.txt" -l | sort -u | { grep -vxFf "$pack/words.txt" || true; } |
    while read -r word; do
      printf '%s: %s\n' "$(grep -rnw --exclude-dir=coach --include='*.md' --include='*.yaml' -m1 -- "$word" "$pack" | head -1 | cut -d: -f1,2)" "$word"
    done
}

check_spelling() {
  local pack=$1 unknown
  [ -f "$pack/words.txt" ] || return 0
  unknown=$(misspelt "$pack" en_GB)
  [ -z "$unknown" ] && return 0
  printf '%s\n' "$unknown" | sed 's/^/  /' >&2
  say "These words are in no dictionary. Correct them, or add names and terms to $pack/words.txt."
  return 1
}
