internal import TextModel

/// The words beside a name, found without taking the text apart.
struct NeighbourWords {
  /// How far words are looked for, in bytes.
  private static let reach = 40

  struct Word {
    var range: Range<Int>
    var text: String
    /// In lower case, without stops and apostrophes.
    var folded: String
    /// Whether its first letter is a capital.
    var isCapitalised: Bool
    /// Whether it is of several letters, all of them capitals.
    var isInCapitals: Bool
  }

  let text: [UInt8]

  /// The word before `offset`, with a space between and perhaps a stop at its end.
  func before(_ offset: Int) -> Word? {
    guard offset > 1, text[offset - 1] == 0x20 else { return nil }
    let end = offset - 1
    var start = end
    while start > 0, end - start < NeighbourWords.reach, text[start - 1] != 0x20, text[start - 1] != 0x0A { start -= 1 }
    while start < end, text[start] & 0xC0 == 0x80 { start += 1 }
    // What stands before a sign that is no part of a word does not belong to it.
    var at = start
    while at < end {
      let (scalar, length) = scalar(at)
      let isStop = scalar == "." && at + length == end
      if !NeighbourWords.isPartOfWord(scalar), !isStop { start = at + length }
      at += length
    }
    return word(start..<end)
  }

  /// The word behind `offset`, with a space between.
  func after(_ offset: Int) -> Word? {
    guard offset + 1 < text.count, text[offset] == 0x20 else { return nil }
    var end = offset + 1
    while end < text.count, end - offset < NeighbourWords.reach {
      let (scalar, length) = scalar(end)
      guard NeighbourWords.isPartOfWord(scalar) else { break }
      end += length
    }
    return word(offset + 1..<end)
  }

  private func word(_ range: Range<Int>) -> Word? {
    guard !range.isEmpty, range.upperBound <= text.count else { return nil }
    let first = scalar(range.lowerBound).scalar
    guard first.properties.isAlphabetic else { return nil }
    let string = String(decoding: text[range], as: UTF8.self)
    return Word(
      range: range, text: string, folded: NeighbourWords.folded(string), isCapitalised: NeighbourWords.isCapital(first),
      isInCapitals: range.count > 1
        && string.unicodeScalars.allSatisfy { !$0.properties.isAlphabetic || NeighbourWords.isCapital($0) })
  }

  /// Whether the letter there is a small one; many scripts have none.
  func isLowerCase(at offset: Int) -> Bool {
    let first = scalar(offset).scalar
    return first.isASCII ? "a"..."z" ~= first : first.properties.isLowercase
  }

  static func folded(_ word: String) -> String {
    // Most words; without looking for what makes a character.
    if word.utf8.allSatisfy({ $0 < 0x80 }) {
      let folded = word.utf8.lazy.filter { $0 != UInt8(ascii: ".") && $0 != UInt8(ascii: "'") }
      return String(decoding: folded.map { $0 &- 0x41 < 26 ? $0 | 0x20 : $0 }, as: UTF8.self)
    }
    return word.lowercased().filter { $0 != "." && $0 != "'" && $0 != "’" }
  }

  static func isCapital(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isASCII ? "A"..."Z" ~= scalar : scalar.properties.isUppercase
  }

  private static func isPartOfWord(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.isASCII {
      return ASCII.isLetter(UInt8(scalar.value)) || "0"..."9" ~= scalar || "_'-".unicodeScalars.contains(scalar)
    }
    return scalar == "\u{2019}" || scalar.properties.isAlphabetic
      || scalar.properties.generalCategory == .nonspacingMark
  }

  private func scalar(_ offset: Int) -> (scalar: Unicode.Scalar, length: Int) {
    let byte = text[offset]
    if byte < 0x80 { return (Unicode.Scalar(byte), 1) }
    let decoded = decodeScalar(in: text.span, at: offset)
    return (Unicode.Scalar(decoded.value) ?? " ", decoded.length)
  }
}
