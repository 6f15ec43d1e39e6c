/// Verifies the records of an output, one line after the other.
///
///     var check = RecordCheck()
///     for (number, line) in lines.enumerated() { findings += check.line(line, number: number + 1).findings }
///
/// It remembers the ids it saw and the place of the last record; everything else is a question about one record.
package struct RecordCheck {
  private var ids: Set<[UInt8]> = []
  private var last: (path: [UInt8], member: String?)?

  package init() {}

  /// The record on a line, if it can be read, and what is wrong with it.
  package mutating func line(_ bytes: [UInt8], number: Int) -> (record: Record?, findings: [CheckFinding]) {
    var irregularities: [RecordError] = []
    do throws(RecordError) {
      let record = try RecordReader().record(from: bytes, line: number, irregularities: &irregularities)
      let findings = irregularities.map { CheckFinding($0, id: record.id) } + problems(in: record, line: number)
      return (record, findings)
    } catch {
      return (nil, [CheckFinding(error, id: nil)])
    }
  }

  /// What is wrong with a record, and with its place after those given before.
  package mutating func problems(in record: Record, line: Int) -> [CheckFinding] {
    var report = CheckReport(line: line, id: record.id)
    if record.schema != Record.schemaName { report.add(.schema, "'\(record.schema)'") }
    if !ids.insert(Array(record.id.utf8)).inserted { report.add(.repeatedID, "'\(record.id)'") }
    let path = record.source.pathBytes
    if let last, !isInOrder(last, (path, record.source.member)) {
      report.add(.recordOrder, "'\(record.id)' belongs before '\(String(decoding: last.path, as: UTF8.self))'")
    }
    last = (path, record.source.member)
    report.checkFacts(of: record)
    let text = record.text.map { Array($0.utf8) }
    report.checkText(of: record, text: text)
    report.checkMentions(of: record, text: text)
    report.checkEntities(of: record)
    return report.findings
  }

  /// By the bytes of the path, then by the place in the container, which only numbered members tell.
  private func isInOrder(_ a: (path: [UInt8], member: String?), _ b: (path: [UInt8], member: String?)) -> Bool {
    if a.path != b.path { return a.path.lexicographicallyPrecedes(b.path) }
    guard let before = a.member, let after = b.member else { return a.member == nil && b.member != nil }
    guard let first = memberNumber(before), let second = memberNumber(after) else { return true }
    return first < second
  }

  private func memberNumber(_ name: String) -> Int? {
    name.utf8.count == 6 && name.utf8.allSatisfy { UInt8(ascii: "0")...UInt8(ascii: "9") ~= $0 } ? Int(name) : nil
  }
}

/// The findings about one record.
struct CheckReport {
  let line: Int
  let id: String
  var findings: [CheckFinding] = []

  mutating func add(_ kind: CheckFinding.Kind, _ detail: String) {
    findings.append(CheckFinding(line: line, id: id, kind: kind, detail: detail))
  }
}

extension CheckFinding {
  init(_ error: RecordError, id: String?) {
    let kind: Kind =
      switch error.problem {
      case .missingKey: .missingKey
      case .unknownKey: .unknownKey
      case .keyOrder: .keyOrder
      case .otherSchema: .schema
      case .expected, .repeatedKey, .invalidUTF8, .tooDeep: .syntax
      }
    self.init(line: error.line, id: id, kind: kind, detail: "column \(error.column): \(error.problem)")
  }
}
