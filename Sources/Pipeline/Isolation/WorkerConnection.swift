#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// The worker's end of the pipes: requests from standard input, answers to standard output, both with a buffer.
final class WorkerConnection {
  /// Answers are kept back up to so many bytes.
  private static let sendSize = 1 << 16
  private static let readSize = 1 << 16

  private var received: [UInt8] = []
  private var position = 0
  private var sending: [[UInt8]] = []
  private var sendingCount = 0

  /// Whether answers may be kept back still.
  var hasRoom: Bool { sendingCount < WorkerConnection.sendSize }

  func put(_ pieces: [[UInt8]]) {
    sending += pieces
    sendingCount += pieces.reduce(0) { $0 + $1.count }
  }

  /// Sends what was kept back.
  /// - Returns: whether the run still listens.
  func flush() -> Bool {
    // One call for many small answers; large ones are not copied.
    let pieces = sendingCount <= 2 * WorkerConnection.sendSize ? [sending.reduce(into: []) { $0 += $1 }] : sending
    sending = []
    sendingCount = 0
    for piece in pieces {
      var left = piece[...]
      while !left.isEmpty {
        let count = unsafe left.withUnsafeBytes { unsafe systemWrite(STDOUT_FILENO, $0.baseAddress, $0.count) }
        if count < 0, errno != EINTR { return false }
        left = left.dropFirst(max(0, count))
      }
    }
    return true
  }

  /// The next request, waited for; `nil` when the run sends no more.
  func next() -> WorkerRequest? {
    while true {
      if let request = nextReady() { return request }
      var result = 0
      let part = unsafe [UInt8](unsafeUninitializedCapacity: WorkerConnection.readSize) { (buffer, filled) in
        result = unsafe systemRead(STDIN_FILENO, buffer.baseAddress, WorkerConnection.readSize)
        filled = max(0, result)
      }
      if result == 0 || (result < 0 && errno != EINTR) { return nil }
      received.removeFirst(position)
      position = 0
      received += part
    }
  }

  /// The next request if it is here already.
  func nextReady() -> WorkerRequest? {
    guard received.count - position >= WorkerFrame.headSize else { return nil }
    let start = position + WorkerFrame.headSize
    let count = received.number(at: position)
    guard count >= 0, count <= received.count - start else { return nil }
    position = start + count
    return WorkerRequest(Array(received[start..<position]))
  }
}
