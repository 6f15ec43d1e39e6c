internal import TextModel

/// The processes of a command that wait for a document. A worker takes one, or starts one where none waits, and gives it
/// back, so there are never more than workers.
final class CommandPool: Sendable {
  private let words: [String]
  private let waiting = Guarded<[ChildProcess]>([])

  /// How long processes may take to end once their input has ended, in milliseconds.
  private static let patience = 5000

  /// - Parameter words: program and arguments.
  init(_ words: [String]) { self.words = words }

  deinit { end() }

  func takeWaiting() -> ChildProcess? { waiting.withLock { $0.popLast() } }

  func start() throws(CommandFault) -> ChildProcess {
    do throws(FileSystemError) {
      return try ChildProcess(words)
    } catch {
      throw .notStarted(reason: error.description)
    }
  }

  func giveBack(_ process: ChildProcess) { waiting.withLock { $0.append(process) } }

  /// Closes the input of those that wait and waits until they have ended; who has not after some seconds is killed. A
  /// second caller waits for the first.
  func end() {
    waiting.withLock { (processes) in
      for process in processes { process.closeInput() }
      let deadline = ContinuousClock.now + .milliseconds(CommandPool.patience)
      for process in processes where process.wait(until: deadline) == nil { process.kill() }
      processes = []
    }
  }
}
