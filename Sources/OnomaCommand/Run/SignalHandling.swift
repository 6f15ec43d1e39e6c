import Dispatch
import Glibc
import Pipeline
import Synchronization

/// Interrupts end a run after the documents under way; a second one ends the process at once.
final class SignalHandling {
  /// The first signal that came; 0 for none.
  private final class First: Sendable { let number = Atomic<Int32>(0) }

  private let first = First()
  private let sources: [any DispatchSourceSignal]

  init(_ runner: Runner) {
    let queue = DispatchQueue(label: "onoma.signals")
    sources = [SIGINT, SIGTERM].map { [first] (number) in
      signal(number, SIG_IGN)
      let source = DispatchSource.makeSignalSource(signal: number, queue: queue)
      source.setEventHandler {
        if first.number.exchange(number, ordering: .relaxed) != 0 { _exit(128 + number) }
        runner.stop()
      }
      source.resume()
      return source
    }
  }

  /// The status that the first signal asks for; `nil` if none came.
  var received: ExitStatus? {
    switch first.number.load(ordering: .relaxed) {
    case SIGINT: .interrupted
    case SIGTERM: .terminated
    default: nil
    }
  }
}
