internal import TextModel

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// The lines of standard input, for several threads. Nothing is read before it is asked for.
final class StreamInput: Sendable {
  private struct State {
    var buffer: [UInt8] = []
    var position = 0
    /// Up to where there is no end of a line.
    var searched = 0
    var number = 0
    /// Whether the rest of a line that was cut is passed over.
    var isSkipping = false
    var isAtEnd = false
    var error: Int32 = 0
  }

  private enum Step {
    case line(StreamLine)
    case empty
    case end
  }

  private let state = Guarded(State())
  private let mostBytes: Int

  private static let readSize = 1 << 18
  /// Milliseconds.
  private static let patience: Int32 = 500

  /// - Parameter mostBytes: a longer line is cut.
  init(mostBytes: Int) { self.mostBytes = mostBytes }

  /// The number of the system's error that ended reading; 0 for none.
  var error: Int32 { state.withLock { $0.error } }

  /// The next line that is not empty.
  /// - Parameters:
  ///   - index: called for it before another thread gets the next one.
  ///   - isStopped: asked now and then while it waits.
  /// - Returns: `nil` at the end, or if there is none yet and `waits` is `false`.
  func next(
    waits: Bool, index: () -> Int, isStopped: () -> Bool
  ) -> (index: Int, line: StreamLine)? {
    while true {
      let step: (Int, Step) = state.withLock { (state) in
        while true {
          if let line = take(&state) { return (index(), .line(line)) }
          if state.isAtEnd { return (0, .end) }
          guard isReadable(milliseconds: 0) else { return (0, .empty) }
          read(&state)
        }
      }
      switch step.1 {
      case .line(let line): return (step.0, line)
      case .end: return nil
      case .empty:
        guard waits, !isStopped() else { return nil }
        _ = isReadable(milliseconds: StreamInput.patience)
      }
    }
  }

  private func isReadable(milliseconds: Int32) -> Bool {
    var waiting = pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0)
    return unsafe poll(&waiting, 1, milliseconds) > 0
  }

  /// The next line that lies ready.
  private func take(_ state: inout State) -> StreamLine? {
    while true {
      let end = endOfLine(in: state.buffer, from: state.searched)
      let isCut = end - state.position > mostBytes
      guard end < state.buffer.count || isCut || state.isAtEnd && state.position < end else {
        state.searched = end
        return nil
      }
      let start = state.position
      let wasSkipping = state.isSkipping
      state.isSkipping = isCut && end == state.buffer.count && !state.isAtEnd
      state.position = min(end + 1, state.buffer.count)
      state.searched = state.position
      if wasSkipping { continue }
      state.number += 1
      let bytes = Array(state.buffer[start..<min(end, start + mostBytes)])
      if isCut || bytes.contains(where: { $0 > 0x20 }) {
        return StreamLine(number: state.number, bytes: bytes, isCut: isCut)
      }
    }
  }

  private func endOfLine(in buffer: [UInt8], from start: Int) -> Int {
    unsafe buffer.withUnsafeBytes { (bytes) in
      guard let base = bytes.baseAddress, start < bytes.count else { return bytes.count }
      let found = unsafe memchr(base + start, 0x0A, bytes.count - start)
      return unsafe found.map { unsafe UnsafeRawPointer($0) - base } ?? bytes.count
    }
  }

  private func read(_ state: inout State) {
    state.buffer.removeFirst(state.position)
    state.searched -= state.position
    state.position = 0
    var count = 0
    let part = unsafe [UInt8](unsafeUninitializedCapacity: StreamInput.readSize) { (buffer, filled) in
      count = unsafe systemRead(STDIN_FILENO, buffer.baseAddress, StreamInput.readSize)
      filled = max(0, count)
    }
    state.buffer += part
    if count < 0, errno != EINTR, errno != EAGAIN {
      state.error = errno
      state.isAtEnd = true
    }
    if count == 0 { state.isAtEnd = true }
  }
}
