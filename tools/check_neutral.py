#!/usr/bin/env python3
"""Fail when a file under src/ names a real country, a real treaty or a munition.

The engine knows no subject: countries, treaties and the words of a subject live in packs. What
must not be named is read from packs/landmine, so that the check grows with the pack."""
import pathlib
import re
import sys
import tomllib

# Names that are words of another kind too, each with the reason why it may stand under src/.
ALLOWED = {
    "English": "the language that the program speaks",
    "French": "a language that reports are in",
    "Russian": "a language that reports are in",
    "US": "as in US$ and US-ASCII",
    "U.S.": "an abbreviation whose stops end no sentence",
    "shell": "what runs a command line",
    "mine": "what is not yours",
}

# The pack that is shipped, in the example of a command.
EXAMPLE = re.compile(r"--pack landmine\b")


def toml(path):
    return tomllib.loads(path.read_text())


def names_of_states(pack):
    for country in toml(pack / "countries.toml")["country"]:
        yield from [country["name"], *country.get("aliases", []), *country.get("demonyms", [])]
        if country["code"].startswith("XX-"):
            yield country["code"]


def names_of_treaties(pack):
    for path in sorted((pack / "treaties").glob("*.toml")):
        for treaty in toml(path)["treaty"]:
            yield from [treaty["key"], treaty["name"], *treaty.get("aliases", [])]


def words_of_subject(pack):
    yield from toml(pack / "pack.toml")["name"].split(" ")[:1]
    for line in (pack / "munitions.txt").read_text().splitlines():
        if line and not line.startswith("#"):
            yield line


def pattern(words, plural, flags):
    wanted = sorted(set(words), key=len, reverse=True)
    ends = r"(?:e?s)?" if plural else ""
    return re.compile(
        r"(?<![^\W_])(?:" + "|".join(map(re.escape, wanted)) + ")" + ends + r"(?![^\W_])", flags
    )


def main():
    root = pathlib.Path(__file__).resolve().parent.parent
    pack = root / "packs" / "landmine"
    # A state or a treaty is written with a capital; "turkey" and "niger" may be words.
    patterns = [
        pattern([*names_of_states(pack), *names_of_treaties(pack)], False, 0),
        pattern(words_of_subject(pack), True, re.IGNORECASE),
    ]
    errors = []
    for path in sorted((root / "src").rglob("*")):
        if path.suffix not in {".h", ".cpp", ".md"}:
            continue
        for number, line in enumerate(path.read_text().splitlines(), 1):
            line = EXAMPLE.sub("", line)
            for found in (match.group() for p in patterns for match in p.finditer(line)):
                if found not in ALLOWED:
                    errors.append(f'{path.relative_to(root)}:{number}: names "{found}"')
    print("\n".join(errors) or "neutral: ok")
    if errors:
        print("Use the states and words of tests/packs/river, or say in ALLOWED why not.")
    return bool(errors)


sys.exit(main())
