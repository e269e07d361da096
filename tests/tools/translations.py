"""Keeps the catalogues of translations in step with the sources.

Run: python -m tests.tools.translations update|check

`update` brings every sentence of the sources into resources/i18n/woku_*.ts, keeps what is
translated, drops what is gone, and compiles the .qm files. `check` says what is missing.
"""

from __future__ import annotations

import ast
import re
import subprocess
import sys
import tempfile
from pathlib import Path
from xml.etree import ElementTree as ET

ROOT = Path(__file__).resolve().parents[2]
FOLDER = ROOT / "resources" / "i18n"
SOURCES = tuple(
    f"woku_desktop/{room}" for room in ("domain", "contact", "vault", "config", "ui", "cli")
)
SINGLE_SOURCES = ("woku_desktop/app.py", "woku_desktop/__main__.py")
# The tag of each catalogue decides how many plural forms there are.
LANGUAGES = {"es": "es_CL", "en": "en_US", "pt": "pt_BR"}
PLURAL_FORMS = 2
MARKS = frozenset({"translate", "QT_TRANSLATE_NOOP"})

Key = tuple[str, str, str]
_PLACE = re.compile(r"\{[^{}]*\}|%n")


def _tool(name: str) -> str:
    return str(Path(sys.executable).with_name(name))


def _run(*command: str) -> None:
    done = subprocess.run(command, capture_output=True, text=True, check=False, cwd=ROOT)
    if done.returncode:
        raise SystemExit(f"{' '.join(command)}\n{done.stdout}{done.stderr}")


def sources() -> list[Path]:
    """The files whose sentences are translated."""
    found = [path for folder in SOURCES for path in sorted((ROOT / folder).rglob("*.py"))]
    return found + [ROOT / name for name in SINGLE_SOURCES if (ROOT / name).exists()]


def extracted() -> set[Key]:
    """Every sentence of the sources that is marked for translation.

    Read from the syntax tree: lupdate overlooks a plural whose number is a call, without a word.
    """
    found: set[Key] = set()
    for path in sources():
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and _called(node) in MARKS:
                texts = [
                    each.value if isinstance(each, ast.Constant) else None for each in node.args
                ]
                context, source = ([*texts, None, None])[:2]
                comment = texts[2] if len(texts) > 2 else ""
                if isinstance(context, str) and isinstance(source, str):
                    if len(texts) > 3 and "%n" not in source:
                        # Its catalogue entry has one form: for all numbers but 1, Qt finds none.
                        raise SystemExit(f"{path}: a number is given and not said: {source!r}")
                    found.add((context, source, comment if isinstance(comment, str) else ""))
    return found


def _called(node: ast.Call) -> str:
    function = node.func
    if isinstance(function, ast.Attribute):
        return function.attr
    return function.id if isinstance(function, ast.Name) else ""


def read(language: str) -> ET.Element:
    """A catalogue as it stands; an empty one if there is none."""
    path = FOLDER / f"woku_{language}.ts"
    return ET.parse(path).getroot() if path.exists() else ET.Element("TS")


def messages(root: ET.Element) -> dict[Key, ET.Element]:
    """The messages of a catalogue, by context, source and comment."""
    found = {}
    for context in root.iter("context"):
        name = context.findtext("name") or ""
        for message in context.iter("message"):
            key = (name, message.findtext("source") or "", message.findtext("comment") or "")
            found[key] = message
    return found


def forms(message: ET.Element) -> list[str]:
    """What a message says: one text, or one a plural form."""
    translation = message.find("translation")
    if translation is None:
        return [""]
    plural = [each.text or "" for each in translation.iter("numerusform")]
    return plural or [translation.text or ""]


def merged(language: str) -> str:
    """The catalogue of a language: the sources' sentences with the translations there are."""
    known = messages(read(language))
    root = ET.Element("TS", version="2.1", language=LANGUAGES[language], sourcelanguage="en_US")
    contexts: dict[str, ET.Element] = {}
    for key in sorted(extracted()):
        name, source, comment = key
        if name not in contexts:
            contexts[name] = ET.SubElement(root, "context")
            ET.SubElement(contexts[name], "name").text = name
        plural = "%n" in source
        message = ET.SubElement(contexts[name], "message", {"numerus": "yes"} if plural else {})
        ET.SubElement(message, "source").text = source
        if comment:
            ET.SubElement(message, "comment").text = comment
        said = forms(known[key]) if key in known else []
        if not plural and language == "en" and not any(said):
            said = [source]
        _translate(message, said, plural=plural)
    ET.indent(root, "    ")
    body = ET.tostring(root, encoding="unicode")
    return f'<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n{body}\n'


def _translate(message: ET.Element, said: list[str], *, plural: bool) -> None:
    count = PLURAL_FORMS if plural else 1
    said = (said + [""] * count)[:count]
    translation = ET.SubElement(message, "translation")
    if not all(said):
        translation.set("type", "unfinished")
    if plural:
        for form in said:
            ET.SubElement(translation, "numerusform").text = form
    else:
        translation.text = said[0]


def compiled(language: str, target: Path) -> bytes:
    """The .qm file that a catalogue compiles to."""
    source = FOLDER / f"woku_{language}.ts"
    _run(_tool("pyside6-lrelease"), "-silent", str(source), "-qm", str(target))
    return target.read_bytes()


def problems(language: str) -> list[str]:
    """What is wrong with a catalogue, a line each."""
    wanted, there = extracted(), messages(read(language))
    found = [
        f"{language}: not in the catalogue: {key}" for key in sorted(wanted) if key not in there
    ]
    found += [f"{language}: no longer in the sources: {key}" for key in there if key not in wanted]
    for key, message in there.items():
        translation = message.find("translation")
        said = forms(message)
        if translation is None or translation.get("type") or not all(said):
            found.append(f"{language}: unfinished: {key}")
        places = sorted(_PLACE.findall(key[1]))
        found += [
            f"{language}: other placeholders: {key}: {form}"
            for form in said
            # "1 voice" may be told without its number.
            if sorted(_PLACE.findall(form)) not in (places, [p for p in places if p != "%n"])
        ]
    with tempfile.TemporaryDirectory() as folder:
        fresh = compiled(language, Path(folder) / "fresh.qm")
    standing = FOLDER / f"woku_{language}.qm"
    if not standing.exists() or standing.read_bytes() != fresh:
        found.append(f"{language}: {standing.name} is out of date")
    return found


def update() -> None:
    """Bring every catalogue and its compiled form up to date."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    for language in LANGUAGES:
        (FOLDER / f"woku_{language}.ts").write_text(merged(language), encoding="utf-8")
        compiled(language, FOLDER / f"woku_{language}.qm")


def main(arguments: list[str]) -> int:
    """Do what is asked; gives the exit code."""
    if arguments == ["update"]:
        update()
    elif arguments != ["check"]:
        print(__doc__)
        return 64
    found = [line for language in LANGUAGES for line in problems(language)]
    print("\n".join(found) or "All catalogues are complete.")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
