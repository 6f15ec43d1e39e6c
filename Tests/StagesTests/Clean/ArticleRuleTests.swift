internal import Stages
internal import TestSupport
internal import Testing
internal import TextModel

/// What each rule of `content: article` takes away or keeps, and what it leaves alone.
@Suite("Rules for articles")
struct ArticleRuleTests {
  /// Paragraphs long enough to be an article.
  private static let prose = [
    "The Kuril Islands, a chain between Hokkaido and Kamchatka, have been administered from Sakhalin since 1947, and "
      + "Japan claims the four southernmost of them: Iturup, Kunashir, Shikotan and the Habomai group.",
    "Negotiators met in Moscow, Tokyo and Khabarovsk for decades, but no peace treaty was signed; the declaration of "
      + "1956, ratified by both parliaments, remains the last agreement on the subject.",
    "Fishing rights, visits to graves, and the sale of sea urchin are settled by separate accords, which the two coast "
      + "guards apply with care, and which have outlived several governments on both sides of the strait.",
    "On Shikotan, where a fish factory was opened at Malokurilskoye, most families came from the mainland after the "
      + "earthquake of 1994, and few of them, they say, would want to leave again.",
  ]
  private static let paragraphs = prose.map { "<p>\($0)</p>" }.joined()
  private static let blocks = prose.map { "paragraph: \($0)" }
  private static let lead = "Russia and Japan have talked about four islands for eighty years without a result."
  private static let notice = "The talks on the islands will go on in Tokyo next week, the ministry said on Friday."

  private static func article(
    _ name: String, _ markup: String, _ blocks: [String], _ settings: [String: SettingValue] = [:]
  ) -> CleanCase { CleanCase(name, markup, blocks, content: "article", settings: settings) }

  @Test(
    "lead",
    arguments: [
      article(
        "before the container", "<h1>Kurils</h1><p>\(lead)</p><div class=\"text\">\(paragraphs)</div>",
        ["title: Kurils", "paragraph: \(lead)"] + blocks),
      article(
        "in a header, under the name teaser",
        "<header><h1>Kurils</h1><div class=\"teaser\"><p>\(lead)</p></div></header><div>\(paragraphs)</div>",
        ["title: Kurils", "paragraph: \(lead)"] + blocks),
      article(
        "teaser within the container", "<div><h1>Kurils</h1><p class=\"article-teaser\">\(lead)</p>\(paragraphs)</div>",
        ["title: Kurils", "paragraph: \(lead)"] + blocks),
      article(
        "a list of teasers is none",
        "<h1>Kurils</h1><div class=\"teaser\">\(lead)</div><div class=\"teaser\">\(notice)</div><div>\(paragraphs)</div>",
        ["title: Kurils", "paragraph: \(notice)"] + blocks),
      article(
        "repeated in the body", "<h1>Kurils</h1><p>\(prose[0])</p><div>\(paragraphs)</div>",
        ["title: Kurils"] + blocks),
      article(
        "a dateline and a line of links",
        "<h1>Kurils</h1><p>Published 15.04.2016, 10:48, updated 16.04.2016, 11:05</p>"
          + "<p><a href=\"/e\">Economy and fishing of the Kuril Islands</a></p><div>\(paragraphs)</div>",
        ["title: Kurils"] + blocks),
      article(
        "a navigation between", "<h1>Kurils</h1><nav><p>\(lead)</p></nav><div>\(paragraphs)</div>",
        ["title: Kurils"] + blocks),
    ])
  func keepsLead(_ example: CleanCase) throws { try example.check() }

