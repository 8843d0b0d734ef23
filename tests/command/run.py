#!/usr/bin/env python3
"""Runs command transcripts: what a user types and exactly what the program answers.

    run.py PROGRAM [TRANSCRIPT...]

A transcript is plain text. A line "$ command" is run by sh in a fresh folder that holds copies of
inputs/; the scripts beside this one can be called by name. The lines below it are its output, both
streams together as a terminal shows them. A last line "[exit N]" tells an exit status other than 0.
Everything before the first command is prose.
VIGIL_UPDATE=1 rewrites the transcripts instead; read the difference.
"""
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

HERE = pathlib.Path(__file__).parent
ROOT = HERE.parent.parent


def parse(text):
    """The prose, and for each command what it is expected to print."""
    prose, *rest = re.split(r"^(?=\$ )", text, flags=re.M)
    return prose, [part.split("\n", 1) for part in rest]


def environment(program):
    env = {name: os.environ[name] for name in ("HOME", "ASAN_OPTIONS") if name in os.environ}
    env["PATH"] = f"{program.parent}:{HERE}:/usr/bin:/bin"
    env["LC_ALL"] = "C.UTF-8"
    env["TZ"] = "Pacific/Chatham"  # No output may depend on where the machine stands.
    env["SOURCE_DATE_EPOCH"] = "1100000000"  # 9 November 2004
    env["VIGIL_PACKS"] = str(ROOT / "tests" / "packs")
    env["ROOT"] = str(ROOT)
    return env


def play(program, text):
    """The transcript as it really goes."""
    prose, commands = parse(text)
    out = prose
    with tempfile.TemporaryDirectory() as folder:
        if (HERE / "inputs").is_dir():
            shutil.copytree(HERE / "inputs", folder, dirs_exist_ok=True)
        for command, _ in commands:
            ran = subprocess.run(
                ["sh", "-c", command[2:]], cwd=folder, env=environment(program), timeout=300,
                stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
            )
            shown = ran.stdout.decode("utf-8", "replace").replace(folder, "…")
            if shown and not shown.endswith("\n"):
                shown += "\n"
            if ran.returncode:
                shown += f"[exit {ran.returncode}]\n"
            out += command + "\n" + shown + "\n"
    return out.rstrip("\n") + "\n"


def main():
    program = pathlib.Path(sys.argv[1]).resolve()
    files = [pathlib.Path(name) for name in sys.argv[2:]] or sorted(HERE.glob("*.txt"))
    if not files:
        sys.exit("no transcripts")
    failed = 0
    for file in files:
        expected = file.read_bytes().decode("utf-8")  # With the line ends as they are.
        actual = play(program, expected)
        if actual == expected:
            continue
        if os.environ.get("VIGIL_UPDATE"):
            file.write_bytes(actual.encode("utf-8"))
            print(f"updated {file}")
            continue
        failed += 1
        sys.stdout.flush()
        subprocess.run(["diff", "-u", str(file), "-"], input=actual.encode(), check=False)
    sys.exit(f"{failed} of {len(files)} transcripts differ" if failed else None)


if __name__ == "__main__":
    main()
