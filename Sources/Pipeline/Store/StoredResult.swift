internal import Digest
internal import TextModel

/// What a file gave, as the store keeps it.
///
///     32 bytes   SHA-256 of the source; zeros where nothing was read, and then it serves no later run
///     8 × 8      what the system said of the file (`SourceStamp`)
///     4 × 8      lengths of what follows: id, counts, records, problems
///
/// Numbers are little-endian.
struct StoredResult: Sendable {
  var id: String
  /// What was read; `nil` where nothing was.
  var source: SourceStamp?
  var result: FileResult

  static let fixedByteCount = 32 + 8 * 8 + 4 * 8

  /// What stands before the records.
  var head: [UInt8] {
    let id = Array(id.utf8)
    let counts = Array(result.counts.line.utf8)
    var bytes: [UInt8] = []
    bytes.reserveCapacity(
      StoredResult.fixedByteCount + id.count + counts.count)
    bytes += source.flatMap { SHA256Digest(hexadecimal: $0.digest)?.bytes } ?? [UInt8](repeating: 0, count: 32)
    for field in source?.fields ?? [Int](repeating: 0, count: 8) { bytes.append(number: field) }
    for part in [id, counts, result.annotations, result.problems] { bytes.append(number: part.count) }
    bytes += id
    bytes += counts
    return bytes
  }

  var encoded: [UInt8] {
    var bytes = head
    bytes.reserveCapacity(bytes.count + result.annotations.count + result.problems.count)
    bytes += result.annotations
    bytes += result.problems
    return bytes
  }

  /// The lengths of id, counts, records and problems in the first bytes of ``encoded``.
  static func lengths(inHead bytes: [UInt8]) -> [Int] { (8..<12).map { bytes.number(at: 32 + $0 * 8) } }

  /// The id in the first bytes of ``encoded``; `nil` if they do not reach that far.
  static func id(inHead bytes: [UInt8]) -> ArraySlice<UInt8>? {
    guard bytes.count >= fixedByteCount else { return nil }
    let length = bytes.number(at: 32 + 8 * 8)
    guard length >= 0, length <= bytes.count - fixedByteCount else { return nil }
    return bytes[fixedByteCount..<fixedByteCount + length]
  }

  init(id: String, source: SourceStamp?, result: FileResult) {
    self.id = id
    self.source = source
    self.result = result
  }

  /// Reads ``head``, with what stands behind it; `nil` if it is something else.
  init?(head: [UInt8], annotations: [UInt8], problems: [UInt8]) {
    guard let stored = StoredResult(head, lengths: [annotations.count, problems.count]) else { return nil }
    self = stored
    result.annotations = annotations
    result.problems = problems
  }

  /// Reads ``encoded``; `nil` if it is something else.
  init?(_ bytes: [UInt8]) {
    guard let stored = StoredResult(bytes, lengths: nil) else { return nil }
    self = stored
  }

  /// - Parameter lengths: what the lengths of records and problems have to be where those stand elsewhere.
  private init?(_ bytes: [UInt8], lengths outside: [Int]?) {
    guard bytes.count >= StoredResult.fixedByteCount else { return nil }
    let fields = (0..<8).map { bytes.number(at: 32 + $0 * 8) }
    var lengths = StoredResult.lengths(inHead: bytes)
    if let outside {
      guard Array(lengths[2...]) == outside else { return nil }
      lengths.removeLast(2)
    }
    var parts: [ArraySlice<UInt8>] = []
    var start = StoredResult.fixedByteCount
    for length in lengths {
      guard length >= 0, length <= bytes.count - start else { return nil }
      parts.append(bytes[start..<start + length])
      start += length
    }
    guard start == bytes.count, let counts = RunCounts(line: String(decoding: parts[1], as: UTF8.self)) else {
      return nil
    }
    id = String(decoding: parts[0], as: UTF8.self)
    let digest = SHA256Digest(bytes: Array(bytes[..<32]))
    source = digest.flatMap { SourceStamp(fields: fields, digest: $0.description) }
    result = FileResult(
      annotations: parts.count > 2 ? Array(parts[2]) : [], problems: parts.count > 3 ? Array(parts[3]) : [],
      counts: counts)
  }
}

extension RunCounts {
  /// One line: `bytes 3120 undecided 1 document ok 1 mention city 4`.
  fileprivate var line: String {
    var words = ["bytes \(bytes) undecided \(undecided)"]
    for (status, count) in documents.sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
      words.append("document \(status.rawValue) \(count)")
    }
    for (type, count) in mentions.sorted(by: { $0.key < $1.key }) { words.append("mention \(type.rawValue) \(count)") }
    return words.joined(separator: " ")
  }

  fileprivate init?(line: String) {
    self.init()
    var words = line.split(separator: " ")[...]
    while let key = words.popFirst() {
      let name = key == "document" || key == "mention" ? words.popFirst() : nil
      guard let count = words.popFirst().flatMap({ Int($0) }) else { return nil }
      switch (key, name) {
      case ("bytes", nil): bytes = count
      case ("undecided", nil): undecided = count
      case ("document", let name?):
        guard let status = Status(rawValue: String(name)) else { return nil }
        documents[status] = count
      case ("mention", let name?): mentions[EntityType(String(name))] = count
      default: return nil
      }
    }
  }
}

extension [UInt8] {
  mutating func append(number: Int) {
    for byte in 0..<8 { append(UInt8(truncatingIfNeeded: number >> (8 * byte))) }
  }

  /// - Precondition: eight bytes stand at `offset`.
  func number(at offset: Int) -> Int {
    var number = 0
    for byte in 0..<8 { number |= Int(self[offset + byte]) << (8 * byte) }
    return number
  }
}
