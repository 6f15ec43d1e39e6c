import Compare
import Testing

@Suite("Reports of differences")
struct DifferenceReportTests {
  static func report(
    accepted: String? = nil, limits: GateLimits = GateLimits(), kinds: [String] = []
  ) throws -> (text: String, junit: String, verdict: GateVerdict) {
    let filter = try DifferenceFilter(kinds: kinds)
    let known = try accepted.map { try AcceptedDifferences(parsing: Array($0.utf8), file: "a.tsv") }
    var report = DifferenceReport(
      header: SampleDifferences.header, filter: filter,
      gate: Gate(accepted: known ?? AcceptedDifferences(), limits: limits, filter: filter),
      form: try DifferenceForms.form(named: "text", options: DifferenceFormOptions()),
      junit: JUnitForm(limits: limits))
    var text: [UInt8] = []
    var junit: [UInt8] = []
    report.begin(to: &text, junit: &junit)
    for document in SampleDifferences.documents.dropFirst() { report.add(document, to: &text, junit: &junit) }
    let verdict = report.end(comparedDocuments: 480, to: &text, junit: &junit)
    return (String(decoding: text, as: UTF8.self), String(decoding: junit, as: UTF8.self), verdict)
  }

  static let accepted = """
    document\tkind\toldText\toldType\toldEntity\tnewText\tnewType\tnewEntity
    *\tmention-added\t\t\t\tKhabomai\tisland\thabomai-islands
    *\tmention-removed\tNew York\tcity\tnew-york
    *\tmention-type\tКунашир\tcity\tkunashir-town\tКунашир\tisland\tkunashir
    *\ttext\tMr Lavrov said in Tokyo\t\t\tMr Lavrov told Kishida in Tokyo
    tass/2016-04-16.html\tdocument-added
    *\tmention-added\t\t\t\tIturup\tisland\titurup
    *\tmention-added\t\t\t\t択捉島\tisland\titurup

    """

  @Test("what is accepted is not shown, what is quiet is counted, what is left fails")
  func accepted() throws {
    let report = try Self.report(accepted: Self.accepted)
    #expect(
      report.text == """
        --- Output/monday
        +++ Output/tuesday

        tass/2016-04-17.html
          document-failed [-ok-]{+timeout+}
            unexplained: no edit that is known of explains it

        1 difference in 1 document, 480 compared
          1 document-failed
              1 unexplained: no edit that is known of explains it
        quiet: 1 score, 1 warnings

        """)
    #expect(
      report.junit == """
        <?xml version="1.0" encoding="UTF-8"?>
        <testsuites name="onoma diff">
        <testsuite name="Output/monday → Output/tuesday">
        <testcase classname="onoma diff" name="tass/2016-04-15.html"/>
        <testcase classname="onoma diff" name="tass/2016-04-16.html"/>
        <testcase classname="onoma diff" name="tass/2016-04-17.html">
        <failure message="1 difference" type="document-failed">document-failed [-ok-]{+timeout+}
          unexplained: no edit that is known of explains it
        </failure>
        </testcase>
        </testsuite>
        </testsuites>

        """)
    #expect(report.verdict.sentence == "fails: 1 removed (7 accepted)")
  }

  @Test("with all accepted nothing is different")
  func allAccepted() throws {
    let report = try Self.report(
      accepted: Self.accepted + "tass/2016-04-17.html\tdocument-failed\tok\t\t\ttimeout\n")
    #expect(
      report.text == """
        --- Output/monday
        +++ Output/tuesday

        no differences in 480 documents
        quiet: 1 score, 1 warnings

        """)
    #expect(report.verdict.sentence == "passes (8 accepted)")
  }

  @Test("a limit is a test case of its own and makes differences below it pass")
  func limits() throws {
    let report = try Self.report(limits: GateLimits(removed: 1), kinds: ["removed"])
    #expect(
      report.junit == """
        <?xml version="1.0" encoding="UTF-8"?>
        <testsuites name="onoma diff">
        <testsuite name="Output/monday → Output/tuesday">
        <testcase classname="onoma diff" name="tass/2016-04-15.html">
        <system-out>mention-removed at 40 city new-york
          as reported by the [-New York-] Times
          displaced by &quot;New York Times&quot; (organization nyt)
          because match.overlap longest→all
        </system-out>
        </testcase>
        <testcase classname="onoma diff" name="tass/2016-04-17.html">
        <system-out>document-failed [-ok-]{+timeout+}
          unexplained: no edit that is known of explains it
        </system-out>
        </testcase>
        <testcase classname="onoma diff" name="limit of removed">
        <failure message="2 removed, 1 allowed" type="limit"/>
        </testcase>
        </testsuite>
        </testsuites>

        """)
    #expect(!report.verdict.passes)
  }
}
