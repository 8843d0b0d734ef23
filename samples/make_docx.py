#!/usr/bin/env python3
"""Make the Word samples from the readable sources beside them.

    python3 samples/make_docx.py           write samples/landmine-2004/<edition>/<name>.docx
    python3 samples/make_docx.py --check   say which file is not what its source gives; exit 1

A source (samples/word/<edition>/<name>.md) is Markdown cut to what a country report
needs: '#' title, '##' and '###' headings, paragraphs, '- ' lists, pipe tables, **bold**, *italic*,
[^n] marks with '[^n]: text' at the end, and tracked changes as {++inserted++} and {--deleted--}.
The same source gives the same parts, byte for byte: no clock, no random id.
"""

import pathlib
import re
import sys
import zipfile
from xml.sax.saxutils import escape

HERE = pathlib.Path(__file__).resolve().parent
W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
CHANGED = 'w:author="Editor" w:date="2004-08-02T09:00:00Z"'  # Within the sample's production cycle.
DAY = (2004, 8, 2, 9, 0, 0)  # The time stamp of every part in the package.
INLINE = re.compile(
    r"\{\+\+(?P<ins>.+?)\+\+\}|\{--(?P<del>.+?)--\}|\[\^(?P<note>\d+)\]|"
    r"\*\*(?P<bold>.+?)\*\*|\*(?P<italic>.+?)\*")


def run(text, properties="", tag="t"):
    if not text:
        return ""
    props = f"<w:rPr>{properties}</w:rPr>" if properties else ""
    return f'<w:r>{props}<w:{tag} xml:space="preserve">{escape(text)}</w:{tag}></w:r>'


class Runs:
    """Turns inline Markdown into runs; numbers the tracked changes of one document."""

    def __init__(self):
        self.changes = 0

    def change(self, kind, inner):
        self.changes += 1
        return f'<w:{kind} w:id="{self.changes}" {CHANGED}>{inner}</w:{kind}>'

    def of(self, text):
        out, at = [], 0
        for match in INLINE.finditer(text):
            out.append(run(text[at:match.start()]))
            out.append(self.piece(match))
            at = match.end()
        out.append(run(text[at:]))
        return "".join(out)

    def piece(self, match):
        if match["ins"]:
            return self.change("ins", run(match["ins"]))
        if match["del"]:
            return self.change("del", run(match["del"], tag="delText"))
        if match["note"]:
            return ('<w:r><w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr>'
                    f'<w:footnoteReference w:id="{match["note"]}"/></w:r>')
        if match["bold"]:
            return run(match["bold"], "<w:b/>")
        return run(match["italic"], "<w:i/>")


def paragraph(inner, style=None, numbered=False):
    props = f'<w:pStyle w:val="{style}"/>' if style else ""
    if numbered:
        props += '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'
    return f"<w:p>{f'<w:pPr>{props}</w:pPr>' if props else ''}{inner}</w:p>\n"


def table(lines, runs):
    rows = [[cell.strip() for cell in line.strip().strip("|").split("|")]
            for line in lines if not re.fullmatch(r"[|:\- ]+", line)]
    grid = "<w:gridCol w:w=\"2400\"/>" * len(rows[0])
    out = ['<w:tbl><w:tblPr><w:tblStyle w:val="TableGrid"/><w:tblW w:w="0" w:type="auto"/>'
           f"</w:tblPr><w:tblGrid>{grid}</w:tblGrid>\n"]
    for number, row in enumerate(rows):
        header = "<w:trPr><w:tblHeader/></w:trPr>" if number == 0 else ""
        cells = "".join(f"<w:tc>{paragraph(runs.of(cell)).strip()}</w:tc>" for cell in row)
        out.append(f"<w:tr>{header}{cells}</w:tr>\n")
    return "".join(out) + "</w:tbl>\n" + paragraph("")


def block(lines, runs):
    first = lines[0]
    heading = re.match(r"(#{1,3}) (.+)", first)
    if heading:
        style = ("Title", "Heading1", "Heading2")[len(heading[1]) - 1]
        return paragraph(runs.of(heading[2]), style)
    if first.startswith("|"):
        return table(lines, runs)
    if first.startswith("- "):
        return "".join(paragraph(runs.of(line[2:]), "ListParagraph", True) for line in lines)
    return paragraph(runs.of(" ".join(lines)))


def split_source(text):
    notes, body = {}, []
    for chunk in re.split(r"\n\s*\n", text.strip()):
        lines = chunk.split("\n")
        if lines[0].startswith("[^"):
            for line in lines:
                number, note = re.match(r"\[\^(\d+)\]: (.+)", line).groups()
                notes[int(number)] = note
        else:
            body.append(lines)
    return body, notes


def document_part(body, runs):
    inner = "".join(block(lines, runs) for lines in body)
    page = '<w:sectPr><w:pgSz w:w="12240" w:h="15840"/></w:sectPr>'
    return (f'{HEAD}<w:document xmlns:w="{W}" xmlns:r="{R}"><w:body>\n{inner}{page}'
            "</w:body></w:document>\n")


