#!/usr/bin/env python3
"""Holds `vigil extract` to annotated paragraphs: statements.py PROGRAM [--least NAME=F1 ...] [--show].

Reads our own paragraphs, `paragraphs/*.jsonl`, and the annotated files of the folder `shared` beside
the source tree (`VIGIL_SHARED`, else `../shared`): the paragraphs of `gold/dev`, and one whole report,
`seed`, which is cut into one line a paragraph and put together again for its score. The scorer is
there, too: ends with 77, which is a skipped test, where the folder is absent. A set's NAME is its
file's, `dev` or `seed`; --least is the least core F1 that passes.
"""
import argparse, json, os, pathlib, re, subprocess, sys, tempfile

ROOT = pathlib.Path(__file__).resolve().parents[2]
SKIPPED = 77
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


def extract(program, lines):
    text = "".join(json.dumps(line, ensure_ascii=False) + "\n" for line in lines)
    run = subprocess.run([program, "extract", "--quiet", "--pack", ROOT / "packs/landmine"],
                         input=text, capture_output=True, text=True, check=True)
    return [json.loads(line) for line in run.stdout.splitlines()]


def score(shared, gold, read, options):
    with tempfile.NamedTemporaryFile("w", suffix=".jsonl", encoding="utf-8") as file:
        file.writelines(json.dumps(line, ensure_ascii=False) + "\n" for line in read)
        file.flush()
        run = subprocess.run([sys.executable, shared / "gold/score.py", "statements", gold, file.name]
                             + options, capture_output=True, text=True)
    return run.returncode, run.stdout


def inputs_of(annotated):
    lines = [json.loads(line) for line in annotated.read_text(encoding="utf-8").splitlines() if line]
    return [{key: line.get(key, "") for key in ("id", "country", "edition", "section", "text")}
            for line in lines]


def read_report(program, report, gold):
    whole = json.loads(gold.read_text(encoding="utf-8").splitlines()[0])
    cut = paragraphs(report.read_text(encoding="utf-8"), whole["country"], whole["edition"])
    return {"id": whole["id"], "statements": [
        statement for read in extract(program, cut) for statement in read["statements"]]}


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("program")
    parser.add_argument("--least", action="append", default=[], metavar="NAME=F1",
                        help="least core F1 of a set")
    parser.add_argument("--show", action="store_true", help="print each error")
    args = parser.parse_args()
    shared = pathlib.Path(os.environ.get("VIGIL_SHARED", ROOT.parent / "shared"))
    report = shared / "seed/kazakhstan-2004.txt"
    dev, seed = shared / "gold/dev/statements.jsonl", shared / "gold/seed/statements.jsonl"
    if not (report.exists() and dev.exists() and seed.exists()):
        print(f"skipped: no annotated paragraphs in {shared}")
        return SKIPPED

    sets = {path.stem: path for path in sorted((ROOT / "tests/gold/paragraphs").glob("*.jsonl"))}
    sets["dev"] = dev
    reads = {name: extract(args.program, inputs_of(gold)) for name, gold in sets.items()}
    sets["seed"], reads["seed"] = seed, [read_report(args.program, report, seed)]
    floors = dict(least.split("=") for least in args.least)

    failed = False
    for name, gold in sets.items():
        least = floors.pop(name, "0")
        options = ["--min-f1", least] + (["--errors"] if args.show else [])
        code, shown = score(shared, gold, reads[name], options)
        print(f"{name}: at least {least}\n{shown}")
        failed = failed or code != 0
    for name in floors:
        print(f"there is no set {name}")
    return 1 if failed or floors else 0


if __name__ == "__main__":
    sys.exit(main())
