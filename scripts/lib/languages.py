#!/usr/bin/env python3
"""The interface's words in other languages: content/interface/<tag>.po against src/app/strings.def; and the workshop's, which
learners do not download: content/interface/workshop/<tag>.po against web/workshop/strings.def.

languages.py build OUT     writes OUT/<tag>.txt, the tables that the page loads (src/app/strings.h says how they look),
                           and two made-up languages to test the interface with: en-XA (long) and en-XB (right to left)
languages.py workshop OUT  writes OUT/<tag>.json, the workshop's tables, English among them
languages.py check         tells what is missing, out of date or not used; exit 1 when anything is
languages.py update        brings the .po files up to date with strings.def: new keys are empty, changed ones fuzzy
"""
import gettext
import json
import pathlib
import re
import sys

import polib

ROOT = pathlib.Path(__file__).resolve().parents[2]
STRINGS = ROOT / "src/app/strings.def"
INTERFACE = ROOT / "content/interface"
WORKSHOP_STRINGS = ROOT / "web/workshop/strings.def"
WORKSHOP = INTERFACE / "workshop"
ONE_OR_MORE = "".join("0" if n == 1 else "1" for n in range(200))
TEXT = r'((?:"(?:[^"\\]|\\.)*"\s*)+)'
ENTRY = re.compile(rf'^DEFUSE_(?:STRING|PLURAL)\(\s*(\w+),\s*{TEXT}(?:,\s*{TEXT})?\)', re.M)
BETWEEN_FORMS = "\x1f"
SLOT = re.compile(r"\{\d\}")
ACCENTS = str.maketrans("AEIOUYaeiouycnsz", "ÀÉÎÕÜÝàéîõüýçñšž")


def unquoted(quoted):
    parts = re.findall(r'"((?:[^"\\]|\\.)*)"', quoted)
    return "".join(parts).replace('\\"', '"').replace("\\\\", "\\")


def english(strings=STRINGS):
    """The keys in their order, each with its forms: one text, or two of what is counted."""
    source = strings.read_text(encoding="utf-8")
    words = {}
    for key, *quoted in ENTRY.findall(source):
        words[key] = [unquoted(text) for text in quoted if text]
    if len(words) != len(re.findall(r"^DEFUSE_(?:STRING|PLURAL)\(", source, re.M)):
        sys.exit(f"languages.py: cannot read every line of {strings}")
    return words


def rule(catalogue):
    """How many forms what is counted has, and which of them goes with 0, 1, ... 199."""
    count, choose = re.fullmatch(r"nplurals=(\d+);\s*plural=(.+?);?", catalogue.metadata["Plural-Forms"]).groups()
    form = gettext.c2py(choose)
    return int(count), "".join(str(form(n)) for n in range(200))


def forms_of(entry):
    return [text for _, text in sorted(entry.msgstr_plural.items())] if entry.msgid_plural else [entry.msgstr]


def fingerprint(keys):
    value = 2166136261
    for byte in "".join(key + "\n" for key in keys).encode():
        value = ((value ^ byte) * 16777619) & 0xFFFFFFFF
    return value


def catalogues(folder=INTERFACE):
    return {path.stem: polib.pofile(str(path), wrapwidth=110) for path in sorted(folder.glob("*.po"))}


def problems_of(tag, catalogue, words):
    entries = {entry.msgctxt: entry for entry in catalogue if not entry.obsolete}
    plural_forms, _ = rule(catalogue)
    for key, texts in words.items():
        entry = entries.pop(key, None)
        given = forms_of(entry) if entry else []
        if not given or not all(given):
            yield f"{key} is missing"
        elif entry.fuzzy or [entry.msgid, *filter(None, [entry.msgid_plural])] != texts:
            yield f"{key} was translated from other words"
        elif len(given) != (plural_forms if len(texts) > 1 else 1):
            yield f"{key} has not the forms that the language counts with"
        elif sorted(SLOT.findall(given[-1])) != sorted(SLOT.findall(texts[-1])):
            yield f"{key} has other places to fill in"
        elif any(not set(SLOT.findall(text)) <= set(SLOT.findall(texts[-1])) for text in given):
            yield f"{key} has other places to fill in"
        elif any("\n" in text for text in given):
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


def workshop_uses(words):
    """What of the table the workshop's scripts do not name, and what they name that is not there."""
    code = "".join(path.read_text(encoding="utf-8") for path in (ROOT / "web/workshop/src").glob("*.js"))
    named = set(re.findall(r"'(\w+)'", code))
    starts = tuple(re.findall(r"\bt\(`(\w+)\$\{", code))
    yield from (f"{key} is not used" for key in words if key not in named and not key.startswith(starts))
    yield from (f"{key} is missing" for key in sorted(set(re.findall(r"\bt\('(\w+)'", code)) - set(words)))


