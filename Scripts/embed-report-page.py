#!/usr/bin/env python3
"""Writes Sources/Report/Page/PageParts.swift from the files of the report's page, which lie beside it.

    python3 Scripts/embed-report-page.py           # write it
    python3 Scripts/embed-report-page.py --check   # fail if it is not what it should be

The command stays one file this way. The scripts are joined in the order of their names, in one function.
"""
import pathlib
import sys

page = pathlib.Path(__file__).parent.parent / "Sources/Report/Page"
target = page / "PageParts.swift"


def constant(name, comment, text):
    text = text.strip("\n")
    if '"""##' in text or "\\##" in text or "</script" in text or "</style" in text:
        sys.exit(f"embed-report-page: {name} has what cannot be embedded")
    return f'  /// {comment}\n  static let {name} = ##"""\n{text}\n"""##\n'


scripts = [file.read_text() for file in sorted(page.glob("*.js"))]
parts = "\n".join([
    constant("style", "Everything of `report.css`.", (page / "report.css").read_text()),
    constant("script", "The scripts in one function.", '"use strict";\n(() => {\n' + "\n".join(scripts) + "})();"),
    constant("body", "What stands in the page before anything is drawn.", (page / "body.html").read_text()),
    constant("outlines", "Coasts of the world, as `Scripts/make-report-outlines.py` makes them.",
             (page / "outlines.json").read_text()),
])
text = f"""// swift-format-ignore-file
// Made by Scripts/embed-report-page.py. Change the files beside it, then run that.

/// The parts of the page.
enum PageParts {{
{parts}}}
"""
if "--check" in sys.argv[1:]:
    if target.read_text() != text:
        sys.exit("embed-report-page: PageParts.swift is out of date; run Scripts/embed-report-page.py")
else:
    target.write_text(text)
