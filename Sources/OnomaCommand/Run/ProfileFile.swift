import Pipeline
import Records
import TextModel

/// `--profile FILE`: one line of JSON for each document that was worked on, in the order they were done.
///
///     {"id":"tass/1.html","bytes":48211,"textBytes":3120,"microseconds":{"read":61,"load":480,"clean":35, … }}
///
/// A file appears when it is complete; a pipe or device gets the lines as they come.
final class ProfileFile: Sendable {
  private let path: String
  private let steps: [String]
  private let isReplaced: Bool
  private let state: Guarded<State>

  private struct State: Sendable {
    var file: OutputFile
    var error: OutputError?
    var isOpen = true
  }

  init(_ path: String, steps: [String]) throws(OutputError) {
    self.path = path
    self.steps = steps
    let status = try? FileSystem.status(of: Array(path.utf8), followingLinks: false)
    isReplaced = status == nil || status?.kind == .file
    state = Guarded(State(file: try OutputFile(path: isReplaced ? path + ".partial" : path)))
  }

  func add(_ file: FinishedFile) {
    guard let times = file.times else { return }
    let line = JSONValue.object([
      ("id", .text(file.id)), ("bytes", .integer(file.counts.bytes)), ("textBytes", .integer(times.textBytes)),
      ("microseconds", .object(zip(steps, times.nanoseconds).map { ($0, .integer($1 / 1000)) })),
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
    let error = state.withLock { (state) -> OutputError? in
      if let error = state.error { return error }
      do throws(OutputError) {
        if isReplaced { try state.file.finish(as: path) } else { try state.file.complete() }
        state.isOpen = false
        return nil
      } catch {
        return error
      }
    }
    if let error { throw error }
  }

  /// Removes what is half written, unless it was finished.
  func abandon() {
    state.withLock { state in
      if state.isOpen, isReplaced { state.file.abandon() }
      state.isOpen = false
    }
  }
}
