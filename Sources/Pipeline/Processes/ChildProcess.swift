internal import TextModel
internal import Synchronization

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// A process of ours with pipes to its standard input and from its standard output; its standard error is ours.
///
/// It stands in a process group of its own, so that an interrupt from the terminal reaches us alone, and ends at the
/// latest with the value: its input is closed, and if that does not end it soon, it is killed with its children; it is
/// waited for in any case. One thread at a time talks to it.
final class ChildProcess: Sendable {
  /// How it ended.
  enum Ending: Hashable, Sendable {
    case exited(Int32)
    case signalled(Int32)
  }

  /// What a moment of ``transfer(_:into:milliseconds:)`` brought.
  enum Transfer: Hashable, Sendable {
    case moved
    /// Nothing for so long as was waited.
    case idle
    /// It has closed its standard output, usually by ending.
    case closed
  }

  let identifier: Int32
  private let toChild: Int32
  private let fromChild: Int32
  private let ending = Guarded<Ending?>(nil)
  private let isInputOpen = Atomic(true)

  /// Between a pipe's making and its mark that programs do not inherit it, no other thread may start one: it would hold
  /// the pipe open for ever.
  private static let oneAtATime = Guarded(())

  /// Bytes read at once.
  private static let readSize = 1 << 16

  /// How long it may take to end once its input is closed, in milliseconds: longer than a worker waits for its commands.
  private static let patience = 6000

  /// Starts a program.
  /// - Parameters:
  ///   - arguments: the program, looked for in `PATH` unless it has a slash, and its arguments.
  ///   - environment: variables set besides ours.
  init(_ arguments: [String], environment: [String: String] = [:]) throws(FileSystemError) {
    let started: Result<(Int32, Int32, Int32), FileSystemError> = ChildProcess.oneAtATime.withLock { _ in
      do throws(FileSystemError) {
        let input = try Pipe()
        let output = try Pipe()
        let process = try ChildProcess.spawn(arguments, environment, input: input.readEnd, output: output.writeEnd)
        return .success((process, input.keepWriteEnd(), output.keepReadEnd()))
      } catch {
        return .failure(error)
      }
    }
    (identifier, toChild, fromChild) = try started.get()
    for descriptor in [toChild, fromChild] { _ = fcntl(descriptor, F_SETFL, O_NONBLOCK) }
    #if canImport(Darwin)
      _ = fcntl(toChild, F_SETNOSIGPIPE, 1)
    #endif
  }

  deinit {
    closeInput()
    if wait(until: .now + .milliseconds(ChildProcess.patience)) == nil {
      kill()
      _ = wait()
    }
    close(fromChild)
  }

  /// Ends its standard input. Nothing may be sent afterwards.
  func closeInput() {
    if isInputOpen.exchange(false, ordering: .relaxed) { close(toChild) }
  }

  /// Writes what it takes of `sending`, which is removed there, and appends what it says to `received`; waits up to
  /// `milliseconds` for either. A closed standard input is no error: what it says last comes all the same.
  func transfer(
    _ sending: inout ArraySlice<UInt8>, into received: inout [UInt8], milliseconds: Int32
  ) throws(FileSystemError) -> Transfer {
    var waiting = [
      pollfd(fd: fromChild, events: Int16(POLLIN), revents: 0),
      pollfd(fd: sending.isEmpty ? -1 : toChild, events: Int16(POLLOUT), revents: 0),
    ]
    let ready = unsafe poll(&waiting, 2, milliseconds)
    if ready < 0 {
      if errno == EINTR { return .moved }
      throw FileSystemError(code: errno)
    }
    if ready == 0 { return .idle }
    if waiting[1].revents != 0 { write(&sending) }
    return waiting[0].revents != 0 ? try read(into: &received) : .moved
  }

  private func write(_ sending: inout ArraySlice<UInt8>) {
    let count = unsafe sending.withUnsafeBytes { unsafe systemWriteWithoutSignal(toChild, $0.baseAddress, $0.count) }
    if count > 0 {
      sending.removeFirst(count)
    } else if count < 0, errno != EAGAIN, errno != EINTR {
      // It reads no more. Whether that is well is seen from what it answers.
      sending = []
    }
  }

  private func read(into received: inout [UInt8]) throws(FileSystemError) -> Transfer {
    let before = received.count
    var count = 0
    let bytes = unsafe [UInt8](unsafeUninitializedCapacity: ChildProcess.readSize) { (buffer, filled) in
      count = unsafe systemRead(fromChild, buffer.baseAddress, ChildProcess.readSize)
      filled = max(0, count)
    }
    received += bytes
    if count < 0, errno != EAGAIN, errno != EINTR { throw FileSystemError(code: errno) }
    return count == 0 && received.count == before ? .closed : .moved
  }

