#!/usr/bin/env python3
"""Holds `vigil cite` to annotated lists of notes: notes.py PROGRAM [--least NAME=F1 ...] [--show].

Reads our own lists, `notes/*.jsonl`, and the annotated files of the folder `shared` beside the source
tree (`VIGIL_SHARED`, else `../shared`): the lists of `gold/dev`, and the notes of one whole report,
`seed`. The scorer is there, too: ends with 77, which is a skipped test, where the folder is absent. A
set's NAME is its file's, `dev` or `seed`; --least is the least core F1 that passes.
"""
import argparse, json, os, pathlib, re, subprocess, sys, tempfile

ROOT = pathlib.Path(__file__).resolve().parents[2]
SKIPPED = 77


def read_lines(path):
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line]


def inputs_of(lists, report):
    """The lists without their sources; a list without texts takes the report's notes."""
    texts = dict(re.findall(r"^\[(\d+) ?\] (.*)$", report.read_text(encoding="utf-8"), re.M))
    return [dict(one, notes=[{"note": note["note"],
                              "text": note.get("text") or texts[str(note["note"])].strip()}
                             for note in one["notes"]]) for one in lists]


def as_lines(lists):
    return "".join(json.dumps(one, ensure_ascii=False) + "\n" for one in lists)


def cite(program, lists):
    run = subprocess.run([program, "cite", "--quiet", "--pack", ROOT / "packs/landmine"],
                         input=as_lines(lists), capture_output=True, text=True, check=True)
    return run.stdout


def score(shared, gold, read, options):
    with tempfile.NamedTemporaryFile("w", suffix=".jsonl", encoding="utf-8") as file:
        file.write(read)
        file.flush()
        run = subprocess.run([sys.executable, shared / "gold/score.py", "notes", gold, file.name]
                             + options, capture_output=True, text=True)
    return run.returncode, run.stdout + run.stderr


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("program")
    parser.add_argument("--least", action="append", default=[], metavar="NAME=F1",
                        help="least core F1 of a set")
    parser.add_argument("--show", action="store_true", help="print each error")
    args = parser.parse_args()
    shared = pathlib.Path(os.environ.get("VIGIL_SHARED", ROOT.parent / "shared"))
    report = shared / "seed/kazakhstan-2004.txt"
    dev, seed = shared / "gold/dev/notes.jsonl", shared / "gold/seed/notes.jsonl"
    if not (report.exists() and dev.exists() and seed.exists()):
        print(f"skipped: no annotated notes in {shared}")
        return SKIPPED

    sets = {path.stem: path for path in sorted((ROOT / "tests/gold/notes").glob("*.jsonl"))}
    sets |= {"dev": dev, "seed": seed}
    floors = dict(least.split("=") for least in args.least)

    failed = False
    for name, gold in sets.items():
        read = cite(args.program, inputs_of(read_lines(gold), report))
        least = floors.pop(name, "0")
        options = ["--min-f1", least] + (["--errors"] if args.show else [])
        code, shown = score(shared, gold, read, options)
        print(f"{name}: at least {least}\n{shown}")
        failed = failed or code != 0
    for name in floors:
        print(f"there is no set {name}")
    return 1 if failed or floors else 0


if __name__ == "__main__":
    sys.exit(main())
