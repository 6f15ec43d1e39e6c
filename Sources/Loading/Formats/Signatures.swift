internal import TextModel

/// Files that are no text, by their first bytes.
enum Signatures {
  /// What `bytes` look like, for the reason a file is refused; `nil` if they may be text.
  static func binaryKind(_ bytes: Span<UInt8>) -> String? {
    for signature in known where starts(bytes, signature.bytes) { return signature.name }
    return nil
  }

  /// Whether too many of the first bytes are no text in any charset: NUL or control characters, more than 3 and
  /// more than 1 in 20.
  static func isMostlyControls(_ bytes: Span<UInt8>) -> Bool {
    let count = min(bytes.count, 4096)
    var controls = 0
    for index in 0..<count where bytes[index] < 0x20 {
      switch bytes[index] {
      case 0x09, 0x0A, 0x0C, 0x0D, 0x1B, 0x0E, 0x0F: break
      default: controls += 1
      }
    }
    return controls > 3 && controls * 20 > count
  }

  private static func starts(_ bytes: Span<UInt8>, _ mark: [UInt8]) -> Bool {
    guard bytes.count >= mark.count else { return false }
    for index in mark.indices where bytes[index] != mark[index] { return false }
    return true
  }

  private static let known: [(name: String, bytes: [UInt8])] = [
    ("PNG", [0x89, 0x50, 0x4E, 0x47]), ("JPEG", [0xFF, 0xD8, 0xFF]), ("GIF", Array("GIF8".utf8)),
    ("PDF", Array("%PDF-".utf8)), ("an empty ZIP", [0x50, 0x4B, 5, 6]), ("7z", [0x37, 0x7A, 0xBC, 0xAF]),
    ("RAR", Array("Rar!".utf8)),
    ("an ELF executable", [0x7F, 0x45, 0x4C, 0x46]), ("an OLE document", [0xD0, 0xCF, 0x11, 0xE0]),
    ("SQLite", Array("SQLite format 3".utf8)), ("Ogg", Array("OggS".utf8)), ("MP3", Array("ID3".utf8)),
    ("RIFF", Array("RIFF".utf8)), ("WebAssembly", [0, 0x61, 0x73, 0x6D]), ("TIFF", [0x49, 0x49, 0x2A, 0]),
    ("TIFF", [0x4D, 0x4D, 0, 0x2A]), ("a font", Array("wOF".utf8)), ("RTF", Array("{\\rtf".utf8)),
  ]
}
