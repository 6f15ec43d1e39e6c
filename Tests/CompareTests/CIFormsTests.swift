import Compare
import Testing

@Suite("Differences for continuous integration")
struct CIFormsTests {
  @Test("an annotation a cause, at its place")
  func github() throws {
    #expect(
      try SampleDifferences.written("github") == #"""
        ::warning file=Gazetteers/islands.tsv,line=214,title=onoma diff::Gazetteers/islands.tsv:214 alias "Khabomai" added: 3 differences, such as mention-added at 1204 island habomai-islands: ships sailed to {+Khabomai+} on Friday (tass/2016-04-15.html)
        ::warning title=onoma diff::match.overlap longest→all: 2 differences, such as mention-added at 1204 island habomai-islands: ships sailed to {+Khabomai+} on Friday (tass/2016-04-15.html)
        ::warning file=Gazetteers/cities.tsv,line=7,title=onoma diff::Gazetteers/cities.tsv:7 "Kunashir" given the type island: 1 difference, such as mention-type at 90 [-city-]{+island+} [-kunashir-town-]{+kunashir+}: на ‹Кунашир›е (tass/2016-04-15.html)
        ::warning title=onoma diff::no edit that is known of explains it: 1 difference, such as document-failed [-ok-]{+timeout+} (tass/2016-04-17.html)
        ::notice title=onoma diff::11 differences in 4 documents, 480 compared

        """#)
  }

  @Test("a test case a document")
  func junit() throws {
    #expect(
      try SampleDifferences.written("junit") == #"""
        <?xml version="1.0" encoding="UTF-8"?>
        <testsuites name="onoma diff">
        <testsuite name="Output/monday → Output/tuesday">
        <testcase classname="onoma diff" name="asahi/0415.html → asahi/2016-04-15.html">
        <failure message="3 differences" type="document-renamed">document-renamed
        mention-boundaries at 12 archipelago habomai-islands
          政府は[-歯舞-]{+歯舞群島+}の返還
        mention-decision at 304 island [-?-]{+kunashir+}
          landed on ‹Kunashir›.
          candidates [-kunashir 500, kunashir-town 480-]
        </failure>
        </testcase>
        <testcase classname="onoma diff" name="tass/2016-04-15.html">
        <failure message="6 differences" type="text">text at 10
          On Friday Mr Lavrov [-said-]{+told Kishida+} in Tokyo.
        mention-added at 1204 island habomai-islands
          ships sailed to {+Khabomai+} on Friday
          displaces &quot;Cape Khabomai&quot; (landform ?)
          because Gazetteers/islands.tsv:214 alias &quot;Khabomai&quot; added
          together with match.overlap longest→all
        mention-removed at 40 city new-york
          as reported by the [-New York-] Times
          displaced by &quot;New York Times&quot; (organization nyt)
          because match.overlap longest→all
        mention-type at 90 [-city-]{+island+} [-kunashir-town-]{+kunashir+}
          на ‹Кунашир›е
          because Gazetteers/cities.tsv:7 &quot;Kunashir&quot; given the type island
        score at 7 &quot;Shikotan&quot; island shikotan [-970-]{+955+}
        warnings warnings.bad-bytes {+3+}
        </failure>
        </testcase>
        <testcase classname="onoma diff" name="tass/2016-04-16.html">
        <failure message="3 differences" type="document-added">document-added with 2 mentions
        </failure>
        </testcase>
        <testcase classname="onoma diff" name="tass/2016-04-17.html">
        <failure message="1 difference" type="document-failed">document-failed [-ok-]{+timeout+}
          unexplained: no edit that is known of explains it
        </failure>
        </testcase>
        </testsuite>
        </testsuites>

        """#)
  }

  @Test("at most ten warnings, the other causes are counted")
  func bounded() throws {
    let causes = (1...12).map { Cause(.alias, place: "Gazetteers/islands.tsv:\($0)", edit: "alias added") }
    let documents = causes.map { DocumentDifferences(document: "a", differences: [SampleDifferences.text.because($0)]) }
    let lines = try SampleDifferences.written("github", documents).split(separator: "\n")
    #expect(lines.count == 11)
    #expect(lines[9].hasPrefix("::warning file=Gazetteers/islands.tsv,line=10,"))
    #expect(
      lines[10] == "::notice title=onoma diff::12 differences in 12 documents, 12 compared; 2 further causes not shown")
  }

  @Test("places and messages are escaped by the rules of workflow commands")
  func escaped() throws {
    let cause = Cause(.alias, place: "a,b:c%.tsv:3", edit: "100%\r\n::error::x")
    let documents = [
      DocumentDifferences(document: "a\n::error::", differences: [SampleDifferences.text.because(cause)])
    ]
    let written = try SampleDifferences.written("github", documents)
    #expect(
      written.hasPrefix(
        "::warning file=a%2Cb%3Ac%25.tsv,line=3,title=onoma diff::a,b:c%25.tsv:3 100%25␍␊::error::x: 1 difference"))
    #expect(written.split(separator: "\n").count == 2)
  }
}
