internal import Gazetteer
internal import TextModel

/// How letters of words are compared with those of lists: in lower case, Latin ones without diacritics, apostrophes and
/// hyphens alike.
///
/// Gazetteers fold further (й to и, for one); rules look at endings of words, which would be lost.
enum WordFolding {
  static func append(_ scalar: UInt32, to key: inout [UInt8]) {
    switch scalar {
    case 0x41...0x5A: key.append(UInt8(scalar + 0x20))
    case 0..<0x80: key.append(UInt8(scalar))
    case 0x2019, 0x2BC, 0x2018, 0x60, 0xB4, 0x2032: key.append(UInt8(ascii: "'"))
    case 0x2010, 0x2011: key.append(UInt8(ascii: "-"))
    case 0x401, 0x451: key.appendScalar(0x435)
    case 0x400...0x40F: key.appendScalar(scalar + 0x50)
    case 0x410...0x42F: key.appendScalar(scalar + 0x20)
    case 0x430...0x45F: key.appendScalar(scalar)
    case 0x460...0x52F: key.appendScalar(scalar | 1)
    default:
      let entry = CharacterTable.shared.entry(scalar)
      if entry.kind == .ignorable { return }
      if entry.kind == .separator { return key.appendScalar(scalar) }
      entry.forEachFolded { key.appendScalar($0) }
    }
  }

  static func hash(_ key: ArraySlice<UInt8>) -> UInt64 { TokenHash.of(bytes: key) }
}
