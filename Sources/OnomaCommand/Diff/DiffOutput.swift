import Compare
import Pipeline
import TextModel

/// Where differences go: standard output in one form, and the files of the gate.
final class DiffOutput {
  private var report: DifferenceReport
  private let forms: DiffFormOptions
  private let gate: DiffGateOptions
  private var bytes: [UInt8] = []
  private var junit: (path: String, file: OutputFile)?
  private var junitBytes: [UInt8] = []

  /// What is kept before it is written.
  private static let pieceSize = 1 << 16

  init(forms: DiffFormOptions, gate: DiffGateOptions, filter: DifferenceFilter, old: String, new: String) throws {
    self.forms = forms
    self.gate = gate
    report = DifferenceReport(
      header: DifferenceHeader(old: old, new: new), filter: filter, gate: try gate.gate(filter),
      form: try forms.form(), junit: forms.junit == nil ? nil : JUnitForm(tolerated: gate.limits.tolerated))
    if let path = forms.junit { junit = (path, try OutputFile(path: path + ".partial")) }
    report.begin(to: &bytes, junit: &junitBytes)
  }

  func add(_ document: DocumentDifferences) throws {
    report.add(document, to: &bytes, junit: &junitBytes)
    if bytes.count + junitBytes.count > DiffOutput.pieceSize { try flush() }
  }

  private func flush() throws {
    Terminal.write(bytes)
    bytes.removeAll(keepingCapacity: true)
    try junit?.file.write(junitBytes)
    junitBytes.removeAll(keepingCapacity: true)
  }

  /// Ends the output.
  /// - Returns: whether all differences are accepted or allowed.
  func end(comparedDocuments: Int) throws -> Bool {
    let verdict = report.end(comparedDocuments: comparedDocuments, to: &bytes, junit: &junitBytes)
    try flush()
    if let path = junit?.path { try junit?.file.finish(as: path) }
    if gate.updateAccepted, let path = gate.accepted {
      var file = try OutputFile(path: path + ".partial")
      try file.write(report.updatedAccepted())
      try file.finish(as: path)
      Terminal.printError("accepted: written to \(path)")
      return true
    }
    for entry in verdict.stale { Terminal.printError("onoma: \(entry.description)") }
    if !forms.summary, report.counts.kinds.isEmpty {
      Terminal.printError("no differences in \(comparedDocuments) documents")
    }
    if gate.accepted != nil || !gate.limits.tolerated.isEmpty { Terminal.printError("gate \(verdict.sentence)") }
    return verdict.passes
  }
}
