#!/usr/bin/env python3
"""Fail when a page that the program prints is not what it prints now: docs/commands.md, docs/checks.md.

    check_printed.py --vigil build/release/vigil [--update]"""
import argparse
import pathlib
import subprocess
import sys

DOCS = pathlib.Path(__file__).resolve().parents[2] / "docs"
PRINTED = {"commands.md": ["help", "--markdown"], "checks.md": ["rules"]}


def main():
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--vigil", required=True)
    options.add_argument("--update", action="store_true")
    args = options.parse_args()
    stale = []
    for name, command in PRINTED.items():
        now = subprocess.run([args.vigil, *command], check=True, capture_output=True, text=True).stdout
        page = DOCS / name
        if args.update:
            page.write_text(now, encoding="utf-8")
        elif not page.exists() or page.read_text(encoding="utf-8") != now:
            stale.append(f"docs/{name} is not what `vigil {' '.join(command)}` prints; --update writes it anew")
    print("\n".join(stale) or "printed pages: ok")
    return bool(stale)


sys.exit(main())