  @Test(
    "what stands beside the container",
    arguments: [
      article(
        "boxes with the same class",
        "<div><div class=\"part\">\(paragraphs)</div><div class=\"part\"><p>\(notice)</p></div>"
          + "<div class=\"other\"><p>\(lead)</p></div></div>",
        blocks + ["paragraph: \(notice)"]),
      article(
        "paragraphs after it", "<div><div>\(paragraphs)</div><p>\(notice)</p></div>", blocks + ["paragraph: \(notice)"]),
      article(
        "links after it",
        "<div><div>\(paragraphs)</div><p><a href=\"/a\">\(notice)</a></p><ul><li><a href=\"/b\">\(lead)</a></li></ul></div>",
        blocks),
    ])
  func keepsNeighbours(_ example: CleanCase) throws { try example.check() }

  private static let cards = ["Iturup", "Kunashir", "Shikotan", "Urup", "Simushir", "Onekotan", "Paramushir", "Matua"]
  private static let cardMarkup = cards.map {
    "<div><a href=\"/\($0)\">Guide to \($0), its bays and volcanoes</a></div>"
  }
  .joined()
  private static let cardBlocks = cards.map { "paragraph: Guide to \($0), its bays and volcanoes" }
  private static let declared = "<html><head><meta property=\"og:type\" content=\"article\"></head><body>"

  @Test(
    "little would be kept",
    arguments: [
      article(
        "a list of cards", "<nav>Home page of the guides</nav><h1>Guides</h1><div><p>\(lead)</p>\(cardMarkup)</div>",
        ["title: Guides", "paragraph: \(lead)"] + cardBlocks),
      article(
        "a page that says it is an article",
        "\(declared)<h1>Talks</h1><div><p>\(notice)</p><p>\(prose[0])</p></div><div>\(cardMarkup)\(cardMarkup)</div></body></html>",
        ["title: Talks", "paragraph: \(notice)", "paragraph: \(prose[0])"]),
    ])
  func takesWhole(_ example: CleanCase) throws { try example.check() }

  @Test(
    "furniture that holds the prose",
    arguments: [
      article(
        "a side column beside a list without marks",
        "<body><div class=\"articleBody\">Iturup<br>Kunashir<br>Shikotan<br>Habomai: the four southern islands of the "
          + "chain that Japan claims and Russia holds \(String(repeating: "and fishermen visit ", count: 40))</div>"
          + "<aside>\(paragraphs)</aside></body>",
        [
          "paragraph: Iturup\nKunashir\nShikotan\nHabomai: the four southern islands of the chain that Japan claims and "
            + "Russia holds \(Array(repeating: "and fishermen visit", count: 40).joined(separator: " "))"
        ]),
      article("the only text of a page", "<body><footer>\(paragraphs)</footer></body>", blocks),
      article(
        "an aside deep in the text",
        "<body><div><div><div><article>\(paragraphs)<aside><p>\(notice)</p></aside></article></div></div></div></body>",
        blocks),
    ])
  func leavesFurniture(_ example: CleanCase) throws { try example.check() }

  @Test(
    "names of layout",
    arguments: [
      ("accordion", true), ("faq-accordion__item", true), ("hidden-xs", true),
      ("overflow-hidden", true), ("hidden md:block", true), ("hide-on-mobile", true), ("hidden", false),
      ("is-hidden", false), ("md:hidden", false), ("hide-for-large", false), ("visually-hidden", false),
      ("sr-only", false), ("related", false),
    ])
  func readsLayout(_ name: String, _ isKept: Bool) throws {
    let markup = "<div>\(Self.paragraphs)<div class=\"\(name)\"><p>\(Self.notice)</p></div></div>"
    try Self.article(name, markup, Self.blocks + (isKept ? ["paragraph: \(Self.notice)"] : [])).check()
  }

