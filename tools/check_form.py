#!/usr/bin/env python3
"""Fail when a file is longer than the house allows, a function of src/ is, or when something stands
where the house does not want it: exceptions, std::regex, shared_ptr, the clock, standard streams.

    check_form.py [--list]    with --list: the longest functions and files, whatever the limits

A function is found as clang-format writes it: from the line with its name to the closing brace that
stands below that line's first letter."""
import pathlib
import re
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent
FILE_LIMIT = 800  # CONTRIBUTING.md, "Small".
FUNCTION_LIMIT = 40

# Functions that may be longer: at most so many lines, and why. Shorten them rather than add one.
LIST = "a list of names, one a line"
LONG = {
    "src/cite/kinds.cpp names_of": (60, LIST),
    "src/cite/vocabulary.cpp Vocabulary::Vocabulary": (80, LIST),
    "src/publish/source_form.cpp kind_label": (60, LIST),
}

# What stands nowhere in src/ but in the files named: a pattern, its homes, and the reason.
CONFINED = [
    (r"\bthrow\b", [], "an Error is returned (base/result.h)"),
    (r"\bcatch \(", ["src/cli/main.cpp", "src/cli/arguments.cpp", "src/serve/http/server.cpp"],
     "exceptions of libraries end at the edge of the program"),
    (r"\bstd::regex\b", [], "slow, and recurses on long input; RE2 where patterns are needed"),
    (r"\bshared_ptr\b", [], "each thing has one owner"),
    (r"\bsystem_clock::now\b", ["src/cli/main.cpp"], "time is an argument"),
    (r"\b(?:rand|localtime|gmtime|strtok|setlocale)\(", [], "it depends on hidden state"),
    (r"\bstd::(?:cout|cerr|clog)\b", ["src/cli/terminal.cpp", "src/cli/main.cpp"],
     "a command writes to its Terminal"),
]

BLANKED = re.compile(
    r'R"(\w*)\(.*?\)\1"|//[^\n]*|/\*.*?\*/|"(?:\\.|[^"\\\n])*"|\'(?:\\.|[^\'\\\n])+\'', re.S)
NO_FUNCTION = (r"namespace|struct|class|enum|union|if|for|while|switch|do|else|return|case|"
               r"static_assert")
OPENING = re.compile(
    rf"^( *)(?!.*\b(?:{NO_FUNCTION})\b)[\w:~<>,&*\[\] ]*?([\w:~]+|operator[^\w\s]+)\(")


def code_of(text):
    """The text with comments and literals blanked, so that lines keep their numbers."""
    return BLANKED.sub(lambda match: re.sub(r"[^\n]", " ", match.group()), text)


def functions(code):
    """Each function with a body of several lines: its name, its first line, and its length."""
    lines = code.splitlines()
    start = None
    for number, line in enumerate(lines):
        if start is None:
            found = OPENING.match(line)
            if not found:
                continue
            start, opened, (indent, name) = number, False, found.groups()
        stripped = line.rstrip()
        opened = opened or stripped.endswith("{")
        if opened and number > start and line.startswith(indent + "}"):
            yield name, start + 1, number - start + 1
            start = None
        elif not opened and stripped.endswith((";", "}")):
            start = None  # A declaration, or a body on one line.


def too_long(name, text, code):
    length = text.count("\n")
    if length > FILE_LIMIT:
        yield f"{name}: {length} lines; the limit is {FILE_LIMIT}"
    if not name.startswith("src/") or name.endswith("_test.cpp"):
        return
    for function, line, count in functions(code):
        limit, _ = LONG.get(f"{name} {function}", (FUNCTION_LIMIT, ""))
        if count > limit:
            yield f"{name}:{line}: {function} has {count} lines; the limit is {limit}"


def misplaced(name, code):
    for pattern, homes, reason in CONFINED:
        if name in homes or not name.startswith("src/"):
            continue
        for found in re.finditer(pattern, code):
            line = code.count("\n", 0, found.start()) + 1
            yield f"{name}:{line}: {found.group()} has no place here: {reason}"


def files():
    for folder in ("src", "tests", "bench"):
        for path in sorted((ROOT / folder).rglob("*")):
            if path.suffix in {".cpp", ".h"}:
                text = path.read_text(encoding="utf-8")
                yield str(path.relative_to(ROOT)), text, code_of(text)


def print_longest():
    found = [(count, f"{name}:{line} {function}") for name, _, code in files()
             for function, line, count in functions(code)]
    lengths = [(text.count("\n"), name) for name, text, _ in files()]
    for count, where in sorted(found, reverse=True)[:30] + sorted(lengths, reverse=True)[:15]:
        print(f"{count:5} {where}")


def main():
    if "--list" in sys.argv:
        print_longest()
        return 0
    errors = [error for name, text, code in files()
              for error in (*too_long(name, text, code), *misplaced(name, code))]
    print("\n".join(errors) or "form: ok")
    return bool(errors)


sys.exit(main())
