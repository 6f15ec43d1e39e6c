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
  private var pager: Pager?
  private var mayPage: Bool

  /// What is kept before it is written.
  private static let pieceSize = 1 << 16

  init(forms: DiffFormOptions, gate: DiffGateOptions, filter: DifferenceFilter, old: String, new: String) throws {
    self.forms = forms
    self.gate = gate
    mayPage = !forms.noPager
    report = DifferenceReport(
      header: DifferenceHeader(old: old, new: new), filter: filter, gate: try gate.gate(filter),
      form: try forms.form(), junit: forms.junit == nil ? nil : JUnitForm(limits: gate.limits))
    if let path = forms.junit { junit = (path, try OutputFile(path: path + ".partial")) }
    report.begin(to: &bytes, junit: &junitBytes)
  }

  deinit { junit?.file.abandon() }

  func add(_ document: DocumentDifferences) throws {
    report.add(document, to: &bytes, junit: &junitBytes)
    if bytes.count + junitBytes.count > DiffOutput.pieceSize { try flush() }
  }

  private func flush() throws {
    if mayPage, !bytes.isEmpty {
      // Only now: what is refused needs none.
      pager = Pager()
      mayPage = false
    }
    Terminal.write(bytes)
    bytes.removeAll(keepingCapacity: true)
    try junit?.file.write(junitBytes)
    junitBytes.removeAll(keepingCapacity: true)
  }

  /// Ends the output.
  /// - Returns: whether all differences are accepted or allowed.
  func end(comparedDocuments: Int, oldMentions: Int?) throws -> Bool {
    let verdict = report.end(
      comparedDocuments: comparedDocuments, oldMentions: oldMentions, to: &bytes, junit: &junitBytes)
    try flush()
    pager = nil
    if let path = junit?.path {
      try junit?.file.finish(as: path)
      junit = nil
    }
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
    if gate.accepted != nil || !gate.limits.tolerated.isEmpty || gate.minF1 != nil {
      Terminal.printError("gate \(verdict.sentence)")
    }
    return verdict.passes
  }
}
