internal import Records

/// JUnit XML: a test case a document with differences. It fails by those that are not accepted and that no limit
/// tolerates; without any it passes.
///
/// Attributes with totals, which JUnit's readers count themselves, are left out: they would have to stand first.
package struct JUnitForm: DifferenceForm {
  /// Differences that a limit is about do not fail a document by themselves.
  private let limits: GateLimits

  package init(limits: GateLimits = GateLimits()) { self.limits = limits }

  package func begin(_ header: DifferenceHeader, to output: inout [UInt8]) {
    output += "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites name=\"onoma diff\">\n".utf8
    output += "<testsuite name=\"\(xmlText(header.old)) → \(xmlText(header.new))\">\n".utf8
  }

  package func append(_ document: DocumentDifferences, to output: inout [UInt8]) {
    let failing = document.differences.filter {
      limits.counts($0.kind) && !limits.tolerated.contains($0.kind.direction)
    }
    output += "<testcase classname=\"onoma diff\" name=\"\(xmlText(TextForm.name(of: document)))\"".utf8
    if document.differences.isEmpty {
      output += "/>\n".utf8
      return
    }
    output += ">\n".utf8
    if failing.isEmpty {
      output += "<system-out>\(Self.lines(of: document))</system-out>\n".utf8
    } else {
      let message = DifferenceTally.plural(failing.count, "difference")
      output += "<failure message=\"\(message)\" type=\"\(failing[0].kind.rawValue)\">".utf8
      output += "\(Self.lines(of: document))</failure>\n".utf8
    }
    output += "</testcase>\n".utf8
  }

  package func end(_ counts: DifferenceCounts, to output: inout [UInt8]) {
    output += "</testsuite>\n</testsuites>\n".utf8
  }

  /// A test case for each limit.
  package func append(_ verdict: GateVerdict, to output: inout [UInt8]) {
    for direction in DifferenceDirection.allCases where limits.tolerated.contains(direction) {
      Self.append("limit of \(direction.rawValue)", verdict.excess(direction), to: &output)
    }
    if limits.agreement != nil { Self.append("F1 of mentions", verdict.disagreement, to: &output) }
  }

  private static func append(_ name: String, _ failure: String?, to output: inout [UInt8]) {
    output += "<testcase classname=\"onoma diff\" name=\"\(name)\"".utf8
    if let failure {
      output += ">\n<failure message=\"\(xmlText(failure))\" type=\"limit\"/>\n</testcase>\n".utf8
    } else {
      output += "/>\n".utf8
    }
  }

  private static func lines(of document: DocumentDifferences) -> String {
    DifferenceLayout.all(of: document).flatMap(\.lines).map { line in
      xmlText((line.subject == .heading ? "" : "  ") + LineText(isColoured: false).text(of: line)) + "\n"
    }.joined()
  }
}

/// Foreign text as XML 1.0: markup is escaped, control characters are made visible, and U+FFFE and U+FFFF, which XML
/// cannot hold, become U+FFFD.
func xmlText(_ text: String) -> String {
  String(
    String.UnicodeScalarView(
      htmlText(text).unicodeScalars.map { $0.value & 0xFFFE == 0xFFFE && $0.value < 0x10000 ? "\u{FFFD}" : $0 }))
}
