import Foundation
import Glibc
import Testing

/// What goes wrong in a process: the variables that `Tests/FaultInjection/faults.c` reads, which explains them.
struct Fault: Sendable {
  enum Place: String { case everywhere, main, workers }

  /// The kind of call; `nil` for none.
  var call: String?
  /// Whether it goes wrong at its number or from there on.
  var goesOn = false
  var then: String?
  var place = Place.everywhere
  /// Added to the environment as they are.
  var others: [String: String] = [:]

  /// Whether it kills the process.
  var kills: Bool { then == "torn" || then?.hasPrefix("kill-") == true }
  /// Whether a program has to bear it as if nothing were.
  var isHarmless: Bool { then == "short" || then == "EINTR" }

  /// The environment of a process in which it happens at the call with `number`, below the path `below`.
  func environment(at number: Int? = nil, below: String? = nil, counter: CallCounter? = nil) throws -> [String: String]
  {
    var result = others
    result["LD_PRELOAD"] = try FaultLibrary.url.get().path(percentEncoded: false)
    result["FAULT_CALL"] = call
    result["FAULT_BELOW"] = below
    result["FAULT_AT"] = number.map { "\($0)\(goesOn ? "+" : "")" }
    result["FAULT_THEN"] = then
    if place != .everywhere { result["FAULT_IN"] = place.rawValue }
    result["FAULT_COUNT"] = counter?.path
    return result
  }
}

/// The library, compiled once for each state of its source, with the C compiler that there is.
enum FaultLibrary {
  struct Missing: Error, CustomStringConvertible { var description: String }

  static let url: Result<URL, any Error> = Result {
    let source = Tool.checkout.appending(path: "Tests/FaultInjection/faults.c")
    let state = try Data(contentsOf: source).reduce(UInt64(0xCBF2_9CE4_8422_2325)) {
      ($0 ^ UInt64($1)) &* 0x100_0000_01B3
    }
    let folder = FileManager.default.temporaryDirectory
    let library = folder.appending(path: "onoma-faults-\(String(state, radix: 16)).so")
    if FileManager.default.fileExists(atPath: library.path) { return library }

    let places = (ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin").split(separator: ":")
    let compilers = ["cc", "clang", "gcc"].flatMap { name in places.map { "\($0)/\(name)" } }
    guard let compiler = compilers.first(where: { FileManager.default.isExecutableFile(atPath: $0) }) else {
      throw Missing(description: "no C compiler: install gcc or clang")
    }
    let fresh = folder.appending(path: "onoma-faults-\(UUID().uuidString).so")
    let result = try Launched.run(
      ["-std=gnu11", "-O1", "-Wall", "-U_FORTIFY_SOURCE", "-fPIC", "-shared", "-o", fresh.path, source.path, "-ldl"],
      program: compiler, in: folder, environment: ["PATH": places.joined(separator: ":")])
    guard result.ending == .exited(0), unsafe rename(fresh.path, library.path) == 0 else {
      throw Missing(description: "\(compiler) cannot compile \(source.path): \(result.messages)")
    }
    return library
  }
}

/// Counts the calls of all processes that are given it.
struct CallCounter {
  let path: String

  init(in scratch: Scratch) throws {
    let name = ".count-\(UUID().uuidString)"
    try scratch.write(name, Data(repeating: 0, count: 64))
    path = scratch.path + "/" + name
  }

  var count: Int {
    let bytes = (try? Data(contentsOf: URL(filePath: path)).prefix(8)) ?? Data()
    return bytes.reversed().reduce(0) { $0 << 8 | Int($1) }
  }
}

extension Scratch {
  /// The folder's path without links and without a slash at its end.
  var path: String {
    guard let real = unsafe realpath(url.path(percentEncoded: false), nil) else { return "" }
    defer { unsafe free(real) }
    return unsafe String(cString: real)
  }
}
