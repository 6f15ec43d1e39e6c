#!/usr/bin/env python3
"""Renders the pages of the documentation to a static site.

    Scripts/make-site.py [FOLDER]

The site, by default Output/site, mirrors the tree: `Documentation/Runs.md` becomes `Documentation/Runs.html`, and what pages
link to besides (schemas, examples) is copied. It opens from disk, loads nothing from elsewhere, has no scripts, follows the
system's light or dark, and fits a phone. Every link of it is checked.
"""

import html
import os
import pathlib
import re
import shutil
import sys
import urllib.parse

from documentation import EXPECTED, ROOT, pages, slug

try:
    import markdown
    from markdown.preprocessors import NormalizeWhitespace
except ImportError:
    sys.exit("make-site: the Python package 'markdown' is needed: apt-get install python3-markdown, or pip install markdown")

INDEX = ROOT / "Documentation/README.md"

STYLE = """
:root { color-scheme: light dark; --ink: #1b1f24; --paper: #fff; --soft: #57606a; --line: #d8dee4; --code: #f5f6f8; --link: #0a5cad }
@media (prefers-color-scheme: dark) {
  :root { --ink: #dfe3e8; --paper: #14171b; --soft: #9aa4af; --line: #343a42; --code: #1f242a; --link: #7ab8f5 } }
* { box-sizing: border-box }
body { margin: 0; color: var(--ink); background: var(--paper); font: 16px/1.55 system-ui, sans-serif; overflow-wrap: break-word }
a { color: var(--link) }
.skip { position: absolute; left: -100em } .skip:focus { left: 1em; top: 1em; background: var(--paper); padding: .3em .6em }
header { padding: .7em 1.2em; border-bottom: 1px solid var(--line) }
header a { color: inherit; text-decoration: none; font-weight: 600; margin-right: 1.2em }
.page { display: flex; max-width: 76em; margin: 0 auto }
nav.pages { flex: 0 0 14.5em; padding: 1.2em; font-size: .9em }
nav.pages h2 { font-size: .8em; margin: 1.2em 0 .2em; color: var(--soft); text-transform: uppercase; letter-spacing: .05em }
nav ul { list-style: none; margin: 0; padding: 0 } nav li { margin: .15em 0 }
nav a { text-decoration: none } nav a[aria-current] { font-weight: 600; color: var(--ink) }
main { flex: 1 1 auto; min-width: 0; padding: 1em 1.4em 4em; max-width: 58em }
h1 { font-size: 1.9em; line-height: 1.2; margin: .5em 0 } h2 { margin-top: 1.8em; border-bottom: 1px solid var(--line) }
pre { background: var(--code); border: 1px solid var(--line); border-radius: 6px; padding: .8em 1em; overflow-x: auto; font-size: .85em;
  line-height: 1.45; tab-size: 8 }
code { font-family: ui-monospace, "DejaVu Sans Mono", monospace; font-size: .9em; background: var(--code); border-radius: 3px; padding: .05em .25em }
pre code { background: none; padding: 0; font-size: 1em }
.wide { overflow-x: auto } table { border-collapse: collapse; font-size: .93em }
th, td { border: 1px solid var(--line); padding: .3em .6em; text-align: left; vertical-align: top } th:empty { padding: 0 }
thead:not(:has(th:not(:empty))) { display: none }
img { max-width: 100% } blockquote { border-left: 3px solid var(--line); margin-left: 0; padding-left: 1em }
.contents { font-size: .9em; color: var(--soft) } .contents li { display: inline } .contents li + li::before { content: " · " }
.contents ul { padding: 0; margin: 0 }
@media (max-width: 50em) { .page { flex-direction: column-reverse } nav.pages { flex: none; border-top: 1px solid var(--line) }
  main { padding: .5em 1em 2em } }
@media print { header, nav { display: none } }
"""


