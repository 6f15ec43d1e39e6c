import Foundation
import Glibc

/// A process that a test starts, watches, signals and waits for.
///
/// What it says goes to files, so that nothing can fill up. Unlike Foundation's `Process` it leaves no descriptor open in
/// what the process starts itself.
final class Launched {
  enum Ending: Hashable {
    case exited(Int32)
    case signalled(Int32)
  }

  struct Ended {
    var ending: Ending
    var output: String
    var messages: String
  }

  enum Failure: Error { case notStarted(Int32) }

  let identifier: pid_t
  private let output: URL
  private let messages: URL
  private var ended: Ended?

  /// The command without its symbols, where they can be taken away: it reads itself at each start, which takes half of
  /// the time of a small run.
  static let executable: String = {
    let original = Tool.executable.path(percentEncoded: false)
    let copy = FileManager.default.temporaryDirectory.appending(path: "onoma-stripped-\(getpid())").path
    let stripped = try? run(
      ["-o", copy, original], program: "/usr/bin/strip", in: FileManager.default.temporaryDirectory)
    guard stripped?.ending == .exited(0) else { return original }
    atexit {
      _ = unsafe unlink(FileManager.default.temporaryDirectory.appending(path: "onoma-stripped-\(getpid())").path)
    }
    return copy
  }()

  /// Starts `program` (`onoma` if none is named) in `folder`.
  init(
    _ arguments: [String], program: String? = nil, in folder: URL, environment: [String: String] = [:]
  ) throws {
    let number = UUID().uuidString
    output = folder.appending(path: ".stdout-\(number)")
    messages = folder.appending(path: ".stderr-\(number)")
    let program = program ?? Launched.executable

    var actions = unsafe posix_spawn_file_actions_t()
    unsafe posix_spawn_file_actions_init(&actions)
    defer { unsafe posix_spawn_file_actions_destroy(&actions) }
    unsafe posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
    for (descriptor, file) in [(1, output), (2, messages)] as [(Int32, URL)] {
      unsafe posix_spawn_file_actions_addopen(
        &actions, descriptor, file.path(percentEncoded: false), O_WRONLY | O_CREAT, 0o644)
    }
    var attributes = posix_spawnattr_t()
    unsafe posix_spawnattr_init(&attributes)
    defer { unsafe posix_spawnattr_destroy(&attributes) }
    var signals = sigset_t()
    unsafe sigemptyset(&signals)
    unsafe posix_spawnattr_setsigmask(&attributes, &signals)
    unsafe sigfillset(&signals)
    unsafe posix_spawnattr_setsigdefault(&attributes, &signals)
    unsafe posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGDEF) | Int16(POSIX_SPAWN_SETSIGMASK))

    var variables = Tool.environment
    // What goes down on purpose need not be explained, which takes seconds.
    variables["SWIFT_BACKTRACE"] = "enable=no"
    variables.merge(environment) { $1 }
    // `env` changes the folder, sets the variables and becomes the program, which keeps its number.
    let env = "/usr/bin/env"
    let command =
      [env, "-i", "-C", folder.path(percentEncoded: false)] + variables.map { "\($0)=\($1)" } + [program] + arguments
    var words: [UnsafeMutablePointer<CChar>?] = unsafe command.map { unsafe strdup($0) } + [nil]
    var none: [UnsafeMutablePointer<CChar>?] = unsafe [nil]
    defer { for index in unsafe words.indices { unsafe free(words[index]) } }
    var process: pid_t = 0
    let result = unsafe posix_spawn(&process, env, &actions, &attributes, &words, &none)
    guard result == 0 else { throw Failure.notStarted(result) }
    identifier = process
  }

  deinit {
    if ended == nil {
      Glibc.kill(identifier, SIGKILL)
      _ = try? wait()
    }
  }

  /// Starts `onoma` and waits for its end.
  static func run(
    _ arguments: [String], program: String? = nil, in folder: URL, environment: [String: String] = [:]
  ) throws -> Ended {
    try Launched(arguments, program: program, in: folder, environment: environment).wait()
  }

  func signal(_ number: Int32) { Glibc.kill(identifier, number) }

  /// Whether it still runs.
  var isRunning: Bool {
    var status = unsafe siginfo_t()
    let found = unsafe waitid(P_PID, id_t(identifier), &status, WEXITED | WNOHANG | WNOWAIT)
    return unsafe found == 0 && status.si_signo == 0
  }

  /// Waits for its end.
  @discardableResult
  func wait() throws -> Ended {
    if let ended { return ended }
    var status: Int32 = 0
    while unsafe waitpid(identifier, &status, 0) < 0, errno == EINTR {}
    let signal = status & 0x7F
    let result = Ended(
      ending: signal == 0 ? .exited(status >> 8 & 0xFF) : .signalled(signal),
      output: String(decoding: try Data(contentsOf: output), as: UTF8.self),
      messages: String(decoding: try Data(contentsOf: messages), as: UTF8.self))
    for file in [output, messages] { try? FileManager.default.removeItem(at: file) }
    ended = result
    return result
  }
}
