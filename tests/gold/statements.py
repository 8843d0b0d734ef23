#!/usr/bin/env python3
"""Holds `vigil extract` to annotated paragraphs: statements.py PROGRAM [--least NAME=F1 ...] [--show].

Reads our own paragraphs, `paragraphs/*.jsonl`, and the annotated files of the folder `shared` beside
the source tree (`VIGIL_SHARED`, else `../shared`): the paragraphs of `gold/dev`, and one whole report,
`seed`, which is cut into one line a paragraph and put together again for its score. The scorer is
there, too: ends with 77, which is a skipped test, where the folder is absent. A set's NAME is its
file's, `dev` or `seed`; --least is the least core F1 that passes.
"""
import re, sys

from held import hold

OPENER = "Key developments"


def paragraphs(text, country, edition):
    """The report's paragraphs in order, each with the heading that it stands under."""
    section, begun, made = "", False, []
    for line in text.splitlines():
        line = line.strip()
        if line.startswith(OPENER):  # "Key developments since May 2003: …"
            begun = True
            section, _, line = (part.strip() for part in line.partition(":"))
        if re.match(r"\[\d+ ?\]", line):
            break  # The notes.
        if not begun or not line:
            continue
        if len(line.split()) < 9 and not re.search(r"[.\]]$", line):
            section = line
            continue
        made.append({"id": str(len(made)), "country": country, "edition": edition,
                     "section": section, "text": line})
    return made


def ask(lines, report):
    if "text" in lines[0]:
        return [{key: line.get(key, "") for key in ("id", "country", "edition", "section", "text")}
                for line in lines]
    return paragraphs(report, lines[0]["country"], lines[0]["edition"])


def answer(lines, answers):
    if "text" in lines[0]:
        return answers
    return [{"id": lines[0]["id"],
             "statements": [statement for one in answers for statement in one["statements"]]}]


if __name__ == "__main__":
    sys.exit(hold(__doc__, "statements", "paragraphs", "extract", ask, answer))
