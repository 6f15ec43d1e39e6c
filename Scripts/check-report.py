#!/usr/bin/env python3
"""Opens a report in a headless Chromium and uses it as a person would.

    Scripts/check-report.py report.html                  # click, filter, search; fails on anything in the console
    Scripts/check-report.py report.html --measure        # times of opening and searching as well
    Scripts/check-report.py report.html --pictures DIR   # pictures of the pages, light, dark, and on a phone

What it looks for is promised of every report whose records have texts, sentences and sources; `--expect NAME=SENTENCES` adds how many sentences of an entity are
shown, `--unresolved N` how many documents have unresolved names, `--difference CAUSE` a cause among the differences.
"""
import argparse
import os
import statistics
import sys
import time

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
from browser import Browser  # noqa: E402

failures = []


def check(holds, what):
    if not holds:
        failures.append(what)
        print("FAILED: " + what)


def search(browser, text):
    browser.run("document.activeElement.blur()")
    browser.press("/")
    check(browser.run("document.activeElement.id") == "search", "'/' goes to the search box")
    browser.run("document.getElementById('search').value = ''")
    browser.call("Input.insertText", text=text)
    browser.wait("document.querySelector('main').dataset.page == 'search'")


def use(browser):
    run, go = browser.run, browser.go
    check(run("document.querySelectorAll('.tile').length") == 5, "the overview has five numbers")
    check(run("document.querySelectorAll('.panel').length") >= 5, "the overview has charts")

    go("#/entities")
    rows = run("document.querySelectorAll('main tbody tr').length")
    check(rows > 0, "entities are listed")
    first = run("document.querySelector('main tbody a').textContent")
    browser.click("#filter")
    browser.call("Input.insertText", text=first.lower())
    check(run("document.querySelector('main tbody a').textContent") == first, f"the filter finds '{first}'")
    check(run("document.querySelectorAll('main tbody tr').length") <= rows, "the filter leaves out what has not the name")
    run("(() => { const one = document.getElementById('filter'); one.value = ''; one.dispatchEvent(new Event('input')); })()")
    kind = run("""(() => { const one = document.querySelector('main select'); one.value = one.options[1].value;
        one.dispatchEvent(new Event('change')); return one.value; })()""")
    check(run(f"[...document.querySelectorAll('main tbody .type')].every(one => one.textContent == {kind!r})"), "a type filters")

    search(browser, first)
    browser.press("Enter")
    check(run("document.activeElement.textContent") == first, "Enter goes to the first thing found")
    browser.press("Enter")
    browser.wait("document.querySelector('main').dataset.page == 'entity' && document.querySelector('[role=status]').textContent")
    check(run("document.querySelector('h1').textContent.trim()") == first, "it opens the entity")
    browser.wait("document.querySelectorAll('.lines li mark').length")
    browser.click(".bar button:nth-child(2)")
    browser.wait("document.querySelectorAll('.aligned li mark').length")
    check(run("!document.querySelector('.chart') || document.querySelectorAll('.graph circle').length > 1"), "there is a graph")
    browser.click(".lines li a mark")
    browser.wait("document.querySelector('main').dataset.page == 'document' && document.querySelector('.m.at')")

    browser.hover(".m.at")
    browser.wait("!document.getElementById('card').hidden")
    check("score" in run("document.getElementById('card').textContent"), "the card tells the evidence")
    check("Source bytes" in run("document.getElementById('card').textContent"), "the card tells the source bytes")
    browser.press("Escape")
    check(run("document.getElementById('card').hidden"), "Escape closes the card")
    browser.click(".bar button")
    check(run("document.querySelectorAll('.borders .sb').length") > 0, "sentence borders are shown on request")
    check(run("[...document.querySelectorAll('.m')].every(one => one.textContent.length > 0)"), "mentions have text")

    go("#/map")
    browser.wait("document.querySelectorAll('.spot').length || document.querySelector('main').textContent.includes('0 places')")
    if run("document.querySelectorAll('.spot').length"):
        scale = run("document.querySelector('.map g').getAttribute('transform')")
        browser.click(".zoom button")
        check(run("document.querySelector('.map g').getAttribute('transform')") != scale, "the button zooms")
        run("document.querySelector('.map svg').focus()")
        browser.press("0")
        check(run("document.querySelector('.map g').getAttribute('transform')") == scale, "0 shows all again")
        run("document.querySelector('.spot').focus()")
        check(not run("document.getElementById('card').hidden"), "a spot tells what it is")
        run("document.getElementById('map-disputed').click()")
        check(run("[...document.querySelectorAll('.spot')].every(one => one.classList.contains('claimed'))"),
              "disputed places have another mark")

    go("#/work")
    for view in ["names", "meanings", "weak", "documents"]:
        browser.click(f".tabs a[href$='view={view}']")
        browser.wait(f"document.querySelector('.tabs [aria-current]').href.endsWith('view={view}')")
    go("#/work")
    if run("document.querySelectorAll('main tbody .chip').length"):
        browser.click("main tbody .chip")
        browser.wait("document.querySelector('main').dataset.page == 'document' && document.querySelector('.m.at.open')")
        browser.press("n")
        check(run("document.activeElement.classList.contains('open')"), "n goes to an unresolved name")
        check("Unresolved" in run("document.getElementById('card').textContent"), "its card has the candidates")
        if run("document.querySelector('#card a')"):
            browser.press("Enter")
            check(run("document.activeElement.closest('#card') !== null"), "Enter goes into the card")
            browser.press("Escape")
            check(run("document.getElementById('card').hidden && document.activeElement.classList.contains('open')"),
                  "Escape goes back to the name")
    for page in ["documents", "gazetteers", "failures", "differences", "nothing", "entity/no-such", "document/%00", "entity/%E0%A4"]:
        go("#/" + page)
        check(run("document.querySelector('h1').textContent.length") > 0, f"#/{page} says something")


