import Foundation
import Testing

@Suite("onoma explain")
struct ExplainTests {
  private static let world = """
    id\ttype\tname\taliases\tcountry
    ru\tcountry\tRussia\t\tRU
    shikotan\tisland\tShikotan\tШикотан@ru\tRU
    habomai\tisland\tHabomai\tKhabomai\tRU
    lavrov\tperson\tSergey Lavrov\t\tRU

    """

  private func scratch(_ stages: String = "") throws -> Scratch {
    let scratch = try Scratch()
    try scratch.write("pipes/islands.tsv", Self.world)
    try scratch.write(
      "pipes/mine.yaml",
      """
      version: 1
      stages:
        - clean
        - sentences
        - match: {gazetteers: [islands.tsv]}
        - resolve
      \(stages)
      """)
    try scratch.write(
      "a.html",
      """
      <html><head><title>Talks</title><script>var island = "Iturup"</script></head><body>
      <nav><a href="/kunashir">Kunashir news</a></nav>
      <p>Sergey Lavrov spoke of <b>Shiko</b>tan and Khabomai in Russia, where fishing goes on all year, say the men.</p>
      </body></html>
      """)
    return scratch
  }

  @Test("a string: what was looked up, which entry, where it stands")
  func text() throws {
    let scratch = try scratch()
    let result = try Tool.run("explain", "a.html", "-p", "pipes/mine.yaml", "--text", "Khabomai", in: scratch.url)
    #expect(result.status == 0, "\(result.messages)")
    #expect(
      result.output == """
        a.html

        Khabomai  36–44  island habomai (Habomai), score 970: the one reading, which needs nothing more
          Sergey Lavrov spoke of Shikotan and «Khabomai» in Russia, where fishing goes on all ye…
          tokens     khabomai
          clean      kept as paragraph; bytes 179–187 of the source
          sentences  in sentence 0
          match      a match with one reading
          resolve    a place: the evidence comes to 410 (plain +250, country-known +80, feature-known +80)
          looked up 'Khabomai': a match
            taken  habomai  island  alias 'Khabomai'  pipes/islands.tsv:4

        """)
  }

  @Test("the same by its offset, folded letters and as JSON, in the unit of the pipeline")
  func json() throws {
    let scratch = try scratch()
    try scratch.write("b.txt", "😀 SHIKOTAN")
    for question in [["--text", "shikotan"], ["--at", "3"], ["--at", "10"]] {
      let result = try Tool.run(
        ["explain", "b.txt", "-p", "pipes/mine.yaml", "--json", "--set", "emit.offsets=utf16"] + question,
        in: scratch.url)
      #expect(result.status == 0, "\(result.messages)")
      #expect(
        result.output.contains(
          #""offsets":"utf16","query":{"\#(question[0].dropFirst(2) == "at" ? "offset" : "text")":"#))
      #expect(
        result.output.contains(
          #""found":true,"names":[{"start":3,"end":11,"text":"SHIKOTAN","outcome":"tagged","reason":"the one reading, which needs nothing more","mention":{"type":"island","entity":"shikotan","name":"Shikotan","via":"name","alias":"Shikotan","gazetteer":"islands","place":"pipes/islands.tsv:3","need":"nothing","score":1000},"block":"paragraph","source":{"start":5,"end":13},"#
        ), "\(result.output)")
    }
  }

  struct Taken: Sendable, CustomTestStringConvertible {
    var string: String
    var expected: String
    var testDescription: String { string }
  }

  static let takenStrings = [
    Taken(
      string: "Kunashir",
      expected: """
          clean  nav: the element is furniture of the site
                 bytes 109–122 of the source: Kunashir news
        """),
    Taken(
      string: "Iturup",
      expected: """
          load  script: it stands in 'script', which loading leaves out before parsing
                 bytes 54–60 of the source: …</title><script>var island = "Iturup"</script></head><body> <nav><…
        """),
    Taken(
      string: "/kunashir",
      expected: """
          load  tag a: it stands within the tag 'a', as the value of an attribute or its name
                 bytes 98–107 of the source: …t></head><body> <nav><a href="/kunashir">Kunashir news</a></nav> <p>S…
        """),
  ]

  @Test("a string that cleaning took away, and why", arguments: takenStrings)
  func takenAway(_ taken: Taken) throws {
    let scratch = try scratch()
    let result = try Tool.run("explain", "a.html", "-p", "pipes/mine.yaml", "--text", taken.string, in: scratch.url)
    #expect(result.status == 0, "\(result.messages)")
    #expect(result.output == "a.html\n  '\(taken.string)' is not in the cleaned text:\n\n\(taken.expected)\n")
  }

  @Test("what is nowhere ends with 1")
  func nowhere() throws {
    let scratch = try scratch()
    let string = try Tool.run("explain", "a.html", "-p", "pipes/mine.yaml", "--text", "Etorofu", in: scratch.url)
    #expect(string.status == 1)
    #expect(string.output == "a.html\n  'Etorofu' stands neither in the text nor in the source\n")
    #expect(string.messages == "nothing to explain: 'Etorofu' is nowhere in a.html\n")
    let word = try Tool.run("explain", "a.html", "-p", "pipes/mine.yaml", "--at", "13", in: scratch.url)
    #expect(word.status == 1)
    #expect(word.messages == "nothing to explain: no word stands at offset 13 of a.html\n")
  }

  @Test("all mentions, then what was dropped; what cleaning took away")
  func list() throws {
    let scratch = try scratch()
    let all = try Tool.run("explain", "a.html", "-p", "pipes/mine.yaml", in: scratch.url)
    #expect(
      all.output == """
        a.html  4 mentions, 0 names looked up and dropped

        Mentions
           0  Sergey Lavrov  person   lavrov    name 'Sergey Lavrov' pipes/islands.tsv:5  the one reading, which needs nothing more, score 1000
          23  Shikotan       island   shikotan  name 'Shikotan' pipes/islands.tsv:3       the one reading, which needs nothing more, score 1000
          36  Khabomai       island   habomai   alias 'Khabomai' pipes/islands.tsv:4      the one reading, which needs nothing more, score 970
          48  Russia         country  ru        name 'Russia' pipes/islands.tsv:2         the one reading, which needs nothing more, score 1000

        """)
    let clean = try Tool.run("explain", "a.html", "-p", "pipes/mine.yaml", "--clean", in: scratch.url)
    #expect(
      clean.output == """
        a.html

        Taken away by cleaning (bytes of the source)
            19–24  no-text    title  Talks
          109–122  furniture  nav    Kunashir news

        """)
  }

  struct Refusal: Sendable, CustomTestStringConvertible {
    var arguments: [String]
    var message: String
    var testDescription: String { arguments.joined(separator: " ") }
  }

  static let refusals = [
    Refusal(
      arguments: ["b.html"],
      message: "error: cannot read 'b.html': no such file or directory; did you mean 'a.html'?\n"),
    Refusal(
      arguments: ["a.html", "--at", "900"],
      message:
        "error: --at 900: the cleaned text of a.html ends at 100 (emit.offsets: codepoint); give an offset below that\n"
    ),
    Refusal(
      arguments: ["a.html", "--document", "a.htm"],
      message: "error: no document 'a.htm' in a.html; did you mean 'a.html'?\n"),
  ]

  @Test("what cannot be asked ends with 2 and says why", arguments: refusals)
  func refuses(_ refusal: Refusal) throws {
    let scratch = try scratch()
    let result = try Tool.run(["explain", "-p", "pipes/mine.yaml"] + refusal.arguments, in: scratch.url)
    #expect(result.status == 2)
    #expect(result.output.isEmpty)
    #expect(result.messages == refusal.message)
  }

  @Test("each item of a feed, or one of them")
  func feed() throws {
    let scratch = try scratch()
    try scratch.write(
      "feed.rss",
      "<rss version=\"2.0\"><channel><title>x</title><item><title>One</title><description>Shikotan</description></item>"
        + "<item><title>Two</title><description>Habomai</description></item></channel></rss>")
    let all = try Tool.run(
      "explain", "feed.rss", "-p", "pipes/mine.yaml", "--text", "Habomai", "--json", in: scratch.url)
    #expect(all.status == 0, "\(all.messages)")
    #expect(all.output.split(separator: "\n").map { $0.contains("\"found\":true") } == [false, false, true])
    let one = try Tool.run(
      "explain", "feed.rss", "-p", "pipes/mine.yaml", "--document", "feed.rss#000001", "--json", in: scratch.url)
    #expect(one.output.split(separator: "\n").count == 1)
    #expect(one.output.contains("\"entity\":\"shikotan\""))
  }

  @Test("a mention that an outside command took out", .enabled(if: Tool.hasPython, "needs /usr/bin/python3"))
  func command() throws {
    let scratch = try scratch("  - command: {run: [python3, ./none.py]}\n")
    try scratch.write(
      "pipes/none.py",
      """
      import json, sys
      for line in sys.stdin:
          print(json.dumps({"id": json.loads(line)["id"], "mentions": []}), flush=True)
      """)
    let result = try Tool.run("explain", "a.html", "-p", "pipes/mine.yaml", "--text", "Russia", in: scratch.url)
    #expect(result.status == 0, "\(result.messages)")
    #expect(result.output.contains("\nRussia  48–54  not tagged, command: the stage 'command' took it out\n"))
    #expect(result.output.contains("\n  command    an outside command took it out\n"))
  }

  @Test("the shipped gazetteers: the same mentions as a run, twice the same bytes")
  func shipped() throws {
    let scratch = try Scratch()
    let document = Tool.checkout.appending(path: "Examples/Documents/kurils/peace-treaty.html").path(
      percentEncoded: false)
    let first = try Tool.run("explain", document, "--json", in: scratch.url)
    #expect(first.status == 0, "\(first.messages)")
    #expect(try Tool.run("explain", document, "--json", in: scratch.url).output == first.output)
    #expect(try Tool.run("run", document, "-o", "out", in: scratch.url).status == 0)
    let explained = try JSONDecoder().decode(Explained.self, from: Data(first.output.utf8))
    let mentions = try #require(try Line.all(scratch.read("out/annotations.jsonl"))[0].mentions)
    #expect(explained.names.map(\.start) == mentions.map(\.start))
    #expect(explained.names.map(\.mention.entity) == mentions.map(\.entity))
    #expect(explained.names.allSatisfy { $0.mention.place?.hasPrefix("Gazetteers/") ?? ($0.mention.via == "unlisted") })
  }

  private struct Explained: Decodable {
    var names: [Name]
    struct Name: Decodable {
      var start: Int
      var mention: Mention
    }
    struct Mention: Decodable {
      var entity: String?
      var place: String?
      var via: String
    }
  }

  @Test("somebody whom the gazetteer has and the rules for names found")
  func foundByRules() throws {
    let scratch = try Scratch()
    let page = Tool.checkout.appending(path: "Examples/Documents/kurils/peace-treaty.html").path
    let result = try Tool.run("explain", page, "--at", "2609", in: scratch.url)
    #expect(
      result.output.contains(
        "Abe  2609–2612  person shinzo-abe (Shinzo Abe), score 970: no reading by itself, but a name by rules: 70 points for a person "
          + "(document 70)\n"), "\(result.output)")
  }
}
