#!/usr/bin/env python3
"""Makes small inputs for Scripts/fuzz.sh to begin with: a folder for each entry of Fuzzing/FuzzEntry.swift.

    Scripts/make-fuzz-seeds.py FOLDER

All texts are our own. Containers are made by Python's own modules, and crawls also by warcio where it is installed, so that
a seed is what others write and not what we read.
"""

import bz2
import email.message
import gzip
import io
import json
import lzma
import mailbox
import os
import random
import subprocess
import sys
import tarfile
import tempfile
import zipfile

PAGE = """<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8"><title>Islands &amp; more | Example</title>
<meta property="og:site_name" content="Example"><meta name="author" content="Ann Example">
<meta property="article:published_time" content="2016-04-15T10:04:00+09:00">
<script type="application/ld+json">{"@type":"NewsArticle","headline":"Islands","author":{"name":"Ann"}}</script>
<style>p{color:red}</style></head>
<body><nav><a href="/">Home</a> <a href="/b">News</a></nav>
<article class="post"><h1>Islands &amp; more</h1><p class="lead">Sergey Lavrov flew to T&#333;ky&#x14d;.</p>
<p>From there one sees <b>Shi</b>kotan, the Habomai Islands and&nbsp;Iturup.<br>Mr. Smith of New York Times was there.</p>
<figure><img src="a.png" alt="a"><figcaption>On Shikotan</figcaption></figure>
<ul><li>Russia</li><li>Japan<ul><li>\u6771\u4eac</li></ul></li></ul><table><tr><td>Ob</td><td>3,650&nbsp;km</td></tr></table>
<pre>a
  b</pre><blockquote>\u00ab\u0428\u0438\u043a\u043e\u0442\u0430\u043d\u00bb</blockquote></article>
<!-- more --><aside><p>Read also: Georgia</p></aside><div class="comments"><p>I say no.</p></div>
<footer>&copy; 2016</footer></body></html>
"""
ARTICLE = ("Sergey Lavrov flew to Tokyo on 15 April 2016. He spoke about Shikotan, Iturup and the Habomai Islands. "
           "Mr. Abe did not agree; see p. 3 of the paper. Is Georgia far? It is.\n\nThe New York Times was there, too.\n")