  @Test(
    "quoted posts, tails, rights",
    arguments: [
      article(
        "a post",
        "<div>\(paragraphs)<blockquote class=\"twitter-tweet\"><p>Visa-free visits are suspended.</p></blockquote>"
          + "<p>\(notice)</p></div>",
        blocks + ["quote: Visa-free visits are suspended.", "paragraph: \(notice)"]),
      article(
        "a box that embeds one",
        "<div>\(paragraphs)<div class=\"social-embed\"><blockquote>Visits are suspended.</blockquote></div><p>\(notice)</p></div>",
        blocks + ["quote: Visits are suspended.", "paragraph: \(notice)"]),
      article(
        "buttons under such a name", "<div>\(paragraphs)<div class=\"twitter\">Follow the islands there.</div></div>",
        blocks),
      article(
        "lines that lead away",
        "<div>\(paragraphs)<p>Follow us on <a href=\"/f\">the page of the islands</a>.</p><h3>More</h3></div>", blocks),
      article(
        "a last paragraph with a link",
        "<div>\(paragraphs)<p>The text of the declaration, with its nine articles and both signatures, is kept by the "
          + "archive in <a href=\"/m\">Moscow</a>.</p></div>",
        blocks + [
          "paragraph: The text of the declaration, with its nine articles and both signatures, is kept by the archive in "
            + "Moscow."
        ]),
      article(
        "headings in a row stay", "<div>\(paragraphs)<h3>Who owns them?</h3><h3>Who lives there?</h3></div>",
        blocks + ["heading: Who owns them?", "heading: Who lives there?"]),
      article(
        "rights at either end", "<div><p>© Reuters</p>\(paragraphs)<p>&#169; 2016 TASS. All rights.</p></div>", blocks),
    ])
  func trimsEnds(_ example: CleanCase) throws { try example.check() }

  private static let pictures =
    "<div>\(paragraphs)<figure><img src=\"a\"><figcaption>Cape Stolbchaty, Kunashir</figcaption></figure>"
    + "<p class=\"wp-caption-text\">Mount Tyatya</p><div class=\"no-caption\"><p>\(notice)</p></div></div>"

  @Test(
    "captions",
    arguments: [
      article("left out", pictures, blocks + ["paragraph: \(notice)"]),
      article(
        "kept on request", pictures,
        blocks + ["caption: Cape Stolbchaty, Kunashir", "paragraph: Mount Tyatya", "paragraph: \(notice)"],
        ["captions": .flag(true)]),
      CleanCase(
        "kept with content: all", "<figure><figcaption>Mount Tyatya</figcaption></figure>", ["caption: Mount Tyatya"]),
      article(
        "a picture story",
        "<div>" + prose.map { "<figure><figcaption>\($0)</figcaption></figure>" }.joined() + "<p>\(lead)</p></div>",
        prose.map { "caption: \($0)" } + ["paragraph: \(lead)"]),
    ])
  func leavesCaptions(_ example: CleanCase) throws { try example.check() }

  private static let comments =
    "<body><div>\(paragraphs)</div><div class=\"comments\"><span class=\"author\">Kunashir reader</span>"
    + "<p>\(notice)</p><div class=\"share\">Share</div></div></body>"

  @Test(
    "comments",
    arguments: [
      article("left out", comments, blocks),
      article("kept on request", comments, blocks + ["paragraph: \(notice)"], ["comments": .flag(true)]),
      article(
        "of a discussion",
        "<script type=\"application/ld+json\">{\"@type\":\"QAPage\"}</script>" + comments,
        blocks + ["paragraph: \(notice)"]),
    ])
  func leavesComments(_ example: CleanCase) throws { try example.check() }

  @Test(
    "each rule has a reason",
    arguments: [
      ("<div>\(paragraphs)<figcaption>Mount Tyatya</figcaption></div>", RemovalReason.caption),
      ("<div>\(paragraphs)<h3>More</h3></div>", .tail), ("<div>\(paragraphs)<p>© TASS</p></div>", .rights),
      ("<body><footer>TASS</footer><div>\(paragraphs)</div></body>", .furniture),
    ])
  func givesReasons(_ markup: String, _ reason: RemovalReason) {
    let stage = CleanStage(settings: Settings(CleanStage.description.settings))
    #expect(stage.removedParts(of: TreeText(markup).document()).map(\.reason) == [reason])
  }
}
