/// The first bytes of packed files and archives.
enum Magic: CaseIterable {
  case zip, gzip, bzip2, xz, zstd, lzma

  private var bytes: [UInt8] {
    switch self {
    case .zip: [0x50, 0x4B, 3, 4]
    case .gzip: [0x1F, 0x8B, 8]
    case .bzip2: Array("BZh".utf8)
    case .xz: [0xFD, 0x37, 0x7A, 0x58, 0x5A, 0]
    case .zstd: [0x28, 0xB5, 0x2F, 0xFD]
    // The usual properties, and a dictionary of less than 16 MB, whose size ends in zeros.
    case .lzma: [0x5D, 0, 0]
    }
  }

  func starts(_ start: Span<UInt8>) -> Bool {
    let bytes = bytes
    guard start.count >= bytes.count else { return false }
    for index in bytes.indices where start[index] != bytes[index] { return false }
    // The size of its blocks follows, from 1 to 9.
    return self != .bzip2 || start.count > 3 && start[3] >= UInt8(ascii: "1") && start[3] <= UInt8(ascii: "9")
  }

  static func isPacked(_ start: Span<UInt8>) -> Bool { allCases.contains { $0 != .zip && $0.starts(start) } }

  /// POSIX and GNU tar have a word at a fixed place.
  static func isTar(_ start: Span<UInt8>) -> Bool {
    guard start.count >= 262 else { return false }
    for (index, byte) in "ustar".utf8.enumerated() where start[257 + index] != byte { return false }
    return true
  }
}
