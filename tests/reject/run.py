#!/usr/bin/env python3
"""Programs that must not compile: each file here fails, with the words of its first line.

    run.py COMPILER INCLUDE_DIR

First line: "// refused: WORDS". What stands between "#ifdef REFUSED" and "#else" is what must be
refused; the other branch is its correct twin and must compile, so that no test passes by a typo.
"""
import pathlib
import subprocess
import sys

HERE = pathlib.Path(__file__).parent


def compiled(compiler, include, file, *defines):
    return subprocess.run(
        [compiler, "-std=c++20", "-fsyntax-only", "-Wall", "-Wextra", "-Werror", f"-I{include}",
         *defines, str(file)],
        capture_output=True, text=True, env={"PATH": "/usr/bin:/bin", "LC_ALL": "C"},
    )


def faults(compiler, include, file):
    first = file.read_text().splitlines()[0]
    words = first.removeprefix("// refused: ")
    twin = compiled(compiler, include, file)
    if twin.returncode != 0:
        yield f"{file.name}: the correct twin does not compile:\n{twin.stderr}"
    refused = compiled(compiler, include, file, "-DREFUSED")
    if refused.returncode == 0:
        yield f"{file.name}: compiles, but should be refused"
    elif words not in refused.stderr:
        yield f"{file.name}: refused, but without the words \"{words}\":\n{refused.stderr}"


def main():
    compiler, include = sys.argv[1:3]
    files = sorted(HERE.glob("*.cpp"))
    found = [fault for file in files for fault in faults(compiler, include, file)]
    print(*found, sep="\n") if found else print(f"{len(files)} programs refused as they should be")
    sys.exit(1 if found or not files else 0)


if __name__ == "__main__":
    main()
