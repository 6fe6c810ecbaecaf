#!/usr/bin/env python3
"""The interface's words in other languages: content/interface/<tag>.po against src/app/strings.def.

languages.py build OUT     writes OUT/<tag>.txt, the tables that the page loads (src/app/strings.h says how they look),
                           and two made-up languages to test the interface with: en-XA (long) and en-XB (right to left)
languages.py check         tells what is missing, out of date or not used; exit 1 when anything is
languages.py update        brings the .po files up to date with strings.def: new keys are empty, changed ones fuzzy
"""
import pathlib
import re
import sys

import polib

ROOT = pathlib.Path(__file__).resolve().parents[2]
STRINGS = ROOT / "src/app/strings.def"
INTERFACE = ROOT / "content/interface"
ENTRY = re.compile(r'^DEFUSE_STRING\(\s*(\w+),\s*((?:"(?:[^"\\]|\\.)*"\s*)+)\)', re.M)
SLOT = re.compile(r"\{\d\}")
ACCENTS = str.maketrans("AEIOUYaeiouycnsz", "ÀÉÎÕÜÝàéîõüýçñšž")


def english():
    """The keys and texts in their order."""
    source = STRINGS.read_text(encoding="utf-8")
    words = {}
    for key, quoted in ENTRY.findall(source):
        parts = re.findall(r'"((?:[^"\\]|\\.)*)"', quoted)
        words[key] = "".join(parts).replace('\\"', '"').replace("\\\\", "\\")
    if len(words) != source.count("\nDEFUSE_STRING("):
        sys.exit("languages.py: cannot read every line of strings.def")
    return words


def fingerprint(keys):
    value = 2166136261
    for byte in "".join(key + "\n" for key in keys).encode():
        value = ((value ^ byte) * 16777619) & 0xFFFFFFFF
    return value


def catalogues():
    return {path.stem: polib.pofile(str(path), wrapwidth=110) for path in sorted(INTERFACE.glob("*.po"))}


def problems_of(tag, catalogue, words):
    entries = {entry.msgctxt: entry for entry in catalogue if not entry.obsolete}
    for key, text in words.items():
        entry = entries.pop(key, None)
        if entry is None or not entry.msgstr:
            yield f"{key} is missing"
        elif entry.fuzzy or entry.msgid != text:
            yield f"{key} was translated from other words"
        elif sorted(SLOT.findall(entry.msgstr)) != sorted(SLOT.findall(text)):
            yield f"{key} has other places to fill in"
        elif "\n" in entry.msgstr:
            yield f"{key} holds a line break"
    for key in entries:
        yield f"{key} is not in strings.def"


def unused(words):
    code = "".join(path.read_text(encoding="utf-8") for folder in ("app", "ui", "platform")
                   for path in (ROOT / "src" / folder).rglob("*.[ch]*"))
    used = set(re.findall(r"\bS::(\w+)", code))
    kinds = (ROOT / "src/course/kinds.def").read_text(encoding="utf-8")
    used |= {f"kind_{name}" for name in re.findall(r"^DEFUSE_KIND\(\w+, (\w+)", kinds, re.M)}  # by a macro
    return [key for key in words if key not in used]


def longer(text):
    """A third longer, with accents, in brackets: what does not fit or is not in the table shows."""
    parts = re.split(r"(\{\d\})", text)
    body = "".join(part if SLOT.fullmatch(part) else part.translate(ACCENTS) for part in parts)
    return f"[{body}{' ~' * max(1, len(text) // 6)}]"


def mirrored(text):
    """Shown from right to left by the browser."""
    parts = re.split(r"(\{\d\})", text)
    return "".join(part if SLOT.fullmatch(part) or not part.strip() else f"\u202e{part}\u202c" for part in parts)


def write_table(out, tag, words, texts):
    lines = [f"defuse strings 1 {fingerprint(words):08x} {tag}", *texts]
    (out / f"{tag}.txt").write_text("\n".join(lines) + "\n", encoding="utf-8", newline="\n")


def build(out, words):
    out.mkdir(parents=True, exist_ok=True)
    for tag, catalogue in catalogues().items():
        given = {entry.msgctxt: entry.msgstr for entry in catalogue if entry.msgstr and not entry.obsolete}
        write_table(out, tag, words, [given.get(key) or text for key, text in words.items()])
    write_table(out, "en-XA", words, map(longer, words.values()))
    write_table(out, "en-XB", words, map(mirrored, words.values()))


def check(words):
    found = [f"{tag}.po: {problem}" for tag, catalogue in catalogues().items()
             for problem in problems_of(tag, catalogue, words)]
    found += [f"strings.def: {key} is not used" for key in unused(words)]
    for problem in found:
        print(f"  {problem}", file=sys.stderr)
    return 1 if found else 0


def update(words):
    for tag, catalogue in catalogues().items():
        old = {entry.msgctxt: entry for entry in catalogue if not entry.obsolete}
        fresh = polib.POFile(wrapwidth=110)
        fresh.metadata = catalogue.metadata
        for key, text in words.items():
            before = old.get(key)
            entry = polib.POEntry(msgctxt=key, msgid=text, msgstr=before.msgstr if before else "")
            if before and (before.fuzzy or before.msgid != text) and before.msgstr:
                entry.flags.append("fuzzy")
            fresh.append(entry)
        fresh.save(str(INTERFACE / f"{tag}.po"))
        print(f"{tag}: {len(words) - sum(1 for e in fresh if not e.msgstr)} of {len(words)} translated")


def main(arguments):
    words = english()
    if len(arguments) == 2 and arguments[0] == "build":
        build(pathlib.Path(arguments[1]), words)
    elif arguments == ["check"]:
        return check(words)
    elif arguments == ["update"]:
        update(words)
    else:
        print(__doc__, file=sys.stderr)
        return 2
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
