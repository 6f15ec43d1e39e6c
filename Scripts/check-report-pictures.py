#!/usr/bin/env python3
"""Compares what the pages of a report look like with how they looked when their pictures were recorded.

    Scripts/check-report-pictures.py report.html REFERENCE            # fails where a page looks otherwise
    Scripts/check-report-pictures.py report.html REFERENCE --prove    # fails too if damage would not be seen, or a font would
    Scripts/check-report-pictures.py report.html REFERENCE --record   # writes REFERENCE anew, and fails

The report is that of `Examples/Documents`, the reference `Tests/CommandTests/Fixtures/report-pictures.json`.

Pictures are compared loosely, so that another font, a version of the browser or a few more mentions do not matter. Of each two
things are kept. A grid: the mean colour of cells of some 50 pixels. A cell differs if its colour lies further than TOLERANCE outside what the
cells around it have in the other picture, so whatever moves by less than a cell is the same. Shares: how much of the picture has which
hue. They do not depend on places at all, and see what is small and strewn: marks, lines under names, rings on the map.
What is thin, grey and alone, such as the graph's lines, goes unseen.
"""
import argparse
import json
import os
import sys

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
from browser import Browser  # noqa: E402

CELL = 50
# Of 255, for each of red, green and blue.
TOLERANCE = 14
# The part of a picture's cells that may differ.
CELLS = 0.07
# A hue that had or has this share of a picture must not have become so many times as frequent or as rare. A pale or strong one counts
# from a larger share on: whether a thin line falls on whole pixels makes one of the other.
SHARE, SHARE_OF_STRENGTH, TIMES = 0.0006, 0.0015, 2.3

# The phone is a long one: of what stands at the lower edge, a font decides whether it is in the picture.
WIDE, PHONE = (1280, 900), (390, 1400)
ENTITY, DOCUMENT = "#/entity/shikotan", "#/document/kurils%2Fpeace-treaty.html"
VIEWS = {
    "overview": ("#/overview", False, WIDE), "overview on a phone": ("#/overview", False, PHONE),
    "map": ("#/map", False, WIDE), "map in the dark": ("#/map", True, WIDE),
    "entity": (ENTITY, False, WIDE), "entity in the dark": (ENTITY, True, WIDE),
    "document": (DOCUMENT, False, WIDE), "document on a phone": (DOCUMENT, False, PHONE),
}

# What must be seen: a view, and style that damages it.
DAMAGE = {
    "the map is hidden": ("map", ".map svg { visibility: hidden }"),
    "the map has no coasts": ("map", ".map .land { display: none }"),
    "the map has no places": ("map", ".map .spot { display: none }"),
    "disputed places have no rings": ("map", ".map .ring { display: none } .map .spot.claimed .dot { stroke: none }"),
    "black text in the dark": ("entity in the dark", ":root { --ink: #000 }"),
    "a white page in the dark": ("entity in the dark", ":root { --paper: #fff }"),
    "a map as light as by day in the dark": ("map in the dark", ":root { --sea: #eef3f7; --land: #d5d9d3 }"),
    "columns lie over each other": ("entity", ".split > * { grid-area: 1 / 1 }"),
    "columns stand below each other": ("entity", ".split { display: block }"),
    "sentences have no marks": ("entity", ".lines mark { background: none }"),
    "the column beside the sentences is gone": ("entity", ".split > aside { visibility: hidden }"),
    "names have no lines": ("document on a phone", ".m { text-decoration: none }"),
    "names have all one colour": ("document on a phone", ".m { --hue: var(--x) !important }"),
    "charts have no bars": ("overview", ".chart .track i { background: none }"),
    "panels in one column": ("overview", ".grid { columns: 1 }"),
    "no style at all": ("overview", "* { all: revert !important }"),
    "wider than a phone": ("overview on a phone", "main { width: 60rem; max-width: none }"),
    "no space between lines": ("document on a phone", ".text { line-height: 1 }"),
}

# What must not be seen, in any view: fonts that other systems have, and some that none has.
HARMLESS = {
    "a narrow sans": "* { font-family: 'Liberation Sans', Arial, Helvetica, sans-serif !important }",
    "a wide sans": "* { font-family: 'DejaVu Sans', Verdana, sans-serif !important }",
    "a serif": "* { font-family: 'Liberation Serif', 'Times New Roman', serif !important }",
    "lines a little higher": "body { line-height: 1.55 }",
}