class KeepTabs(NormalizeWhitespace):
    """Gazetteers are shown with their tabs, so that they can be copied."""

    def run(self, lines):
        return "\n".join(lines).replace("\r\n", "\n").split("\n") + ["", ""]


def target_of(page):
    """Where a page of the tree stands in the site."""
    return page.relative_to(ROOT).with_suffix(".html")


def sections():
    """The index, as the navigation shows it: heading, and the pages below it, each once."""
    found, seen = [], set()
    for line in INDEX.read_text(encoding="utf-8").split("\n"):
        heading = re.match(r"## (.+)", line)
        if heading:
            found.append((heading[1], []))
        link = re.match(r"\| \[([^\]]+)\]\(([^)#]+)", line)
        if link and found:
            page = (INDEX.parent / link[2]).resolve()
            if page.exists() and page not in seen:
                seen.add(page)
                found[-1][1].append((title_of(page), page))
    return found


def title_of(page):
    for line in page.read_text(encoding="utf-8").split("\n"):
        if line.startswith("# "):
            return line[2:].strip()
    return page.stem


def relative(goal, base):
    return urllib.parse.quote(os.path.relpath(goal, base.parent))


class Site:
    def __init__(self, folder):
        self.folder = folder
        self.pages = {page: target_of(page) for page in pages()}
        self.sections = sections()
        self.copied = set()

    def href(self, link, page, base):
        """Where a link of a page leads in the site; `None` if to nothing that is there."""
        if re.match(r"[a-z]+:|#", link):
            return link
        path, _, anchor = link.partition("#")
        goal = (page.parent / urllib.parse.unquote(path)).resolve()
        if goal.is_dir() and goal / "README.md" in self.pages:
            goal = goal / "README.md"
        if goal in self.pages:
            return relative(self.pages[goal], base) + (f"#{anchor}" if anchor else "")
        if not goal.exists() or not goal.is_relative_to(ROOT):
            if goal.name not in EXPECTED:
                raise SystemExit(f"make-site: {page.relative_to(ROOT)}: nothing stands at {link}")
            return None
        return relative(self.copy(goal), base)

    def copy(self, goal):
        """Copies what a page links to; of a folder its files, with a page that lists them."""
        place = goal.relative_to(ROOT)
        if goal.is_file():
            if place not in self.copied:
                self.copied.add(place)
                (self.folder / place).parent.mkdir(parents=True, exist_ok=True)
                shutil.copy(goal, self.folder / place)
            return place
        listing = place / "index.html"
        if listing not in self.copied:
            self.copied.add(listing)
            files = sorted(file for file in goal.rglob("*") if file.is_file() and ".build" not in file.parts)
            items = "".join(
                f'<li><a href="{relative(self.copy(file), listing)}">{html.escape(str(file.relative_to(goal)))}</a></li>' for file in files)
            self.write(listing, str(place), f"<h1>{html.escape(str(place))}</h1><ul>{items}</ul>", None)
        return listing

    def navigation(self, page, base):
        parts = []
        for heading, entries in self.sections:
            if not entries:
                continue
            items = []
            for title, goal in entries:
                current = ' aria-current="page"' if goal == page else ""
                items.append(f'<li><a href="{relative(self.pages[goal], base)}"{current}>{html.escape(title)}</a></li>')
            parts.append(f"<h2>{html.escape(heading)}</h2><ul>{''.join(items)}</ul>")
        return "".join(parts)

    def write(self, base, title, body, page):
        path = self.folder / base
        path.parent.mkdir(parents=True, exist_ok=True)
        start = relative(pathlib.Path("index.html"), base)
        readme = relative(self.pages[ROOT / "README.md"], base)
        path.write_text(
            '<!DOCTYPE html>\n<html lang="en"><head><meta charset="utf-8">'
            '<meta name="viewport" content="width=device-width, initial-scale=1">'
            f"<title>{html.escape(title)} – Onoma</title><style>{STYLE}</style></head>\n<body>"
            f'<a class="skip" href="#text">To the text</a><header><a href="{start}">Onoma: documentation</a>'
            f'<a href="{readme}">What it is</a></header>\n<div class="page">'
            f'<nav class="pages" aria-label="Pages">{self.navigation(page, base)}</nav>\n<main id="text">{body}</main></div></body></html>\n',
            encoding="utf-8")

    def render(self, page, base):
        text = page.read_text(encoding="utf-8")
        text = re.sub(r"(?m)^<!--.*?-->\n?", "\n", text)
        # Forges need no empty line before a list; the package does.
        text = re.sub(r"(?m)^(?![-*|#\s]|\d+\. )(.+)\n(?=(?:- |1\. ))", r"\1\n\n", text)
        renderer = markdown.Markdown(
            extensions=["tables", "fenced_code", "toc", "sane_lists"],
            extension_configs={"toc": {"slugify": lambda value, separator: slug(value), "toc_depth": "2-2"}})
        renderer.preprocessors.register(KeepTabs(renderer), "normalize_whitespace", 30)
        body = renderer.convert(text)

        def linked(match):
            goal = self.href(html.unescape(match[3]), page, base)
            return match[0] if goal is None else f'{match[1]}{match[2]}="{html.escape(goal)}"'

        body = re.sub(r'(<(?:a|img)\b[^>]*?)(href|src)="([^"]*)"', linked, body)
        # In tables forges take the backslash off an escaped bar, also in code.
        body = re.sub(r"(?s)<td.*?</td>", lambda found: found[0].replace("\\|", "|"), body)
        body = body.replace("<table>", '<div class="wide"><table>').replace("</table>", "</table></div>")
        if len(renderer.toc_tokens) > 0 and len(renderer.toc_tokens[0].get("children", [])) > 2 or len(renderer.toc_tokens) > 2:
            contents = f'<nav class="contents" aria-label="On this page">{renderer.toc}</nav>'
            body = body.replace("</h1>", "</h1>" + contents, 1)
        self.write(base, title_of(page), body, page)

    def build(self):
        for page, base in self.pages.items():
            self.render(page, base)
        self.render(INDEX, pathlib.Path("index.html"))

    def check(self):
        """Every link leads to a file of the site, and to an anchor in it."""
        problems, anchors = [], {}
        files = sorted(self.folder.rglob("*.html"))
        texts = {file: file.read_text(encoding="utf-8") for file in files}
        own = {self.folder / base for base in self.pages.values()} | {self.folder / "index.html"}
        for file in own:
            for link in re.findall(r'(?:href|src)="([^"]*)"', texts[file]):
                link = html.unescape(link)
                if re.match(r"[a-z]+:", link):
                    continue
                path, _, anchor = link.partition("#")
                goal = (file.parent / urllib.parse.unquote(path)).resolve() if path else file.resolve()
                if not goal.exists():
                    if goal.name not in EXPECTED:
                        problems.append(f"{file.relative_to(self.folder)}: {link}")
                elif anchor and goal.suffix == ".html":
                    if goal not in anchors:
                        anchors[goal] = set(re.findall(r'\bid="([^"]*)"', goal.read_text(encoding="utf-8")))
                    if urllib.parse.unquote(anchor) not in anchors[goal]:
                        problems.append(f"{file.relative_to(self.folder)}: {link} has no such heading")
        return problems


def main():
    folder = pathlib.Path(sys.argv[1] if len(sys.argv) > 1 else ROOT / "Output/site").resolve()
    if folder.exists() and any(folder.iterdir()) and not (folder / "index.html").exists():
        sys.exit(f"make-site: {folder} holds something else; name another folder")
    shutil.rmtree(folder, ignore_errors=True)
    site = Site(folder)
    site.build()
    problems = site.check()
    for problem in problems:
        print(f"make-site: {problem}", file=sys.stderr)
    print(f"{len(site.pages)} pages, {len(site.copied)} files: {os.path.relpath(folder)}/index.html")
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
