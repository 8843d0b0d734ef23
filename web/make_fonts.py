#!/usr/bin/env python3
"""Cut the site's typeface from Source Serif 4 by Adobe (SIL Open Font License 1.1).

    npm pack source-serif@4.5.1 && tar xzf source-serif-4.5.1.tgz
    /usr/bin/python3 web/make_fonts.py package    # needs python3-fonttools and python3-brotli

Each face is cut by script, so that a reader loads only what a page needs, and keeps its small
capitals and old-style figures. The licence reserves the name of the original to it, so ours is
called Vigil Serif. The results are kept in web/site/fonts: building Vigil does not run this.
"""
import pathlib
import sys

from fontTools import subset
from fontTools.ttLib import TTFont

FACES = {"400-normal": "Regular", "400-italic": "It", "600-normal": "Semibold"}
SCRIPTS = {
    "latin": "U+0020-007E,U+00A0-00FF,U+0131,U+0152-0153,U+02C6,U+02DA,U+02DC,U+2009,U+2010-2015,"
             "U+2018-201E,U+2020-2022,U+2026,U+2030,U+2032-2033,U+2039-203A,U+20AC,U+2116,U+2122,"
             "U+2190-2193,U+2197,U+21A9,U+2212",
    "latin-ext": "U+0100-0130,U+0132-0151,U+0154-024F,U+0259,U+1E00-1EFF",
    "cyrillic": "U+0400-045F,U+0490-0491",
}
FEATURES = ["kern", "liga", "mark", "mkmk", "ccmp", "locl", "smcp", "c2sc", "onum", "lnum", "pnum",
            "tnum", "sups", "case"]


def cut(source, unicodes, target):
    options = subset.Options()
    options.layout_features = FEATURES
    options.flavor = "woff2"
    options.hinting = False
    font = TTFont(source)
    cutter = subset.Subsetter(options)
    cutter.populate(unicodes=subset.parse_unicodes(unicodes))
    cutter.subset(font)
    for record in font["name"].names:
        text = record.toUnicode()
        if record.nameID in (1, 3, 4, 6, 16, 18, 21, 25):
            text = text.replace("Source Serif 4", "Vigil Serif").replace("SourceSerif4", "VigilSerif")
            record.string = text
    font.flavor = "woff2"
    font.save(target)


def main():
    originals = pathlib.Path(sys.argv[1]) / "WOFF2" / "TTF"
    folder = pathlib.Path(__file__).parent / "site" / "fonts"
    for face, name in FACES.items():
        for script, unicodes in SCRIPTS.items():
            target = folder / f"serif-{script}-{face}.woff2"
            cut(originals / f"SourceSerif4-{name}.ttf.woff2", unicodes, target)
            print(f"{target}: {target.stat().st_size} bytes")


if __name__ == "__main__":
    main()