RUSSIAN = "Сергей Лавров был в Токио 15 апр. 2016 г. Он говорил про Шикотан и Итуруп. Япония с ним не согласна.\n"
JAPANESE = "ラブロフは東京に行った。色丹島と歯舞群島の話をした。「日本は同意しない。」と言った。\n"
KOREAN = "라브로프는 도쿄에 갔다. 섬에 대해 말했다. 일본은 동의하지 않았다.\n"
CHINESE = "拉夫罗夫去了东京。他说到了色丹岛。日本不同意！\n"
FEED = """<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE rss [<!ENTITY isl "Shikotan"><!ENTITY two "&isl; and Iturup">]>
<rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:content="http://purl.org/rss/1.0/modules/content/">
<channel><title>Islands</title><description>About islands</description><language>en</language><link>http://a.example/</link>
<item><title>One &two;</title><link>http://a.example/1</link><dc:creator>Ann</dc:creator>
<pubDate>Fri, 15 Apr 2016 10:04:00 +0900</pubDate><category>Japan</category>
<description>&lt;p&gt;Lavrov &amp;amp; Tokyo&lt;/p&gt;</description>
<content:encoded><![CDATA[<p>Sergey Lavrov flew to <b>Tok</b>yo.</p><p>Habomai]]></content:encoded></item>
<item><title>Two</title><description>Russia and Japan</description></item></channel></rss>
"""
XML = {
    "rss": FEED,
    "rdf": """<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/">
<channel rdf:about="http://a.example/"><title>Islands</title></channel>
<item rdf:about="http://a.example/1"><title>Shikotan</title><description>An island of Russia</description></item></rdf:RDF>""",
    "atom": """<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en"><title>Islands</title><updated>2016-04-15T10:04:00Z</updated>
<entry><title type="html">Shi&lt;b&gt;kotan&lt;/b&gt;</title><author><name>Ann</name></author><link href="http://a.example/1"/>
<published>2016-04-15T10:04:00Z</published><summary>In Russia.</summary>
<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>Iturup &amp; Tokyo</p></div></content></entry></feed>""",
    "nitf": """<nitf><head><title>Islands</title><docdata><date.issue norm="20160415T100400+0900"/></docdata></head><body><body.head>
<hedline><hl1>Shikotan</hl1></hedline><byline>By <person>Ann Example</person></byline><dateline><location>Tokyo</location></dateline></body.head>
<body.content><p>Lavrov spoke of Iturup.</p></body.content></body></nitf>""",
    "newsml": """<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" xml:lang="en"><contentMeta><headline>Shikotan</headline><by>Ann</by>
<contentCreated>2016-04-15</contentCreated></contentMeta><contentSet><inlineXML><html xmlns="http://www.w3.org/1999/xhtml"><body>
<p>Lavrov flew to Tokyo.</p></body></html></inlineXML></contentSet></newsItem>""",
    "tei": """<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader><fileDesc><titleStmt><title>Islands</title><author>Ann</author></titleStmt>
</fileDesc></teiHeader><text><body><div><head>Shikotan</head><p>An <hi rend="i">is</hi>land<note>of Russia</note><lb/>here.</p>
<lg><l>Iturup</l><l>Tokyo</l></lg></div></body></text></TEI>""",
    "jats": """<article xmlns:xlink="http://www.w3.org/1999/xlink"><front><article-meta><title-group><article-title>Shikotan</article-title></title-group>
<contrib-group><contrib contrib-type="author"><name><surname>Example</surname><given-names>Ann</given-names></name></contrib></contrib-group>
<pub-date><day>15</day><month>4</month><year>2016</year></pub-date><abstract><p>About Iturup.</p></abstract></article-meta></front>
<body><sec><title>One</title><p>Japan <xref>1</xref> and Russia.</p><fig><caption><p>A map</p></caption></fig></sec></body>
<back><ref-list><ref>Tokyo</ref></ref-list></back></article>""",
    "docbook": """<article xmlns="http://docbook.org/ns/docbook" version="5.0"><info><title>Islands</title><author><personname><firstname>Ann</firstname>
<surname>Example</surname></personname></author><date>2016-04-15</date></info><section><title>Shikotan</title><para>An island.</para>
<itemizedlist><listitem><para>Iturup</para></listitem></itemizedlist><programlisting>a  b
c</programlisting></section></article>""",
    "mediawiki": """<mediawiki xmlns="http://www.mediawiki.org/xml/export-0.11/" xml:lang="en"><siteinfo><sitename>Wiki</sitename></siteinfo>
<page><title>Shikotan</title><ns>0</ns><id>1</id><revision><id>2</id><timestamp>2016-04-15T10:04:00Z</timestamp>
<text>{{Infobox|name=Shikotan|country=[[Russia]]}}
'''Shikotan''' is an [[island|isle]] of [[Russia]]&lt;ref name="a"&gt;Book&lt;/ref&gt;, claimed by ''Japan''.

== History ==
* [[File:Map.png|thumb|A [[map]]]] Iturup
{| class="wikitable"
! Name !! Size
|-
| Ob || 3
|}
&lt;nowiki&gt;[[x]]&lt;/nowiki&gt; [http://a.example Tokyo] ~~~~ __TOC__ &lt;!-- no --&gt;
[[Category:Islands]]</text></revision></page><page><title>Talk:x</title><ns>1</ns><revision><text>no</text></revision></page></mediawiki>""",
    "akn": """<akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0"><act name="law"><meta><identification><FRBRWork>
<FRBRdate date="2016-04-15"/></FRBRWork></identification></meta><preface><p><docTitle>Law on islands</docTitle></p></preface>
<body><section><num>1</num><heading>Shikotan</heading><paragraph><num>(a)</num><content><p>Iturup is an island.</p></content>
</paragraph></section></body></act></akomaNtoso>""",
    "sitemap": """<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"><url><loc>http://a.example/</loc></url></urlset>""",
    "generic": """<?xml version="1.0" encoding="windows-1251"?><doc><title>x</title><p a="b">Шикотан &#x448; <![CDATA[<&]]></p><p>Japan</p></doc>""",
    "broken": "<doc><p>Shikotan & Iturup <b>x</p></doc>",
    "bomb": """<!DOCTYPE a [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;"><!ENTITY c SYSTEM "file:///dev/null">]><a>&b;&b;&c;&d;</a>""",
}
MARKDOWN = """---
title: Islands
---
# Shikotan

An *island* of **Russia**, `code`, [claimed](http://a.example "t") by Japan[^1]. ![map](a.png) <http://a.example>

> Quoted
> words

1. Iturup
2. Habomai
   - Tokyo \\* x

```
a  b
```

| a | b |
|---|---|
| Ob | 3 |

Setext
======

<div>Georgia &amp; x</div>
[ref]: http://a.example
[^1]: A note.
"""


def write(folder, entry, name, content):
    content = content.encode() if isinstance(content, str) else content
    os.makedirs(os.path.join(folder, entry), exist_ok=True)
    with open(os.path.join(folder, entry, name), "wb") as file:
        file.write(content)


