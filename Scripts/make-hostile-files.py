#!/usr/bin/env python3
"""Makes a folder of files that nobody would wish for, to try what reads foreign documents.

    Scripts/make-hostile-files.py FOLDER [--large] [--port N] [--canary FILE] [--many N]

FOLDER must not exist yet. Nothing in it does harm where it lies: the archives are small until they are unpacked, and
what documents ask to be fetched is FILE (by default one beside the folder) and a port of this machine (by default one
where nobody listens). The name of each file, percent-encoded, and what is wrong with it go to standard output.
"""

import argparse
import gzip
import io
import os
import pathlib
import random
import socket
import stat
import sys
import tarfile
import urllib.parse
import zipfile

MEGABYTE = 1_000_000


class Folder:
    """Writes files and says what each is."""

    def __init__(self, path):
        self.path = os.fsencode(path)
        os.makedirs(self.path)

    def place(self, name):
        name = os.fsencode(name) if isinstance(name, str) else name
        place = os.path.join(self.path, name)
        os.makedirs(os.path.dirname(place), exist_ok=True)
        return place

    def tell(self, name, what):
        name = os.fsencode(name) if isinstance(name, str) else name
        print(urllib.parse.quote_from_bytes(name, safe="/"), what, sep="\t")

    def file(self, name, what, content):
        content = content.encode() if isinstance(content, str) else content
        with open(self.place(name), "wb") as file:
            file.write(content)
        self.tell(name, what)

    def file_far_down(self, folders, name, what, content):
        """The same where the path may be too long to be given at once."""
        before = os.getcwd()
        os.chdir(self.path)
        for folder in folders.split("/"):
            os.makedirs(folder, exist_ok=True)
            os.chdir(folder)
        with open(name, "w", encoding="utf-8") as file:
            file.write(content)
        os.chdir(before)
        self.tell(f"{folders}/{name}", what)

    def special(self, name, what, make):
        """Makes something that is no file; says nothing where the system does not let us."""
        try:
            make(self.place(name))
        except OSError as error:
            print(f"left out: {name}: {error.strerror}", file=sys.stderr)
            return
        self.tell(name, what)


