#!/usr/bin/env python3
"""Fail when a file includes a folder, or a third-party header, that its own folder may not see."""
import fnmatch
import pathlib
import re
import sys

MAY_SEE = {
    "base": "",
    "model": "base",
    "pack": "base model",
    "read": "base model pack",
    "cite": "base model pack",
    "extract": "base model pack",
    "treaty": "base model pack",
    "store": "base model",
    "check": "base model pack",
    "publish": "base model pack",
    "pipeline": "base model pack read cite extract treaty store check publish",
    "serve": "base model pack store pipeline",
    "cli": "base model pack store pipeline serve",
}

# Third-party headers, each with the only files that may include it.
CONFINED = {
    "sqlite3.h": ["store/sql/*.cpp"],
    "libpq-fe.h": ["store/sql/*.cpp"],
    "gumbo.h": ["read/html*.cpp"],
    "pugixml.hpp": ["read/docx*", "read/xml_names.*", "read/table/xlsx*", "*_test.cpp"],
    "zip.h": ["read/*zip*.cpp", "*_test.cpp"],
    "cmark-gfm*": ["read/markdown*.cpp", "publish/*markdown*.cpp"],
    "re2/*": ["pack/*.cpp", "cite/*.cpp", "extract/*", "check/*", "read/*.cpp"],
    "toml++/*": ["pack/toml.h"],
    "microhttpd.h": ["serve/http/*.cpp"],
    "sodium.h": ["base/*.cpp", "store/*.cpp", "publish/*.cpp"],
    "unicode/*": ["base/*.cpp", "extract/*.cpp"],
    "CLI/*": ["cli/*"],
    "nlohmann/json.hpp": ["model/fields_json.h", "*json.cpp", "*_test.cpp"],
    "nlohmann/json_fwd.hpp": ["base/json.h"],
    "simdjson.h": ["*json.cpp"],
    "iostream": ["cli/*"],
}

INCLUDE = re.compile(r'^\s*#include "([a-z_]+)/(detail/)?', re.M)
OUTSIDE = re.compile(r"^\s*#include <([^>]+)>", re.M)


def strays(path, relative, text):
    here = relative.parts[0]
    for folder, detail in INCLUDE.findall(text):
        if folder != here and (detail or folder not in MAY_SEE[here].split()):
            yield f"{path}: {here}/ may not include {folder}/{detail}"
    for header in OUTSIDE.findall(text):
        for pattern, homes in CONFINED.items():
            if fnmatch.fnmatch(header, pattern) and not any(
                fnmatch.fnmatch(str(relative), home) for home in homes
            ):
                yield f"{path}: <{header}> belongs to {', '.join(homes)} only"


def main():
    root = pathlib.Path(sys.argv[1] if len(sys.argv) > 1 else "src")
    errors = [
        error
        for path in sorted(root.rglob("*.[ch]*"))
        for error in strays(path, path.relative_to(root), path.read_text())
    ]
    print("\n".join(errors) or "layers: ok")
    return bool(errors)


sys.exit(main())