def texts(folder):
    write(folder, "html", "page", PAGE)
    write(folder, "html", "short", "<p>Shikotan<p>Iturup &eacute;&#0;<br>x")
    write(folder, "html", "latin", '<meta charset=windows-1252><p>caf\xe9 Tokyo'.encode("latin-1"))
    write(folder, "html", "cyrillic", ('<meta http-equiv="Content-Type" content="text/html; charset=koi8-r"><p>'
                                       + RUSSIAN).encode("koi8-r"))
    write(folder, "html", "kanji", ("<meta charset=shift_jis><h1>東京</h1><p>" + JAPANESE).encode("shift_jis"))
    write(folder, "html", "utf16", ("\ufeff<p>Шикотан <b>Iturup</b>").encode("utf-16-le"))
    write(folder, "html", "deep", "<div>" * 60 + "Japan" + "</div>" * 20)
    write(folder, "html", "forum", "<body><h1>Thread</h1>" + "".join(
        f"<div class=post><span class=author>user{n}</span><p>Shikotan is far, said Mr. Lavrov no. {n}.</p></div>"
        for n in range(5)))
    for name, xml in XML.items():
        write(folder, "xml", name, xml.encode("cp1251") if "windows-1251" in xml else xml)
    write(folder, "text", "plain", ARTICLE)
    write(folder, "text", "markdown", MARKDOWN)
    for name, text, charset in [
        ("koi8", RUSSIAN, "koi8-r"), ("cp1251", RUSSIAN, "cp1251"), ("cp866", RUSSIAN, "cp866"),
        ("iso5", RUSSIAN, "iso-8859-5"), ("mac", RUSSIAN, "mac-cyrillic"), ("utf8", RUSSIAN, "utf-8-sig"),
        ("sjis", JAPANESE, "shift_jis"), ("eucjp", JAPANESE, "euc_jp"), ("jis", JAPANESE, "iso2022_jp"),
        ("euckr", KOREAN, "euc_kr"), ("isokr", KOREAN, "iso2022_kr"), ("johab", KOREAN, "johab"),
        ("gb", CHINESE, "gb18030"), ("hz", CHINESE, "hz"), ("big5", "東京 日本 色丹島。", "big5"),
        ("latin2", "Příliš žluťoučký kůň v Tokiu. Łódź.", "cp1250"),
        ("utf16le", ARTICLE[:80], "utf-16"), ("utf16be", RUSSIAN, "utf-16-be"), ("utf32", JAPANESE[:10], "utf-32"),
        ("utf7", "Tokyo é", "utf-7"),
    ]:
        write(folder, "text", name, text.encode(charset, errors="replace"))


def warcs(folder):
    def record(kind, uri, block, content_type="application/http; msgtype=response"):
        block = block if isinstance(block, bytes) else block.encode()
        return (f"WARC/1.0\r\nWARC-Type: {kind}\r\nWARC-Target-URI: {uri}\r\nWARC-Record-ID: <urn:uuid:{uri}>\r\n"
                f"Content-Type: {content_type}\r\nContent-Length: {len(block)}\r\n\r\n").encode() + block + b"\r\n\r\n"

    def answer(body, *headers):
        body = body if isinstance(body, bytes) else body.encode()
        return ("\r\n".join(("HTTP/1.1 200 OK",) + headers) + "\r\n\r\n").encode() + body

    html = "Content-Type: text/html; charset=utf-8"
    packed = gzip.compress(b"<p>Iturup", mtime=0)
    records = [
        record("warcinfo", "", "software: x\r\n", "application/warc-fields"),
        record("response", "http://a.example/", answer("<p>Shikotan and Tokyo", html)),
        record("response", "http://a.example/2", answer("4\r\nItur\r\n2;x=y\r\nup\r\n0\r\n\r\n", html, "Transfer-Encoding: chunked")),
        record("response", "http://a.example/3", answer(packed, html, "Content-Encoding: gzip")),
        record("response", "http://a.example/4", answer(b"%x\r\n" % len(packed) + packed + b"\r\n0\r\n\r\n", html,
                                                       "Transfer-Encoding: chunked", "Content-Encoding: gzip")),
        record("response", "http://a.example/5", answer(zlib_raw(b"<p>Habomai"), html, "Content-Encoding: deflate")),
        record("response", "<http://a.example/b/>", "HTTP/1.1 404 Not Found\r\nContent-Type: text/html\r\n\r\n<p>gone"),
        record("resource", "http://a.example/r", RUSSIAN.encode("koi8-r"), "text/plain; charset=koi8-r"),
        record("conversion", "http://a.example/f", ARTICLE, "text/plain"),
        record("revisit", "http://a.example/g", ""),
    ]
    write(folder, "warc", "plain", b"".join(records))
    write(folder, "warc", "packed", b"".join(gzip.compress(record, mtime=0) for record in records))
    for number, one in enumerate(records):
        write(folder, "warc", f"one{number}", one)
    write(folder, "warc", "cut", b"".join(records)[:700])
    # The brotli stream of nothing, and of bytes that are stored as they are.
    write(folder, "warc", "brotli", record("response", "http://a.example/6", answer(
        bytes([0x0B, 0x04, 0x80]) + b"<p>Tokyo"[:9] + bytes([0x03]), html, "Content-Encoding: br")))
    try:
        from warcio.statusandheaders import StatusAndHeaders
        from warcio.warcwriter import WARCWriter
    except ImportError:
        return
    for is_packed in (False, True):
        stream = io.BytesIO()
        writer = WARCWriter(stream, gzip=is_packed)
        headers = StatusAndHeaders("200 OK", [("Content-Type", "text/html")], protocol="HTTP/1.0")
        writer.write_record(writer.create_warc_record(
            "http://a.example/", "response", payload=io.BytesIO(PAGE.encode()), http_headers=headers))
        writer.write_record(writer.create_warc_record(
            "http://a.example/t", "resource", payload=io.BytesIO(ARTICLE.encode()), warc_content_type="text/plain"))
        write(folder, "warc", f"warcio{int(is_packed)}", stream.getvalue())


def zlib_raw(data):
    import zlib
    packer = zlib.compressobj(wbits=-15)
    return packer.compress(data) + packer.flush()


FILES = [("a.html", b"<p>Shikotan"), ("sub/b.txt", ARTICLE.encode()), ("c.png", b"\x89PNG"), ("d.jsonl", b'{"text":"Tokyo"}\n'),
         ("\u0448.md", b"# Iturup\n"), ("a.html", b"<p>again")]


