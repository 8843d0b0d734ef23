"""What `notes.py` and `statements.py` share: which sets are annotated, Vigil's filters, the scorer."""
import argparse, itertools, json, os, pathlib, subprocess, sys, tempfile

ROOT = pathlib.Path(__file__).resolve().parents[2]
SKIPPED = 77


def lines_of(path):
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line]


def as_text(lines):
    return "".join(json.dumps(line, ensure_ascii=False) + "\n" for line in lines)


def filtered(program, command, lines):
    """What `vigil cite` or `vigil extract` answers to these lines."""
    run = subprocess.run([program, command, "--quiet", "--pack", ROOT / "packs/landmine"],
                         input=as_text(lines), capture_output=True, text=True, check=True)
    return [json.loads(line) for line in run.stdout.splitlines()]


def score(shared, what, gold, read, options):
    with tempfile.NamedTemporaryFile("w", suffix=".jsonl", encoding="utf-8") as file:
        file.write(as_text(read))
        file.flush()
        run = subprocess.run([sys.executable, shared / "gold/score.py", what, gold, file.name]
                             + options, capture_output=True, text=True)
    return run.returncode, run.stdout + run.stderr


def hold(description, what, folder, command, ask, answer):
    """Scores each set of `folder` and, of what is annotated outside, `dev` and `seed`. `what` is the
    scorer's word. ask(lines, report) gives the lines to put to the command for a set's annotated ones,
    of which those of `seed` have no texts of their own: they are the report's; answer(lines, answers)
    gives what is scored. All sets are put to one process, which reads the pack once."""
    parser = argparse.ArgumentParser(description=description)
    parser.add_argument("program")
    parser.add_argument("--least", action="append", default=[], metavar="NAME=F1",
                        help="least core F1 of a set")
    parser.add_argument("--show", action="store_true", help="print each error")
    args = parser.parse_args()
    shared = pathlib.Path(os.environ.get("VIGIL_SHARED", ROOT.parent / "shared"))
    report = shared / "seed/kazakhstan-2004.txt"
    outside = {name: shared / f"gold/{name}/{what}.jsonl" for name in ("dev", "seed")}
    if not all(path.exists() for path in [report, *outside.values()]):
        print(f"skipped: no annotated {what} in {shared}")
        return SKIPPED

    ours = {path.stem: path for path in sorted((ROOT / "tests/gold" / folder).glob("*.jsonl"))}
    text = report.read_text(encoding="utf-8")
    sets = {name: (gold, lines_of(gold)) for name, gold in (ours | outside).items()}
    asked = {name: ask(lines, text) for name, (gold, lines) in sets.items()}
    answers = iter(filtered(args.program, command, [one for lines in asked.values() for one in lines]))
    floors = dict(least.split("=") for least in args.least)
    failed = False
    for name, (gold, lines) in sets.items():
        read = answer(lines, list(itertools.islice(answers, len(asked[name]))))
        least = floors.pop(name, "0")
        options = ["--min-f1", least] + (["--errors"] if args.show else [])
        code, shown = score(shared, what, gold, read, options)
        print(f"{name}: at least {least}\n{shown}")
        failed = failed or code != 0
    for name in floors:
        print(f"there is no set {name}")
    return 1 if failed or floors else 0
