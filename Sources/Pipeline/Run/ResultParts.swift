internal import Loading

/// Gathers what a file gives, and hands it over in parts, so that neither memory nor what a kill costs grows with how much
/// the file holds.
struct ResultParts {
  /// Lines of a part have at least so many bytes, but for the last one.
  private static let partSize = 4 << 20
  /// A part is of no more members, which may give no lines.
  private static let partMembers = 4_096

  var result: FileResult
  private let annotator: Annotator
  private let resumption: Resumption
  private let id: String
  private let stamp: SourceStamp?
  private let source: any ByteSource
  private var start: Int
  private var end: Int

  /// - Parameter isMixed: whether problems stand among the records.
  init(
    _ annotator: Annotator, _ resumption: Resumption, id: String, _ stamp: SourceStamp?, _ source: any ByteSource,
    isMixed: Bool = false
  ) {
    result = FileResult()
    result.isMixed = isMixed
    self.annotator = annotator
    self.resumption = resumption
    self.id = id
    self.stamp = stamp
    self.source = source
    (start, end) = (resumption.members, resumption.members)
  }

  mutating func endMember() { end += 1 }

  /// Whether a part is to be handed over.
  var isDue: Bool {
    result.lineBytes >= ResultParts.partSize || end - start >= ResultParts.partMembers
      || resumption.isCareful && end - resumption.members <= Resumption.carefulCount
  }

  mutating func take() -> StoredFrame {
    defer {
      let isMixed = result.isMixed
      result = FileResult()
      result.isMixed = isMixed
      start = end
    }
    let members = MemberRange(
      start: start, end: end, isLast: false, position: (source as? FileSource)?.position ?? 0)
    return StoredFrame(id: id, source: stamp, result, members: members)
  }

  mutating func last() -> StoredFrame {
    result.counts.bytes = source.byteCount
    return StoredFrame(id: id, source: stamp, result, members: MemberRange(start: start, end: end))
  }
}