  /// Ends it at once, if it runs, with those of its children that stayed in its group.
  func kill() {
    ending.withLock { if $0 == nil { _ = systemKill(-identifier, SIGKILL) } }
  }

  /// Waits until it has ended; `nil` if it has not by then.
  func wait(until deadline: ContinuousClock.Instant) -> Ending? {
    var pause: useconds_t = 200
    while true {
      let found = ending.withLock { (ending) in
        ending = ending ?? ChildProcess.ending(of: identifier, options: WNOHANG)
        return ending
      }
      if let found { return found }
      if ContinuousClock.now >= deadline { return nil }
      usleep(pause)
      pause = min(20_000, pause * 2)
    }
  }

  /// Waits until it has ended.
  func wait() -> Ending {
    ending.withLock { (ending) in
      let result = ending ?? ChildProcess.ending(of: identifier, options: 0) ?? .exited(0)
      ending = result
      return result
    }
  }

  /// - Returns: `nil` if it has not ended and `options` say not to wait.
  private static func ending(of process: Int32, options: Int32) -> Ending? {
    var status: Int32 = 0
    var result: Int32
    repeat { result = unsafe waitpid(process, &status, options) } while result < 0 && errno == EINTR
    if result == 0 { return nil }
    let signal = status & 0x7F
    return signal == 0 ? .exited(status >> 8 & 0xFF) : .signalled(signal)
  }

  /// - Returns: the process's number.
  private static func spawn(
    _ arguments: [String], _ environment: [String: String], input: Int32, output: Int32
  ) throws(FileSystemError) -> Int32 {
    var actions = unsafe posix_spawn_file_actions_t()
    unsafe posix_spawn_file_actions_init(&actions)
    defer { unsafe posix_spawn_file_actions_destroy(&actions) }
    // The copies stay open in the program; our own ends close when it starts.
    unsafe posix_spawn_file_actions_adddup2(&actions, input, STDIN_FILENO)
    unsafe posix_spawn_file_actions_adddup2(&actions, output, STDOUT_FILENO)

    var attributes = posix_spawnattr_t()
    unsafe posix_spawnattr_init(&attributes)
    defer { unsafe posix_spawnattr_destroy(&attributes) }
    // What we ignore, the program need not.
    var signals = sigset_t()
    unsafe sigemptyset(&signals)
    for signal in [SIGINT, SIGTERM, SIGPIPE, SIGXFSZ] { unsafe sigaddset(&signals, signal) }
    unsafe posix_spawnattr_setsigdefault(&attributes, &signals)
    unsafe sigemptyset(&signals)
    unsafe posix_spawnattr_setsigmask(&attributes, &signals)
    unsafe posix_spawnattr_setflags(
      &attributes,
      Int16(POSIX_SPAWN_SETSIGDEF) | Int16(POSIX_SPAWN_SETSIGMASK) | Int16(POSIX_SPAWN_SETPGROUP))

    let words = CStrings(arguments)
    let variables = CStrings(inheriting: environment)
    var process: pid_t = 0
    guard let program = unsafe words.pointers[0] else { throw .noSuchFile }
    let result = unsafe posix_spawnp(&process, program, &actions, &attributes, words.pointers, variables.pointers)
    if result != 0 { throw FileSystemError(code: result) }
    return process
  }
}

/// Both ends of a pipe, which programs we start do not inherit; closed with the value unless kept.
private struct Pipe: ~Copyable {
  let readEnd: Int32
  let writeEnd: Int32

  init() throws(FileSystemError) {
    var ends: [Int32] = [-1, -1]
    if unsafe pipe(&ends) != 0 { throw FileSystemError(code: errno) }
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    readEnd = ends[0]
    writeEnd = ends[1]
  }

  consuming func keepReadEnd() -> Int32 {
    let kept = readEnd
    close(writeEnd)
    discard self
    return kept
  }

  consuming func keepWriteEnd() -> Int32 {
    let kept = writeEnd
    close(readEnd)
    discard self
    return kept
  }

  deinit {
    close(readEnd)
    close(writeEnd)
  }
}

/// Strings as C's `argv` and `environ` have them, freed with the value.
@safe private final class CStrings {
  private(set) var pointers: [UnsafeMutablePointer<CChar>?]

  init(_ strings: [String]) { unsafe pointers = strings.map { unsafe strdup($0) } + [nil] }

  /// Our environment with `changes` over it.
  convenience init(inheriting changes: [String: String]) {
    var variables: [String] = []
    var entry = unsafe environ
    while let text = unsafe entry.pointee {
      let variable = unsafe String(cString: text)
      if changes[String(variable.prefix { $0 != "=" })] == nil { variables.append(variable) }
      unsafe entry += 1
    }
    self.init(variables + changes.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" })
  }

  deinit {
    for index in unsafe pointers.indices { unsafe free(pointers[index]) }
  }
}