def longer(text):
    """A third longer, with accents, in brackets: what does not fit or is not in the table shows."""
    parts = re.split(r"(\{\d\})", text)
    body = "".join(part if SLOT.fullmatch(part) else part.translate(ACCENTS) for part in parts)
    return f"[{body}{' ~' * max(1, len(text) // 6)}]"


def mirrored(text):
    """Shown from right to left by the browser."""
    parts = re.split(r"(\{\d\})", text)
    return "".join(part if SLOT.fullmatch(part) or not part.strip() else f"\u202e{part}\u202c" for part in parts)


def write_table(out, tag, words, choice, texts):
    """`texts`: the forms of each key; `choice`: as rule() says."""
    lines = [f"defuse strings 2 {fingerprint(words):08x} {tag} {choice}", *map(BETWEEN_FORMS.join, texts)]
    (out / f"{tag}.txt").write_text("\n".join(lines) + "\n", encoding="utf-8", newline="\n")


def build(out, words):
    out.mkdir(parents=True, exist_ok=True)
    for tag, catalogue in catalogues().items():
        given = {entry.msgctxt: forms_of(entry) for entry in catalogue if not entry.obsolete and all(forms_of(entry))}
        write_table(out, tag, words, rule(catalogue)[1], [given.get(key) or texts for key, texts in words.items()])
    for tag, made_up in {"en-XA": longer, "en-XB": mirrored}.items():
        write_table(out, tag, words, ONE_OR_MORE, [list(map(made_up, texts)) for texts in words.values()])


def build_workshop(out):
    out.mkdir(parents=True, exist_ok=True)
    words = english(WORKSHOP_STRINGS)
    tables = {"en": (ONE_OR_MORE, words)}
    for tag, made_up in {"en-XA": longer, "en-XB": mirrored}.items():
        tables[tag] = (ONE_OR_MORE, {key: list(map(made_up, texts)) for key, texts in words.items()})
    for tag, catalogue in catalogues(WORKSHOP).items():
        given = {entry.msgctxt: forms_of(entry) for entry in catalogue if not entry.obsolete and all(forms_of(entry))}
        tables[tag] = (rule(catalogue)[1], {key: given.get(key) or texts for key, texts in words.items()})
    for tag, (choice, table) in tables.items():
        text = json.dumps({"choice": choice, "words": table}, ensure_ascii=False, separators=(",", ":"))
        (out / f"{tag}.json").write_text(text + "\n", encoding="utf-8", newline="\n")


def check(words):
    found = [f"{tag}.po: {problem}" for tag, catalogue in catalogues().items()
             for problem in problems_of(tag, catalogue, words)]
    found += [f"strings.def: {key} is not used" for key in unused(words)]
    workshop = english(WORKSHOP_STRINGS)
    found += [f"workshop/{tag}.po: {problem}" for tag, catalogue in catalogues(WORKSHOP).items()
              for problem in problems_of(tag, catalogue, workshop)]
    found += [f"workshop/strings.def: {problem}" for problem in workshop_uses(workshop)]
    for problem in found:
        print(f"  {problem}", file=sys.stderr)
    return 1 if found else 0


def update(words, folder=INTERFACE):
    for tag, catalogue in catalogues(folder).items():
        old = {entry.msgctxt: entry for entry in catalogue if not entry.obsolete}
        fresh = polib.POFile(wrapwidth=110)
        fresh.metadata = catalogue.metadata
        plural_forms, _ = rule(catalogue)
        for key, texts in words.items():
            before = old.get(key)
            given = forms_of(before) if before else []
            entry = polib.POEntry(msgctxt=key, msgid=texts[0])
            if len(texts) > 1:
                entry.msgid_plural = texts[1]
                entry.msgstr_plural = {n: given[n] if n < len(given) else "" for n in range(plural_forms)}
            elif given:
                entry.msgstr = given[0]
            if before and any(given) and (before.fuzzy or [before.msgid, *filter(None, [before.msgid_plural])] != texts):
                entry.flags.append("fuzzy")
            fresh.append(entry)
        fresh.save(str(folder / f"{tag}.po"))
        print(f"{tag}: {sum(1 for e in fresh if all(forms_of(e)))} of {len(words)} translated")


def main(arguments):
    words = english()
    if len(arguments) == 2 and arguments[0] == "build":
        build(pathlib.Path(arguments[1]), words)
    elif len(arguments) == 2 and arguments[0] == "workshop":
        build_workshop(pathlib.Path(arguments[1]))
    elif arguments == ["check"]:
        return check(words)
    elif arguments == ["update"]:
        update(words)
        update(english(WORKSHOP_STRINGS), WORKSHOP)
    else:
        print(__doc__, file=sys.stderr)
        return 2
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
