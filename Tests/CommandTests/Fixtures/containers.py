"""Packs the folder `plain` with real tools into the folder `packed`."""
import bz2, gzip, io, lzma, os, tarfile, zipfile

names = sorted(os.listdir("plain"))
os.makedirs("packed")
for suffix, mode in (("tar", "w"), ("tgz", "w:gz"), ("tar.bz2", "w:bz2"), ("tar.xz", "w:xz")):
    with tarfile.open("packed/all." + suffix, mode) as archive:
        for name in names + ["picture.png"]:
            data = b"\x89PNG" if name == "picture.png" else open("plain/" + name, "rb").read()
            entry = tarfile.TarInfo("./" + name)
            entry.size = len(data)
            archive.addfile(entry, io.BytesIO(data))
with zipfile.ZipFile("packed/all.zip", "w", zipfile.ZIP_DEFLATED) as archive:
    for name in names:
        archive.write("plain/" + name, name)
for suffix, module in (("gz", gzip), ("bz2", bz2), ("xz", lzma)):
    for name in names:
        with module.open("packed/%s.%s" % (name, suffix), "wb") as file:
            file.write(open("plain/" + name, "rb").read())
with open("packed/bomb.txt.gz", "wb") as file:
    file.write(gzip.compress(b"Tokyo " * 20_000_000))
whole = open("packed/all.tgz", "rb").read()
with open("packed/cut.tgz", "wb") as file:
    file.write(whole[: len(whole) // 2])
with zipfile.ZipFile("packed/book.epub", "w") as book:
    book.writestr("mimetype", "application/epub+zip")
    book.writestr(
        "META-INF/container.xml",
        '<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles>'
        '<rootfile full-path="text/book.opf"/></rootfiles></container>',
    )
    book.writestr(
        "text/book.opf",
        '<package xmlns="http://www.idpf.org/2007/opf"><metadata xmlns:dc="http://purl.org/dc/elements/1.1/">'
        "<dc:title>The Islands</dc:title><dc:creator>Anton Chekhov</dc:creator><dc:language>en</dc:language></metadata>"
        '<manifest><item id="two" href="two%20a.xhtml" media-type="application/xhtml+xml"/>'
        '<item id="one" href="one.xhtml" media-type="application/xhtml+xml"/></manifest>'
        '<spine><itemref idref="one"/><itemref idref="two"/></spine></package>',
    )
    for name, text in (("two a", "Then he saw Sakhalin."), ("one", "He set out from Moscow.")):
        book.writestr("text/%s.xhtml" % name, "<html xmlns='http://www.w3.org/1999/xhtml'><body><p>%s</p></body></html>" % text)
