import TextModel
import Pipeline
import Records

/// Tells of a run on standard error: progress, failures, the end; and writes `--profile`.
final class RunReporter: RunObserver {
  private let form: Form
  private let isQuiet: Bool
  private let total: Int
  private let bytes: Int
  private let profile: ProfileFile?
  private let start = ContinuousClock.now
  private let last: Guarded<ContinuousClock.Instant>

  /// `quietJSON` tells of all but progress.
  private enum Form { case bar, lines, json, quietJSON, off }

  init(_ options: MessageOptions, total: Int, bytes: Int, steps: [String]) throws {
    form =
      switch (options.progress, options.logFormat) {
      case _ where options.quiet: .off
      case (let progress, .json): progress == .off ? .quietJSON : .json
      case (.off, _): .off
      case (.bar, _): .bar
      case (.lines, _): .lines
      case (.auto, _): Terminal.isErrorTerminal ? .bar : .lines
      }
    isQuiet = options.quiet
    self.total = total
    self.bytes = bytes
    do throws(OutputError) {
      profile = try options.profile.map { (path) throws(OutputError) in try ProfileFile(path, steps: steps) }
    } catch {
      throw Failure(.refused, "error: --profile: cannot \(error.operation) '\(error.path)': \(error.reason)")
    }
    last = Guarded(start)
    if form == .json || form == .quietJSON {
      Terminal.event("start", [("documents", .integer(total)), ("bytes", .integer(bytes))])
    }
  }

  var elapsedSeconds: Double { RunReporter.seconds(start.duration(to: .now)) }

  func fileDone(_ file: FinishedFile, _ progress: RunProgress) {
    profile?.add(file)
    if form == .json || form == .quietJSON, file.counts.failureCount > 0 {
      Terminal.events("problem", jsonLines: file.problems)
    }
    partDone(progress)
  }

  func partDone(_ progress: RunProgress) {
    guard form != .off, form != .quietJSON, isDue() else { return }
    switch form {
    case .bar: Terminal.writeError(Array("\r\(line(progress))\u{1B}[K".utf8))
    case .lines: Terminal.printError(line(progress))
    case .json: Terminal.event("progress", members(progress))
    case .off, .quietJSON: break
    }
  }

  /// Takes the bar away.
  func clear() {
    if form == .bar { Terminal.writeError(Array("\r\u{1B}[K".utf8)) }
  }

  /// Removes what is half written of a profile.
  func close() { profile?.abandon() }

  /// Says what came of it.
  func end(_ summary: RunSummary) throws {
    try profile?.finish()
    if isQuiet { return }
    if Terminal.isJSON { return Terminal.event("end", summary.members) }
    Terminal.printError(summary.text)
  }

  /// A bar is drawn five times a second, a line written each ten seconds.
  private func isDue() -> Bool {
    let interval: Duration = form == .bar ? .milliseconds(200) : .seconds(10)
    return last.withLock { last in
      guard last.duration(to: .now) >= interval else { return false }
      last = .now
      return true
    }
  }

  private func line(_ progress: RunProgress) -> String {
    let seconds = max(elapsedSeconds, 0.001)
    return "\(progress.done)/\(total) documents  \(Int(Double(progress.done) / seconds))/s  "
      + "\(RunSummary.decimal(Double(progress.bytes) / 1_000_000 / seconds)) MB/s  "
      + "\(progress.counts.failureCount) failed  \(secondsLeft(progress)) s left"
  }

  private func members(_ progress: RunProgress) -> [(String, JSONValue)] {
    [
      ("done", .integer(progress.done)), ("total", .integer(total)), ("reused", .integer(progress.reused)),
      ("failed", .integer(progress.counts.failureCount)), ("bytes", .integer(progress.bytes)),
      ("milliseconds", .integer(Int(elapsedSeconds * 1000))), ("secondsLeft", .integer(secondsLeft(progress))),
    ]
  }

  private func secondsLeft(_ progress: RunProgress) -> Int {
    guard bytes > 0 else { return 0 }
    let share = Double(max(0, bytes - progress.bytes)) / Double(max(1, progress.bytes))
    return Int(min(share * elapsedSeconds, 1e9).rounded(.up))
  }

  private static func seconds(_ duration: Duration) -> Double {
    Double(duration.components.seconds) + Double(duration.components.attoseconds) / 1e18
  }
}