def archives(folder):
    for name, form, mode in [("ustar", tarfile.USTAR_FORMAT, "w"), ("pax", tarfile.PAX_FORMAT, "w"),
                             ("gnu", tarfile.GNU_FORMAT, "w"), ("gz", tarfile.PAX_FORMAT, "w:gz"),
                             ("bz2", tarfile.GNU_FORMAT, "w:bz2"), ("xz", tarfile.GNU_FORMAT, "w:xz")]:
        stream = io.BytesIO()
        with tarfile.open(fileobj=stream, mode=mode, format=form) as tar:
            for path, content in FILES:
                info = tarfile.TarInfo(path)
                info.size = len(content)
                tar.addfile(info, io.BytesIO(content))
            long = tarfile.TarInfo("x" * 60 + "/" + "y" * 80 + ".txt")
            long.size = 5
            tar.addfile(long, io.BytesIO(b"Tokyo"))
            link = tarfile.TarInfo("link.txt")
            link.type, link.linkname = tarfile.SYMTYPE, "a.html"
            tar.addfile(link)
        write(folder, "archive", "tar-" + name, stream.getvalue())
    for name, kind in [("stored", zipfile.ZIP_STORED), ("deflated", zipfile.ZIP_DEFLATED), ("bz2", zipfile.ZIP_BZIP2),
                       ("lzma", zipfile.ZIP_LZMA)]:
        stream = io.BytesIO()
        with zipfile.ZipFile(stream, "w", kind) as archive:
            for path, content in dict(FILES).items():
                archive.writestr(zipfile.ZipInfo(path, (2016, 4, 15, 10, 4, 0)), content, kind)
        write(folder, "archive", "zip-" + name, stream.getvalue())
    inner = io.BytesIO()
    with zipfile.ZipFile(inner, "w") as archive:
        archive.writestr(zipfile.ZipInfo("in.zip", (2016, 4, 15, 10, 4, 0)), stream.getvalue())
        archive.writestr(zipfile.ZipInfo("b.txt.gz", (2016, 4, 15, 10, 4, 0)), gzip.compress(b"Tokyo", mtime=0))
    write(folder, "archive", "zip-nested", inner.getvalue())
    text = ARTICLE.encode()
    write(folder, "packed", "gz", gzip.compress(text, mtime=0))
    write(folder, "packed", "gz-two", gzip.compress(text[:60], mtime=0) + gzip.compress(text[60:], mtime=0))
    write(folder, "packed", "bz2", bz2.compress(text))
    write(folder, "packed", "xz", lzma.compress(text))
    write(folder, "packed", "lzma", lzma.compress(text, format=lzma.FORMAT_ALONE))
    write(folder, "packed", "gz-zeros", gzip.compress(bytes(100_000), mtime=0))
    write(folder, "packed", "gz-html", gzip.compress(PAGE.encode(), mtime=0))
    write(folder, "packed", "gz-gz", gzip.compress(gzip.compress(text, mtime=0), mtime=0))
    try:
        write(folder, "packed", "zst", subprocess.run(["zstd", "-q", "-c"], input=text, stdout=subprocess.PIPE, check=True).stdout)
    except (OSError, subprocess.CalledProcessError):
        pass


def books(folder):
    container = ('<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles>'
                 '<rootfile full-path="OEBPS/book.opf" media-type="application/oebps-package+xml"/></rootfiles></container>')
    package = ('<package xmlns="http://www.idpf.org/2007/opf" xmlns:dc="http://purl.org/dc/elements/1.1/"><metadata>'
               "<dc:title>Islands</dc:title><dc:creator>Ann Example</dc:creator><dc:language>en</dc:language>"
               '<dc:date>2016-04-15</dc:date></metadata><manifest><item id="a" href="a.xhtml" media-type="application/xhtml+xml"/>'
               '<item id="b" href="sub/../b%20c.xhtml#x" media-type="application/xhtml+xml"/></manifest>'
               '<spine><itemref idref="b"/><itemref idref="a"/><itemref idref="z"/></spine></package>')
    page = '<html xmlns="http://www.w3.org/1999/xhtml"><body><h1>{0}</h1><p>Tokyo, Shikotan &amp; {0}.</p></body></html>'
    for name, kind in [("stored", zipfile.ZIP_STORED), ("deflated", zipfile.ZIP_DEFLATED)]:
        stream = io.BytesIO()
        with zipfile.ZipFile(stream, "w", kind) as book:
            for path, content in [("mimetype", "application/epub+zip"), ("META-INF/container.xml", container),
                                  ("OEBPS/book.opf", package), ("OEBPS/a.xhtml", page.format("One")),
                                  ("OEBPS/b c.xhtml", page.format("Two"))]:
                info = zipfile.ZipInfo(path, (2016, 4, 15, 10, 4, 0))
                book.writestr(info, content, zipfile.ZIP_STORED if path == "mimetype" else kind)
        write(folder, "epub", name, stream.getvalue())


