#!/usr/bin/env python3
"""Holds `vigil cite` to annotated lists of notes: notes.py PROGRAM [--least NAME=F1 ...] [--show].

Reads our own lists, `notes/*.jsonl`, and the annotated files of the folder `shared` beside the source
tree (`VIGIL_SHARED`, else `../shared`): the lists of `gold/dev`, and the notes of one whole report,
`seed`. The scorer is there, too: ends with 77, which is a skipped test, where the folder is absent. A
set's NAME is its file's, `dev` or `seed`; --least is the least core F1 that passes.
"""
import re, sys

from held import hold


def ask(lists, report):
    """The lists without what was read in them; one without texts takes the report's notes."""
    texts = dict(re.findall(r"^\[(\d+) ?\] (.*)$", report, re.M))
    return [dict(one, notes=[{"note": note["note"],
                              "text": note.get("text") or texts[str(note["note"])].strip()}
                             for note in one["notes"]]) for one in lists]


def answer(lists, answers):
    return answers


if __name__ == "__main__":
    sys.exit(hold(__doc__, "notes", "notes", "cite", ask, answer))
