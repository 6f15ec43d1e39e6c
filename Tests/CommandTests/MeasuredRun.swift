import Foundation
import Glibc

/// Runs the built command and tells how much memory it had at most.
enum MeasuredRun {
  struct Result {
    var status: Int32
    /// Resident bytes.
    var peak: Int
  }

  /// Runs `onoma` with `arguments` in `folder`; what it prints is thrown away.
  static func run(_ arguments: String..., in folder: URL) throws -> Result {
    // A shell for the folder and the streams, which it hands over to the command.
    let script = "cd \"$1\" && shift && exec \"$@\" > /dev/null 2>&1"
    let words =
      ["/bin/sh", "-c", script, "sh", folder.path(percentEncoded: false), Tool.executable.path(percentEncoded: false)]
      + arguments
    let environment = [
      "ONOMA_HOME=" + Tool.checkout.path(percentEncoded: false), "PATH=/usr/bin:/bin",
      // Its own: others may push what it compiled out of a shared one, and compiling takes memory.
      "ONOMA_CACHE=" + folder.appending(path: ".cache").path(percentEncoded: false),
    ]
    var process = pid_t()
    let started = unsafe withPointers(words) { (arguments) in
      unsafe withPointers(environment) { unsafe posix_spawn(&process, "/bin/sh", nil, nil, arguments, $0) }
    }
    guard started == 0 else { throw POSIXError(POSIXErrorCode(rawValue: started) ?? .EIO) }
    var status = Int32()
    var usage = rusage()
    while unsafe wait4(process, &status, 0, &usage) < 0 {
      guard errno == EINTR else { throw POSIXError(.ECHILD) }
    }
    return Result(status: status >> 8 & 0xFF, peak: usage.ru_maxrss * 1024)
  }

  /// Calls `body` with `strings` as C has them, which live as long as the call.
  private static func withPointers<T>(
    _ strings: [String], _ body: (UnsafePointer<UnsafeMutablePointer<CChar>?>) -> T
  ) -> T {
    var pointers = unsafe strings.map { unsafe strdup($0) }
    unsafe pointers.append(nil)
    defer { unsafe pointers.forEach { unsafe free($0) } }
    return unsafe pointers.withUnsafeBufferPointer { unsafe body($0.baseAddress!) }
  }
}