def mails(folder):
    mail = email.message.EmailMessage()
    mail["From"] = '"Lavrov, Sergey" <lavrov@example.org>, Shōzō Abe <abe@example.org>'
    mail["To"] = "office@example.org"
    mail["Subject"] = "Острова Курилы и многое другое, о чём надо сказать подробно"
    mail["Date"] = "Fri, 15 Apr 2016 10:04:00 +0900"
    mail["Message-ID"] = "<1@example.org>"
    simple = bytes(mail) + b"\n" + ARTICLE.encode()
    write(folder, "mail", "simple", simple)
    mail.set_content(RUSSIAN, charset="koi8-r", cte="quoted-printable")
    write(folder, "mail", "quoted", bytes(mail))
    mail.add_alternative("<p>Shikotan", subtype="html", cte="base64")
    write(folder, "mail", "alternative", bytes(mail))
    mail.add_attachment(ARTICLE.encode(), maintype="text", subtype="plain", filename="остров.txt")
    mail.add_attachment(b"\x89PNG", maintype="image", subtype="png", filename="a.png")
    mail.add_attachment(PAGE[:200].encode(), maintype="text", subtype="html", filename="a.html")
    write(folder, "mail", "mixed", bytes(mail))
    with tempfile.TemporaryDirectory() as work:
        box = mailbox.mbox(os.path.join(work, "a.mbox"))
        for text in (ARTICLE, "From here on.\n\nFrom there too.\n"):
            one = mailbox.mboxMessage()
            one["Subject"], one["From"], one["Date"] = "Islands", "a@example.org", "Fri, 15 Apr 2016 10:04:00 +0900"
            one.set_payload(text)
            one.set_from("a@example.org Fri Apr 15 10:04:00 2016")
            box.add(one)
        box.flush()
        with open(os.path.join(work, "a.mbox"), "rb") as file:
            write(folder, "mail", "mbox", file.read())


def lines(folder):
    objects = [{"id": 7, "text": ARTICLE, "title": "Islands", "url": "http://a.example", "date": "2016-04-15"},
               {"html": "<p>Iturup", "authors": ["Ann", "Bob"], "nested": {"text": [1, {"a": None}]}},
               {"content": RUSSIAN + "\U0001F600\"\\\u0001", "lang": "ru"}, {"a": 1}]
    write(folder, "jsonl", "ascii", "".join(json.dumps(one) + "\n" for one in objects))
    write(folder, "jsonl", "utf8", "".join(json.dumps(one, ensure_ascii=False) + "\n\n" for one in objects))
    write(folder, "jsonl", "broken", '{"text": "cut\n{"text":"\\ud83d\\u0000\\x"}\n[1]\n{"text":"a","text":"b"}')


def selectors(folder):
    for number, selector in enumerate([
        "article", "h1, .body p", "article > p.lead", "#text [lang]", "[itemprop=articleBody] *", "p:nth-of-type(2)",
        "li:last-of-type, li:nth-child(2)", '[class~="lead"], [class^=a], [class$=b], [class*=ea]', "li:nth-last-child(2)",
        "//article//p", "/html/body/div", "//*[contains(@class,'body')]", "//*[@id='six'] | //p[2]", "//p[last()]",
        "//*[starts-with(@class,'a')][@lang]", "//li[2] | //*[@itemprop='articleBody']", "p:first-of-type:first-child",
    ]):
        write(folder, "selector", f"s{number}", selector)
        write(folder, "selector", f"p{number}", selector + "\n" + PAGE[600:1500])


def pipelines(folder):
    root = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
    for name in sorted(os.listdir(os.path.join(root, "Pipelines"))):
        if name.endswith(".yaml"):
            with open(os.path.join(root, "Pipelines", name), "rb") as file:
                write(folder, "pipeline", name, file.read())
    write(folder, "pipeline", "all", """version: 1
load: {include: &g ["**/*.{html,xml}", 'a[a-z]?'], exclude: *g, split: 1MB, symlinks: true, limits: {bytes: 64kB, depth: 7}}
stages:
  - clean: {content: {select: "article, .body > p"}, captions: true}
  - sentences: {language: de, rules: [a.tsv]}
  - match:
      gazetteers: [../a.tsv, /b/c.tsv]
      overlap: all
  - command: {run: [cat, -u], needs: [text], adds: [mentions], timeout: 3}
  - resolve: {}
emit: {include: [text, mentions], offsets: utf16}
run: {isolate: false, seconds: 3}
""")
    write(folder, "pipeline", "short", "{version: 1, stages: [clean, sentences: ~]}")
    write(folder, "pipeline", "wrong", "version: 1\nstages:\n\t- clean: {contnt: all}\n")


