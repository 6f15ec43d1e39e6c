internal import Digest
internal import TextModel

/// What the store knows of a result, or of a part of one, without its lines.
struct StoredHead: Sendable {
  var id: String
  /// What was read; `nil` where nothing was, and then the result serves no later run.
  var source: SourceStamp?
  /// Of the whole file, where this is the last part of its result.
  var counts: RunCounts
  var annotations: Lines
  var problems: Lines
  /// Which members of the file this is of.
  var members: MemberRange
  /// Where the parts before the last one lie; the last one alone knows.
  var parts: [Int] = []

  /// The lines of one output file.
  struct Lines: Hashable, Sendable {
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

    func describes(_ lines: [UInt8]) -> Bool { self == Lines(of: lines) }
  }

  /// 32 bytes of the source's digest and the eight numbers of its stamp (zeros for none); both files' lines; members;
  /// parts; counts; id.
  var encoded: [UInt8] {
    var bytes = source.flatMap { SHA256Digest(hexadecimal: $0.digest)?.bytes } ?? [UInt8](repeating: 0, count: 32)
    for field in source?.fields ?? [Int](repeating: 0, count: 8) { bytes.append(number: field) }
    for lines in [annotations, problems] {
      bytes.append(number: lines.byteCount)
      bytes += lines.digest
    }
    for number in members.numbers { bytes.append(number: number) }
    bytes.append(number: parts.count)
    for part in parts { bytes.append(number: part) }
    bytes.append(part: counts.encoded)
    bytes.append(part: id.utf8)
    return bytes
  }

  init(id: String, source: SourceStamp?, _ result: FileResult, _ members: MemberRange) {
    self.id = id
    self.source = source
    counts = result.counts
    annotations = Lines(of: result.annotations)
    problems = Lines(of: result.problems)
    self.members = members
  }

  /// Reads ``encoded``; `nil` if it is something else.
  init?(_ bytes: [UInt8]) {
    var reader = ByteReader(bytes)
    guard let digest = reader.bytes(32), let fields = reader.numbers(8), let annotations = Lines(&reader),
      let problems = Lines(&reader),
      let members = reader.numbers(4).map(MemberRange.init(numbers:)), let partCount = reader.count(),
      let parts = reader.numbers(partCount),
      let counts = reader.part().flatMap(RunCounts.init), let id = reader.text(), reader.rest == 0
    else { return nil }
    source = SHA256Digest(bytes: digest).flatMap { SourceStamp(fields: fields, digest: $0.description) }
    self.annotations = annotations
    self.problems = problems
    self.members = members
    self.parts = parts
    self.counts = counts
    self.id = id
  }
}
