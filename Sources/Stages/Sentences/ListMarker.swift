internal import TextModel

/// What starts an item of a list within running text: `1.`, `2)`, `b.`, `IV.`, `•`.
struct ListMarker: Hashable {
  enum Style: Hashable { case dot, bracket, dotBracket, bullet }
  enum Count: Hashable { case number, letter, roman, none }
  var style: Style
  var count: Count
  var value: Int
  /// One past the marker.
  var end: Int

  /// Whether `next` would be the item after this one.
  func precedes(_ next: ListMarker) -> Bool {
    guard style == next.style, count == next.count else { return false }
    return style == .bullet ? value == next.value : next.value == value + 1
  }

  /// The marker at `start`, followed by a space.
  init?(in text: Span<UInt8>, at start: Int, end limit: Int) {
    guard start < limit else { return nil }
    let first = decodeScalar(in: text, at: start)
    if CharacterClass(first.value) == .bullet {
      self.init(style: .bullet, count: .none, value: Int(first.value), end: start + first.length)
      return
    }
    var at = start
    if text[at] == UInt8(ascii: "(") { at += 1 }
    let countStart = at
    var value = 0
    while at < limit, at < countStart + 3, text[at] &- 0x30 < 10 {
      value = value * 10 + Int(text[at] &- 0x30)
      at += 1
    }
    var count = Count.number
    if at == countStart {
      guard let roman = Self.roman(in: text, at: countStart, limit: limit) else {
        guard at < limit else { return nil }
        let letter = decodeScalar(in: text, at: at)
        guard CharacterClass(letter.value).isLetter, letter.value < 0x500 else { return nil }
        self.init(closing: text, at: at + letter.length, limit: limit, count: .letter, value: Int(letter.value))
        return
      }
      (count, value, at) = (.roman, roman.value, roman.end)
    }
    self.init(closing: text, at: at, limit: limit, count: count, value: value)
  }

  private init(style: Style, count: Count, value: Int, end: Int) {
    self.style = style
    self.count = count
    self.value = value
    self.end = end
  }

  private init?(closing text: Span<UInt8>, at: Int, limit: Int, count: Count, value: Int) {
    var at = at
    guard at < limit else { return nil }
    var style: Style
    switch text[at] {
    case UInt8(ascii: "."): style = .dot
    case UInt8(ascii: ")"): style = .bracket
    default: return nil
    }
    at += 1
    if style == .dot, at < limit, text[at] == UInt8(ascii: ")") {
      style = .dotBracket
      at += 1
    }
    guard at < limit, text[at] == 0x20 else { return nil }
    self.init(style: style, count: count, value: value, end: at)
  }

  /// Numbers of two letters or more; single ones are letters.
  private static func roman(in text: Span<UInt8>, at start: Int, limit: Int) -> (value: Int, end: Int)? {
    var at = start
    var total = 0
    var last = 0
    while at < limit, at < start + 6 {
      let digit: Int
      switch text[at] {
      case UInt8(ascii: "I"): digit = 1
      case UInt8(ascii: "V"): digit = 5
      case UInt8(ascii: "X"): digit = 10
      case UInt8(ascii: "L"): digit = 50
      default: return at - start > 1 ? (total, at) : nil
      }
      total += digit > last ? digit - 2 * last : digit
      last = digit
      at += 1
    }
    return at - start > 1 ? (total, at) : nil
  }
}
