internal import TextModel

/// The words beside a name, found without taking the text apart.
struct NeighbourWords {
  /// How far words are looked for, in bytes.
  private static let reach = 40

  struct Word {
    var range: Range<Int>
    var kinds: WordKinds
    /// Whether its first letter is a capital.
    var isCapitalised: Bool
  }

  let text: [UInt8]
  private let table = PlaceWords.table

  init(text: [UInt8]) { self.text = text }

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
      let length = lengthOfPart(at)
      let isStop = text[at] == UInt8(ascii: ".") && at + 1 == end
      at += abs(length)
      if length < 0, !isStop { start = at }
    }
    return word(start..<end)
  }

  /// The word behind `offset`, with a space between.
  func after(_ offset: Int) -> Word? {
    guard offset + 1 < text.count, text[offset] == 0x20 else { return nil }
    var end = offset + 1
    while end < text.count, end - offset < NeighbourWords.reach {
      let length = lengthOfPart(end)
      guard length > 0 else { break }
      end += length
    }
    return word(offset + 1..<end)
  }

  private func word(_ range: Range<Int>) -> Word? {
    guard !range.isEmpty, range.upperBound <= text.count else { return nil }
    let first = text[range.lowerBound]
    if first < 0x80 {
      guard ASCII.isLetter(first) else { return nil }
      return Word(range: range, kinds: table.kinds(of: range, in: text), isCapitalised: first & 0x20 == 0)
    }
    let scalar = scalar(range.lowerBound).scalar
    guard scalar.properties.isAlphabetic else { return nil }
    return Word(
      range: range, kinds: table.kinds(of: range, in: text), isCapitalised: NeighbourWords.isCapital(scalar))
  }

  /// Whether a word is of several letters, all of them capitals.
  func isInCapitals(_ word: Word) -> Bool {
    word.range.count > 1
      && String(decoding: text[word.range], as: UTF8.self).unicodeScalars
        .allSatisfy { !$0.properties.isAlphabetic || NeighbourWords.isCapital($0) }
  }

  /// Whether a word ends a sentence with its stop: a short one may be an abbreviation.
  func endsSentence(_ word: Word) -> Bool {
    guard text[word.range.upperBound - 1] == UInt8(ascii: ".") else { return false }
    let string = String(decoding: text[word.range], as: UTF8.self)
    return string.count > 3 && string.hasSuffix(".")
  }

  /// Whether the letter there is a small one; many scripts have none.
  func isLowerCase(at offset: Int) -> Bool {
    let first = text[offset]
    return first < 0x80 ? first &- 0x61 < 26 : scalar(offset).scalar.properties.isLowercase
  }

  private static func isCapital(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isASCII ? "A"..."Z" ~= scalar : scalar.properties.isUppercase
  }

  /// How many bytes the letter there has; the same below 0 if it is no part of a word.
  private func lengthOfPart(_ offset: Int) -> Int {
    let byte = text[offset]
    if byte < 0x80 { return ASCII.isPartOfWord(byte) ? 1 : -1 }
    let (scalar, length) = scalar(offset)
    let isPart =
      scalar == "\u{2019}" || scalar.properties.isAlphabetic || scalar.properties.generalCategory == .nonspacingMark
    return isPart ? length : -length
  }

  private func scalar(_ offset: Int) -> (scalar: Unicode.Scalar, length: Int) {
    let decoded = decodeScalar(in: text.span, at: offset)
    return (Unicode.Scalar(decoded.value) ?? " ", decoded.length)
  }
}
