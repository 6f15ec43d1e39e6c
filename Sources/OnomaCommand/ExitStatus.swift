import ArgumentParser
import Glibc
import Pipeline

/// How the command ends.
enum ExitStatus: Int32 {
  case done = 0
  /// Done, but some documents failed, or problems were found.
  case problems = 1
  /// Refused before any document was read.
  case refused = 2
  /// Stopped part-way; running again finishes.
  case stopped = 3
  case interrupted = 130
  case terminated = 143

  /// Ends the process.
  func exit() -> Never { Glibc.exit(rawValue) }

  /// Prints what is to be said of `error` and ends the process.
  static func exit(for error: any Error) -> Never {
    switch error {
    case let error as Failure:
      if let message = error.message { Terminal.printError(message) }
      error.status.exit()
    case let error as PipelineError:
      Terminal.printError(error.description)
      refused.exit()
    case let error as MergeError:
      Terminal.printError(error.description)
      refused.exit()
    case let error as OutputError:
      Terminal.printError(error.description)
      (error.isLocked ? refused : stopped).exit()
    default:
      let code = OnomaCommand.exitCode(for: error)
      let message = OnomaCommand.fullMessage(for: error)
      if code.isSuccess {
        Terminal.print(message)
        done.exit()
      }
      // The library begins its messages with a capital; ours begin as compilers' do.
      Terminal.printError(message.hasPrefix("Error: ") ? "error: " + message.dropFirst(7) : message)
      refused.exit()
    }
  }
}

/// An end with a status and, perhaps, a message.
struct Failure: Error {
  var status: ExitStatus
  var message: String?

  init(_ status: ExitStatus, _ message: String? = nil) {
    self.status = status
    self.message = message
  }
}
