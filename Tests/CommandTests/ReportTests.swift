import Foundation
import Testing

/// `onoma report` as a user runs it, and its page in a browser where there is one.
@Suite struct ReportTests {
  private static let examples = Tool.checkout.appending(path: "Examples/Documents").path(percentEncoded: false)

  static let hasBrowser =
    Tool.hasPython
    && ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"]
      .contains { FileManager.default.isExecutableFile(atPath: $0) }

  @Test func aReportStandsInItsOutputAndIsTheSameTwice() throws {
    let folder = try Scratch()
    #expect(try Tool.run("run", Self.examples, "-o", "out", "--quiet", in: folder.url).status == 0)
    let first = try Tool.run("report", "out", in: folder.url)
    #expect(first.status == 0, "\(first.messages)")
    #expect(first.output == "")
    #expect(first.messages.hasPrefix("written to out/report.html, 0."))
    let second = try Tool.run("report", "out", "-o", "-", in: folder.url)
    #expect(second.output == (try folder.read("out/report.html")))
    #expect(second.messages == "")
    // A report beside the records is no part of them.
    #expect(try Tool.run("check", "out", in: folder.url).status == 0)
    #expect(try Tool.run("run", Self.examples, "-o", "out", "--quiet", in: folder.url).status == 0)
  }

  @Test func recordsComeFromAFileOrStandardInput() throws {
    let folder = try Scratch()
    try folder.write("in/a.txt", "Lavrov flew to Tokyo.")
    #expect(try Tool.run("run", "in", "-o", "out", "--quiet", in: folder.url).status == 0)
    #expect(try Tool.run("report", "out/annotations.jsonl", in: folder.url).status == 0)
    #expect(folder.exists("report.html"))
    let records = try folder.read("out/annotations.jsonl")
    let piped = try Tool.run("report", "-", "-o", "-", in: folder.url, input: records)
    #expect(piped.output.contains("<title>standard input · Onoma</title>"))
  }

  @Test func whatCannotBeReportedIsRefused() throws {
    let folder = try Scratch()
    let missing = try Tool.run("report", "nowhere", in: folder.url)
    #expect(missing.status == 2)
    #expect(missing.messages == "error: no output at 'nowhere'\n")
    try folder.write("empty/annotations.jsonl", "")
    let empty = try Tool.run("report", "empty", in: folder.url)
    #expect(empty.status == 2)
    #expect(empty.messages == "error: empty/annotations.jsonl has no records: there is nothing to report\n")
    try folder.write("bad.jsonl", "{\"schema\":\"onoma/1\"\n")
    let bad = try Tool.run("report", "bad.jsonl", in: folder.url)
    #expect(bad.status == 2)
    #expect(bad.messages.hasPrefix("error: bad.jsonl: line 1"))
    #expect(!folder.exists("report.html"))
    try folder.write("in/a.txt", "Lavrov flew to Tokyo.")
    #expect(try Tool.run("run", "in", "-o", "out", "--quiet", in: folder.url).status == 0)
    let unwritable = try Tool.run("report", "out", "-o", "no/such/page.html", in: folder.url)
    #expect(unwritable.status == 3)
    #expect(unwritable.messages.contains("no/such/page.html"))
  }

  @Test("the report of the examples in a browser", .enabled(if: hasBrowser, "needs Chromium"))
  func browser() throws {
    let folder = try Scratch()
    #expect(try Tool.run("run", Self.examples, "-o", "out", "--quiet", in: folder.url).status == 0)
    #expect(try Tool.run("report", "out", in: folder.url).status == 0)
    let result = try check("out/report.html", "--expect 'Shikotan=22' --unresolved 4", in: folder)
    #expect(result.status == 0, "\(result.output)\(result.messages)")
  }

  /// With ONOMA_RECORD=1 the reference is written anew, and the test fails.
  @Test("the report of the examples looks as it did", .enabled(if: hasBrowser, "needs Chromium"))
  func pictures() throws {
    let folder = try Scratch()
    #expect(try Tool.run("run", Self.examples, "-o", "out", "--quiet", in: folder.url).status == 0)
    #expect(try Tool.run("report", "out", in: folder.url).status == 0)
    let script = Tool.checkout.appending(path: "Scripts/check-report-pictures.py").path(percentEncoded: false)
    let reference = Tool.checkout.appending(path: "Tests/CommandTests/Fixtures/report-pictures.json")
    let option = ProcessInfo.processInfo.environment["ONOMA_RECORD"] == "1" ? "--record" : "--prove"
    let result = try Tool.shell(
      "/usr/bin/python3 '\(script)' out/report.html '\(reference.path(percentEncoded: false))' \(option)",
      in: folder.url)
    #expect(result.status == 0, "\(result.output)\(result.messages)")
  }

