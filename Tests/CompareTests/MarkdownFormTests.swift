import Compare
import Testing

@Suite("Differences as Markdown")
struct MarkdownFormTests {
  @Test("a table of counts and a section a document")
  func sections() throws {
    #expect(
      try SampleDifferences.written("markdown") == #"""
        ### Differences between two outputs

        <p><code>Output/monday</code> → <code>Output/tuesday</code></p>

        **11 differences in 4 documents, 480 compared**

        <table>
        <tr><th>kind</th><th>count</th><th>causes</th></tr>
        <tr><td>document-added</td><td align="right">1</td><td></td></tr>
        <tr><td>document-renamed</td><td align="right">1</td><td></td></tr>
        <tr><td>document-failed</td><td align="right">1</td><td>1 unexplained: <code>no edit that is known of explains it</code></td></tr>
        <tr><td>text</td><td align="right">1</td><td></td></tr>
        <tr><td>mention-added</td><td align="right">3</td><td>3 by <code>Gazetteers/islands.tsv:214 alias &quot;Khabomai&quot; added</code><br>1 by <code>match.overlap longest→all</code></td></tr>
        <tr><td>mention-removed</td><td align="right">1</td><td>1 by <code>match.overlap longest→all</code></td></tr>
        <tr><td>mention-type</td><td align="right">1</td><td>1 by <code>Gazetteers/cities.tsv:7 &quot;Kunashir&quot; given the type island</code></td></tr>
        <tr><td>mention-boundaries</td><td align="right">1</td><td></td></tr>
        <tr><td>mention-decision</td><td align="right">1</td><td></td></tr>
        </table>

        quiet: 1 score, 1 warnings

        <details>
        <summary><code>asahi/0415.html</code> → <code>asahi/2016-04-15.html</code>: 3 differences</summary>

        ```diff
        ! document-renamed
        ! mention-boundaries at 12 archipelago habomai-islands
        ! 政府は[-歯舞-]{+歯舞群島+}の返還
        ! mention-decision at 304 island [-?-]{+kunashir+}
        ! landed on ‹Kunashir›.
          candidates [-kunashir 500, kunashir-town 480-]
        ```

        </details>

        <details>
        <summary><code>tass/2016-04-15.html</code>: 6 differences</summary>

        ```diff
        ! text at 10
        ! On Friday Mr Lavrov [-said-]{+told Kishida+} in Tokyo.
        + mention-added at 1204 island habomai-islands
        + ships sailed to {+Khabomai+} on Friday
          displaces "Cape Khabomai" (landform ?)
          because Gazetteers/islands.tsv:214 alias "Khabomai" added
          together with match.overlap longest→all
        - mention-removed at 40 city new-york
        - as reported by the [-New York-] Times
          displaced by "New York Times" (organization nyt)
          because match.overlap longest→all
        ! mention-type at 90 [-city-]{+island+} [-kunashir-town-]{+kunashir+}
        ! на ‹Кунашир›е
          because Gazetteers/cities.tsv:7 "Kunashir" given the type island
        ! score at 7 "Shikotan" island shikotan [-970-]{+955+}
        ! warnings warnings.bad-bytes {+3+}
        ```

        </details>

        <details>
        <summary><code>tass/2016-04-16.html</code>: 3 differences</summary>

        ```diff
        + document-added with 2 mentions
        ```

        </details>

        <details>
        <summary><code>tass/2016-04-17.html</code>: 1 difference</summary>

        ```diff
        - document-failed [-ok-]{+timeout+}
          unexplained: no edit that is known of explains it
        ```

        </details>


        """#)
  }

  @Test("what does not fit is counted", arguments: [1_500, 3_000, 10_000, 60_000])
  func bounded(maximumBytes: Int) throws {
    var options = DifferenceFormOptions()
    options.maximumBytes = maximumBytes
    let documents = (0..<500).map {
      DocumentDifferences(document: "tass/\($0).html", differences: [SampleDifferences.added])
    }
    let written = try SampleDifferences.written("markdown", options: options, documents)
    #expect(written.utf8.count <= maximumBytes)
    let sections = written.split(separator: "\n").count { $0 == "<details>" }
    #expect(sections > 0)
    #expect(written.hasSuffix("*Left out for length: \(500 - sections) differences in \(500 - sections) documents.*\n"))
  }

  @Test("a table of many causes takes half of the length at most")
  func manyCauses() throws {
    var options = DifferenceFormOptions()
    options.maximumBytes = 3_000
    let documents = (0..<100).map { number in
      let cause = Cause(.alias, place: "Gazetteers/islands.tsv:\(number)", edit: #"alias "Khabomai" added"#)
      return DocumentDifferences(document: "a", differences: [SampleDifferences.text.because(cause)])
    }
    let written = try SampleDifferences.written("markdown", options: options, documents)
    #expect(written.utf8.count <= 3_000)
    #expect(written.contains("<br>and 90 other causes, of at most 1 each"))
    #expect(written.contains("<details>"))
  }
}
