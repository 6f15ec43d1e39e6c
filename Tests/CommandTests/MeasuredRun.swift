import Foundation

/// Runs the built command and tells how much memory it had at most.
///
/// What the system says of a process counts in what had it started, which may be large by then; so a small process starts
/// the command and is told of it alone.
enum MeasuredRun {
  struct Result {
    var status: Int32
    /// Resident bytes.
    var peak: Int
  }

  private static let script = """
    import resource, subprocess, sys
    nothing = subprocess.DEVNULL
    status = subprocess.run(sys.argv[1:], stdin=nothing, stdout=nothing, stderr=nothing).returncode
    print(status, resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss)
    """

  /// Runs `onoma` with `arguments` in `folder`; what it prints is thrown away.
  static func run(_ arguments: String..., in folder: URL) throws -> Result {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/python3")
    process.arguments = ["-c", script, Tool.executable.path(percentEncoded: false)] + arguments
    process.currentDirectoryURL = folder
    process.environment = [
      "ONOMA_HOME": Tool.checkout.path(percentEncoded: false), "PATH": "/usr/bin:/bin",
      // Its own: others may push what it compiled out of a shared one, and compiling takes memory.
      "ONOMA_CACHE": folder.appending(path: ".cache").path(percentEncoded: false),
    ]
    let output = Pipe()
    process.standardOutput = output
    try process.run()
    let said = String(decoding: try output.fileHandleForReading.readToEnd() ?? Data(), as: UTF8.self)
    process.waitUntilExit()
    let numbers = said.split(separator: " ").compactMap { Int($0.trimmingCharacters(in: .whitespacesAndNewlines)) }
    guard numbers.count == 2 else { throw CocoaError(.fileReadCorruptFile) }
    // Kilobytes, but bytes on macOS.
    #if os(Linux)
      let unit = 1024
    #else
      let unit = 1
    #endif
    return Result(status: Int32(truncatingIfNeeded: numbers[0]), peak: numbers[1] * unit)
  }
}
