/// UTF-8 that was read as windows-1252, latin1 or windows-1251 and saved again: `Ð¨Ð¸ÐºÐ¾Ñ‚Ð°Ð½`, `BogotÃ¡`,
/// `РЁРёРєРѕС‚Р°РЅ`; and U+FFFD, which stands for bytes that were lost.
struct Mojibake: NameRule {
  let name = "mojibake"
  let severity = LintSeverity.error
  let summary = "a name that was read in the wrong charset once"

  func check(_ name: LintName, of row: LintRow, into report: inout LintReport) {
    if name.traits.isASCII { return }
    if name.traits.hasReplacement {
      report.add(
        self, in: row, "\(name.quoted) has U+FFFD in place of a character that was lost", fix: "write it anew")
    } else if let meant = ReadWrongly.meant(by: name.text) {
      report.add(
        self, in: row, "\(name.quoted) is UTF-8 that was read as another charset",
        fix: "write \(LintText.quoted(meant))")
    } else if ReadWrongly.isSuspicious(name.text) {
      report.add(self, in: row, "\(name.quoted) looks like text read in the wrong charset", fix: "write it anew")
    }
  }
}

/// Undoes the reading of UTF-8 as a charset of one byte a character.
enum ReadWrongly {
  /// What the text was before; `nil` if it is not of that kind.
  static func meant(by text: String) -> String? {
    if let western = meant(by: text, byte: western, least: 1) { return western }
    return meant(by: text, byte: cyrillic, least: 2)
  }

  /// Whether a capital that begins most mojibake stands before something that never follows a letter.
  static func isSuspicious(_ text: String) -> Bool {
    var before: UInt32 = 0
    for scalar in text.unicodeScalars {
      let value = scalar.value
      if [0xC2, 0xC3, 0xD0, 0xD1].contains(before), let byte = western(value), 0x80...0xBF ~= byte,
        scalar.properties.isAlphabetic == false, value != 0xB7, value != 0x2019, !(0x2010...0x2015 ~= value)
      {
        return true
      }
      before = value
    }
    return false
  }

  private static func meant(by text: String, byte: (UInt32) -> UInt8?, least: Int) -> String? {
    var bytes: [UInt8] = []
    for scalar in text.unicodeScalars {
      if scalar.value < 0x80 {
        bytes.append(UInt8(scalar.value))
      } else {
        guard let byte = byte(scalar.value) else { return nil }
        bytes.append(byte)
      }
    }
    guard let meant = String(validating: bytes, as: UTF8.self) else { return nil }
    var found = 0
    var isLatin = true
    for scalar in meant.unicodeScalars where scalar.value >= 0x80 {
      let isSense =
        Script(of: scalar.value) != nil || 0xA0...0xBF ~= scalar.value || 0x2010...0x203A ~= scalar.value
        || 0x300...0x36F ~= scalar.value || 0x3000...0x303F ~= scalar.value
      guard isSense, !(0x250...0x2FF ~= scalar.value) else { return nil }
      found += 1
      if Script(of: scalar.value).map({ $0 != .latin }) == true { isLatin = false }
    }
    // One accented letter is convincing; one letter of another script is chance: 'Úž' would be 'ڞ'.
    return found >= max(least, isLatin ? 1 : 2) ? meant : nil
  }

  /// The byte that windows-1252 or latin1 reads as this character.
  private static func western(_ scalar: UInt32) -> UInt8? {
    if scalar <= 0xFF { return UInt8(scalar) }
    return western1252.firstIndex(of: scalar).map { UInt8(0x80 + $0) }
  }

  /// The byte that windows-1251 reads as this character.
  private static func cyrillic(_ scalar: UInt32) -> UInt8? {
    if 0x410...0x44F ~= scalar { return UInt8(scalar - 0x410 + 0xC0) }
    return upper1251.firstIndex(of: scalar).map { UInt8(0x80 + $0) }
  }

  /// 0x80…0x9F of windows-1252; 0 where it has nothing.
  private static let western1252: [UInt32] = [
    0x20AC, 0, 0x201A, 0x192, 0x201E, 0x2026, 0x2020, 0x2021, 0x2C6, 0x2030, 0x160, 0x2039, 0x152, 0, 0x17D, 0,
    0, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x2DC, 0x2122, 0x161, 0x203A, 0x153, 0, 0x17E, 0x178,
  ]

  /// 0x80…0xBF of windows-1251.
  private static let upper1251: [UInt32] = [
    0x402, 0x403, 0x201A, 0x453, 0x201E, 0x2026, 0x2020, 0x2021, 0x20AC, 0x2030, 0x409, 0x2039, 0x40A, 0x40C, 0x40B,
    0x40F, 0x452, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x98, 0x2122, 0x459, 0x203A, 0x45A, 0x45C,
    0x45B, 0x45F, 0xA0, 0x40E, 0x45E, 0x408, 0xA4, 0x490, 0xA6, 0xA7, 0x401, 0xA9, 0x404, 0xAB, 0xAC, 0xAD, 0xAE,
    0x407, 0xB0, 0xB1, 0x406, 0x456, 0x491, 0xB5, 0xB6, 0xB7, 0x451, 0x2116, 0x454, 0xBB, 0x458, 0x405, 0x455, 0x457,
  ]
}