# Adds style as the page's own, whatever its policy says of others: `adoptedStyleSheets` is no inline style.
ADD_STYLE = """(() => { const sheet = new CSSStyleSheet(); sheet.replaceSync(%s);
    document.adoptedStyleSheets = [sheet]; dispatchEvent(new Event('resize')); })()"""

# Waits for what moves and for two frames, so that the picture is of what was drawn last.
SETTLE = """(async () => { await document.fonts.ready;
    for (let i = 0; i < 2; i++) await new Promise(requestAnimationFrame);
    await Promise.all(document.getAnimations().map(one => one.finished.catch(() => 0))); })()"""

# The browser decodes its own picture: mean colours of cells, row after row, and how many pixels have which hue, of twelve, by two
# strengths. A pixel's hue counts from a chroma of 24 on; paler ones are the grey of smoothed letters, which is the fonts' business.
MEASURE = """(async () => {
    const bytes = Uint8Array.from(atob(%s), letter => letter.charCodeAt(0));
    const image = await createImageBitmap(new Blob([bytes], { type: "image/png" }));
    const { width, height } = image, canvas = new OffscreenCanvas(width, height), context = canvas.getContext("2d");
    context.drawImage(image, 0, 0);
    const pixels = context.getImageData(0, 0, width, height).data;
    const columns = Math.round(width / %d), rows = Math.round(height / %d);
    const sums = new Float64Array(columns * rows * 4), hues = new Float64Array(24);
    for (let y = 0, p = 0; y < height; y++) for (let x = 0; x < width; x++, p += 4) {
        const r = pixels[p], g = pixels[p + 1], b = pixels[p + 2];
        const cell = 4 * (Math.floor(y * rows / height) * columns + Math.floor(x * columns / width));
        sums[cell] += r; sums[cell + 1] += g; sums[cell + 2] += b; sums[cell + 3]++;
        const most = Math.max(r, g, b), chroma = most - Math.min(r, g, b);
        if (chroma < 24) continue;
        const sixth = most === r ? ((g - b) / chroma + 6) %% 6 : most === g ? (b - r) / chroma + 2 : (r - g) / chroma + 4;
        hues[Math.floor(sixth * 2) %% 12 + (chroma < 96 ? 0 : 12)]++;
    }
    const cells = [];
    for (let i = 0; i < sums.length; i += 4) cells.push([0, 1, 2].map(k => Math.round(sums[i + k] / sums[i + 3])));
    return { columns, rows, cells, hues: Array.from(hues, count => count / (width * height)) };
})()"""


