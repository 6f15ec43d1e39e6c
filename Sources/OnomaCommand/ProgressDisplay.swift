import Glibc
import Pipeline
import Synchronization

/// The live line on a terminal: documents and megabytes a second, failures, time left.
final class ProgressDisplay: Sendable {
  private let total: Int
  private let bytes: Int
  private let isLive: Bool
  private let start = ContinuousClock.now
  private let last = Mutex(ContinuousClock.now)

  init(total: Int, bytes: Int, isLive: Bool) {
    self.total = total
    self.bytes = bytes
    self.isLive = isLive
  }

  var elapsedSeconds: Double { ProgressDisplay.seconds(start.duration(to: .now)) }

  /// Draws the line anew, at most five times a second.
  func update(_ counts: RunCounts, _ done: Int) {
    guard isLive else { return }
    let isDue = last.withLock { last in
      guard last.duration(to: .now) > .milliseconds(200) else { return false }
      last = .now
      return true
    }
    if isDue { Terminal.writeError(Array("\r\(line(counts, done))\u{1B}[K".utf8)) }
  }

  /// Takes the line away.
  func finish() {
    if isLive { Terminal.writeError(Array("\r\u{1B}[K".utf8)) }
  }

  private func line(_ counts: RunCounts, _ done: Int) -> String {
    let seconds = max(elapsedSeconds, 0.001)
    let left = bytes > 0 ? max(0, Double(bytes - counts.bytes)) * seconds / Double(max(1, counts.bytes)) : 0
    return "\(done)/\(total) documents  \(Int(Double(done) / seconds))/s  "
      + "\(RunSummary.decimal(Double(counts.bytes) / 1_000_000 / seconds)) MB/s  "
      + "\(counts.failureCount) failed  \(Int(left.rounded(.up))) s left"
  }

  private static func seconds(_ duration: Duration) -> Double {
    Double(duration.components.seconds) + Double(duration.components.attoseconds) / 1e18
  }
}
