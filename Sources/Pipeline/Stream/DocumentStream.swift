internal import Dispatch
internal import Synchronization
internal import TextModel

/// Annotates the lines of standard input with several workers and writes the answers in their order.
///
/// Memory holds the lines under way and answers that wait for an earlier one, a bounded number of bytes of each. A worker does
/// its lines itself or, isolated, has a process do them; a line that brings it down is answered with a status, and the next
/// ones are done by another process.
package final class DocumentStream: Sendable {
  private let place: Place
  private let reading: DocumentReading
  private let workers: Int
  private let input: StreamInput
  private let output: StreamOutput
  private let error = Guarded<OutputError?>(nil)

  /// Characters of JSON may take six bytes (`\u0000`); what stands beside the text is small.
  private static let escapedSize = 6
  private static let linesAWorker = 64

  /// Where lines are done.
  package enum Place: Sendable {
    case here(Annotator, StreamOptions)
    case apart(Isolation)
  }

  /// - Parameters:
  ///   - reading: its limit is that of a document.
  ///   - write: writes to standard output, or ends the process.
  package init(
    _ place: Place, _ reading: DocumentReading, workers: Int, write: @escaping @Sendable ([UInt8]) -> Void
  ) {
    self.place = place
    self.reading = reading
    self.workers = max(1, workers)
    input = StreamInput(mostBytes: reading.byteLimit * DocumentStream.escapedSize + 1 << 20)
    output = StreamOutput(mostLines: DocumentStream.linesAWorker * max(1, workers), write: write)
  }

  /// Answers until the input ends.
  /// - Returns: what was done.
  package func run() throws(OutputError) -> RunCounts {
    let group = DispatchGroup()
    let queue = DispatchQueue(label: "onoma.stream", attributes: .concurrent)
    for _ in 0..<workers {
      queue.async(group: group) {
        do throws(OutputError) {
          switch self.place {
          case .here(let annotator, let options):
            self.work(LineWork(DocumentWork(annotator: annotator, reading: self.reading), options))
          case .apart(let isolation): try self.work(isolation)
          }
        } catch {
          self.error.withLock { $0 = $0 ?? error }
          self.output.abandon()
        }
      }
    }
    group.wait()
    if let error = error.withLock({ $0 }) { throw error }
    if input.error != 0 {
      throw OutputError(
        operation: "read", path: "standard input", reason: FileSystemError(code: input.error).description)
    }
    return output.counts
  }

  private func next(waits: Bool) -> (index: Int, line: StreamLine)? {
    guard output.hasRoom(waits: waits) else { return nil }
    return input.next(waits: waits) {
      output.take()
    } isStopped: {
      error.withLock { $0 != nil }
    }
  }

  private func put(_ index: Int, _ frame: StoredFrame) {
    output.put(index, frame.annotations, last: frame.head.members.isLast ? frame.head.counts : nil)
  }

  private func work(_ work: LineWork) {
    while let (index, line) = next(waits: true) {
      let last = work.answer(to: line) {
        put(index, $0)
        return true
      }
      if let last { put(index, last) }
    }
  }

  /// Requests under way are at most so many, of together at most so many bytes, but for a single one.
  private static let mostUnderWay = 32
  private static let mostBytesUnderWay = 1 << 18

  private func work(_ isolation: Isolation) throws(OutputError) {
    var underWay: [Item] = []
    var worker: WorkerProcess?
    while true {
      while hasRoom(underWay), let next = next(waits: underWay.isEmpty) {
        underWay.append(Item(index: next.index, line: next.line))
        if worker == nil { worker = try isolation.worker() }
        worker?.ask(WorkerRequest(next.line))
      }
      guard let item = underWay.first, let answer = try worker?.answer() else { return }
      switch answer {
      case .result(let frame, _):
        put(item.index, frame)
        underWay[0].written += frame.annotations.count
        if frame.head.members.isLast { underWay.removeFirst() }
      case .failed(let problem, let isForeign):
        let blame = Blame(
          for: problem, isForeign: isForeign, underWay: underWay.count, hasAnswered: worker?.hasAnswered == true)
        worker = nil
        if blame == .document {
          put(item.index, LineWork.answer(LineWork.id(of: item.line), problem))
        } else {
          for item in underWay { try answerAlone(item, isolation) }
        }
        underWay = []
      case .unchanged: underWay.removeFirst()
      }
    }
  }

  /// A line that a process works on, and how many bytes of its answer are written.
  private struct Item {
    var index: Int
    var line: StreamLine
    var written = 0
  }

  private func hasRoom(_ underWay: [Item]) -> Bool {
    underWay.isEmpty
      || underWay.count < DocumentStream.mostUnderWay
        && underWay.reduce(0) { $0 + $1.line.bytes.count } < DocumentStream.mostBytesUnderWay
  }

  /// Has a process of its own answer a line. What is written of its answer is the same again, and left out.
  private func answerAlone(_ item: Item, _ isolation: Isolation) throws(OutputError) {
    var worker = try isolation.worker()
    worker.ask(WorkerRequest(item.line))
    var written = item.written
    while true {
      switch try worker.answer() {
      case .result(let frame, _):
        let isLast = frame.head.members.isLast
        let rest = Array(frame.annotations.dropFirst(written))
        written -= frame.annotations.count - rest.count
        output.put(item.index, rest, last: isLast ? frame.head.counts : nil)
        if isLast { return }
      case .failed(let problem, _): return put(item.index, LineWork.answer(LineWork.id(of: item.line), problem))
      case .unchanged: return
      }
    }
  }
}
