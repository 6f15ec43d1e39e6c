internal import Records

/// One JSON object a line and difference; `Schemas/difference.json` describes it. Counts are left to the reader.
package struct JSONLinesForm: DifferenceForm {
  package init() {}

  package func begin(_ header: DifferenceHeader, to output: inout [UInt8]) {}
  package func end(_ counts: DifferenceCounts, to output: inout [UInt8]) {}

  package func append(_ document: DocumentDifferences, to output: inout [UInt8]) {
    for difference in document.differences {
      var json = JSONOutput()
      json.append(difference, of: document)
      output += json.bytes
      output.append(UInt8(ascii: "\n"))
    }
  }
}