  @Test func differencesFromAnotherOutputHaveTheirCauses() throws {
    let folder = try Scratch()
    try folder.write("in/a.txt", "Lavrov flew to Tokyo and to Qwertyville.")
    try folder.write("mine.tsv", "id\ttype\tname\nqwertyville\tcity\tQwertyville\n")
    #expect(try Tool.run("run", "in", "-o", "monday", "--quiet", in: folder.url).status == 0)
    #expect(try Tool.run("run", "in", "-o", "tuesday", "-g", "mine.tsv", "--quiet", in: folder.url).status == 0)
    let made = try Tool.run("report", "tuesday", "--compare", "monday", "-o", "page.html", in: folder.url)
    #expect(made.status == 0, "\(made.messages)")
    let page = try folder.read("page.html")
    #expect(page.contains("id=\"differences\""))
    let again = try Tool.run("report", "tuesday", "--compare", "monday", "-o", "-", in: folder.url)
    #expect(again.output == page)
    let missing = try Tool.run("report", "tuesday", "--compare", "nowhere", in: folder.url)
    #expect(missing.status == 2)
    #expect(missing.messages == "error: no output at 'nowhere'\n")
    guard Self.hasBrowser else { return }
    let result = try check("page.html", "--difference mine.tsv", in: folder)
    #expect(result.status == 0, "\(result.output)\(result.messages)")
  }

  @Test("hostile names in a browser", .enabled(if: hasBrowser, "needs Chromium"))
  func hostileNames() throws {
    let folder = try Scratch()
    let names = [
      #"</script><script>window.injected = 1</script>"#, #"<img src=x onerror="window.injected = 1">"#,
      #"\"quotes' & &amp; `ticks` ${window.injected = 1}"#, "\u{2028}lines\u{2029}", "القدس الشريف", "👩‍👩‍👧 Emoji 🏝",
      "\u{202E}desrever", "__proto__", "constructor", "%00%", "javascript:alert(1)",
    ]
    var lines = ""
    for (number, name) in names.enumerated() {
      let object = { (value: Any) in
        String(decoding: try JSONSerialization.data(withJSONObject: value, options: [.sortedKeys]), as: UTF8.self)
      }
      let text = "\(name) is named here. Then \(name)."
      let length = name.unicodeScalars.count
      let second = length + 21
      let mention = { (start: Int) -> [String: Any] in
        [
          "start": start, "end": start + length, "text": name, "type": name, "entity": name, "alias": name,
          "via": "alias", "score": 900, "source": ["start": start, "end": start + length],
        ]
      }
      let record: [String: Any] = [
        "schema": "onoma/1", "id": "\(number) \(name)", "status": "ok", "offsets": "codepoint", "text": text,
        "source": [
          "path": name, "sha256": String(repeating: "0", count: 64), "bytes": 9, "format": "text", "charset": "utf-8",
          "charsetFrom": "validity",
        ],
        "meta": ["title": name, "url": "javascript:window.injected=1", "site": name, "date": name, "language": name],
        "sentences": [["start": 0, "end": length + 15], ["start": length + 16, "end": second + length + 1]],
        "mentions": [mention(0), mention(second)],
        "entities": [
          [
            "id": name, "type": name, "name": name, "note": name, "country": ["JP"], "claimedBy": ["RU"],
            "latitude": number, "longitude": number, "mentions": 2,
          ]
        ],
      ]
      lines += try object(record) + "\n"
    }
    try folder.write("hostile.jsonl", lines)
    let made = try Tool.run("report", "hostile.jsonl", in: folder.url)
    #expect(made.status == 0, "\(made.messages)")
    let result = try check("report.html", "--expect 'Emoji=2' --expect 'script=2'", in: folder)
    #expect(result.status == 0, "\(result.output)\(result.messages)")
  }

  private func check(_ page: String, _ options: String, in folder: Scratch) throws -> Tool.Result {
    let script = Tool.checkout.appending(path: "Scripts/check-report.py").path(percentEncoded: false)
    return try Tool.shell("/usr/bin/python3 '\(script)' \(page) \(options)", in: folder.url)
  }
}
