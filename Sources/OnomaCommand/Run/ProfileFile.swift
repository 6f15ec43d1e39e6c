import TextModel
import Pipeline

/// `--profile FILE`: one line of JSON for each document that was worked on, in the order they were done.
///
///     {"id":"tass/1.html","bytes":48211,"textBytes":3120,"microseconds":{"read":61,"load":480,"clean":35, … }}
final class ProfileFile: Sendable {
  private let path: String
  private let steps: [String]
  private let state: Guarded<(file: OutputFile, error: OutputError?)>

  init(_ path: String, steps: [String]) throws(OutputError) {
    self.path = path
    self.steps = steps
    state = Guarded((try OutputFile(path: path + ".partial"), nil))
  }

  func add(_ file: FinishedFile) {
    guard let times = file.times else { return }
    let line = JSONValue.object([
      ("id", .text(file.id)), ("bytes", .integer(file.counts.bytes)), ("textBytes", .integer(times.textBytes)),
      (
        "microseconds",
        .object(zip(steps, times.nanoseconds).map { ($0, .integer($1 / 1000)) })
      ),
    ]).line
    state.withLock { state in
      guard state.error == nil else { return }
      do throws(OutputError) {
        try state.file.write(Array("\(line)\n".utf8))
      } catch {
        state.error = error
      }
    }
  }

  func finish() throws(OutputError) {
    let error: OutputError? = state.withLock { state in
      if let error = state.error {
        state.file.abandon()
        return error
      }
      do throws(OutputError) {
        try state.file.finish(as: path)
        return nil
      } catch {
        state.file.abandon()
        return error
      }
    }
    if let error { throw error }
  }
}
