#!/usr/bin/env python3
"""Fail when a document points to what is not there, or misses what is: links and anchors in every
Markdown file of the repository; paths that the documents name; a README in every folder of the house;
every package and npm dependency in docs/dependencies.md; every vocabulary list of docs/pack.md in the
code; every rule in the guide for researchers."""
import json
import pathlib
import re
import subprocess
import sys

import markdown

ROOT = pathlib.Path(__file__).resolve().parents[2]


def documents():
    """What the repository holds; without git, all but what is built."""
    listed = subprocess.run(["git", "-C", ROOT, "ls-files", "-co", "--exclude-standard", "*.md",
                             ":!tests/fuzz/corpus"],
                            capture_output=True, text=True)
    if listed.returncode == 0:
        return sorted(ROOT / name for name in listed.stdout.splitlines() if (ROOT / name).exists())
    outside = {"build", "node_modules"}
    return sorted(p for p in ROOT.rglob("*.md") if not outside & set(p.relative_to(ROOT).parts))


def broken_links(path):
    text = path.read_text(encoding="utf-8")
    for line, target in markdown.links(text):
        if re.match(r"^[a-z][a-z+.-]*:", target):
            continue
        name, _, anchor = target.partition("#")
        there = (path.parent / name).resolve() if name else path
        if not there.exists():
            yield f"{path.relative_to(ROOT)}:{line}: there is no {target}"
        elif anchor and there.suffix == ".md":
            if anchor not in markdown.anchors(there.read_text(encoding="utf-8")):
                yield f"{path.relative_to(ROOT)}:{line}: {name or 'this page'} has no #{anchor}"


def missing_paths(path):
    """Files and folders of the repository that a page names in backquotes; "*" and "<…>" stand for any."""
    text = path.read_text(encoding="utf-8")
    for line, _, whole in markdown.prose(text):
        for named in re.findall(r"`((?:src|tests|tools|packs|docs|samples|bench)/[^`\s]*)`", whole):
            pattern = re.sub(r"<[^>]*>|…", "*", named).rstrip("/")
            if not any(ROOT.glob(pattern)):
                yield f"{path.relative_to(ROOT)}:{line}: there is no {named}"


def folders_without_readme():
    for folder in sorted((ROOT / "src").iterdir()):
        if not any(folder.rglob("*.cpp")):
            continue  # A place that is kept for later.
        readme = folder / "README.md"
        if not readme.exists():
            yield f"src/{folder.name}/ has no README.md"
        elif len(readme.read_text(encoding="utf-8").splitlines()) > 30:
            yield f"src/{folder.name}/README.md is longer than 30 lines"


def packages():
    for line in (ROOT / "tools" / "packages").read_text(encoding="utf-8").splitlines():
        name = line.partition("#")[0].strip()
        if name and not name.startswith("["):
            yield name
    for manifest in sorted((ROOT / "tests").rglob("package.json")):
        if "node_modules" in manifest.parts:
            continue
        described = json.loads(manifest.read_text(encoding="utf-8"))
        yield from described.get("dependencies", {})
        yield from described.get("devDependencies", {})


def undocumented_packages():
    page = (ROOT / "docs" / "dependencies.md").read_text(encoding="utf-8")
    for name in packages():
        if f"`{name}`" not in page:
            yield f"docs/dependencies.md says nothing of {name}"


def unknown_vocabulary():
    page = (ROOT / "docs" / "pack.md").read_text(encoding="utf-8")
    section = page.split("#### [vocabulary]")[1].split("\n#")[0]
    listed = re.findall(r"`([a-z_]+)`", section)
    code = "".join(p.read_text(encoding="utf-8") for p in (ROOT / "src" / "cite").rglob("*.cpp"))
    for name in listed:
        if f'"{name}"' not in code:
            yield f"docs/pack.md names the vocabulary {name}, which src/cite does not read"
    for name in re.findall(r'list\(pack, "([a-z_]+)"\)', code):
        if name not in listed:
            yield f"docs/pack.md does not name the vocabulary {name}"


def unknown_rules():
    guide = (ROOT / "docs" / "guide-researchers.md").read_text(encoding="utf-8")
    table = guide.split("<!-- rule-codes -->")[1].split("<!-- rule-codes: end -->")[0]
    listed = set(re.findall(r"`([a-z-]+)`", table))
    page = (ROOT / "docs" / "checks.md").read_text(encoding="utf-8")
    known = set(re.findall(r"^### `([a-z-]+)`$", page, re.M))
    yield from (f"docs/guide-researchers.md names no rule: {code}" for code in sorted(listed - known))
    yield from (f"docs/guide-researchers.md leaves out {code}" for code in sorted(known - listed))


def main():
    errors = []
    for path in documents():
        errors += broken_links(path)
        if path.parent in (ROOT, ROOT / "docs"):
            errors += missing_paths(path)
    for check in (folders_without_readme, undocumented_packages, unknown_vocabulary, unknown_rules):
        errors += check()
    print("\n".join(errors) or f"documents: ok ({len(documents())} pages)")
    return bool(errors)


sys.exit(main())