def tables(folder):
    write(folder, "gazetteer", "places", """id\ttype\tname\taliases\tcountry\tclaimedBy\tlatitude\tlongitude\tpopulation\twikidata\tgeonames\tfrom\tto\tnote
shikotan\tisland\tShikotan\tШикотан@ru|色丹島@ja\tRU\tJP\t43.8\t146.75\t2100\tQ1\t2121381\t\t\tnote
kunashir\tisland\tKunashir\tKunashiri!exact|Kuna\\|shir\tRU\t\t\t\t\t\t\t1945\t2016-01\t
""")
    write(folder, "gazetteer", "people", """# policy case=exact variants=all
id\ttype\tname\taliases\tpriority\tcase\tvariants\tcountry
lavrov\tperson\tSergey Viktorovich Lavrov\tСергей Викторович Лавров@ru|Lavrov!evidence!nocase\t5\t\tname-order initials\tRU
abe\tperson\tShinzō Abe\t安倍晋三@ja\t\t\t\tJP
schulz\tperson\tMüller-Lüdenscheidt\t\t\t\t\tDE
""")
    write(folder, "gazetteer", "demonyms", "id\ttype\tname\tof\taliases\njapan\tcountry\tJapan\t\t\njapanese\tdemonym\tJapanese\tjapan\tJaponais@fr\n")
    write(folder, "gazetteer", "extends", "# extends\nid\taliases\tcountry\ttype\ntokyo\tTokio@de|-Tōkyō\tJP\t\n")
    write(folder, "gazetteer", "words", "# words places\nname\trule\tlanguage\tnote\nReading\tmidsentence\ten\tx\nTokyo\tnever-alone\t\t\nTurkey\tblock\t\t\n")
    write(folder, "gazetteer", "sentences", """# sentences
language\trule\twords\tnote
en\tbefore-name\tCdre.|Adm.\tranks
ru\tnever\tт. е.|напр.\t
*\tname\tYahoo!\t
en\t-may-end\tWash.\t
xx\topener\t«\t
""")
    chance = random.Random(20260101)
    write(folder, "compiled", "none", b"")
    for number in range(16):
        write(folder, "compiled", f"c{number}", chance.randbytes(5 * (1 + number % 4) + number % 2))


def sentences(folder):
    for code, text in [("en", ARTICLE), ("ru", RUSSIAN), ("ja", JAPANESE), ("zh", CHINESE),
                       ("de", "Am 3. Oktober kam Dr. Müller, z. B. nach Tokio. \u201eWas?\u201c, fragte er. Ja (s. S. 5).\n\nEnde."),
                       ("fr", "M. Dupont est à Tokyo ! « Oui. » C'est loin... Non ?"),
                       ("es", "El Sr. Pérez (EE. UU.) llegó. ¿Qué? ¡No! Bien."), ("pl", "Prof. Nowak, np. w Łodzi, mówi. Tak."),
                       ("", "1. One. 2. Two.\n- a\n- b\n\u2022 c :-) Yes. www.a.example/b.html No.Yes. U.S. No. 5")]:
        write(folder, "sentences", code or "none", (code + "\n" if code else "") + text)


NAMES = [
    ("en", "Toru Hanai, a spokesman for the Ministry of Zembla, told Mr. O'Brien-Smith in Tokyo on Monday. \"We met J.R.R. Zogrin,\" "
           "Hanai said. He lives near the Salt River, in the village of Hrabove. Gov. Vernon Jordan and Jean-Luc al-Assad Jr. agreed."
           "\n\nPARIS, Texas (AP) - U.S. President Jordan's aide Ann X. Example; London, Ontario. Georgia and Russia"),
    ("ru", "\u041c\u0438\u043d\u0438\u0441\u0442\u0440 \u0441\u043f\u043e\u0440\u0442\u0430 \u0410\u043d\u043d\u0430 \u041f\u0435\u0442\u0440\u043e\u0432\u043d\u0430 \u0417\u043e\u0433\u0440\u0438\u043d\u0430 \u0441\u043a\u0430\u0437\u0430\u043b\u0430, \u0447\u0442\u043e \u0418. \u0412. "
           "\u0421\u0442\u0430\u043b\u0438\u043d \u0431\u044b\u043b \u0432 \u042f\u043b\u0442\u0435. \u041e\u0441\u0442\u0440\u043e\u0432 \u0428\u0438\u043a\u043e\u0442\u0430\u043d, \u0434\u0435\u0440\u0435\u0432\u043d\u044f \u0413\u0440\u0430\u0431\u043e\u0432\u043e. \u0417\u043e\u0433\u0440\u0438\u043d\u043e\u0439 \u043d\u0435\u0442."),
    ("ja", "\u5b89\u500d\u664b\u4e09\u9996\u76f8\u306f\u30e9\u30d6\u30ed\u30d5\u5916\u76f8\u3068\u4f1a\u8ac7\u3057\u305f\u3002\u7530\u4e2d\u3055\u3093\u306f\u8272\u4e39\u5cf6\u3067\u3001\u30b8\u30e7\u30f3\u30fb\u30b9\u30df\u30b9\u6c0f\u306f\u65e5\u30ed\u306e\u8a71\u3002"),
    ("de", "Ministerpr\u00e4sident M\u00fcller-L\u00fcdenscheidt sprach mit Frau Dr. Zogrin in K\u00f6ln. \u201eJa\u201c, sagte Zogrin, der Sohn von O'Neill."),
    ("", "JAPAN-RUSSIA TALKS: ABE AND LAVROV MEET\nBy Ann Example\nSmith & Sons Ltd., the Bank of Zembla, Lake Zogrin and Mt. Fuji"),
]
RULES = """# All statements.
list given cases first-part whole: given.tsv, more.tsv[common]
list family cases last-part: family.tsv
list role office by-language: role.tsv
list shape lower: shape.tsv
list word excludes given family: word.tsv
list pronoun: pronoun.tsv
set threshold 50
set threshold@de 70
let unit = [(Cap | CAPS) & !stop-word & !cut]
between ("," | "and" | "&"){1,3}
cut <[^ & Cap & Latin & word & !given]> (Cap | Initial)
split [@place] <[given & Cap]>
run [Cap & given] unit{0,3} ("of" "the"? Cap+)?
run {family+} | {given}
orgrun Cap+ "Ltd."
rule role person 40: role ","? <Cap+>
    yes: the minister [Zogrin] said
    no: the painter [Zogrin] said
rule said person 30 keeps-place: <[Cap & !@country]{1,4}> ("said" | [lower & !word])
rule other other -20: [any]{2,} <[shape | Mixed]>
place lake water 60: <"Lake" [Cap & unknown]>
place of-village city 50: "village" "of" <Cap{1,2}>
place ending any 10: <any* [shape]>
drop other
"""


