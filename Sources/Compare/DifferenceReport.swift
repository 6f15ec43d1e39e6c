/// What becomes of differences after they are found: they are filtered, judged, counted and written down.
///
///     var report = DifferenceReport(header: header, filter: filter, gate: gate, form: form)
///     report.begin(to: &output, junit: &junit)
///     for document in differences { report.add(document, to: &output, junit: &junit) }
///     let verdict = report.end(comparedDocuments: 480, to: &output, junit: &junit)
package struct DifferenceReport: Sendable {
  private let header: DifferenceHeader
  private let filter: DifferenceFilter
  private var gate: Gate
  private var form: any DifferenceForm
  private var junit: JUnitForm?
  package private(set) var counts = DifferenceCounts()

  /// - Parameters:
  ///   - gate: Made with the same filter.
  ///   - junit: A second form, in which documents whose differences are all accepted pass.
  package init(
    header: DifferenceHeader, filter: DifferenceFilter, gate: Gate, form: any DifferenceForm, junit: JUnitForm? = nil
  ) {
    self.header = header
    self.filter = filter
    self.gate = gate
    self.form = form
    self.junit = junit
  }

  /// Appends to `output` what the form writes, and to `junitOutput` what JUnit's form does, here and below.
  package mutating func begin(to output: inout [UInt8], junit junitOutput: inout [UInt8]) {
    form.begin(header, to: &output)
    junit?.begin(header, to: &junitOutput)
  }

  package mutating func add(
    _ document: DocumentDifferences, to output: inout [UInt8], junit junitOutput: inout [UInt8]
  ) {
    let selection = filter.selection(of: document)
    if selection.isEmpty { return }
    var left = document
    left.differences = gate.unaccepted(selection, of: document)
    counts.add(left)
    left.differences.removeAll { !filter.shows($0.kind) }
    if !left.differences.isEmpty { form.append(left, to: &output) }
    if selection.contains(where: { filter.shows($0.kind) }) { junit?.append(left, to: &junitOutput) }
  }

  /// - Parameters:
  ///   - comparedDocuments: How many documents both outputs have.
  ///   - oldMentions: How many mentions the old output has; only for ``GateLimits/agreement``.
  package mutating func end(
    comparedDocuments: Int, oldMentions: Int? = nil, to output: inout [UInt8], junit junitOutput: inout [UInt8]
  ) -> GateVerdict {
    counts.comparedDocuments = comparedDocuments
    form.end(counts, to: &output)
    let verdict = gate.verdict(oldMentions: oldMentions)
    junit?.append(verdict, to: &junitOutput)
    junit?.end(counts, to: &junitOutput)
    return verdict
  }

  /// See ``Gate/updatedFile(reason:)``.
  package func updatedAccepted(reason: String = "") -> [UInt8] { gate.updatedFile(reason: reason) }
}
