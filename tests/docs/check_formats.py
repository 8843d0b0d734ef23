#!/usr/bin/env python3
"""Hold docs/formats.md to the program: its program for verifying an archive accepts a good one and
refuses a changed one, and its example of `vigil cite` gives the answer that the page shows. And the
guide for researchers: each example of a note is read as the kind that its row says."""
import argparse
import json
import pathlib
import re
import shutil
import sqlite3
import subprocess
import sys
import tempfile

import markdown

ROOT = pathlib.Path(__file__).resolve().parents[2]
PACK = ROOT / "packs" / "landmine"


def vigil(program, *words, **more):
    return subprocess.run([program, *words], capture_output=True, text=True, check=True, **more).stdout


def make_archive(program, folder):
    workspace = folder / "w"
    vigil(program, "init", workspace, "--pack", PACK)
    vigil(program, "import", ROOT / "samples/landmine-2004/2004/nauru.txt", "--workspace", workspace)
    harm = folder / "casualties.csv"
    harm.write_text("country,year,killed\nNR,2003,none\n", encoding="utf-8")
    vigil(program, "record", "import", "casualties", harm, "--title", "A list", "--workspace", workspace)
    copy = folder / "archive.sqlite"
    vigil(program, "backup", copy, "--workspace", workspace)
    return copy


def changed(archive, sql):
    """The archive after somebody who knows SQL has changed it behind the program's back."""
    copy = archive.with_suffix(".changed")
    shutil.copy(archive, copy)
    with sqlite3.connect(copy) as connection:
        for trigger in ("log_stays", "original_stays", "revision_stays", "revision_is_kept",
                        "statement_stays", "statement_is_kept", "dataset_stays", "dataset_is_kept"):
            connection.execute(f"drop trigger {trigger}")
        connection.execute(sql)
    return copy


def verifying_faults(program, script, folder):
    path = folder / "verify.py"
    path.write_text(script, encoding="utf-8")
    archive = make_archive(program, folder)

    def accepts(file):
        return subprocess.run([sys.executable, path, file], capture_output=True).returncode == 0

    if not accepts(archive):
        yield "the program in docs/formats.md refuses a good archive"
    for sql in (
        "update log set actor = 'nobody'",
        "update original set bytes = x'00'",
        "update revision set notes = '[]'",
        "delete from revision",
        "update statement set section = 'x'",
        "delete from statement",
        "update dataset set rows = ''",
        "delete from dataset",
    ):
        if accepts(changed(archive, sql)):
            yield f"the program in docs/formats.md accepts an archive after: {sql}"


def citing_faults(program, question, answer):
    given = vigil(program, "cite", "--pack", PACK, input=question)
    if given != answer:
        yield f"vigil cite answers\n  {given}but docs/formats.md says\n  {answer}"


def note_faults(program, guide):
    table = guide.split("<!-- note-forms -->")[1].split("<!-- note-forms: end -->")[0]
    rows = re.findall(r"^\| ([a-z][a-z-]+) \| (.*?) \|$", table, re.M)[1:]
    for kind, note in rows:
        line = json.dumps({"id": "example", "notes": [{"note": 1, "text": note}]})
        answer = json.loads(vigil(program, "cite", "--pack", PACK, input=line))
        kinds = [source["kind"] for source in answer["notes"][0]["sources"]]
        if kinds != [kind]:
            yield f"docs/guide-researchers.md calls this {kind}, vigil cite {kinds}: {note}"
    if len(rows) < 15:
        yield "docs/guide-researchers.md has lost its table of notes"


def main():
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--vigil", required=True, type=pathlib.Path)
    program = parser.parse_args().vigil.resolve()
    page = (ROOT / "docs" / "formats.md").read_text(encoding="utf-8")
    guide = (ROOT / "docs" / "guide-researchers.md").read_text(encoding="utf-8")
    examples = {block.label: block.text for block in markdown.blocks(page)}
    with tempfile.TemporaryDirectory(prefix="vigil-formats-") as folder:
        faults = [*verifying_faults(program, examples["verify.py"], pathlib.Path(folder)),
                  *citing_faults(program, examples["cite"], examples["cite-answer"]),
                  *note_faults(program, guide)]
    print("\n".join(faults) or "formats: ok")
    return bool(faults)


sys.exit(main())
