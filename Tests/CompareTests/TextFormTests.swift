import Compare
import Testing

@Suite("Differences as text")
struct TextFormTests {
  @Test("with the text around, and counts at the end")
  func plain() throws {
    #expect(
      try SampleDifferences.written("text") == #"""
        --- Output/monday
        +++ Output/tuesday

        asahi/0415.html → asahi/2016-04-15.html
          document-renamed
          mention-boundaries at 12 archipelago habomai-islands
            政府は[-歯舞-]{+歯舞群島+}の返還
          mention-decision at 304 island [-?-]{+kunashir+}
            landed on ‹Kunashir›.
            candidates [-kunashir 500, kunashir-town 480-]

        tass/2016-04-15.html
          text at 10
            On Friday Mr Lavrov [-said-]{+told Kishida+} in Tokyo.
          mention-added at 1204 island habomai-islands
            ships sailed to {+Khabomai+} on Friday
            displaces "Cape Khabomai" (landform ?)
            because Gazetteers/islands.tsv:214 alias "Khabomai" added
            together with match.overlap longest→all
          mention-removed at 40 city new-york
            as reported by the [-New York-] Times
            displaced by "New York Times" (organization nyt)
            because match.overlap longest→all
          mention-type at 90 [-city-]{+island+} [-kunashir-town-]{+kunashir+}
            на ‹Кунашир›е
            because Gazetteers/cities.tsv:7 "Kunashir" given the type island
          score at 7 "Shikotan" island shikotan [-970-]{+955+}
          warnings warnings.bad-bytes {+3+}

        tass/2016-04-16.html
          document-added with 2 mentions

        tass/2016-04-17.html
          document-failed [-ok-]{+timeout+}
            unexplained: no edit that is known of explains it

        11 differences in 4 documents, 480 compared
          1 document-added
          1 document-renamed
          1 document-failed
              1 unexplained: no edit that is known of explains it
          1 text
          3 mention-added
              3 by Gazetteers/islands.tsv:214 alias "Khabomai" added
              1 by match.overlap longest→all
          1 mention-removed
              1 by match.overlap longest→all
          1 mention-type
              1 by Gazetteers/cities.tsv:7 "Kunashir" given the type island
          1 mention-boundaries
          1 mention-decision
        quiet: 1 score, 1 warnings

        """#)
  }

  @Test("long texts are shortened, and say so")
  func long() throws {
    let words = (1...200).map { "word\($0)" }.joined(separator: " ")
    let difference = Difference(
      .text, old: nil,
      new: SampleDifferences.side(words, at: 0, before: String(repeating: "a b ", count: 15), after: words))
    let written = try SampleDifferences.written("text", [DocumentDifferences(document: "a", differences: [difference])])
    let line = try #require(written.split(separator: "\n").first { $0.contains("{+") })
    #expect(line.hasPrefix("    … b a b "))
    #expect(line.contains("[… 1271 characters …]"))
    #expect(line.hasSuffix(" word9 …"))
  }

  static let words = [
    ("the isle of Shikotan", "the island of Shikotan", "the [-isle-]{+island+} of Shikotan"),
    ("Shikotan", "Shikotan and Iturup", "Shikotan{+ and Iturup+}"),
    ("色丹島と歯舞", "色丹島、歯舞", "色丹島[-と-]{+、+}歯舞"),
    ("e\u{301}tat", "\u{E9}tat", "[-e\u{301}tat-]{+\u{E9}tat+}"),
    ("a a a", "a a", "a a[- a-]"),
    ("Курилы", "Курил", "[-Курилы-]{+Курил+}"),
  ]

  @Test("only the words that differ are marked", arguments: words)
  func wordDifference(old: String, new: String, expected: String) throws {
    let difference = Difference(
      .text, old: SampleDifferences.side(old, at: nil), new: SampleDifferences.side(new, at: nil))
    let written = try SampleDifferences.written("text", [DocumentDifferences(document: "a", differences: [difference])])
    // By bytes: strings of other bytes can be equal.
    #expect(Array(written.utf8).firstRange(of: Array("\n    \(expected)\n".utf8)) != nil)
  }

  @Test("colours are those of git diff")
  func coloured() throws {
    var options = DifferenceFormOptions()
    options.isColoured = true
    let written = try SampleDifferences.written(
      "text", options: options,
      [
        DocumentDifferences(document: "a", differences: [SampleDifferences.boundaries.because(SampleDifferences.alias)])
      ])
    #expect(
      written.replacing("\u{1B}[", with: "^") == #"""
        ^1m--- Output/monday^m
        ^1m+++ Output/tuesday^m

        ^1ma^m
          ^36mmention-boundaries^m at 12 ^1marchipelago^m ^1mhabomai-islands^m
            政府は^31m[-歯舞-]^m^32m{+歯舞群島+}^mの返還
            because ^33mGazetteers/islands.tsv:214 alias "Khabomai" added^m

        ^1m1 difference in 1 document, 1 compared^m
          1 ^36mmention-boundaries^m
              1 by Gazetteers/islands.tsv:214 alias "Khabomai" added

        """#)
  }
}