def footnotes_part(notes, runs):
    own = ('<w:footnote w:type="separator" w:id="-1"><w:p><w:r><w:separator/></w:r></w:p>'
           "</w:footnote>\n"
           '<w:footnote w:type="continuationSeparator" w:id="0"><w:p><w:r>'
           "<w:continuationSeparator/></w:r></w:p></w:footnote>\n")
    mark = '<w:r><w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr><w:footnoteRef/></w:r>'
    listed = "".join(
        f'<w:footnote w:id="{number}">'
        f'{paragraph(mark + run(" ") + runs.of(note), "FootnoteText").strip()}</w:footnote>\n'
        for number, note in sorted(notes.items()))
    return f'{HEAD}<w:footnotes xmlns:w="{W}" xmlns:r="{R}">\n{own}{listed}</w:footnotes>\n'


def style(kind, key, name, inner=""):
    return (f'<w:style w:type="{kind}" w:styleId="{key}"><w:name w:val="{name}"/>{inner}'
            "</w:style>\n")


def heading_style(level):
    return style("paragraph", f"Heading{level}", f"heading {level}",
                 '<w:basedOn w:val="Normal"/><w:pPr><w:keepNext/>'
                 f'<w:outlineLvl w:val="{level - 1}"/></w:pPr>'
                 f'<w:rPr><w:b/><w:sz w:val="{32 - 4 * level}"/></w:rPr>')


STYLES = (
    f'{HEAD}<w:styles xmlns:w="{W}">\n'
    + style("paragraph", "Normal", "Normal", "<w:qFormat/>")
    + style("paragraph", "Title", "Title",
            '<w:basedOn w:val="Normal"/><w:rPr><w:b/><w:sz w:val="36"/></w:rPr>')
    + heading_style(1) + heading_style(2)
    + style("paragraph", "ListParagraph", "List Paragraph", '<w:basedOn w:val="Normal"/>')
    + style("paragraph", "FootnoteText", "footnote text",
            '<w:basedOn w:val="Normal"/><w:rPr><w:sz w:val="18"/></w:rPr>')
    + style("character", "FootnoteReference", "footnote reference",
            '<w:rPr><w:vertAlign w:val="superscript"/></w:rPr>')
    + style("table", "TableGrid", "Table Grid")
    + "</w:styles>\n")

NUMBERING = (
    f'{HEAD}<w:numbering xmlns:w="{W}"><w:abstractNum w:abstractNumId="0">'
    '<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="bullet"/><w:lvlText w:val="•"/>'
    '</w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
    "</w:numbering>\n")

PARTS = ("styles", "numbering", "footnotes")
WORD_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml."
PACKAGE_TYPE = "application/vnd.openxmlformats-package."
PACKAGE = "http://schemas.openxmlformats.org/package/2006"


def content_types():
    overrides = "".join(
        f'<Override PartName="/word/{part}.xml" ContentType="{WORD_TYPE}{part}+xml"/>'
        for part in PARTS)
    return (f'{HEAD}<Types xmlns="{PACKAGE}/content-types">'
            f'<Default Extension="rels" ContentType="{PACKAGE_TYPE}relationships+xml"/>'
            '<Default Extension="xml" ContentType="application/xml"/>'
            f'<Override PartName="/word/document.xml" ContentType="{WORD_TYPE}document.main+xml"/>'
            f"{overrides}</Types>\n")


def relationships(targets):
    inner = "".join(f'<Relationship Id="rId{n}" Type="{R}/{kind}" Target="{target}"/>'
                    for n, (kind, target) in enumerate(targets, 1))
    return f'{HEAD}<Relationships xmlns="{PACKAGE}/relationships">{inner}</Relationships>\n'


def parts_of(text):
    body, notes = split_source(text)
    runs = Runs()
    return {
        "[Content_Types].xml": content_types(),
        "_rels/.rels": relationships([("officeDocument", "word/document.xml")]),
        "word/_rels/document.xml.rels": relationships([(part, f"{part}.xml") for part in PARTS]),
        "word/document.xml": document_part(body, runs),
        "word/footnotes.xml": footnotes_part(notes, runs),
        "word/numbering.xml": NUMBERING,
        "word/styles.xml": STYLES,
    }


def write(path, parts):
    with zipfile.ZipFile(path, "w") as package:
        for name, content in parts.items():
            entry = zipfile.ZipInfo(name, DAY)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.external_attr = 0o644 << 16
            package.writestr(entry, content.encode())


def same(path, parts):
    if not path.exists():
        return False
    with zipfile.ZipFile(path) as package:  # Compared unpacked: compressors may differ.
        return {name: package.read(name).decode() for name in package.namelist()} == parts


def main():
    check = sys.argv[1:] == ["--check"]
    stale = 0
    for source in sorted(HERE.glob("word/*/*.md")):
        target = HERE / "landmine-2004" / source.parent.name / f"{source.stem}.docx"
        parts = parts_of(source.read_text(encoding="utf-8"))
        if check and not same(target, parts):
            print(f"{target}: not what {source} gives; run samples/make_docx.py")
            stale += 1
        elif not check:
            write(target, parts)
    return 1 if stale else 0


if __name__ == "__main__":
    sys.exit(main())
