"""Builds the wall's own fonts, “Wall Sans”, from Inter: `make fonts FONTS=folder` (once in a blue moon).

The folder is one of Inter's static OpenType fonts; the files in resources/fonts were made of Debian's
fonts-inter 4.0~beta7+ds-1 (whose files call themselves 3.019). What changes:

* Latin, Greek and Cyrillic in one file a weight: two files of one family and weight do not merge in Qt.
* Digits of one width are the plain digits (Inter's `tnum`), so a running clock does not tremble and
  no program has to switch a feature on.
* Quadratic outlines (.ttf).
* Another name: a changed font may not pass for the original, and a font of the same name on a
  machine would be mixed with ours, so that pictures differ from one machine to the next.
"""

import sys
from pathlib import Path

from fontTools.pens.cu2quPen import Cu2QuPen
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont, newTable
from fontTools.ttLib.tables.ttProgram import Program

FAMILY = "Wall Sans"
WEIGHTS = {"Regular": 400, "Medium": 500, "SemiBold": 600, "Bold": 700}
RANGES = (
    (0x0020, 0x007E), (0x00A0, 0x024F), (0x0259, 0x0259), (0x02B0, 0x02FF),  # Latin, extended A and B
    (0x0300, 0x036F), (0x0370, 0x03FF),  # combining marks, Greek
    (0x0400, 0x052F), (0x1C80, 0x1C8F), (0x2DE0, 0x2DFF), (0xA640, 0xA69F),  # Cyrillic and extended
    (0x1E00, 0x1EFF),  # Latin extended additional
    (0x2000, 0x206F), (0x2070, 0x209F), (0x20A0, 0x20BF), (0x2100, 0x218F),  # punctuation, small digits, …
    (0x2190, 0x22FF), (0x25A0, 0x25FF), (0x2713, 0x2717), (0xFFFD, 0xFFFD),  # arrows, signs, shapes
)  # fmt: skip
FEATURES = ["calt", "case", "ccmp", "kern", "locl", "mark", "mkmk", "zero"]
# A thousandth of the em: nobody sees less, not even 300 pixels high.
MAX_ERROR = 0.001


def main() -> int:
    """Build every weight; return 2 if the folder is not one of Inter."""
    try:
        source, target = (Path(argument) for argument in sys.argv[1:] if argument)
    except ValueError:
        print("usage: fonts.py FOLDER_OF_INTER OUTPUT_FOLDER")
        return 2
    for style, weight in WEIGHTS.items():
        path = source / f"Inter-{style}.otf"
        if not path.exists():
            print(f"{path} is not there")
            return 2
        font = TTFont(path, recalcTimestamp=False)
        _take_tabular_digits(font)
        _subset(font)
        _make_quadratic(font)
        _rename(font, style, weight)
        out = target / f"WallSans-{style}.ttf"
        font.save(out)
        print(f"{out.name}: {len(font.getBestCmap())} characters, {out.stat().st_size // 1024} KB")
    return 0


def _take_tabular_digits(font: TTFont) -> None:
    """Let the digits' code points point at their tabular shapes, which no kerning pair knows."""
    gsub = font["GSUB"].table
    [lookups] = {
        tuple(record.Feature.LookupListIndex)
        for record in gsub.FeatureList.FeatureRecord
        if record.FeatureTag == "tnum"
    }
    tabular: dict[str, str] = {}
    for index in lookups:
        for table in gsub.LookupList.Lookup[index].SubTable:
            tabular |= getattr(table, "ExtSubTable", table).mapping
    for table in {id(table.cmap): table for table in font["cmap"].tables}.values():  # some share one
        for code in range(ord("0"), ord("9") + 1):
            if code in table.cmap:
                table.cmap[code] = tabular[table.cmap[code]]
    # Rounding left some of them a unit wider than others.
    metrics, digits = (
        font["hmtx"].metrics,
        [font.getBestCmap()[code] for code in range(ord("0"), ord("9") + 1)],
    )
    width = max(metrics[digit][0] for digit in digits)
    for digit in digits:
        metrics[digit] = (width, metrics[digit][1])


def _subset(font: TTFont) -> None:
    options = Options(layout_features=FEATURES, name_IDs=["*"], notdef_outline=True, hinting=False)
    subsetter = Subsetter(options)
    subsetter.populate(unicodes=[code for first, last in RANGES for code in range(first, last + 1)])
    subsetter.subset(font)


def _make_quadratic(font: TTFont) -> None:
    """Turn cubic outlines into TrueType's; the tables are those fontTools' own otf2ttf snippet sets."""
    order, glyphs = font.getGlyphOrder(), font.getGlyphSet()
    max_error = font["head"].unitsPerEm * MAX_ERROR
    outlines = {}
    for name in order:
        pen = TTGlyphPen(glyphs)
        glyphs[name].draw(Cu2QuPen(pen, max_error, reverse_direction=True))
        outlines[name] = pen.glyph()
    font["loca"], font["glyf"] = newTable("loca"), newTable("glyf")
    font["glyf"].glyphOrder, font["glyf"].glyphs = order, outlines
    for name, (width, _) in list(font["hmtx"].metrics.items()):
        outlines[name].recalcBounds(font["glyf"])
        font["hmtx"].metrics[name] = (width, getattr(outlines[name], "xMin", 0))
    maxp = font["maxp"]
    maxp.tableVersion = 0x00010000
    for field in ("maxTwilightPoints", "maxStorage", "maxFunctionDefs", "maxInstructionDefs",
                  "maxStackElements", "maxSizeOfInstructions", "maxComponentElements"):  # fmt: skip
        setattr(maxp, field, 0)
    maxp.maxZones = 1
    font["post"].formatType, font["post"].extraNames, font["post"].mapping = 2.0, [], {}
    font["post"].glyphOrder = order
    # No instructions, but smoothing at every size, also where hinting is on.
    font["gasp"] = gasp = newTable("gasp")
    gasp.version, gasp.gaspRange = 1, {0xFFFF: 0x000A}
    font["prep"] = prep = newTable("prep")
    prep.program = Program()
    prep.program.fromAssembly(["PUSHW[]", "511", "SCANCTRL[]", "PUSHB[]", "4", "SCANTYPE[]"])
    del font["CFF "]
    font.sfntVersion = "\0\1\0\0"


def _rename(font: TTFont, style: str, weight: int) -> None:
    table = font["name"]
    kept = {0, 9, 11, 12, 13, 14}  # copyright, designer, addresses, licence
    table.names = [record for record in table.names if record.nameID in kept]
    basic = style in {"Regular", "Bold"}  # the older pair of names knows these two only
    names = {
        1: FAMILY if basic else f"{FAMILY} {style}",
        2: style if basic else "Regular",
        3: f"{FAMILY} {style} 1.0, made of Inter 3.019",
        4: f"{FAMILY} {style}",
        5: "Version 1.0; made of Inter 3.019",
        6: f"WallSans-{style}",
        16: FAMILY,
        17: style,
    }
    for number, text in names.items():
        table.setName(text, number, 3, 1, 0x409)
    os2, bold = font["OS/2"], style == "Bold"
    os2.usWeightClass = weight
    os2.fsSelection = (os2.fsSelection & ~0b1100001) | (0b0100000 if bold else 0b1000000)
    font["head"].macStyle = int(bold)


if __name__ == "__main__":
    sys.exit(main())
