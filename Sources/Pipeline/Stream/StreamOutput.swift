internal import Dispatch
internal import TextModel

/// Puts answers in the order of their lines. What is ready too early waits here, up to a number of lines and bytes; who has more
/// waits itself, but for who has the line that is next: so there is always one that goes on.
final class StreamOutput: Sendable {
  private struct State {
    /// The line that is written next.
    var next = 0
    var taken = 0
    /// What waits, by line.
    var pending: [Int: Pending] = [:]
    var pendingBytes = 0
    /// Threads that wait for room.
    var waiting = 0
    /// Whether nothing is taken any more.
    var isAbandoned = false
    var counts = RunCounts()
  }

  private struct Pending {
    var pieces: [[UInt8]] = []
    var isComplete = false
  }

  private let state = Guarded(State())
  private let room = DispatchSemaphore(value: 0)
  private let write: @Sendable ([UInt8]) -> Void
  private let mostLines: Int

  /// Waiting answers have no more bytes than this and the largest part of one.
  private static let mostBytes = 32 << 20

  /// - Parameters:
  ///   - mostLines: so many lines are taken before the first of them is answered.
  ///   - write: writes, or ends the process.
  init(mostLines: Int, write: @escaping @Sendable ([UInt8]) -> Void) {
    self.mostLines = mostLines
    self.write = write
  }

  var counts: RunCounts { state.withLock { $0.counts } }

  /// Whether another line may be taken; waits for it if asked to.
  func hasRoom(waits: Bool) -> Bool {
    while true {
      let hasRoom: Bool? = state.withLock { (state) in
        if state.isAbandoned { return false }
        if state.taken - state.next < mostLines { return true }
        guard waits else { return false }
        state.waiting += 1
        return nil
      }
      if let hasRoom { return hasRoom }
      room.wait()
    }
  }

  /// The index of a line that was taken, from 0.
  func take() -> Int {
    state.withLock { (state) in
      defer { state.taken += 1 }
      return state.taken
    }
  }

  /// Takes a part of an answer, with the counts of its last one.
  func put(_ index: Int, _ bytes: [UInt8], last counts: RunCounts?) {
    while true {
      let isTaken = state.withLock { (state) in
        guard !state.isAbandoned else { return true }
        guard index == state.next || state.pendingBytes < StreamOutput.mostBytes else {
          state.waiting += 1
          return false
        }
        add(index, bytes, last: counts, &state)
        return true
      }
      if isTaken { return }
      room.wait()
    }
  }

  private func add(_ index: Int, _ bytes: [UInt8], last counts: RunCounts?, _ state: inout State) {
    if let counts { state.counts.add(counts) }
    guard index == state.next else {
      state.pending[index, default: Pending()].pieces.append(bytes)
      if counts != nil { state.pending[index]?.isComplete = true }
      state.pendingBytes += bytes.count
      return
    }
    // The first time that it is next, what waited of it goes first.
    flush(&state)
    if !bytes.isEmpty { write(bytes) }
    guard counts != nil else { return }
    state.pending[index] = nil
    state.next += 1
    while let ready = state.pending[state.next] {
      flush(&state)
      guard ready.isComplete else { break }
      state.pending[state.next] = nil
      state.next += 1
    }
    wake(&state)
  }

  private func wake(_ state: inout State) {
    for _ in 0..<state.waiting { room.signal() }
    state.waiting = 0
  }

  /// Takes nothing any more; nobody waits.
  func abandon() {
    state.withLock {
      $0.isAbandoned = true
      wake(&$0)
    }
  }

  /// Writes what waits of the next line.
  private func flush(_ state: inout State) {
    guard let pieces = state.pending[state.next]?.pieces, !pieces.isEmpty else { return }
    state.pending[state.next]?.pieces = []
    for piece in pieces where !piece.isEmpty {
      write(piece)
      state.pendingBytes -= piece.count
    }
  }
}
