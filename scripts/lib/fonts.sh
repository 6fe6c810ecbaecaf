# The typeface: Inter, regular and semibold, cut down to what the course may show. .deps/font/{regular,semibold}.otf,
# the licence, and font.c which embeds both. FONT_REGULAR and FONT_SEMIBOLD name other files (TrueType or OpenType).

# Latin with its extensions, Greek, Cyrillic, typographic punctuation, currency, arrows, maths signs used in running
# text, check marks and bullets.
FONT_CHARACTERS="U+0020-007E,U+00A0-017F,U+0192,U+0218-021B,U+02C6,U+02C7,U+02D8-02DD,U+0384-03CE,U+0400-045F,U+0490,\
U+0491,U+1E9E,U+2010-2015,U+2018-201E,U+2020-2022,U+2026,U+2030,U+2032,U+2033,U+2039,U+203A,U+20AC,U+2116,U+2122,\
U+2190-2193,U+2212,U+2248,U+2260,U+2264,U+2265,U+25B6,U+25CB,U+25CF,U+2713,U+2715"

fonts_ready() {
  local folder=/usr/share/fonts/opentype/inter
  mkdir -p "$DEPS/font"
  /usr/bin/env PATH="/usr/bin:$PATH" python3 "$ROOT/scripts/lib/subset_font.py" "$FONT_CHARACTERS" \
    "${FONT_REGULAR:-$folder/Inter-Regular.otf}" "$DEPS/font/regular.otf" \
    "${FONT_SEMIBOLD:-$folder/Inter-SemiBold.otf}" "$DEPS/font/semibold.otf" \
    "$DEPS/font/font.c" || die "The typeface could not be prepared (is fonttools installed for python3?)."
  mkdir -p "$DEPS/licences"
  if [ -r /usr/share/doc/fonts-inter/copyright ]; then
    cp /usr/share/doc/fonts-inter/copyright "$DEPS/licences/Inter.txt"
  elif [ -n "${FONT_LICENCE:-}" ]; then
    cp "$FONT_LICENCE" "$DEPS/licences/Inter.txt"
  else
    die "The licence text of the typeface is missing: name it in FONT_LICENCE."
  fi
}
