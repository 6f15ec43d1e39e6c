internal import Compare
internal import Records
internal import TextModel

/// Lines of `annotations.jsonl`, read, checked, shown, and compared with those behind an empty line.
enum RecordEntry {
  static func run(_ bytes: [UInt8]) {
    var outputs: [[[UInt8]]] = [[]]
    for line in bytes.split(separator: 0x0A, omittingEmptySubsequences: false) {
      if line.isEmpty { outputs.append([]) } else { outputs[outputs.count - 1].append(Array(line)) }
    }
    var check = RecordCheck()
    var records: [Record] = []
    for (index, line) in outputs[0].enumerated() {
      _ = try? StageAnswer(line)
      _ = try? ProblemLine(from: line, line: 1)
      _ = try? LineID.read(line, line: 1)
      if let record = read(line, number: index + 1, &check) { records.append(record) }
    }
    for record in records { expect(RecordComparison().differences(old: record, new: record).isEmpty, "it is itself") }
    let new = outputs.dropFirst().first { !$0.isEmpty } ?? []
    for (a, b) in zip(outputs[0], new) {
      guard let old = try? RecordReader().record(from: a, line: 1),
        let new = try? RecordReader().record(from: b, line: 1)
      else { continue }
      let differences = Set(RecordComparison().differences(old: old, new: new))
      let swapped = Set(RecordComparison().differences(old: new, new: old).map(\.swapped))
      expect(
        swapped == differences,
        "differences are the same from the other side:\n\(differences.subtracting(swapped))\n\(swapped.subtracting(differences))"
      )
    }
    compare(outputs[0], outputs[0], areSame: true)
    compare(outputs[0], new, areSame: false)
  }

  private static func read(_ line: [UInt8], number: Int, _ check: inout RecordCheck) -> Record? {
    let (record, findings) = check.line(line, number: number)
    expect(record != nil || findings.count == 1, "a line that is none says why")
    expect(findings.allSatisfy { $0.line == number }, "findings name their line")
    guard let record else { return nil }
    var written: [UInt8] = []
    record.appendLine(to: &written)
    do throws(RecordError) {
      let again = try RecordReader().record(from: written, line: 1)
      var once: [UInt8] = []
      again.appendLine(to: &once)
      expect(once == written, "what was written is written again so")
    } catch {
      fatalError("what was written can be read: \(error)")
    }
    _ = TextRendering().render(record, colour: true, width: 40)
    _ = SourceCheck.problems(in: record, source: line, line: 1) { (bytes, _) in bytes }
    return record
  }

  private static func compare(_ old: [[UInt8]], _ new: [[UInt8]], areSame: Bool) {
    var documents: [DocumentDifferences] = []
    do {
      var comparison = try OutputComparison(old: output(old), new: output(new))
      try comparison.forEach { (document, _) in documents.append(document) }
    } catch { return }
    expect(!areSame || documents.isEmpty, "an output has no differences from itself")
    for entry in DifferenceForms.all {
      var form = entry.make(DifferenceFormOptions())
      var written: [UInt8] = []
      form.begin(DifferenceHeader(old: "a", new: "b"), to: &written)
      for document in documents { form.append(document, to: &written) }
      form.end(DifferenceCounts(), to: &written)
      expect(String(validating: written, as: UTF8.self) != nil, "\(entry.name) is UTF-8")
    }
  }

  private static func output(_ lines: [[UInt8]]) -> OutputComparison.Output {
    OutputComparison.Output(annotations: LinesInMemory(lines), problems: NoLines())
  }
}

/// The lines of an output.
private final class LinesInMemory: DocumentLines {
  private let lines: [[UInt8]]
  let name = "output"
  private(set) var number = 0
  /// A line's index does for where it begins.
  private(set) var offset = 0

  init(_ lines: [[UInt8]]) { self.lines = lines }

  func next() -> [UInt8]? {
    guard number < lines.count else { return nil }
    offset = number
    number += 1
    return lines[offset]
  }

  func restart() { number = 0 }

  func line(at offset: Int) -> [UInt8] { lines[offset] }
}