def expect(browser, promise):
    name, count = promise.rsplit("=", 1)
    search(browser, name)
    browser.click("main tbody a")
    browser.wait("document.querySelector('[role=status]')?.textContent.startsWith('All')")
    found = browser.run("document.querySelectorAll('.lines li').length")
    check(found == int(count), f"{found} sentences of {name}, not {count}")


def difference(browser, cause):
    browser.click("#nav a[data-page=differences]")
    browser.wait("document.querySelectorAll('.change').length")
    check(cause in browser.run("document.querySelector('.change').textContent"), f"a difference is caused by {cause}")
    browser.run("document.querySelectorAll('main select')[0].selectedIndex = 1")
    browser.run("document.querySelectorAll('main select')[0].dispatchEvent(new Event('change'))")
    check(browser.run("document.querySelectorAll('.change').length") > 0, "a kind of difference filters")


def measure(browser, address, path):
    opening = [browser.open(address) for _ in range(5)]
    times = []
    for text in ["a", "paris", "ukraine", "san", "united states", "nothing has this name", "ミ", "john s"]:
        times.append(browser.run(f"""(() => {{ const box = document.getElementById('search'); box.value = {text!r};
            const start = performance.now(); box.dispatchEvent(new Event('input'));
            return new Promise(done => requestAnimationFrame(() => setTimeout(() => done(performance.now() - start)))); }})()"""))
    print(f"size {os.path.getsize(path) / 1e6:.1f} MB; opens in {statistics.median(opening):.2f} s (at most {max(opening):.2f}); "
          f"searches in {statistics.median(times):.0f} ms (at most {max(times):.0f})")


def pictures(browser, folder):
    first = browser.run("document.querySelector('.chart a[href*=\"#/entity\"]').getAttribute('href')")
    for name, dark, width, height in [("light", False, 1280, 900), ("dark", True, 1280, 900), ("phone", False, 390, 844)]:
        browser.colours(dark)
        browser.resize(width, height, mobile=width < 500)
        for page, hash in [("overview", "#/overview"), ("entity", first), ("map", "#/map"), ("work", "#/work")]:
            browser.go(hash)
            time.sleep(0.4)
            browser.picture(os.path.join(folder, f"{page}-{name}.png"))


parser = argparse.ArgumentParser()
parser.add_argument("report")
parser.add_argument("--measure", action="store_true")
parser.add_argument("--pictures")
parser.add_argument("--expect", action="append", default=[])
parser.add_argument("--unresolved", type=int)
parser.add_argument("--difference", metavar="CAUSE")
options = parser.parse_args()
if not Browser.executable:
    sys.exit("check-report: no Chromium here; install it with: apt-get install chromium")
address = "file://" + os.path.abspath(options.report)
with Browser() as browser:
    if options.measure:
        measure(browser, address, options.report)
    browser.open(address)
    use(browser)
    for promise in options.expect:
        browser.open(address)
        expect(browser, promise)
    if options.difference:
        browser.open(address)
        difference(browser, options.difference)
    if options.unresolved is not None:
        browser.go("#/work")
        found = browser.run("document.querySelectorAll('main tbody tr').length")
        check(found == options.unresolved, f"{found} documents with unresolved names, not {options.unresolved}")
    if options.pictures:
        browser.open(address)
        pictures(browser, options.pictures)
    browser.resize(390, 844, mobile=True)
    for page in ["overview", "entities", "documents", "map", "work"]:
        browser.go("#/" + page)
        wide = browser.run("document.documentElement.scrollWidth")
        check(wide <= 390, f"#/{page} fits a phone, but is {wide} wide")
    check(browser.run("document.querySelectorAll('main script, main iframe, main img').length") == 0, "no markup comes from data")
    check(browser.run("window.injected === undefined"), "nothing of the data runs")
    for message in browser.messages:
        check(False, "the console has: " + message)
print("all checks passed" if not failures else f"{len(failures)} checks failed")
sys.exit(1 if failures else 0)
