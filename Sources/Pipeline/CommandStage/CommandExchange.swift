/// One line to a command and one from it.
struct CommandExchange {
  let process: ChildProcess
  let seconds: Int

  /// What came of it.
  enum Result {
    case line([UInt8])
    /// The process ended without a byte of an answer.
    case ended(CommandFault)
  }

  /// How often the clock is looked at while nothing comes, in milliseconds.
  private static let interval: Int32 = 100

  /// How long a process that closed its output may take to end, in milliseconds.
  private static let patience = 1000

  /// Whether a process that waits is fit for the next document.
  /// - Returns: `false` if it has ended.
  /// - Throws: ``CommandFault/unasked`` if it wrote what nobody asked for.
  func isAlive() throws(CommandFault) -> Bool {
    var nothing: ArraySlice<UInt8> = []
    var received: [UInt8] = []
    let moved = try transfer(&nothing, &received, milliseconds: 0)
    if !received.isEmpty { throw .unasked }
    return moved != .closed
  }

  /// Sends `line` and waits for the answer, which comes without its line end.
  func answer(to line: [UInt8]) throws(CommandFault) -> Result {
    let deadline = ContinuousClock.now + .seconds(seconds)
    // Escapes make a text at most six times as long.
    let byteLimit = 1_000_000 + 10 * line.count
    var sending = line[...]
    var received: [UInt8] = []
    var searched = 0
    while true {
      guard ContinuousClock.now < deadline else { throw .silent(seconds: seconds) }
      let moved = try transfer(&sending, &received, milliseconds: CommandExchange.interval)
      if let end = received[searched...].firstIndex(of: UInt8(ascii: "\n")) {
        guard end == received.count - 1 else { throw .furtherLine }
        // It may answer before it has read everything.
        if sending.isEmpty {
          received.removeLast()
          return .line(received)
        }
        searched = end
      } else {
        searched = received.count
      }
      guard received.count <= byteLimit else { throw .lineTooLong(byteLimit: byteLimit) }
      if moved == .closed {
        let fault = ending()
        if received.isEmpty { return .ended(fault) }
        throw fault
      }
    }
  }

  private func ending() -> CommandFault {
    switch process.wait(until: .now + .milliseconds(CommandExchange.patience)) {
    case .exited(let code)?: .exited(code)
    case .signalled(let signal)?: .signalled(signal)
    case nil: .closedOutput
    }
  }

  private func transfer(
    _ sending: inout ArraySlice<UInt8>, _ received: inout [UInt8], milliseconds: Int32
  ) throws(CommandFault) -> ChildProcess.Transfer {
    do throws(FileSystemError) {
      return try process.transfer(&sending, into: &received, milliseconds: milliseconds)
    } catch {
      throw .notReached(reason: error.description)
    }
  }
}