def names(folder):
    for code, text in NAMES:
        write(folder, "names", code or "none", (code + "\n" if code else "") + text)
    for number, statement in enumerate(RULES.splitlines()):
        lists = "" if statement.startswith("list") else RULES[:RULES.index("set")].replace("word excludes", "stop-word excludes")
        if not statement.startswith(" "):
            write(folder, "rules", f"s{number}", lists + statement + "\n---\n" + NAMES[number % 5][1][:200])
    write(folder, "rules", "all", RULES.replace("!stop-word", "!word") + "\n---\nen\nminister Van Zogrin said the Sea of the sea, St. Anna")
    chance = random.Random(20261130)
    for number in range(24):
        write(folder, "tags", f"t{number}", chance.randbytes(8 + 4 * number))


def records(folder):
    def line(**changes):
        record = {
            "schema": "onoma/1", "id": "a/b.html",
            "source": {"path": "a/b.html", "sha256": "ab" * 32, "bytes": 200, "format": "html", "charset": "utf-8",
                       "charsetFrom": "meta"},
            "status": "ok", "warnings": [{"code": "bad-bytes", "count": 2, "detail": "at 7"}],
            "meta": {"title": "Islands", "authors": ["Ann"], "date": "2016-04-15", "language": "en"},
            "offsets": "codepoint", "text": "Shikotan \U0001F5FE\n\nLavrov saw Georgia.",
            "blocks": [{"start": 0, "end": 10, "kind": "title"}, {"start": 12, "end": 31, "kind": "paragraph"}],
            "sentences": [{"start": 0, "end": 10}, {"start": 12, "end": 31}],
            "mentions": [
                {"start": 0, "end": 8, "text": "Shikotan", "type": "island", "entity": "shikotan", "gazetteer": "islands",
                 "alias": "Shikotan", "via": "name", "sentence": 0, "source": {"start": 30, "end": 38}, "score": 970},
                {"start": 23, "end": 30, "text": "Georgia", "type": "country",
                 "candidates": [{"entity": "country-ge", "type": "country", "score": 500},
                                {"entity": "us-georgia", "type": "region", "score": 400}],
                 "gazetteer": "countries", "alias": "Georgia", "via": "alias", "sentence": 1,
                 "source": {"start": 60, "end": 67}, "score": 500}],
            "entities": [{"id": "shikotan", "type": "island", "name": "Shikotan", "gazetteer": "islands", "country": ["RU"],
                          "claimedBy": ["JP"], "latitude": 43.8, "longitude": 146.75, "population": 2100, "mentions": 1}],
            "focus": [{"entity": "shikotan", "weight": 620}],
        }
        record.update(changes)
        return json.dumps(record, ensure_ascii=False, separators=(",", ":"))
    other = line(text="Shikotan \U0001F5FE!\n\nMr. Lavrov saw Georgia.", offsets="utf8")
    write(folder, "records", "one", line())
    write(folder, "records", "two", line() + "\n" + line(id="c.html", text=None)[:-1].replace('"text":null,', "") + "}\n")
    write(folder, "records", "pair", line() + "\n\n" + other)
    write(folder, "records", "moved", line() + "\n\n" + line(id="z.html"))
    write(folder, "records", "far", line(mentions=[{"start": 5, "end": 99999999999, "text": "x", "type": "island", "via": "name",
                                                    "score": 1}]) + "\n\n" + line(mentions=[]))
    write(folder, "records", "problem", '{"id":"a","status":"not-text","reason":"it looks like PNG"}')
    write(folder, "records", "answer", '{"id":"a.html","mentions":[{"start":4,"end":17,"type":"ship","score":3}],"x":[[{}]]}')