def no_text(folder, chance):
    folder.file("empty.txt", "no bytes", b"")
    folder.file("empty.html", "no bytes", b"")
    folder.file("bom.txt", "a byte order mark and no more", b"\xef\xbb\xbf")
    folder.file("bom-utf16.txt", "a byte order mark of UTF-16 and no more", b"\xff\xfe")
    folder.file("spaces.txt", "white space", " \t\n\u00a0\u3000" * 1000)
    folder.file("nuls.txt", "NUL bytes", bytes(4096))
    folder.file("picture.html", "a picture", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR" + chance.randbytes(500))
    folder.file("program.txt", "a program", b"\x7fELF\x02\x01\x01" + bytes(9) + chance.randbytes(4000))
    folder.file("noise.txt", "bytes drawn by chance", chance.randbytes(65536))
    folder.file("noise.xml", "a declaration, then noise", b"<?xml version='1.0'?>" + chance.randbytes(65536))


def characters(folder):
    folder.file("nul-inside.txt", "a NUL between words", b"Russia \0 and Japan")
    folder.file("nul-inside.html", "NULs in tags and text",
                b"<p\0>Rus\0sia and <b\0 c='\0'>Japan</b></p>" + b"<p>Japan and Russia</p>" * 50)
    folder.file("controls.txt", "control characters", bytes(range(1, 32)) * 20 + b" Japan " + b"\x7f" * 20)
    text = "Россия и Япония. Japan and Russia. " * 20
    utf8 = text.encode()
    folder.file("bad-utf8.txt", "cut and lonely bytes", utf8 + "Россия ".encode() + b"\xe2\x82" + " и Япония ".encode() + b"\x80")
    folder.file("overlong.html", "overlong forms and surrogates",
                b"<p>" + utf8 + "Россия ".encode() + b"\xc0\xbcb\xc0\xbe \xed\xa0\x80 \xf5\x80\x80\x80</p>")
    folder.file("utf16-no-bom.txt", "UTF-16 without a mark", text.encode("utf-16-le"))
    folder.file("utf16-odd.txt", "UTF-16 with half a character", text.encode("utf-16") + b"\x20")
    folder.file("utf16-surrogates.txt", "UTF-16 with lonely halves", b"\xff\xfe" + b"\x00\xd8J\x00a\x00p\x00" * 50)
    folder.file("utf7.html", "a charset to smuggle tags in", b"<meta charset=utf-7><p>Japan +ADw-b+AD4- Russia</p>")
    folder.file("unknown-charset.html", "a charset that does not exist", b"<meta charset=klingon><p>Japan</p>")
    folder.file("lies.html", "windows-1251 that says UTF-8", b"<meta charset=utf-8><p>" + text.encode("cp1251") + b"</p>")
    folder.file("lies.xml", "UTF-8 that says UTF-16", b"<?xml version='1.0' encoding='UTF-16'?><p>Japan</p>")
    folder.file("marks.txt", "a letter with 300,000 accents", "Japan a" + "\u0301\u0323" * 150_000 + " Russia")
    folder.file("every.txt", "every character there is", "".join(map(chr, [*range(32, 0xD800), *range(0xE000, 0x110000)])))
    folder.file("backwards.txt", "direction turned round", "\u202eJapan\u202c \u2066Russia " * 200)


def markup(folder):
    folder.file("unclosed.html", "tags that never end", "<html><body><div><p>Japan<b>Russia<table><tr><td>China" * 20)
    folder.file("crossed.html", "tags that cross", "<p><b>Japan<i></b>Russia</i></p></div></table><td>" * 100)
    folder.file("crossed.xml", "tags that cross", "<a><b>Japan</a>Russia</b>")
    folder.file("cut-tag.html", "the end in a tag", "<p>Japan</p><a href=\"x")
    folder.file("cut-comment.html", "a comment without end", "<p>Japan</p><!-- Russia " + "-" * MEGABYTE)
    folder.file("cut-script.html", "a script without end", "<p>Japan</p><script>" + "</scrip" * 100_000)
    folder.file("cut-cdata.xml", "a section without end", "<a>Japan <![CDATA[Russia")
    folder.file("brackets.html", "nothing but brackets", "<p>Japan</p>" + "<" * MEGABYTE)
    folder.file("closing.html", "only closing tags", "<p>Japan</p>" + "</div></p></b>" * 50_000)
    folder.file("deep-300.html", "300 nested elements", "<div>" * 300 + "Japan" + "</div>" * 300)
    folder.file("deep-100000.html", "100,000 nested elements", "<div>" * 100_000 + "Japan" + "</div>" * 100_000)
    folder.file("deep-100000.xml", "100,000 nested elements", "<a>" * 100_000 + "Japan" + "</a>" * 100_000)
    folder.file("deep-mixed.html", "nested elements of formatting", "<b><i><a href=x><table><tr><td>" * 5_000 + "Japan")
    folder.file("deep-lists.html", "nested lists", "<ul><li>" * 50_000 + "Japan")
    folder.file("deep-data.html", "JSON nested 200,000 deep",
                "<script type='application/ld+json'>" + '{"a":[' * 100_000 + "</script><p>Japan</p>")
    folder.file("many-attributes.html", "100,000 attributes", "<p " + " ".join(f"a{n}=1" for n in range(100_000)) + ">Japan</p>")
    folder.file("many-names.xml", "100,000 names of elements", "<r>Japan " + "".join(f"<e{n}/>" for n in range(100_000)) + "</r>")
    folder.file("many-spaces.xml", "100,000 name spaces",
                "<r>Japan" + "".join(f"<a xmlns:n{n}='u{n}'/>" for n in range(100_000)) + "</r>")
    folder.file("empty-elements.html", "300,000 empty elements", "<p>Japan</p>" + "<p></p><br>" * 150_000)
    folder.file("attribute.html", "an attribute of 5 MB", "<p title='" + "x" * (5 * MEGABYTE) + "'>Japan</p>")
    folder.file("title.html", "a title of 300 KB", "<title>" + "Japan " * 50_000 + "</title><p>Russia</p>")
    folder.file("entities.html", "entities out of range",
                "<p>Japan &#0; &#x110000; &#xD800; &#99999999999999999999; &#x; &#; &nosuch; &amp</p>" + "&" * 100_000)
    folder.file("entities.xml", "entities out of range", "<a>Japan &#0; &#x110000; &#xD800; &#99999999999999999999; &no;</a>")
    folder.file("references.html", "200,000 references", "<p>Japan " + "&amp;" * 200_000 + "</p>")
    folder.file("brackets.md", "nested brackets", "Japan\n\n" + "[" * 50_000 + "x" + "](" * 50_000)
    folder.file("quotes.md", "nested quotations", "Japan\n\n" + ">" * 100_000 + " Russia\n")
    folder.file("stars.md", "emphasis without end", "Japan\n\n" + "*a **b _c __d " * 20_000)
    folder.file("ticks.md", "back ticks of every length", "Japan\n\n" + " ".join("`" * n for n in range(1, 1000)))
    folder.file("list.md", "nested lists", "Japan\n\n" + "".join(" " * (2 * n) + "- x\n" for n in range(1000)))


def texts(folder):
    folder.file("line.txt", "a line of 5 MB", "Japan " + "x" * (5 * MEGABYTE) + " Russia")
    folder.file("names.txt", "names and nothing else", "Japan " * 20_000)
    folder.file("titles.txt", "titles before a name that does not come", "Mr Dr President " * 60_000)
    folder.file("dots.txt", "abbreviations without end", "Japan a.b.c. " + "e.g. U.S. No. 1. " * 20_000)
    folder.file("stops.txt", "full stops", "Japan " + "." * MEGABYTE)
    folder.file("quotes.txt", "quotation marks", "Japan " + "\"'«»„“" * 100_000)
    folder.file("lines.txt", "a million empty lines", "Japan" + "\n" * MEGABYTE + "Russia")
    folder.file("hyphens.txt", "a name of hyphens", "Japan " + "Saint-" * 200_000)
    folder.file("apostrophes.txt", "a name of apostrophes", "Japan's" + "'s" * 300_000)


def expansions(folder, canary, port):
    def document(declarations, text, root="a"):
        return f"<?xml version='1.0'?><!DOCTYPE {root} [{declarations}]><{root}><p>Japan {text}</p></{root}>"

    laughs = "<!ENTITY l0 'ha ha ha ha ha ha ha ha ha ha'>"
    laughs += "".join(f"<!ENTITY l{n} '" + f"&l{n - 1};" * 10 + "'>" for n in range(1, 10))
    folder.file("laughs.xml", "ten to the tenth laughs", document(laughs, "&l9;"))
    folder.file("quadratic.xml", "a long entity, often", document("<!ENTITY l '" + "ha " * 300_000 + "'>", "&l;" * 300_000))
    folder.file("multiplied.xml", "a long entity under many names",
                document("<!ENTITY l '" + "ha " * 300_000 + "'>" + "".join(f"<!ENTITY m{n} '&l;'>" for n in range(5_000)),
                         "".join(f"&m{n};" for n in range(5_000))))
    folder.file("nothing.xml", "entities of which nothing comes",
                document("<!ENTITY e ''><!ENTITY l '" + "&e;" * 3_000 + "'>", "&l;" * 300_000))
    folder.file("circle.xml", "entities that stand in each other", document("<!ENTITY a '&b;'><!ENTITY b '&a;'>", "&a;"))
    folder.file("parameters.xml", "parameter entities that multiply",
                document("<!ENTITY % a '<!ENTITY b \"ha\">'>" + "%a;" * 10_000, "&b;"))
    file, network = pathlib.Path(canary).absolute().as_uri(), f"http://127.0.0.1:{port}"
    folder.file("fetch-file.xml", "an entity that is a file", document(f"<!ENTITY x SYSTEM '{file}'>", "&x;"))
    folder.file("fetch-network.xml", "an entity from the network", document(f"<!ENTITY x SYSTEM '{network}/x'>", "&x;"))
    folder.file("fetch-parameter.xml", "declarations from a file and from the network",
                document(f"<!ENTITY % d SYSTEM '{file}'> %d; <!ENTITY % e SYSTEM '{network}/e'> %e;", "&stolen;"))
    folder.file("fetch-dtd.xml", "a document type from a file", f"<!DOCTYPE a SYSTEM '{file}'><a>Japan &stolen;</a>")
    folder.file("fetch-dtd-network.xml", "a document type from the network", f"<!DOCTYPE a SYSTEM '{network}/d'><a>Japan</a>")
    folder.file("fetch-include.xml", "XInclude",
                "<a xmlns:i='http://www.w3.org/2001/XInclude'>Japan "
                f"<i:include href='{file}' parse='text'/><i:include href='{network}/i'/></a>")
    folder.file("fetch-style.xml", "a style sheet and a schema",
                f"<?xml-stylesheet type='text/xsl' href='{network}/s'?>"
                "<a xmlns:x='http://www.w3.org/2001/XMLSchema-instance' "
                f"x:noNamespaceSchemaLocation='{network}/s'>Japan</a>")
    folder.file("fetch.html", "everything a page can ask for",
                f"<!DOCTYPE html SYSTEM '{file}'><base href='{network}/'><link rel=stylesheet href=s><img src=p>"
                f"<script src=j></script><iframe src='{file}'></iframe><object data='{file}'></object>"
                f"<meta http-equiv=refresh content='0;url={network}/r'><p>Japan</p>")


def archives(folder, chance):
    zeros = bytes(50 * MEGABYTE)
    bomb = gzip.compress(gzip.compress(zeros, mtime=0), mtime=0)
    folder.file("bomb.txt.gz", "50 MB in 200 bytes", bomb)
    folder.file("bomb.html", "the same under another name", bomb)

    def packed(members):
        room = io.BytesIO()
        with zipfile.ZipFile(room, "w", zipfile.ZIP_DEFLATED) as file:
            for name, content in members:
                file.writestr(zipfile.ZipInfo(name), content, zipfile.ZIP_DEFLATED)
        return room.getvalue()

    inner = packed([("zeros.txt", zeros)])
    for level in range(5):
        inner = packed([(f"{level}-{number}.zip", inner) for number in range(8)])
    folder.file("bomb.zip", "archives in archives, 1.6 TB at the end", inner)
    escapes = ["../escaped.txt", "../../escaped.txt", "/tmp/onoma-escaped.txt", "..\\escaped.txt", "a/../../escaped.txt"]
    folder.file("escape.zip", "names that lead out", packed([(name, b"Japan") for name in escapes]))
    room = io.BytesIO()
    with tarfile.open(fileobj=room, mode="w") as file:
        for name in escapes:
            member = tarfile.TarInfo(name)
            member.size = 5
            file.addfile(member, io.BytesIO(b"Japan"))
        link = tarfile.TarInfo("link")
        link.type, link.linkname = tarfile.SYMTYPE, "/etc"
        file.addfile(link)
        device = tarfile.TarInfo("device")
        device.type = tarfile.CHRTYPE
        file.addfile(device)
    folder.file("escape.tar", "names that lead out", room.getvalue())
    folder.file("escape.tar.gz", "names that lead out", gzip.compress(room.getvalue(), mtime=0))
    folder.file("cut.gz", "cut off", gzip.compress(b"Japan " * 1000, mtime=0)[:40])
    folder.file("noise.zip", "an archive's first bytes, then noise", b"PK\x03\x04" + chance.randbytes(2000))


def places(folder):
    folder.special("sparse.txt", "a terabyte of nothing", lambda place: (open(place, "wb").close(), os.truncate(place, 1 << 40)))
    folder.file("linked.txt", "reached twice", "Japan")
    folder.special("linked-again.txt", "reached twice", lambda place: os.link(folder.place("linked.txt"), place))
    folder.special("link-to-file.txt", "a link to a file of the folder", lambda place: os.symlink("names.txt", place))
    folder.special("link-to-itself.txt", "a link to itself", lambda place: os.symlink("link-to-itself.txt", place))
    folder.special("link-to-nothing.txt", "a link to nothing", lambda place: os.symlink("nothing.txt", place))
    for one, other in [("circle-a.txt", "circle-b.txt"), ("circle-b.txt", "circle-a.txt")]:
        folder.special(one, "links to each other", lambda place, other=other: os.symlink(other, place))
    folder.file("folder/inside.txt", "in a folder that has links upwards", "Japan")
    folder.special("folder/up", "a link to the folder above", lambda place: os.symlink("..", place))
    folder.special("folder/here", "a link to the folder itself", lambda place: os.symlink(".", place))
    folder.special("pipe.txt", "a pipe that nobody writes to", os.mkfifo)

    def bind(place):
        # Paths of sockets are short, so it is made beside its folder's name.
        before = os.getcwd()
        os.chdir(folder.path)
        try:
            with socket.socket(socket.AF_UNIX) as listener:
                listener.bind(os.path.basename(place))
        finally:
            os.chdir(before)

    folder.special("socket.txt", "a socket", bind)
    if os.getuid() == 0:
        zero = os.makedev(1, 5)
        folder.special("zeros.txt", "a device that gives zeros for ever", lambda place: os.mknod(place, stat.S_IFCHR | 0o644, zero))
    folder.special("folder.txt", "a folder with the name of a file", os.mkdir)
    deep = "/".join(["d" * 50] * 60)
    folder.file_far_down(deep, "deep.txt", "a path of 3,000 bytes", "Japan")


def names(folder):
    for name, what in [
        (b"line\nbreak.txt", "a line break"), (b"tab\tand\x01controls.txt", "control characters"),
        (b"bad-\xff\xfe.txt", "bytes that are no UTF-8"), (b"cut-\xe2\x82.txt", "half a character"),
        (b"quote\"and'back\\slash.txt", "quotation marks and a backslash"), (b"100%25.txt", "percent signs"),
        (b"part#1.txt", "a number sign"), (b"-o", "the name of an option"), (b" space .txt", "spaces"),
        (b"*?[a].txt", "a pattern"), (b"$(touch escaped);`touch escaped`.txt", "a shell's command"),
        (b"<b>&amp;.txt", "markup"), ("\u202etxt.exe.txt".encode(), "direction turned round"),
        ("e\u0301.txt".encode(), "a letter and its accent"), ("\u00e9.txt".encode(), "the same as one character"),
        (b"CASE.txt", "capitals"), (b"case.txt", "the same in small letters"), (b"x" * 251 + b".txt", "255 bytes"),
        (b"no-suffix", "no suffix"), (b"two.suffixes.html.txt", "two suffixes"), (b"unknown.suffix", "an unknown suffix"),
    ]:
        folder.file(b"names/" + name, what, b"Japan, " + what.encode())


def large(folder):
    folder.file("large-attribute.html", "an attribute of 50 MB", b"<p title='" + b"x" * (50 * MEGABYTE) + b"'>Japan</p>")
    folder.file("large-line.txt", "a line of 100 MB", b"Japan " + b"x" * (100 * MEGABYTE))
    folder.file("large-line.html", "a line of 60 MB", b"<p>Japan " + b"x" * (60 * MEGABYTE))


def many(folder, number):
    for index in range(number):
        name = f"{index // 1000:04}/{index % 1000:03}.txt"
        with open(folder.place(name), "w", encoding="utf-8") as file:
            file.write(f"Japan {index}\n")


def main():
    parser = argparse.ArgumentParser(description="Make a folder of hostile files.")
    parser.add_argument("folder")
    parser.add_argument("--large", action="store_true", help="files of 50 and 100 MB too")
    parser.add_argument("--port", type=int, default=9, help="the port of this machine that documents ask for")
    parser.add_argument("--canary", help="the file that documents ask for; by default one beside the folder")
    parser.add_argument("--many", type=int, metavar="N", help="N tiny files instead")
    options = parser.parse_args()
    if os.path.exists(options.folder):
        sys.exit(f"{options.folder} exists; choose another folder")
    folder = Folder(options.folder)
    if options.many:
        return many(folder, options.many)
    canary = options.canary or options.folder.rstrip("/") + "-canary"
    with open(canary, "w", encoding="utf-8") as file:
        file.write("<!ENTITY stolen 'the canary sings'><!-- the canary sings -->")
    chance = random.Random(20260101)
    no_text(folder, chance)
    characters(folder)
    markup(folder)
    texts(folder)
    expansions(folder, canary, options.port)
    archives(folder, chance)
    places(folder)
    names(folder)
    if options.large:
        large(folder)


main()
