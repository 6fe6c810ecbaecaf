"""subset_font.py CHARACTERS REGULAR OUT SEMIBOLD OUT FONT_C: cuts two faces down and embeds them in one C file.

Dear ImGui reads outlines, the character map and the metrics alone, so hinting, kerning, substitutions and names go.
The outlines lose their subroutines: larger as they are, but smaller once the site is compressed.
"""

import sys

from fontTools import subset
from fontTools.ttLib.scaleUpem import scale_upem

UNITS = 1000


def cut(source, characters, target):
    options = subset.Options()
    options.hinting = False
    options.desubroutinize = True
    options.layout_features = []
    options.name_IDs = [0, 1, 2]
    options.notdef_outline = True
    options.drop_tables += ["GSUB", "GPOS", "GDEF", "BASE", "STAT", "MATH", "meta"]
    font = subset.load_font(source, options)
    subsetter = subset.Subsetter(options)
    subsetter.populate(unicodes=subset.parse_unicodes(characters))
    subsetter.subset(font)
    if font["head"].unitsPerEm > UNITS:
        scale_upem(font, UNITS)
    subset.save_font(font, target, options)
    with open(target, "rb") as file:
        return file.read()


def embed(name, data):
    bytes_ = ",".join(map(str, data))
    return (
        f"extern const unsigned char {name}[];\nextern const unsigned int {name}_size;\n"
        f"const unsigned char {name}[] = {{{bytes_}}};\nconst unsigned int {name}_size = {len(data)};\n"
    )


def main(characters, regular, regular_out, semibold, semibold_out, c_out):
    code = embed("defuse_font_regular", cut(regular, characters, regular_out))
    code += embed("defuse_font_semibold", cut(semibold, characters, semibold_out))
    with open(c_out, "w", encoding="ascii") as file:
        file.write(code)


main(*sys.argv[1:])
