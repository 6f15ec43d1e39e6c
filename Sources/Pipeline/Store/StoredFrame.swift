internal import Digest

/// A finished result as the journal keeps it and as worker processes send it.
///
///     8 bytes    length of the head
///     8 bytes    length of the lines
///     16 bytes   SHA-256, cut short, of the sixteen bytes before and the head
///     head       ``StoredHead``, with digests of the lines
///     lines      for annotations.jsonl, then for problems.jsonl
///
/// Numbers are little-endian. What a crash or a power cut leaves half written has a wrong digest.
struct StoredFrame: Sendable {
  let bytes: [UInt8]
  let head: StoredHead
  private let fixed: Fixed

  static let digestSize = 16
  static let fixedSize = 16 + digestSize
  /// No head is longer: an id has at most some thousand bytes, a count some dozen.
  static let headLimit = 1 << 20

  init(id: String, source: SourceStamp?, _ result: FileResult) {
    head = StoredHead(id: id, source: source, result)
    let encodedHead = head.encoded
    fixed = Fixed(headSize: encodedHead.count, linesSize: result.annotations.count + result.problems.count)
    var bytes: [UInt8] = []
    bytes.reserveCapacity(fixed.frameSize)
    bytes.append(number: fixed.headSize)
    bytes.append(number: fixed.linesSize)
    bytes += Fixed.digest(of: bytes + encodedHead)
    bytes += encodedHead
    bytes += result.annotations
    bytes += result.problems
    self.bytes = bytes
  }

  /// Takes a whole frame that another process made; `nil` if it is none.
  init?(_ bytes: [UInt8]) {
    guard let fixed = Fixed(bytes), fixed.frameSize == bytes.count, let head = fixed.head(bytes) else { return nil }
    self.bytes = bytes
    self.head = head
    self.fixed = fixed
  }

  /// The lines; `nil` if they are not as they were written.
  var result: FileResult? {
    let start = StoredFrame.fixedSize + fixed.headSize
    let middle = start + head.annotations.byteCount
    let annotations = Array(bytes[start..<middle])
    let problems = Array(bytes[middle...])
    guard head.annotations.describes(annotations), head.problems.describes(problems) else { return nil }
    return FileResult(annotations: annotations, problems: problems, counts: head.counts)
  }

  /// The bytes of fixed size at the start of a frame.
  struct Fixed: Sendable {
    let headSize: Int
    let linesSize: Int

    var frameSize: Int { StoredFrame.fixedSize + headSize + linesSize }

    init(headSize: Int, linesSize: Int) {
      self.headSize = headSize
      self.linesSize = linesSize
    }

    /// Reads the start of `bytes`; `nil` if it can be no frame's.
    init?(_ bytes: [UInt8]) {
      var reader = ByteReader(bytes)
      guard bytes.count >= StoredFrame.fixedSize, let head = reader.count(), let lines = reader.count(),
        head > 0, head <= StoredFrame.headLimit, lines < Int.max / 2
      else { return nil }
      headSize = head
      linesSize = lines
    }

    /// The head in the first bytes of a frame; `nil` if they do not hold it as it was written.
    func head(_ bytes: [UInt8]) -> StoredHead? {
      let start = StoredFrame.fixedSize
      guard bytes.count >= start + headSize else { return nil }
      let encoded = Array(bytes[start..<start + headSize])
      guard Array(bytes[16..<start]) == Fixed.digest(of: bytes[..<16] + encoded),
        let head = StoredHead(encoded), head.annotations.byteCount + head.problems.byteCount == linesSize
      else { return nil }
      return head
    }

    static func digest(of bytes: some Sequence<UInt8>) -> [UInt8] {
      Array(SHA256Digest(of: Array(bytes)).bytes[..<StoredFrame.digestSize])
    }
  }
}
