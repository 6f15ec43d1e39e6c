/// Compares a record with the document it was made from.
package enum SourceCheck {
  /// What is wrong with the source ranges of a record's mentions.
  /// - Parameters:
  ///   - source: The document's bytes as they were before its charset was decoded.
  ///   - line: The record's line, for the findings.
  ///   - decode: Decodes a piece of it to UTF-8.
  package static func problems(
    in record: Record, source: [UInt8], line: Int, decode: SourceSlice.Decode
  ) -> [CheckFinding] {
    var report = CheckReport(line: line, id: record.id)
    if source.count != record.source.bytes {
      report.add(.sourceSize, "\(source.count) bytes, the record says \(record.source.bytes)")
    }
    for mention in record.mentions ?? [] {
      guard let range = mention.source else { continue }
      guard range.start >= 0, range.start < range.end, range.end <= source.count else {
        report.add(.sourceRange, "'\(mention.text)': \(range.start)..<\(range.end) of \(source.count) bytes")
        continue
      }
      let raw = Array(source[range.start..<range.end])
      let isRead = SourceSlice.matches(
        text: mention.text, raw: raw, charset: record.source.charset, format: record.source.format, decode: decode)
      if isRead { continue }
      let shown = decode(raw, record.source.charset) ?? raw
      let excerpt = String(decoding: shown.prefix(200), as: UTF8.self)
      report.add(.sourceText, "'\(mention.text)': \(range.start)..<\(range.end) is '\(excerpt)'")
    }
    return report.findings
  }
}
