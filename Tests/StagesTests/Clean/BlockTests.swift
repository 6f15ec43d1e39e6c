internal import Testing

@Suite("Blocks of cleaned text")
struct BlockTests {
  @Test(
    "kinds and borders",
    arguments: [
      CleanCase(
        "a headline and paragraphs", "<body><h1>Kurils</h1><p>One.</p><h2>More</h2><p>Two.</p></body>",
        ["title: Kurils", "paragraph: One.", "heading: More", "paragraph: Two."]),
      CleanCase(
        "the headline comes first", "<body><p>News</p><h1>Kurils</h1><p>One.</p></body>",
        ["title: Kurils", "paragraph: News", "paragraph: One."]),
      CleanCase(
        "lists, tables, captions, quotes",
        "<ul><li>a</li><li><p>b</p></li></ul><dl><dt>c</dt><dd>d</dd></dl><table><caption>e</caption><tr><th>f</th>"
          + "<td>g</td><td><p>h</p></td></tr></table><figure><figcaption>i</figcaption></figure>"
          + "<blockquote><p>j</p></blockquote>",
        [
          "item: a", "item: b", "item: c", "item: d", "caption: e", "cell: f", "cell: g", "paragraph: h", "caption: i",
          "quote: j",
        ]),
      CleanCase(
        "text directly in a box", "<div>a<p>b</p>c</div>d",
        ["paragraph: a", "paragraph: b", "paragraph: c", "paragraph: d"]),
      CleanCase(
        "br", "<p>a<br>b <br> <br> c<br></p><p><br>d</p>", ["paragraph: a\nb", "paragraph: c", "paragraph: d"]),
      CleanCase(
        "br in a headline never ends it", "<h1>The<br><br>Kurils</h1><p>a</p>", ["title: The\nKurils", "paragraph: a"]),
      CleanCase("preformatted", "<pre>a  b  \n   c\n\nd</pre>", ["code: a b\nc\nd"]),
      CleanCase(
        "inline elements part nothing", "<p>Shi<b>ko</b>tan <a href=\"x\">island</a>s</p>",
        ["paragraph: Shikotan islands"]),
      CleanCase("white space at borders of elements", "<p> a <b> b </b> c </p>", ["paragraph: a b c"]),
      CleanCase(
        "white space of all kinds", "<p>a\u{A0}\u{3000}b&nbsp;&nbsp;c\u{2028}\td</p>", ["paragraph: a b c d"]),
      CleanCase(
        "invisible characters", "<p>Sa\u{AD}kha&shy;lin\u{200B} \u{FEFF}x\u{2060}y e\u{301}</p>",
        ["paragraph: Sakhalin xy e\u{301}"]),
      CleanCase("references", "<p>caf&eacute; &amp; &#x6B6F;&#33310;</p>", ["paragraph: café & 歯舞"]),
      CleanCase("ruby", "<p><ruby>歯舞<rp>(</rp><rt>はぼまい</rt><rp>)</rp></ruby>群島</p>", ["paragraph: 歯舞群島"]),
      CleanCase("nothing", "<body> <p> </p><div><br></div></body>", []),
      CleanCase("an empty document", "", []),
    ])
  func kinds(_ example: CleanCase) throws { try example.check() }

  @Test(
    "what is no text",
    arguments: [
      CleanCase(
        "code, media, controls",
        "<p>a</p><script>x</script><style>x</style><svg>x</svg><iframe>x</iframe><video>x</video><button>x</button>"
          + "<select><option>x</option></select><textarea>x</textarea><template>x</template><p>b</p>",
        ["paragraph: a", "paragraph: b"]),
      CleanCase("the head", "<html><head><title>x</title></head><body><p>a</p></body></html>", ["paragraph: a"]),
      CleanCase(
        "hidden parts",
        "<p>Text that stays.</p><p hidden=\"\">x</p><p aria-hidden=\"true\">x</p><p style=\"color:red; Display : none\">x</p>"
          + "<p style=\"visibility:hidden\">x</p><p aria-hidden=\"false\">y</p>",
        ["paragraph: Text that stays.", "paragraph: y"]),
      CleanCase(
        "hidden, but most of the page", "<p>a</p><div style=\"display:none\">All of the article.</div>",
        ["paragraph: a", "paragraph: All of the article."]),
      CleanCase("noscript beside text", "<p>a</p><noscript>x</noscript>", ["paragraph: a"]),
      CleanCase("noscript alone", "<body><noscript><p>a</p></noscript></body>", ["paragraph: a"]),
      CleanCase("comments", "<p>a<!-- x -->b</p>", ["paragraph: ab"]),
    ])
  func textless(_ example: CleanCase) throws { try example.check() }

  @Test(
    "other formats are kept whole",
    arguments: [
      CleanCase(
        "plain text", "<p>First line</p><p>Share</p>", ["paragraph: First line", "paragraph: Share"],
        content: "article",
        format: "text"),
      CleanCase(
        "a vocabulary with a title", "<h1>Kurils</h1><nav>a</nav><p class=\"comment\">b</p>",
        ["title: Kurils", "paragraph: a", "paragraph: b"], content: "article", format: "xml"),
    ])
  func formats(_ example: CleanCase) throws { try example.check() }
}
