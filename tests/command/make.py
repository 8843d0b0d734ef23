#!/usr/bin/env python3
"""Makes a file that is broken in the way that its name says: make.py bomb.docx.

Such files are made when they are needed rather than kept, so that each says in words what is wrong
with it."""
import io
import sys
import zipfile

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"


def document(body):
    return f'<?xml version="1.0"?><w:document xmlns:w="{W}"><w:body>{body}</w:body></w:document>'


def paragraph(words):
    return f"<w:p><w:r><w:t>{words}</w:t></w:r></w:p>"


GOOD = document(paragraph("Ardenia") + paragraph("One dam was closed in March 2004."))


def packed(parts):
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in parts.items():
            archive.writestr(zipfile.ZipInfo(name), text, zipfile.ZIP_DEFLATED)
    return out.getvalue()


def docx(body=GOOD, **more):
    return packed({"[Content_Types].xml": "<Types/>", "word/document.xml": body, **more})


FILES = {
    "good.docx": lambda: docx(),
    "cut.docx": lambda: docx()[:300],
    "broken.docx": lambda: docx("<w:document><w:body><w:p>Ardenia"),
    "no-document.docx": lambda: packed({"word/styles.xml": "<w:styles/>"}),
    # 400 MB of blanks in a file of 400 kB.
    "bomb.docx": lambda: docx(document(paragraph(" " * 400_000_000))),
    # A thousand entities that each stand for a thousand others.
    "entities.docx": lambda: docx(
        '<!DOCTYPE d [<!ENTITY a "Ardenia">'
        + "".join(f'<!ENTITY {b} "{f"&{a};" * 100}">' for a, b in zip("abcdefgh", "bcdefghi"))
        + "]>" + document(paragraph("&i;"))
    ),
    "deep.docx": lambda: docx(document("<w:sdt>" * 100_000 + paragraph("Ardenia"))),
    "nested.html": lambda: ("<title>Ardenia</title>" + "<div><b>" * 100_000 + "Ardenia").encode(),
    "quotes.md": lambda: ("> " * 50_000 + "Ardenia\n").encode(),
    "brackets.txt": lambda: ("Ardenia\n\n" + "[1" * 100_000 + "\n").encode(),
    "picture.html": lambda: b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\1\0",
    "utf-16.txt": lambda: "Ardenia\n\nOne dam was closed.\n".encode("utf-16"),
    "latin.txt": lambda: "Ardenia\n\nThe R\xedo was closed \x96 again.\n".encode("latin-1"),
    "not-utf-8.html": lambda: b"<meta charset=utf-8><title>Ardenia</title><p>One d\xffm, \xc3(.",
    "binary.txt": lambda: bytes(range(256)) * 4,
}

name = sys.argv[1].rsplit("/", 1)[-1]
with open(sys.argv[1], "wb") as file:
    file.write(FILES[name]())
