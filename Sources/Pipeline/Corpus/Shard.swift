internal import Digest

/// A part of a corpus, for runs on several machines: `2/5` is the second of five. Every document is in exactly one.
package struct Shard: Hashable, Sendable, CustomStringConvertible {
  /// From 1.
  package var number: Int
  package var count: Int

  package static let countLimit = 100_000

  /// Reads ``description``; `nil` if it is something else, or there is no such part.
  package init?(_ text: String) {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count == 2, let number = Int(parts[0]), let count = Int(parts[1]),
      1...Shard.countLimit ~= count, 1...count ~= number
    else { return nil }
    self.number = number
    self.count = count
  }

  /// Whether the document with this id belongs here.
  func contains(_ id: String) -> Bool {
    let start = SHA256Digest(of: Array(id.utf8)).bytes.number(at: 0)
    return UInt64(bitPattern: Int64(start)) % UInt64(count) == UInt64(number - 1)
  }

  package var description: String { "\(number)/\(count)" }
}
