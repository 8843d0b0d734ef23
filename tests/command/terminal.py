#!/usr/bin/env python3
"""Colours and progress only where a person looks on: runs the program on a terminal of its own.

    terminal.py PROGRAM
"""
import os
import pathlib
import pty
import subprocess
import sys
import tempfile

import run

ESCAPE = "\x1b["


def on_terminal(command, folder, env):
    """What a terminal receives, both streams, and the exit status."""
    keeper, terminal = pty.openpty()
    child = subprocess.Popen(command, cwd=folder, env=env, stdin=terminal, stdout=terminal,
                             stderr=terminal)
    os.close(terminal)
    seen = b""
    while True:
        try:
            some = os.read(keeper, 65536)
        except OSError:  # The last one has closed it.
            break
        if not some:
            break
        seen += some
    os.close(keeper)
    return seen.decode(), child.wait()


def in_pipe(command, folder, env):
    ran = subprocess.run(command, cwd=folder, env=env, capture_output=True, check=False)
    return ran.stdout.decode(), ran.stderr.decode(), ran.returncode


def faults(program, folder, env):
    def check(what, holds):
        if not holds:
            yield what

    plain = {name: value for name, value in env.items() if name != "NO_COLOR"}
    for command in (["vigil", "search", "loma"], ["vigil", "check", "--fail-on", "note"]):
        words = " ".join(command)
        shown, status = on_terminal(command, folder, plain)
        yield from check(f"{words}: no colour on a terminal", ESCAPE in shown)
        out, err, piped = in_pipe(command, folder, plain)
        yield from check(f"{words}: colour in a pipe", ESCAPE not in out + err)
        yield from check(f"{words}: exit status {status} on a terminal, {piped} in a pipe",
                         status == piped)
        shown, _ = on_terminal(command, folder, {**plain, "NO_COLOR": "1"})
        yield from check(f"{words}: colour in spite of NO_COLOR", ESCAPE not in shown)
        # https://no-color.org: only when it is not empty.
        shown, _ = on_terminal(command, folder, {**plain, "NO_COLOR": ""})
        yield from check(f"{words}: an empty NO_COLOR takes the colour away", ESCAPE in shown)
    quiet, _ = on_terminal(["vigil", "import", "--quiet", "report.txt"], folder, plain)
    yield from check(f"--quiet says {quiet!r}", quiet == "")
    out, err, status = in_pipe(["vigil", "show", "Atlantis"], folder, plain)
    yield from check("an error goes to standard output", out == "" and status == 2)
    yield from check(f"an error is not one line: {err!r}", err.count("\n") == 1)
    with open("/dev/full", "w", encoding="utf-8") as full:
        ran = subprocess.run(["vigil", "export", "json"], cwd=folder, env=plain, stdout=full,
                             stderr=subprocess.PIPE, check=False)
    yield from check("output that is lost is not an error", ran.returncode == 2)


def main():
    program = pathlib.Path(sys.argv[1]).resolve()
    env = {**run.environment(program), "TERM": "xterm"}
    report = run.HERE / "inputs" / "ardenia-2004.txt"
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run(["vigil", "init", ".", "--pack", "river", "--quiet"], cwd=folder, env=env,
                       check=True)
        (pathlib.Path(folder) / "report.txt").write_bytes(report.read_bytes())
        # "Ibid." where no note comes before it: something for `vigil check` to find.
        faulty = report.read_text(encoding="utf-8").replace("[1] Letter", "[1] Ibid., Letter")
        (pathlib.Path(folder) / "ardenia-2004.txt").write_text(faulty, encoding="utf-8")
        subprocess.run(["vigil", "import", "--quiet", "ardenia-2004.txt"], cwd=folder, env=env,
                       check=False)
        found = list(faults(program, folder, env))
    print("\n".join(found) or "terminal: ok")
    return bool(found)


sys.exit(main())
