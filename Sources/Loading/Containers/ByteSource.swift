package import TextModel

/// Bytes that can be had from any place on: a file's, or a member's that lies in memory.
package protocol ByteSource: AnyObject {
  var byteCount: Int { get }
  /// Its first bytes, at least as many as tell what it is: ``ByteSources/startCount``, or all.
  var start: [UInt8] { get }
  /// The bytes from `offset` on; fewer only where it ends.
  func bytes(at offset: Int, count: Int) throws(Problem) -> [UInt8]
}

package enum ByteSources {
  /// What a container is known by stands within so many first bytes.
  package static let startCount = 1 << 16
}

extension ByteSource {
  /// All bytes.
  func all() throws(Problem) -> [UInt8] { try bytes(at: 0, count: byteCount) }
}

/// Bytes in memory.
package final class MemorySource: ByteSource {
  package let start: [UInt8]

  package init(_ bytes: [UInt8]) { start = bytes }

  package var byteCount: Int { start.count }

  package func bytes(at offset: Int, count: Int) -> [UInt8] {
    // All of them are not copied.
    if offset == 0, count >= start.count { return start }
    return Array(start[min(offset, start.count)..<min(start.count, offset + count)])
  }
}
