internal import Digest

/// A finished result as the journal keeps it and as worker processes send it; of a file with many members, a part of it.
///
///     8 bytes    length of the head
///     8 bytes    length of the lines
///     16 bytes   SHA-256, cut short, of the sixteen bytes before and the head
///     head       ``StoredHead``, with digests of the lines
///     lines      for annotations.jsonl, then for problems.jsonl
///
/// Numbers are little-endian. What a crash or a power cut leaves half written has a wrong digest.
struct StoredFrame: Sendable {
  let head: StoredHead
  /// All that stands before the lines.
  let start: [UInt8]
  /// The lines, not copied for the frame: they may be most of what memory holds.
  let annotations: [UInt8]
  let problems: [UInt8]

  static let digestSize = 16
  static let fixedSize = 16 + digestSize
  /// No head is longer: an id has at most some thousand bytes, a count some dozen; eight for each part.
  static let headLimit = 1 << 26
  /// A frame of so many bytes is written, sent and read at once; the parts of a larger one are not put together for it.
  static let smallSize = 1 << 16

  /// - Parameter members: the members of the file that `result` is of; by default all.
  init(id: String, source: SourceStamp?, _ result: FileResult, members: MemberRange = MemberRange()) {
    self.init(
      StoredHead(id: id, source: source, result, members), annotations: result.annotations, problems: result.problems)
  }

  init(_ head: StoredHead, annotations: [UInt8], problems: [UInt8]) {
    self.head = head
    self.annotations = annotations
    self.problems = problems
    let encodedHead = head.encoded
    var start: [UInt8] = []
    start.append(number: encodedHead.count)
    start.append(number: annotations.count + problems.count)
    start += Fixed.digest(of: start, encodedHead)
    self.start = start + encodedHead
  }

  /// The last part, which ends what was done before.
  func ending(_ partial: PartialResult) -> StoredFrame {
    var head = head
    head.parts = partial.offsets
    head.counts.add(partial.counts)
    return StoredFrame(head, annotations: annotations, problems: problems)
  }

  /// The same for parts that lie elsewhere.
  func moved(id: String, source: SourceStamp?, parts: [Int]) -> StoredFrame {
    var head = head
    (head.id, head.source, head.parts) = (id, source, parts)
    return StoredFrame(head, annotations: annotations, problems: problems)
  }

  var result: FileResult { FileResult(annotations: annotations, problems: problems, counts: head.counts) }

  /// Takes a whole frame that another process made; `nil` if it is none. The lines are not verified.
  init?(_ bytes: ArraySlice<UInt8>) {
    guard let fixed = Fixed(Array(bytes.prefix(StoredFrame.fixedSize))), fixed.frameSize == bytes.count else {
      return nil
    }
    start = Array(bytes.prefix(StoredFrame.fixedSize + fixed.headSize))
    guard let head = fixed.head(start) else { return nil }
    self.head = head
    let lines = bytes.dropFirst(start.count)
    annotations = Array(lines.prefix(head.annotations.byteCount))
    problems = Array(lines.dropFirst(head.annotations.byteCount))
  }

  var byteCount: Int { start.count + annotations.count + problems.count }

  /// The frame in as many pieces as are worth a call each.
  var pieces: [[UInt8]] {
    byteCount <= StoredFrame.smallSize
      ? [start + annotations + problems] : [start, annotations, problems].filter { !$0.isEmpty }
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
      guard Array(bytes[16..<start]) == Fixed.digest(of: Array(bytes[..<16]), encoded),
        let head = StoredHead(encoded), head.annotations.byteCount + head.problems.byteCount == linesSize
      else { return nil }
      return head
    }

    static func digest(of lengths: [UInt8], _ head: [UInt8]) -> [UInt8] {
      Array(SHA256Digest(of: lengths + head).bytes[..<StoredFrame.digestSize])
    }
  }
}
