/// The scripts that rules tell apart.
enum Script: UInt8, Sendable, CaseIterable {
  case latin, greek, cyrillic, armenian, georgian, hebrew, arabic, ethiopic
  /// Devanagari, Bengali, Tamil and their sisters.
  case indic
  /// Thai, Lao, Khmer, Burmese, Tibetan.
  case southeastAsian
  case han, kana, hangul, bopomofo, mongolian
  case other

  var name: String {
    switch self {
    case .latin: "Latin"
    case .greek: "Greek"
    case .cyrillic: "Cyrillic"
    case .armenian: "Armenian"
    case .georgian: "Georgian"
    case .hebrew: "Hebrew"
    case .arabic: "Arabic"
    case .ethiopic: "Ethiopic"
    case .indic: "Indic"
    case .southeastAsian: "Southeast Asian"
    case .han: "Han"
    case .kana: "Kana"
    case .hangul: "Hangul"
    case .bopomofo: "Bopomofo"
    case .mongolian: "Mongolian"
    case .other: "other"
    }
  }

  /// Whether it is one of the three alphabets whose letters look alike.
  var isAlphabetOfEurope: Bool { self == .latin || self == .greek || self == .cyrillic }

  /// The script of a letter; `nil` for everything else.
  init?(of scalar: UInt32) {
    if scalar < 0x80 {
      guard 0x41...0x5A ~= scalar & 0xDF else { return nil }
      self = .latin
      return
    }
    switch scalar {
    case 0xAA, 0xBA, 0xC0...0xD6, 0xD8...0xF6, 0xF8...0x24F, 0x250...0x2AF, 0x1E00...0x1EFF, 0x2C60...0x2C7F,
      0xA722...0xA7FF, 0xFB00...0xFB06, 0xFF21...0xFF3A, 0xFF41...0xFF5A:
      self = .latin
    case 0x370...0x373, 0x376...0x377, 0x37B...0x37D, 0x37F, 0x386, 0x388...0x3FF, 0x1F00...0x1FFF: self = .greek
    case 0x400...0x481, 0x48A...0x52F, 0x1C80...0x1C8F, 0xA640...0xA66E, 0xA680...0xA69D: self = .cyrillic
    case 0x531...0x556, 0x560...0x588: self = .armenian
    case 0x10A0...0x10FF, 0x1C90...0x1CBF, 0x2D00...0x2D2D: self = .georgian
    case 0x5D0...0x5F2, 0xFB1D...0xFB4F: self = .hebrew
    case 0x620...0x64A, 0x66E...0x6D3, 0x6D5, 0x6EE...0x6EF, 0x6FA...0x6FF, 0x750...0x77F, 0x8A0...0x8C9,
      0xFB50...0xFDFB, 0xFE70...0xFEFC:
      self = .arabic
    case 0x1200...0x139F, 0x2D80...0x2DDF: self = .ethiopic
    case 0x900...0xDFF: self = .indic
    case 0xE01...0xE30, 0xE32...0xE33, 0xE40...0xE46, 0xE80...0xFFF, 0x1000...0x109F, 0x1780...0x17FF:
      self = .southeastAsian
    case 0x3005...0x3007, 0x2E80...0x2FDF, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAFF, 0x20000...0x3FFFF:
      self = .han
    case 0x3041...0x3096, 0x309D...0x309F, 0x30A1...0x30FA, 0x30FD...0x30FF, 0x31F0...0x31FF, 0xFF66...0xFF9D:
      self = .kana
    case 0x1100...0x11FF, 0x3131...0x318E, 0xAC00...0xD7FF: self = .hangul
    case 0x3105...0x312F: self = .bopomofo
    case 0x1820...0x18AA: self = .mongolian
    case 0x13A0...0x167F, 0x1700...0x177F, 0x1900...0x1C7F, 0x10000...0x1FFFF: self = .other
    default: return nil
    }
  }
}

/// Several scripts.
struct ScriptSet: OptionSet, Hashable, Sendable {
  var rawValue: UInt16

  init(rawValue: UInt16) { self.rawValue = rawValue }
  init(_ script: Script) { rawValue = 1 << UInt16(script.rawValue) }

  static let latin = ScriptSet(.latin)
  static let cyrillic = ScriptSet(.cyrillic)
  static let han = ScriptSet(.han)

  /// `Latin and Cyrillic`
  var names: String {
    Script.allCases.filter { contains(ScriptSet($0)) }.map(\.name).joined(separator: " and ")
  }
}
