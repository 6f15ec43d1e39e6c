internal import CAllocator

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// What a process uses of memory.
package enum ProcessMemory {
  /// Has large blocks of memory given back to the system as soon as they are free.
  ///
  /// Otherwise the C library learns from the first ones to keep blocks of up to 32 MB, and what is free in between is
  /// lost to a large document. Four times as much is kept of what lies free at the end: given back at once, it would be
  /// asked for again, page by page, by the next document.
  /// - Parameter size: from how many bytes on a block is large. A process that works on documents takes and leaves
  ///   blocks of all sizes, and asking the system for each would cost time; one that only lists and notes does not.
  package static func returnLargeBlocks(from size: Int32 = 4 << 20) { onoma_return_blocks_from(size) }

  /// Resident bytes that it shares with no file: from `/proc/PID/statm`. `nil` where the system does not tell.
  static func privateBytes(of process: Int32) -> Int? {
    guard let file = try? FileSystem.OpenFile(Array("/proc/\(process)/statm".utf8)),
      let line = try? file.bytes(limit: 200)
    else { return nil }
    let pages = String(decoding: line, as: UTF8.self).split(whereSeparator: \.isWhitespace).compactMap { Int($0) }
    guard pages.count >= 3 else { return nil }
    return max(0, pages[1] - pages[2]) * Int(sysconf(Int32(_SC_PAGESIZE)))
  }
}
