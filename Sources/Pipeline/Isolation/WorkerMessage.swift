internal import TextModel

/// What a run and its worker processes say to each other: a length (8 bytes), then so many bytes.
///
/// The run asks with a ``WorkerRequest``. The worker says once that it is ready, or why it cannot be, then answers each
/// request in turn.
struct WorkerRequest: Hashable, Sendable {
  var id: String
  var path: [UInt8]
  /// The digest of the content that an earlier result is of; empty for none.
  var earlierDigest: String
  /// Whether it may take long, so that answers that are ready are not kept back for it.
  var isLarge: Bool
  var resumption = Resumption()
  /// A line of a stream instead of a path.
  var line: StreamLine?

  var frame: [UInt8] {
    var body: [UInt8] = []
    body.append(part: id.utf8)
    body.append(part: path)
    body.append(part: earlierDigest.utf8)
    body.append(number: isLarge ? 1 : 0)
    body.append(number: resumption.members)
    body.append(part: resumption.digest.utf8)
    body.append(number: resumption.isCareful ? 1 : 0)
    body.append(part: (resumption.failure?.status.rawValue ?? "").utf8)
    body.append(part: (resumption.failure?.reason ?? "").utf8)
    body.append(number: line?.number ?? 0)
    body.append(part: line?.bytes ?? [])
    body.append(number: line?.isCut == true ? 1 : 0)
    return WorkerFrame.head(of: body.count) + body
  }

  init(id: String, path: [UInt8], earlierDigest: String, isLarge: Bool, _ resumption: Resumption) {
    self.id = id
    self.resumption = resumption
    self.path = path
    self.earlierDigest = earlierDigest
    self.isLarge = isLarge
  }

  init(_ line: StreamLine) {
    self.init(id: "", path: [], earlierDigest: "", isLarge: line.bytes.count >= WorkerRequest.largeBytes, Resumption())
    self.line = line
  }

  /// Answers that are ready are not kept back for what has so many bytes.
  static let largeBytes = 1 << 16

  /// Reads the body of ``frame``; `nil` if it is something else.
  init?(_ body: [UInt8]) {
    var reader = ByteReader(body)
    guard let id = reader.text(), let path = reader.part(), let digest = reader.text(), let isLarge = reader.number(),
      let members = reader.count(), let resumedDigest = reader.text(), let isCareful = reader.number(),
      let status = reader.text(), let reason = reader.text(), let lineNumber = reader.count(), let line = reader.part(),
      let isCut = reader.number(), reader.rest == 0
    else { return nil }
    let failure = Status(rawValue: status).map { Problem($0, reason) }
    self.init(
      id: id, path: path, earlierDigest: digest, isLarge: isLarge != 0,
      Resumption(members: members, digest: resumedDigest, failure: failure, isCareful: isCareful != 0))
    if lineNumber > 0 { self.line = StreamLine(number: lineNumber, bytes: line, isCut: isCut != 0) }
  }
}

/// A worker's word: a byte for its kind, then the content.
enum WorkerAnswer: Sendable {
  /// Ready to work under this key, with these inputs.
  case ready(key: [UInt8], PipelineInputs)
  /// The pipeline cannot be made ready; what is to be said of it.
  case refused(String)
  /// The content is what the earlier result is of.
  case unchanged(SourceStamp)
  /// What the journal takes as it is; no times where nothing was worked on, nor for what is not the last part.
  case result(StoredFrame, StepTimes?)
  /// Reading goes on.
  case alive

  private enum Kind {
    static let ready = UInt8(ascii: "k")
    static let refused = UInt8(ascii: "n")
    static let unchanged = UInt8(ascii: "u")
    static let result = UInt8(ascii: "r")
    static let alive = UInt8(ascii: "a")
  }

  /// What is sent, in pieces that are worth a call each.
  var pieces: [[UInt8]] {
    switch self {
    case .alive: return [WorkerFrame.head(of: 1) + [Kind.alive]]
    case .ready(let key, let inputs):
      var body = [Kind.ready]
      body.append(part: key)
      body += inputs.bytes
      return [WorkerFrame.head(of: body.count) + body]
    case .refused(let reason):
      let body = [Kind.refused] + Array(reason.utf8)
      return [WorkerFrame.head(of: body.count) + body]
    case .unchanged(let stamp):
      var body = [Kind.unchanged]
      body.append(part: stamp.digest.utf8)
      for field in stamp.fields { body.append(number: field) }
      return [WorkerFrame.head(of: body.count) + body]
    case .result(let frame, let times):
      var head = [Kind.result]
      head.append(number: times?.nanoseconds.count ?? 0)
      for nanoseconds in times?.nanoseconds ?? [] { head.append(number: nanoseconds) }
      head.append(number: times?.textBytes ?? 0)
      var pieces = frame.pieces
      pieces[0] = WorkerFrame.head(of: head.count + frame.byteCount) + head + pieces[0]
      return pieces
    }
  }

  /// Reads what follows the length; `nil` if it is something else.
  init?(_ body: [UInt8]) {
    var reader = ByteReader(body)
    guard let kind = reader.bytes(1)?.first else { return nil }
    switch kind {
    case Kind.ready:
      guard let key = reader.part(), let inputs = PipelineInputs(&reader), reader.rest == 0 else { return nil }
      self = .ready(key: key, inputs)
    case Kind.refused:
      self = .refused(String(decoding: body[reader.position...], as: UTF8.self))
    case Kind.alive: self = .alive
    case Kind.unchanged:
      guard let digest = reader.text(), let fields = reader.numbers(8), reader.rest == 0,
        let stamp = SourceStamp(fields: fields, digest: digest)
      else { return nil }
      self = .unchanged(stamp)
    case Kind.result:
      guard let count = reader.count(), let nanoseconds = reader.numbers(count), let textBytes = reader.count(),
        let frame = StoredFrame(body[reader.position...])
      else { return nil }
      self = .result(frame, count == 0 ? nil : StepTimes(nanoseconds: nanoseconds, textBytes: textBytes))
    default: return nil
    }
  }
}

/// A length before bytes.
enum WorkerFrame {
  static let headSize = 8
  /// Offsets have 32 bits; a frame is a few times the largest text at most.
  private static let limit = 1 << 36

  /// Whether a length can be one.
  static func isPossible(_ byteCount: Int) -> Bool { 0...limit ~= byteCount }

  static func head(of byteCount: Int) -> [UInt8] {
    var head: [UInt8] = []
    head.append(number: byteCount)
    return head
  }
}
