/// What a run and its worker processes say to each other: a length (8 bytes), then so many bytes.
///
/// The run asks with a ``WorkerRequest``. The worker answers with the ``RunKey`` once it is ready; then, for each request,
/// with what it read (`WorkerAnswer.read`) before it does anything with it, and the result.
struct WorkerRequest: Hashable, Sendable {
  var id: String
  var path: [UInt8]
  /// The digest of the content that an earlier result is of; empty for none.
  var earlierDigest: String

  var frame: ArraySlice<UInt8> {
    var body: [UInt8] = []
    for part in [Array(id.utf8), path, Array(earlierDigest.utf8)] {
      body.append(number: part.count)
      body += part
    }
    return WorkerFrame.framed(body)[...]
  }

  init(id: String, path: [UInt8], earlierDigest: String) {
    self.id = id
    self.path = path
    self.earlierDigest = earlierDigest
  }

  /// Reads the body of ``frame``; `nil` if it is something else.
  init?(_ body: [UInt8]) {
    var parts: [[UInt8]] = []
    var start = 0
    while start + 8 <= body.count {
      let end = start + 8 + body.number(at: start)
      guard end >= start + 8, end <= body.count else { return nil }
      parts.append(Array(body[(start + 8)..<end]))
      start = end
    }
    guard parts.count == 3, start == body.count else { return nil }
    self.init(
      id: String(decoding: parts[0], as: UTF8.self), path: parts[1],
      earlierDigest: String(decoding: parts[2], as: UTF8.self))
  }
}

/// A worker's word: a byte for its kind, then the content.
enum WorkerAnswer {
  /// Ready, to work under this key.
  case ready([UInt8])
  /// The file was read. If the worker goes down from here on, it is the document's doing.
  case read(StoredResult)
  /// It is as it was.
  case unchanged
  case result(StoredResult)

  var frame: [UInt8] {
    switch self {
    case .ready(let key): WorkerFrame.framed([0x6B] + key)
    case .read(let stored): WorkerFrame.framed([0x73] + stored.encoded)
    case .unchanged: WorkerFrame.framed([0x75])
    case .result(let stored): WorkerFrame.framed([0x72] + stored.encoded)
    }
  }

  /// Reads the body of ``frame``; `nil` if it is something else.
  init?(_ body: ArraySlice<UInt8>) {
    switch body.first {
    case 0x6B: self = .ready(Array(body.dropFirst()))
    case 0x75 where body.count == 1: self = .unchanged
    case 0x73:
      guard let stored = StoredResult(Array(body.dropFirst())) else { return nil }
      self = .read(stored)
    case 0x72:
      guard let stored = StoredResult(Array(body.dropFirst())) else { return nil }
      self = .result(stored)
    default: return nil
    }
  }
}

/// A length before bytes.
enum WorkerFrame {
  static let headSize = 8

  static func framed(_ body: [UInt8]) -> [UInt8] {
    var frame: [UInt8] = []
    frame.reserveCapacity(headSize + body.count)
    frame.append(number: body.count)
    return frame + body
  }
}
