import Glibc
import Pipeline

/// A program that shows long output page by page, as `less` does.
///
/// While it is there, what is written to standard output goes to it.
final class Pager {
  private let process: pid_t
  /// Where standard output went before.
  private let terminal: Int32

  /// Starts `ONOMA_PAGER`, `PAGER`, or `less`, for people who read on a terminal; `nil` for others, and if it cannot be.
  init?() {
    guard Terminal.isOutputTerminal, Terminal.isInputTerminal else { return nil }
    let command = Terminal.environment("ONOMA_PAGER") ?? Terminal.environment("PAGER") ?? "less"
    if command.isEmpty || command == "cat" { return nil }
    // Leaves at once what fits on the screen, keeps colours, and leaves the text there.
    if Terminal.environment("LESS") == nil { unsafe setenv("LESS", "FRX", 1) }

    var ends: [Int32] = [-1, -1]
    guard unsafe pipe(&ends) == 0 else { return nil }
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    defer { for end in ends { close(end) } }
    terminal = dup(STDOUT_FILENO)
    _ = fcntl(terminal, F_SETFD, FD_CLOEXEC)

    var actions = unsafe posix_spawn_file_actions_t()
    unsafe posix_spawn_file_actions_init(&actions)
    defer { unsafe posix_spawn_file_actions_destroy(&actions) }
    unsafe posix_spawn_file_actions_adddup2(&actions, ends[0], STDIN_FILENO)
    var started: pid_t = 0
    var words: [UnsafeMutablePointer<CChar>?] = unsafe [strdup("sh"), strdup("-c"), strdup(command), nil]
    defer { for index in unsafe words.indices { unsafe free(words[index]) } }
    let result = unsafe posix_spawn(&started, "/bin/sh", &actions, nil, &words, environ)
    guard result == 0 else {
      close(terminal)
      return nil
    }
    process = started
    dup2(ends[1], STDOUT_FILENO)
  }

  /// Waits until the reader has read.
  deinit {
    dup2(terminal, STDOUT_FILENO)
    close(terminal)
    var status: Int32 = 0
    while unsafe waitpid(process, &status, 0) < 0, errno == EINTR {}
  }
}
