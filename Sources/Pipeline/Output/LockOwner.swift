#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// Who holds an output directory, as its lock file says: `4711 2026-11-24T10:15:00Z`.
struct LockOwner: CustomStringConvertible {
  private let process: Int
  private let start: String

  static var current: LockOwner {
    var now = time(nil)
    var parts = unsafe tm()
    unsafe gmtime_r(&now, &parts)
    func two(_ number: Int32) -> String { number < 10 ? "0\(number)" : "\(number)" }
    let day = unsafe "\(parts.tm_year + 1900)-\(two(parts.tm_mon + 1))-\(two(parts.tm_mday))"
    let time = unsafe "\(two(parts.tm_hour)):\(two(parts.tm_min)):\(two(parts.tm_sec))"
    return LockOwner(process: FileSystem.processIdentifier, start: "\(day)T\(time)Z")
  }

  var line: String { "\(process) \(start)\n" }

  var description: String { "process \(process), started at \(start)," }

  private init(process: Int, start: String) {
    self.process = process
    self.start = start
  }

  /// Reads ``line``; `nil` if it is something else.
  init?(_ line: [UInt8]) {
    let words = String(decoding: line, as: UTF8.self).split(whereSeparator: \.isWhitespace)
    guard words.count == 2, let process = Int(words[0]) else { return nil }
    self.init(process: process, start: String(words[1]))
  }
}
