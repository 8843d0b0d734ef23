#!/usr/bin/env python3
"""Run the commands of a document as a reader would, from top to bottom, and compare what they print.

    run_examples.py --vigil build/release/vigil README.md docs/guide-editors.md

Each document starts in an empty folder that holds links to the repository's samples/ and packs/, and
`build/release/vigil`; `vigil` is on the PATH, and VIGIL_SAMPLES names the sample reports. The folder
that a block ends in is where the next begins.

    ```sh              run; must end with status 0
    ```sh status=1     run; must end with status 1
    ```sh skip         shown only: it installs, serves for ever, or asks the network
    ```console         what the block before printed, both channels together. A line "…" stands for any
                       number of lines, "…" in a line for any words.
"""
import argparse
import os
import pathlib
import re
import subprocess
import sys
import tempfile

import markdown

ROOT = pathlib.Path(__file__).resolve().parents[2]
A_MOMENT = "1101859200"  # 1 December 2004: what depends on the day stays as it is written down.
PATIENCE = 120  # Seconds for one block.


class Folder:
    """Where a document's commands run."""

    def __init__(self, folder, vigil):
        self.here = folder
        (folder / "build" / "release").mkdir(parents=True)
        (folder / "build" / "release" / "vigil").symlink_to(vigil)
        for name in ("samples", "packs"):
            (folder / name).symlink_to(ROOT / name)
        keep = {name: os.environ[name] for name in ("HOME", "ASAN_OPTIONS") if name in os.environ}
        keep["VIGIL_SAMPLES"] = str(folder / "samples" / "landmine-2004")
        self.environment = keep | {
            "PATH": f"{folder / 'build' / 'release'}:/usr/local/bin:/usr/bin:/bin",
            "LANG": "C.UTF-8",
            "NO_COLOR": "1",
            "SOURCE_DATE_EPOCH": A_MOMENT,
        }

    def run(self, commands):
        """The exit status, and what was printed."""
        where = self.here / ".where"
        script = f"trap 'pwd > \"{where}\"' EXIT\n{commands}"
        done = subprocess.run(["bash", "-euo", "pipefail", "-c", script], cwd=self.here,
                              env=self.environment, stdin=subprocess.DEVNULL, text=True,
                              stdout=subprocess.PIPE, stderr=subprocess.STDOUT, timeout=PATIENCE)
        if where.exists():
            self.here = pathlib.Path(where.read_text().strip())
            where.unlink()
        return done.returncode, done.stdout


def as_pattern(expected):
    """The expected output as a regular expression, with "…" for what may vary."""
    parts = []
    for line in expected.rstrip("\n").split("\n"):
        if line.strip() == "…":
            parts.append(r"(?:.*\n)*?")
        else:
            words = [re.escape(word) for word in line.rstrip().split("…")]
            parts.append(".*".join(words) + r"[ \t]*\n")
    return re.compile("".join(parts))


def wanted_status(info):
    match = re.search(r"\bstatus=(\d+)", info)
    return int(match.group(1)) if match else 0


def indented(text):
    return "".join(f"    {line}\n" for line in text.splitlines())


def faults_of(path, folder):
    printed = None
    for block in markdown.blocks(path.read_text(encoding="utf-8")):
        kind, *words = block.info.split() or [""]
        place = f"{path.name}:{block.line}"
        if kind == "sh" and "skip" in words:
            printed = None
        elif kind == "sh":
            status, printed = folder.run(block.text)
            if status != wanted_status(block.info):
                yield f"{place}: ended with status {status}, after printing\n{indented(printed)}"
        elif kind == "console" and printed is None:
            yield f"{place}: no block that was run stands before this output"
        elif kind == "console" and not as_pattern(block.text).fullmatch(printed):
            yield (f"{place}: expected\n{indented(block.text)}  but it printed\n{indented(printed)}")


def main():
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--vigil", required=True, type=pathlib.Path)
    parser.add_argument("documents", nargs="+", type=pathlib.Path)
    given = parser.parse_args()
    faults = []
    for path in given.documents:
        with tempfile.TemporaryDirectory(prefix="vigil-examples-") as folder:
            faults += faults_of(path, Folder(pathlib.Path(folder), given.vigil.resolve()))
    print("\n".join(faults) or f"examples: ok ({len(given.documents)} documents)")
    return bool(faults)


sys.exit(main())
