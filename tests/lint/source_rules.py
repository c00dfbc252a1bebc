#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Checks the rules of docs/maintainers.md that no other tool checks. Prints one line per breach and
ends with status 1 when there is one.

 - Source files: SPDX line first, UTF-8, line feeds, no trailing blanks, a newline at the end, at most
   600 lines in the host and the plugins, and no name that says nothing (utils, helpers, …).
 - The host and the plugins call nothing that follows the locale, reads the clock or draws lots.
 - Messages: every code used in the host or a plugin has one entry in templates/messages, every entry
   is used, has its texts in Swedish and English, and takes the same arguments in both.
"""
import pathlib
import re
import sys
import tomllib

ROOT = pathlib.Path(__file__).resolve().parents[2]
FOLDERS = ("host", "plugins", "tests", "examples", "templates", "reports", "cmake", ".ci")
CPP_SUFFIXES = {".c", ".h", ".cpp", ".hpp"}
SOURCE_SUFFIXES = CPP_SUFFIXES | {".cmake", ".py", ".sh", ".R"}
EMPTY_NAMES = {"util", "utils", "helper", "helpers", "common", "misc", "manager"}
MAXIMUM_LINES = 600
CODE = re.compile(r"VSP-[A-Z]{3}-[0-9]{3}")
ARGUMENT = re.compile(r"\{([^{}]*)\}")

# What makes a document depend on the machine, the user or the moment.
NOT_DETERMINISTIC = re.compile(
    r"\b(setlocale|strto[df]|atof|strftime|put_time|localtime(_r)?|gmtime(_r)?|s?rand|gettimeofday)\s*\("
    r"|\bstd::(sto[df]|stold|locale|time)\s*\(|\bstd::locale::global\b"
    r"|\b(system_clock|random_device)\b")

breaches = []


def breach(path, line, text):
    breaches.append(f"{path.relative_to(ROOT)}:{line}: {text}")


def source_files():
    for folder in FOLDERS:
        for path in sorted((ROOT / folder).rglob("*")):
            if path.is_file() and (path.suffix in SOURCE_SUFFIXES or path.name == "CMakeLists.txt"):
                yield path
    yield from (ROOT / name for name in ("CMakeLists.txt", "demo.sh", "test.sh"))
    yield ROOT / ".ci" / "run"


def check_source(path):
    if {path.stem, path.parent.name} & EMPTY_NAMES:
        breach(path, 1, "the name does not say what is in it")
    try:
        text = path.read_bytes().decode("utf-8")
    except UnicodeDecodeError as error:
        breach(path, 1, f"not UTF-8 at byte {error.start}")
        return
    lines = text.split("\n")
    head = [line for line in lines[:3] if not line.startswith(("#!", "# shellcheck"))]
    if not head or "SPDX-License-Identifier: Apache-2.0" not in head[0]:
        breach(path, 1, "the SPDX line is not first")
    if not text.endswith("\n") or text.endswith("\n\n"):
        breach(path, len(lines), "does not end in exactly one newline")
    for number, line in enumerate(lines, 1):
        if "\r" in line:
            breach(path, number, "carriage return")
        if line != line.rstrip():
            breach(path, number, "blanks at the end of the line")
    if path.relative_to(ROOT).parts[0] in ("host", "plugins") and path.suffix in CPP_SUFFIXES:
        check_product(path, lines)


def check_product(path, lines):
    """What holds for the C and C++ files of the host and the plugins."""
    if len(lines) - 1 > MAXIMUM_LINES:
        breach(path, MAXIMUM_LINES, f"{len(lines) - 1} lines; split it by job")
    for number, line in enumerate(lines, 1):
        code = line.split("//")[0]
        if code.lstrip().startswith(("*", "/*")):
            continue
        for found in NOT_DETERMINISTIC.finditer(code):
            breach(path, number, f"{found.group(0)}… is not deterministic; see docs/maintainers.md")


def used_codes():
    """Code → the first place that uses it."""
    found = {}
    for folder in ("host", "plugins"):
        for path in sorted((ROOT / folder).rglob("*")):
            if path.suffix not in CPP_SUFFIXES:
                continue
            for number, line in enumerate(path.read_text("utf-8").split("\n"), 1):
                for code in CODE.findall(line):
                    found.setdefault(code, (path, number))
    return found


def line_of(path, code):
    for number, line in enumerate(path.read_text("utf-8").split("\n"), 1):
        if code in line:
            return number
    return 1


def arguments_of(text):
    """Names in braces; what a code gives in two languages (claim_sv, claim_en) counts as one."""
    return {re.sub("_(sv|en)$", "", name) for name in ARGUMENT.findall(text)}


def check_entry(path, code, entry):
    line = line_of(path, code)
    for part in ("message", "remedy", "explain"):
        texts = entry.get(part, {})
        words = [texts.get(language) for language in ("sv", "en")] if isinstance(texts, dict) else []
        if len(words) != 2 or not all(isinstance(text, str) for text in words):
            breach(path, line, f"{code} does not have {part} in Swedish and English")
            return
        # A note may call for nothing to be done; then in both languages.
        if not all(words) and (part != "remedy" or any(words)):
            breach(path, line, f"{code} has an empty {part}")
        if arguments_of(texts["sv"]) != arguments_of(texts["en"]):
            breach(path, line, f"{code}: {part}.sv and {part}.en take different arguments")
        if '"{' in texts["sv"]:
            breach(path, line, f"{code}: {part}.sv has straight quotes; Swedish ones are ”…”")
        if re.search(r"[0-9}] ?%", texts["sv"]):
            breach(path, line, f"{code}: {part}.sv needs a no-break space (U+00A0) before %")
    for key in sorted(set(entry) - {"message", "remedy", "explain"}):
        breach(path, line, f"{code} has an unknown key {key}")


def check_messages():
    listed = {}
    for path in sorted((ROOT / "templates" / "messages").glob("*.toml")):
        try:
            entries = tomllib.loads(path.read_text("utf-8"))
        except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
            breach(path, 1, str(error))
            continue
        for code, entry in entries.items():
            if not CODE.fullmatch(code) or not isinstance(entry, dict):
                breach(path, line_of(path, code), f"{code} is no message code")
                continue
            if code in listed:
                breach(path, line_of(path, code), f"{code} is also in {listed[code].name}")
            listed[code] = path
            check_entry(path, code, entry)
    used = used_codes()
    for code, (path, line) in sorted(used.items()):
        if code not in listed:
            breach(path, line, f"{code} has no entry in templates/messages")
    for code, path in sorted(listed.items()):
        if code not in used:
            breach(path, line_of(path, code), f"{code} is used nowhere")


def main():
    for path in source_files():
        check_source(path)
    check_messages()
    for text in breaches:
        print(text)
    print(f"source rules: {len(breaches)} breaches")
    sys.exit(1 if breaches else 0)


if __name__ == "__main__":
    main()
