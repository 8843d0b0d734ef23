"""The little of Markdown that the tests of the documents need: headings, links, fenced blocks."""
import dataclasses
import re

FENCE = re.compile(r"^(```+)\s*(.*)$")
HEADING = re.compile(r"^(#{1,6})\s+(.*?)\s*#*$")
LINK = re.compile(r"!?\[[^\]]*\]\(\s*<?([^)\s>]+)>?(?:\s+\"[^\"]*\")?\s*\)")


@dataclasses.dataclass
class Block:
    """A fenced block: its words after the fence, its text, the line of its fence, the comment above."""

    info: str
    text: str
    line: int
    label: str = ""


def blocks(text):
    found, label = [], ""
    lines = iter(enumerate(text.splitlines(), start=1))
    for number, line in lines:
        comment = re.match(r"^<!-- run: (.*?) -->$", line)
        fence = FENCE.match(line)
        if comment:
            label = comment.group(1)
        elif fence:
            body = []
            for _, inner in lines:
                if inner.rstrip() == fence.group(1):
                    break
                body.append(inner)
            found.append(Block(fence.group(2).strip(), "\n".join(body) + "\n", number, label))
            label = ""
    return found


def prose(text):
    """The lines outside fenced blocks, with their numbers and without code in backquotes."""
    fence = None
    for number, line in enumerate(text.splitlines(), start=1):
        mark = FENCE.match(line)
        if fence is None and mark:
            fence = mark.group(1)
        elif fence is not None:
            fence = None if line.rstrip() == fence else fence
        else:
            yield number, re.sub(r"`[^`]*`", "", line), line


def links(text):
    for number, line, _ in prose(text):
        for match in LINK.finditer(line):
            yield number, match.group(1)


def anchors(text):
    """The anchors of the headings, as the usual hosts make them."""
    seen, found = {}, set()
    for _, _, line in prose(text):
        heading = HEADING.match(line)
        if not heading:
            continue
        words = re.sub(r"\[([^\]]*)\]\([^)]*\)", r"\1", heading.group(2)).lower()
        slug = re.sub(r"[^\w\- ]", "", words).replace(" ", "-")
        count = seen.get(slug, 0)
        seen[slug] = count + 1
        found.add(slug if count == 0 else f"{slug}-{count}")
    return found
