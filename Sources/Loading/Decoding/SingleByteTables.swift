internal import TextModel

/// What each byte of a single-byte charset stands for; each table is made once, from the system's iconv.
enum SingleByteTables {
  /// 256 scalars, 0 where there is none; `nil` if the system does not know the charset.
  static func table(_ charset: Charset) -> [UInt16]? {
    guard names[charset.rawValue] != nil else { return nil }
    if let known = cache.withLock({ $0[charset] }) { return known }
    guard let table = make(charset) else { return nil }
    cache.withLock { $0[charset] = table }
    return table
  }

  private static let cache = Guarded<[Charset: [UInt16]]>([:])

  private static func make(_ charset: Charset) -> [UInt16]? {
    guard let name = names[charset.rawValue], let converter = Iconv(from: name) else { return nil }
    return (0..<256).map { byte in
      if byte < 0x80 { return UInt16(byte) }
      if let scalar = converter.scalar(UInt32(byte), count: 1) { return UInt16(truncatingIfNeeded: scalar) }
      // The standard fills the holes in what Windows used with the controls of the same number.
      return byte < 0xA0 && charset.rawValue.hasPrefix("windows") ? UInt16(byte) : 0
    }
  }

  /// What iconv calls them.
  private static let names: [String: String] = [
    "ibm866": "CP866", "iso-8859-2": "ISO-8859-2", "iso-8859-3": "ISO-8859-3", "iso-8859-4": "ISO-8859-4",
    "iso-8859-5": "ISO-8859-5", "iso-8859-6": "ISO-8859-6", "iso-8859-7": "ISO-8859-7", "iso-8859-8": "ISO-8859-8",
    "iso-8859-10": "ISO-8859-10", "iso-8859-13": "ISO-8859-13", "iso-8859-14": "ISO-8859-14",
    "iso-8859-15": "ISO-8859-15", "iso-8859-16": "ISO-8859-16", "koi8-r": "KOI8-R", "koi8-u": "KOI8-U",
    "macintosh": "MACINTOSH", "windows-874": "CP874", "windows-1250": "CP1250", "windows-1251": "CP1251",
    "windows-1252": "CP1252", "windows-1253": "CP1253", "windows-1254": "CP1254", "windows-1255": "CP1255",
    "windows-1256": "CP1256", "windows-1257": "CP1257", "windows-1258": "CP1258", "x-mac-cyrillic": "MAC-CYRILLIC",
    "ibm855": "CP855", "ibm437": "CP437", "ibm850": "CP850", "ibm852": "CP852",
  ]
}
