#!/usr/bin/env python3
"""A disk that is full and one that cannot be written: runs the program on small disks in memory.

    disks.py PROGRAM

Ends with 77 where this user may not mount disks (CTest counts that as skipped)."""
import os
import pathlib
import subprocess
import sys
import tempfile

import run


def sh(command, folder, env):
    ran = subprocess.run(["sh", "-c", command], cwd=folder, env=env, capture_output=True,
                         check=False)
    return ran.returncode, (ran.stdout + ran.stderr).decode()


def faults(folder, env):
    def expect(command, status, words=""):
        got, said = sh(command, folder, env)
        if got != status or words not in said or (status == 2 and said.count("\n") != 1):
            yield f"$ {command}\n{said}[exit {got}, not {status} with \"{words}\"]"

    report = run.HERE / "inputs" / "ardenia-2004.txt"
    mount = "mount -t tmpfs -o size={} none disk"
    yield from expect("mkdir disk && " + mount.format("2m"), 0)
    yield from expect("vigil init disk/w --pack river", 0)
    yield from expect(f"cd disk/w && vigil import {report}", 0)
    # Full: what is kept stays, what comes is refused whole.
    yield from expect("head -c 8m /dev/zero > disk/filler; true", 0)
    yield from expect(f"cd disk/w && vigil import --edition 2003 {report}", 2, "disk is full")
    yield from expect("cd disk/w && vigil publish 2004", 2, "No space left")
    yield from expect("cd disk/w && vigil backup copy.sqlite", 2, "full")
    yield from expect("cd disk/w && ls | grep -c copy", 1)
    yield from expect("vigil init disk/w2 --pack river", 2)
    yield from expect("cd disk/w && vigil show Ardenia && vigil verify", 0, "all is well")
    # With room again all goes on, and the half-written site is completed.
    yield from expect("rm -r disk/filler disk/w2; true", 0)
    yield from expect(f"cd disk/w && vigil import --edition 2003 {report}", 0)
    yield from expect("cd disk/w && vigil publish 2004 && test -f site/2003/ardenia/index.html", 0)
    # Read-only: reading goes on.
    yield from expect("mount -o remount,ro disk", 0)
    yield from expect("cd disk/w && vigil show Ardenia && vigil search loma && vigil verify", 0)
    yield from expect(f"cd disk/w && vigil import --edition 2002 {report}", 2, "cannot be written")
    yield from expect("cd disk/w && vigil rebuild", 2, "cannot be written")
    yield from expect("cd disk/w && vigil publish 2004 --to site2", 2, "Read-only")
    yield from expect("vigil init disk/w3 --pack river", 2, "Read-only")


def main():
    program = pathlib.Path(sys.argv[1]).resolve()
    if len(sys.argv) == 2:
        # Once more, in a name space where mounting is allowed.
        tried = subprocess.run(["unshare", "-rm", "true"], capture_output=True, check=False)
        if tried.returncode != 0:
            print("skipped: this user may not mount disks")
            return 77
        os.execvp("unshare", ["unshare", "-rm", sys.argv[0], str(program), "inside"])
    with tempfile.TemporaryDirectory() as folder:
        found = list(faults(folder, run.environment(program)))
        subprocess.run(["umount", "disk"], cwd=folder, capture_output=True, check=False)
    print("\n".join(found) or "disks: ok")
    return bool(found)


sys.exit(main())
