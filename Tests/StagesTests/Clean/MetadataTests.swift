internal import Stages
internal import TestSupport
internal import Testing
internal import TextModel

@Suite("Metadata of pages")
struct MetadataTests {
  struct Example: Sendable, CustomTestStringConvertible {
    var markup: String
    var fact: @Sendable (Metadata) -> String?
    var expected: String?
    var testDescription: String { markup }

    init(_ markup: String, _ fact: @escaping @Sendable (Metadata) -> String?, _ expected: String?) {
      self.markup = markup
      self.fact = fact
      self.expected = expected
    }
  }

  @Test(
    "facts",
    arguments: [
      Example(
        "<meta property=\"og:title\" content=\"Kurils, Iturup\"><title>x</title>", { $0.title }, "Kurils, Iturup"),
      Example("<head><title>Talks on the Kurils | The Paper</title></head>", { $0.title }, "Talks on the Kurils"),
      Example(
        "<meta property=\"og:site_name\" content=\"Paper of Record\"><title>Talks - Paper of Record</title>",
        { $0.title }, "Talks"),
      Example(
        "<head><title>x</title></head><body><h1>Talks on <b>Kurils</b></h1><p>a</p></body>", { $0.title },
        "Talks on Kurils"),
      Example("<p>a</p>", { $0.title }, nil),
      Example("<meta name=\"author\" content=\"Anna Lee\">", { $0.authors.joined(separator: "|") }, "Anna Lee"),
      Example("<meta property=\"article:author\" content=\"https://example.org/x\">", { $0.authors.first }, nil),
      Example("<p>By <a rel=\"author\" href=\"/a\">Anna Lee</a></p>", { $0.authors.first }, "Anna Lee"),
      Example(
        "<script type=\"application/ld+json\">{\"@graph\":[{\"@type\":\"NewsArticle\",\"headline\":\"Talks\",\"author\":"
          + "[{\"name\":\"Anna Lee\"},{\"name\":\"B\\u00f6b\"}]}]}</script>",
        { $0.authors.joined(separator: "|") }, "Anna Lee|Böb"),
      Example(
        "<script type=\"application/ld+json\">{\"publisher\":{\"logo\":{\"name\":\"x\"},\"name\":\"Paper\"}}</script>",
        { $0.site }, "Paper"),
      Example(
        "<script type=\"application/ld+json\">{\"datePublished\":\"2016-04-15T10:00:00+0900\"</script>", { $0.date },
        "2016-04-15T10:00:00+09:00"),
      Example(
        "<meta property=\"article:published_time\" content=\"2016-04-15T08:30Z\">", { $0.date }, "2016-04-15T08:30:00Z"),
      Example(
        "<meta property=\"article:modified_time\" content=\"2016-04-16T08:30Z\">", { $0.modified },
        "2016-04-16T08:30:00Z"),
      Example(
        "<script type=\"application/ld+json\">{\"dateModified\":\"2016-04-16\"}</script>", { $0.modified }, "2016-04-16"
      ),
      Example("<p itemprop=\"dateModified\">16 April 2016</p>", { $0.modified }, "2016-04-16"),
      Example("<meta property=\"article:published_time\" content=\"2016-04-15\">", { $0.modified }, nil),
      Example(
        "<meta property=\"og:url\" content=\"https://example.org/2016/04/15/kurils\">", { $0.date }, "2016-04-15"),
      Example("<link rel=\"canonical\" href=\"https://example.org/a/20160415-talks\">", { $0.date }, "2016-04-15"),
      Example("<link rel=\"canonical\" href=\"https://example.org/2016/44/15/a\">", { $0.date }, nil),
      Example("<link rel=\"canonical\" href=\"https://example.org/201604150010\">", { $0.date }, nil),
      Example("<p class=\"byline\">By Anton Chekhov</p>", { $0.authors.joined(separator: "|") }, "Anton Chekhov"),
      Example(
        "<div class=\"meta byline\">Von Adelbert von Chamisso und Georg Steller</div>",
        { $0.authors.joined(separator: "|") }, "Adelbert von Chamisso|Georg Steller"),
      Example("<p class=\"byline\">Published 15 April 2016</p>", { $0.authors.first }, nil),
      Example("<p class=\"bylines-list\">Anton Chekhov</p>", { $0.authors.first }, nil),
      Example(
        "<meta name=\"author\" content=\"Vladimir Arsenyev\"><p class=\"byline\">By Anton Chekhov</p>",
        { $0.authors.joined(separator: "|") }, "Vladimir Arsenyev"),
      Example("<p><time datetime=\"2016-04-15\">Friday</time></p>", { $0.date }, "2016-04-15"),
      Example("<meta name=\"date\" content=\"last week\">", { $0.date }, nil),
      Example("<html lang=\"ja\"><p>a</p></html>", { $0.language }, "ja"),
      Example("<meta property=\"og:locale\" content=\"ru_RU\">", { $0.language }, "ru-RU"),
      Example("<link rel=\"canonical\" href=\"https://example.org/a\">", { $0.url }, "https://example.org/a"),
      Example("<link rel=\"canonical\" href=\"/a\">", { $0.url }, nil),
    ])
  func facts(_ example: Example) throws {
    let document = try CleanStage.cleaned(TreeText(example.markup).document())
    let found = example.fact(document.metadata)
    #expect(found == example.expected || found == "" && example.expected == nil)
  }

  @Test(
    "dates",
    arguments: [
      ("2016-04-15", "2016-04-15"), ("2016/04/15", "2016-04-15"), ("20160415", "2016-04-15"),
      ("2016-04-15 10:00:05", "2016-04-15T10:00:05"), ("2016-04-15T10:00:05.123Z", "2016-04-15T10:00:05Z"),
      ("2016-04-15T10:00-03:30", "2016-04-15T10:00:00-03:30"),
      ("Fri, 15 Apr 2016 10:00:00 GMT", "2016-04-15T10:00:00Z"),
      ("15. April 2016", "2016-04-15"), ("1er mars 2016", "2016-03-01"), ("15 de abril de 2016", "2016-04-15"),
      ("15 апреля 2016 г.", "2016-04-15"), ("15 квітня 2016", "2016-04-15"), ("15 września 2016", "2016-09-15"),
      ("2016年4月15日", "2016-04-15"), ("2016년 4월 15일", "2016-04-15"), ("Sept. 5, 2016", "2016-09-05"),
      ("15 mondays 2016", nil), ("2016年13月1日", nil),
      ("April 15, 2016", "2016-04-15"), ("15 April 2016", "2016-04-15"), ("2016-02-30", nil), ("2016-13-01", nil),
      ("2016-04", nil), ("15.04.2016", nil), ("", nil), ("soon", nil),
    ] as [(String, String?)])
  func dates(_ value: String, _ expected: String?) throws {
    let document = try CleanStage.cleaned(TreeText("<meta name=\"date\" content=\"\(value)\">").document())
    #expect(document.metadata.date == expected)
  }

  @Test("what loading found stays")
  func loadedStays() throws {
    var document = TreeText("<html lang=\"en\"><title>x</title></html>").document()
    document.metadata.language = "ru"
    #expect(try CleanStage.cleaned(document).metadata.language == "ru")
  }
}