class Picture:
    """What is kept of a picture."""

    def __init__(self, columns, rows, cells, hues):
        self.columns, self.rows, self.cells, self.hues = columns, rows, cells, hues

    @staticmethod
    def of(browser):
        browser.run(SETTLE)
        data = browser.call("Page.captureScreenshot", format="png")["data"]
        return Picture(**browser.run(MEASURE % (json.dumps(data), CELL, CELL)))

    @staticmethod
    def read(kept):
        grid = kept["grid"]
        cells = [[int(row[i + k:i + k + 2], 16) for k in (0, 2, 4)] for row in grid for i in range(0, len(row), 6)]
        return Picture(len(grid[0]) // 6, len(grid), cells, kept["hues"])

    def kept(self):
        rows = [self.cells[row * self.columns:(row + 1) * self.columns] for row in range(self.rows)]
        return {"grid": ["".join("%02x%02x%02x" % tuple(cell) for cell in row) for row in rows],
                "hues": [round(share, 5) for share in self.hues]}

    def around(self, place):
        row, column = divmod(place, self.columns)
        return [self.cells[y * self.columns + x] for y in range(max(0, row - 1), min(self.rows, row + 2))
                for x in range(max(0, column - 1), min(self.columns, column + 2))]

    def strays(self, other):
        """The places whose colour none of the cells around them in `other` comes near."""
        found = set()
        for place, colour in enumerate(self.cells):
            near = other.around(place)
            for k in range(3):
                values = [one[k] for one in near]
                if not min(values) - TOLERANCE <= colour[k] <= max(values) + TOLERANCE:
                    found.add(place)
        return found

    def differences(self, other):
        """What is otherwise than in `other`, in lines; none if the two look the same."""
        if (self.columns, self.rows) != (other.columns, other.rows):
            return [f"{self.columns} x {self.rows} cells, not {other.columns} x {other.rows}"]
        lines = []
        # Both ways: what came and what went.
        strays = self.strays(other) | other.strays(self)
        if len(strays) > CELLS * len(self.cells):
            lines.append(f"{len(strays)} of {len(self.cells)} cells have another colour:")
            for row in range(self.rows):
                lines.append("  " + "".join("#" if row * self.columns + x in strays else "." for x in range(self.columns)))
        for hue in range(12):
            for strength, bins, least in [("pale ", [hue], SHARE_OF_STRENGTH), ("strong ", [hue + 12], SHARE_OF_STRENGTH),
                                          ("", [hue, hue + 12], SHARE)]:
                now, before = (sum(one.hues[number] for number in bins) for one in (self, other))
                if max(now, before) >= least and max(now, before) > TIMES * min(now, before):
                    lines.append(f"{now:.2%} of it has the {strength}hue of {hue * 30}°, not {before:.2%}")
        return lines


class Pages:
    """The views of a report in a browser, with style added to them."""

    def __init__(self, browser, address):
        self.browser, self.address = browser, address

    def picture(self, view, style="", path=None):
        hash, dark, (width, height) = VIEWS[view]
        browser = self.browser
        browser.colours(dark)
        browser.resize(width, height, mobile=width < 500)
        browser.open(self.address)
        browser.run(ADD_STYLE % json.dumps(style))
        browser.go(hash)
        if hash == ENTITY:
            browser.wait("document.querySelector('[role=status]')?.textContent.startsWith('All')")
        if hash == DOCUMENT:
            browser.wait("document.querySelectorAll('.text .m').length")
        picture = Picture.of(browser)
        if path:
            browser.picture(path)
        return picture


def prove(pages, reference):
    """What damage is not seen, and which fonts are."""
    wrong = []
    for what, (view, style) in DAMAGE.items():
        lines = pages.picture(view, style).differences(reference[view])
        print(f"{'seen' if lines else 'NOT SEEN'}: {what}")
        if not lines:
            wrong.append(what)
    for what, style in HARMLESS.items():
        for view in VIEWS:
            lines = pages.picture(view, style).differences(reference[view])
            if lines:
                print(f"SEEN: {what}, in {view}\n  " + "\n  ".join(lines))
                wrong.append(what)
        print(f"harmless: {what}")
    return wrong


parser = argparse.ArgumentParser()
parser.add_argument("report")
parser.add_argument("reference")
parser.add_argument("--record", action="store_true")
parser.add_argument("--prove", action="store_true")
parser.add_argument("--pictures", metavar="DIR", help="where the pictures themselves are written")
options = parser.parse_args()
if not Browser.executable:
    sys.exit("check-report-pictures: no Chromium here; install it with: apt-get install chromium")
failed = 0
with Browser() as browser:
    pages = Pages(browser, "file://" + os.path.abspath(options.report))
    found = {view: pages.picture(view, path=options.pictures and os.path.join(options.pictures, view.replace(" ", "-") + ".png"))
             for view in VIEWS}
    if options.record:
        with open(options.reference, "w") as file:
            json.dump({view: picture.kept() for view, picture in found.items()}, file, indent=1)
            file.write("\n")
        sys.exit(f"recorded {len(found)} pictures; look at them with --pictures and run again without --record")
    with open(options.reference) as file:
        reference = {view: Picture.read(kept) for view, kept in json.load(file).items()}
    for view, picture in found.items():
        lines = picture.differences(reference[view]) if view in reference else ["it was not recorded"]
        if lines:
            failed += 1
            print(f"FAILED: {view} looks otherwise than recorded\n  " + "\n  ".join(lines))
    if options.prove:
        failed += len(prove(pages, reference))
print("all pictures are as recorded" if not failed else f"{failed} checks failed")
sys.exit(1 if failed else 0)
