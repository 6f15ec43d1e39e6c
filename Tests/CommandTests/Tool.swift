import Foundation
import Glibc
import Testing

/// Runs the built command as a user would.
enum Tool {
  struct Result {
    var status: Int32
    var output: String
    var messages: String
  }

  /// The root of the checkout.
  static let checkout = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  /// The command: `ONOMA_EXECUTABLE`, else beside the tests.
  static let executable: URL = {
    if let path = ProcessInfo.processInfo.environment["ONOMA_EXECUTABLE"] { return URL(filePath: path) }
    let tests = URL(filePath: CommandLine.arguments[0]).resolvingSymlinksInPath()
    return tests.deletingLastPathComponent().appending(path: "onoma")
  }()

  /// What programs of tests that are stages or make files are written in.
  static let hasPython = FileManager.default.isExecutableFile(atPath: "/usr/bin/python3")

  /// Runs `onoma` with `arguments` in `folder`.
  static func run(
    _ arguments: String..., in folder: URL, environment: [String: String] = [:], input: String? = nil
  ) throws -> Result {
    try run(arguments, in: folder, environment: environment, input: input)
  }

  static func run(
    _ arguments: [String], in folder: URL, environment: [String: String] = [:], input: String? = nil
  ) throws -> Result {
    try result(of: process(arguments, in: folder, environment), in: folder, input: input)
  }

  /// Runs a line of the shell in `folder`; `$onoma` is the command.
  static func shell(_ line: String, in folder: URL, environment: [String: String] = [:]) throws -> Result {
    let process = process(["-c", line], in: folder, environment)
    process.executableURL = URL(filePath: "/bin/sh")
    process.environment?["onoma"] = executable.path(percentEncoded: false)
    return try result(of: process, in: folder, input: nil)
  }

  private static func result(of process: Process, in folder: URL, input: String?) throws -> Result {
    // Files, not pipes: nothing can fill up.
    let output = folder.appending(path: ".stdout")
    let messages = folder.appending(path: ".stderr")
    let standardInput = folder.appending(path: ".stdin")
    try Data().write(to: output)
    try Data().write(to: messages)
    try Data((input ?? "").utf8).write(to: standardInput)
    process.standardOutput = try FileHandle(forWritingTo: output)
    process.standardError = try FileHandle(forWritingTo: messages)
    process.standardInput = try FileHandle(forReadingFrom: standardInput)
    try process.run()
    process.waitUntilExit()
    return Result(
      status: process.terminationStatus, output: String(decoding: try Data(contentsOf: output), as: UTF8.self),
      messages: String(decoding: try Data(contentsOf: messages), as: UTF8.self))
  }

  /// Starts `onoma` and kills it (SIGKILL) after some time; gives whether it was still running.
  @discardableResult
  static func kill(_ arguments: String..., in folder: URL, after milliseconds: Int) throws -> Bool {
    let process = process(arguments, in: folder, [:])
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    usleep(UInt32(milliseconds) * 1000)
    Glibc.kill(process.processIdentifier, SIGKILL)
    process.waitUntilExit()
    return process.terminationReason == .uncaughtSignal
  }

  /// Starts `onoma` and does not wait for it.
  static func start(_ arguments: String..., in folder: URL) throws -> Process {
    let process = process(arguments, in: folder, [:])
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    return process
  }

  /// `onoma` for a caller that gives it its standard files and starts it.
  static func conversation(_ arguments: String..., in folder: URL) throws -> Process {
    process(arguments, in: folder, [:])
  }

  /// The processes that `parent` started.
  static func children(of parent: Int32) -> [Int32] {
    let tasks = (try? FileManager.default.contentsOfDirectory(atPath: "/proc/\(parent)/task")) ?? []
    return tasks.flatMap { (task) in
      let list = try? String(contentsOfFile: "/proc/\(parent)/task/\(task)/children", encoding: .utf8)
      return (list ?? "").split(separator: " ").compactMap { Int32($0) }
    }
  }

  /// Whether a process is a worker that still runs. One that nobody waits for may stay as a zombie, which has no command
  /// line.
  static func isWorker(_ process: Int32) -> Bool {
    let line = try? String(contentsOfFile: "/proc/\(process)/cmdline", encoding: .utf8)
    return line?.contains("worker") ?? false
  }

  private static func process(_ arguments: [String], in folder: URL, _ environment: [String: String]) -> Process {
    let process = Process()
    process.executableURL = executable
    process.arguments = arguments
    process.currentDirectoryURL = folder
    process.environment = self.environment.merging(environment) { $1 }
    return process
  }

  /// What each process gets. One cache for all: compiling the shipped gazetteers takes longer than most tests.
  static let environment = [
    "ONOMA_HOME": checkout.path(percentEncoded: false), "PATH": "/usr/bin:/bin",
    "ONOMA_CACHE": FileManager.default.temporaryDirectory.appending(path: "onoma-tests").path,
  ].merging(ProcessInfo.processInfo.environment.filter { $0.key == "TSAN_OPTIONS" }) { $1 }
}

/// A fresh folder that is removed with the value.
final class Scratch {
  let url: URL

  init() throws {
    url = FileManager.default.temporaryDirectory.appending(path: "onoma-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: url) }

  func write(_ name: String, _ text: String) throws { try write(name, Data(text.utf8)) }

  func write(_ name: String, _ data: Data) throws {
    let file = url.appending(path: name)
    try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try data.write(to: file)
  }

  func read(_ name: String) throws -> String {
    String(decoding: try Data(contentsOf: url.appending(path: name)), as: UTF8.self)
  }

  func exists(_ name: String) -> Bool {
    FileManager.default.fileExists(atPath: url.appending(path: name).path(percentEncoded: false))
  }
}

/// A record's parts that tests look at.
struct Line: Decodable {
  var id: String
  var status: String
  var warnings: [Warning]?
  var text: String?
  var mentions: [Mention]?

  struct Warning: Decodable { var code: String }
  struct Mention: Decodable {
    var start: Int
    var end: Int
    var text: String
    var type: String
    var entity: String?
    var gazetteer: String?
    var alias: String?
    var via: String
  }

  static func all(_ jsonl: String) throws -> [Line] {
    try jsonl.split(separator: "\n").map { try JSONDecoder().decode(Line.self, from: Data($0.utf8)) }
  }
}

/// Texts and pages that are not part of the project.
enum ReferenceData {
  static let folder = ProcessInfo.processInfo.environment["ONOMA_REFERENCE"].map { URL(filePath: $0) }
  static var isPresent: Bool { folder != nil }
}