def gold(folder):
    def column(number, word, misc):
        return "\t".join([str(number), word] + ["_"] * 7 + [misc]) + "\n"

    text = "\U0001F5FE Shikotan is an island.\nLavrov of New York Times"
    names = [(2, 10, "LOC"), (25, 31, "PER"), (35, 49, "ORG"), (35, 43, "LOC")]
    write(folder, "gold", "conll", "a.conll\n-DOCSTART- -X- O O\n\n# id = 7\nShikotan NNP I-NP I-LOC\nis VB O O\n\n"
                                   "Lavrov NNP O I-PER\nAbe NNP O B-PER\n# NN O O\n-DOCSTART- -X- O O\nTokyo NNP O B-LOC\n")
    write(folder, "gold", "bilou", "b.bio\nNew York\tB-loc\r\nCity\tL-loc\r\nTokyo\tU-loc\r\nUlan\tB-loc\r\nBator\tE-loc\r\n"
                                   "\r\nOslo\tS-loc\r\n\u6771\u4eac\tM-per\r\n")
    write(folder, "gold", "docstart", "train.txt\n-DOCSTART- O\n\nTokyo B-LOC\n")
    write(folder, "gold", "conllu", "c.conllu\n# newdoc id = first\n# sent_id = 1\n# text = V\u00e1monos a Tokyo.\n"
          + column("1-2", "V\u00e1monos", "_") + column(1, "Vamos", "SpaceAfter=No|SpacesBefore=\\s\\t") + column(2, "nos", "O")
          + column(3, "a", "name=O") + column("3.1", "x", "_")
          + column(4, "Tokyo", "EntityId=tokyo|NE=B-LOC|SpacesAfter=\\s\\n\\r\\p\\\\") + "\n" + column(1, "Lavrov", "B-PER")
          + column(2, "S.", "NER=I-PER|SpaceAfter=No") + "# newdoc\n" + column(1, "Iturup", "NER=B-LOC") + "\n")
    region = [{"value": {"start": a, "end": b, "labels": [label]}, "type": "labels"} for a, b, label in names]
    write(folder, "gold", "label-studio", "d.json\n" + json.dumps([
        {"id": 4, "data": {"text": text, "id": 12}, "annotations": [{"was_cancelled": True, "result": []}, {"result": region}]},
        {"id": 5, "data": {"text": "Tokyo", "document": "x"}, "predictions": [{"result": [
            {"value": {"start": 0, "end": 5, "labels": ["LOC"]}}, {"type": "choices", "value": {"choices": ["x"]}}]}]},
        {"data": {"text": "Ob"}, "annotations": []}]))
    write(folder, "gold", "brat", "a=2Fb.ann\nT1\tLOC 2 10\tShikotan\nR1\tNear Arg1:T1 Arg2:T2\nN1\tReference T1 Wikidata:Q1\tShikotan\n"
                                  "T2\tORG 35 38;39 49\tNew York Times\n#1\tAnnotatorNotes T1\tx\n\n" + text)
    lists = [list(name) for name in names]
    objects = [{"start": a, "end": b, "label": label, "kb_id": "Q1"} for a, b, label in names]
    lines = [
        {"id": "a", "text": text, "entities": [
            {"start": 2, "end": 10, "type": "place", "lat": 43.8, "lon": 146.75, "geonameid": 2121381, "wikidata": "Q1",
             "label": "x", "subtype": "y", "modifier": "adjective", "demonym_form": True}], "partial": True},
        {"id": "b", "entities": [{"start": 0, "end": 5, "type": "GPE", "geonameid": "7"}]},
        {"text": text, "ents": objects, "spans": {"onoma": objects, "sc": []}, "tokens": []}, {"text": text, "spans": objects},
        {"text": text, "label": lists, "id": 3}, {"text": text, "labels": lists, "document": "x"},
        {"text": text, "label": [{"start_offset": 2, "end_offset": 10, "label": "LOC"}]},
    ]
    for number, line in enumerate(lines):
        write(folder, "gold", f"line{number}", "a.jsonl\n" + json.dumps(line, ensure_ascii=number % 2 == 0))
    write(folder, "gold", "lines", "a.jsonl\n" + "\n".join(json.dumps(line) for line in lines))
    # A text, one that differs in white space, and records of both.
    spaced = "Shikotan  \U0001F5FE\nLavrov saw Georgia."
    for unit, start, end in [("codepoint", 23, 30), ("utf8", 26, 33), ("utf16", 24, 31)]:
        mentions = [{"start": 0, "end": 8, "text": "Shikotan", "type": "island", "entity": "shikotan", "via": "name",
                     "source": {"start": 0, "end": 8}, "score": 970},
                    {"start": start, "end": end, "text": "Georgia", "type": "country", "via": "alias",
                     "source": {"start": 26, "end": 33}, "score": 500}]
        record = {"schema": "onoma/1", "id": "a.txt#000001", "source": {
            "path": "a.txt", "sha256": "ab" * 32, "bytes": len(spaced.encode()), "format": "text", "charset": "utf-8",
            "charsetFrom": "default"}, "status": "ok", "warnings": [], "meta": {}, "offsets": unit,
            "text": "Shikotan \U0001F5FE\n\nLavrov saw Georgia.", "mentions": mentions, "entities": [
                {"id": "shikotan", "type": "island", "name": "Shikotan", "latitude": 43.8, "longitude": 146.75, "geonames": 2121381,
                 "wikidata": "Q1", "mentions": 1}]}
        write(folder, "gold", "record-" + unit, "a.jsonl\n" + "\n".join([
            json.dumps({"id": "a", "text": spaced, "entities": [{"start": 0, "end": 8, "type": "island"}]}),
            json.dumps(record, separators=(",", ":"))]))


def main():
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    folder = sys.argv[1]
    for make in (texts, warcs, archives, books, mails, lines, selectors, pipelines, tables, sentences, names, records, gold):
        make(folder)


main()
