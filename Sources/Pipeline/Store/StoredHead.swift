internal import Digest
internal import TextModel

/// What the store knows of a result without its lines.
struct StoredHead: Sendable {
  var id: String
  /// What was read; `nil` where nothing was, and then the result serves no later run.
  var source: SourceStamp?
  var counts: RunCounts
  var annotations: Part
  var problems: Part

  /// The lines of one output file.
  struct Part: Hashable, Sendable {
    var byteCount: Int
    /// The first bytes of the SHA-256 of the lines; empty for no lines.
    var digest: [UInt8]

    init(of lines: [UInt8]) {
      byteCount = lines.count
      digest = lines.isEmpty ? [] : Array(SHA256Digest(of: lines).bytes[..<StoredFrame.digestSize])
    }

    fileprivate init?(_ reader: inout ByteReader) {
      guard let count = reader.count(), let digest = reader.bytes(count == 0 ? 0 : StoredFrame.digestSize) else {
        return nil
      }
      byteCount = count
      self.digest = digest
    }

    func describes(_ lines: [UInt8]) -> Bool { self == Part(of: lines) }
  }

  /// 32 bytes of the source's digest and the eight numbers of its stamp (zeros for none); both parts; counts; id.
  var encoded: [UInt8] {
    var bytes = source.flatMap { SHA256Digest(hexadecimal: $0.digest)?.bytes } ?? [UInt8](repeating: 0, count: 32)
    for field in source?.fields ?? [Int](repeating: 0, count: 8) { bytes.append(number: field) }
    for part in [annotations, problems] {
      bytes.append(number: part.byteCount)
      bytes += part.digest
    }
    bytes.append(part: counts.encoded)
    bytes.append(part: id.utf8)
    return bytes
  }

  init(id: String, source: SourceStamp?, _ result: FileResult) {
    self.id = id
    self.source = source
    counts = result.counts
    annotations = Part(of: result.annotations)
    problems = Part(of: result.problems)
  }

  /// Reads ``encoded``; `nil` if it is something else.
  init?(_ bytes: [UInt8]) {
    var reader = ByteReader(bytes)
    guard let digest = reader.bytes(32), let fields = reader.numbers(8), let annotations = Part(&reader),
      let problems = Part(&reader),
      let counts = reader.part().flatMap(RunCounts.init), let id = reader.text(), reader.rest == 0
    else { return nil }
    source = SHA256Digest(bytes: digest).flatMap { SourceStamp(fields: fields, digest: $0.description) }
    self.annotations = annotations
    self.problems = problems
    self.counts = counts
    self.id = id
  }
}
