internal import TextModel

/// One or more marks that can end a sentence, with the quotation marks and brackets that close after them.
struct StopRun {
  /// Where the first mark starts.
  var start: Int
  /// One past the last mark.
  var marksEnd: Int
  /// One past the closers.
  var end: Int
  var kind: Kind
  /// Closing round brackets among the closers.
  var roundClosers = 0
  /// Closing corner brackets (「」『』) among the closers.
  var cornerClosers = 0

  var hasClosers: Bool { end > marksEnd }

  enum Kind {
    /// One `.`
    case dot
    /// `…`, `...`, `. . .`
    case ellipsis
    /// `!`, `?`, `?!` and their like in scripts that part words by spaces.
    case mark
    /// 。！？ and the stops of Devanagari, Arabic, Armenian, Ethiopic …: no space need follow, no case tells.
    case wide
  }

  /// The run that starts at `start`; `nil` if no mark stands there.
  init?(in text: Span<UInt8>, at start: Int, end limit: Int, rules: CompiledRules) {
    guard let first = Self.mark(in: text, at: start, end: limit) ?? Self.letteredMark(in: text, at: start) else {
      return nil
    }
    self.start = start
    kind = first.kind
    marksEnd = start + first.length
    end = marksEnd
    var dots = first.kind == .dot ? 1 : 0
    while marksEnd < limit {
      if let next = Self.mark(in: text, at: marksEnd, end: limit) {
        marksEnd += next.length
        dots += next.kind == .dot ? 1 : 0
        kind = Self.joined(kind, next.kind)
      } else if Self.isSpacedDot(in: text, at: marksEnd, end: limit), kind == .dot || kind == .ellipsis {
        marksEnd += 2
        dots += 1
        kind = .ellipsis
      } else if let next = Self.spacedMarkEnd(in: text, at: marksEnd, end: limit) {
        marksEnd = next
        kind = Self.joined(kind, .mark)
      } else {
        break
      }
    }
    end = marksEnd
    skipClosers(in: text, limit: limit, rules)
  }

  private static func joined(_ a: Kind, _ b: Kind) -> Kind {
    if a == .wide || b == .wide { return .wide }
    if a == .mark || b == .mark { return .mark }
    return .ellipsis
  }

  /// ` .` that continues `. . .`: no letter or digit follows the stop.
  private static func isSpacedDot(in text: Span<UInt8>, at: Int, end: Int) -> Bool {
    guard at + 1 < end, text[at] == 0x20, text[at + 1] == UInt8(ascii: ".") else { return false }
    guard at + 2 < end else { return true }
    return CharacterClass(decodeScalar(in: text, at: at + 2).value) != .digit
      && !CharacterClass(decodeScalar(in: text, at: at + 2).value).isLetter
  }

  /// One past the `!` or `?` that a space sets off from the marks before it, as French does: `... !`, `? !`. No word
  /// follows it.
  private static func spacedMarkEnd(in text: Span<UInt8>, at: Int, end: Int) -> Int? {
    guard at + 1 < end else { return nil }
    let space = decodeScalar(in: text, at: at)
    let mark = at + space.length
    guard CharacterClass(space.value) == .space, mark < end,
      text[mark] == UInt8(ascii: "!") || text[mark] == UInt8(ascii: "?")
    else { return nil }
    guard mark + 1 < end, text[mark + 1] != UInt8(ascii: "!"), text[mark + 1] != UInt8(ascii: "?") else {
      return mark + 1
    }
    switch CharacterClass(decodeScalar(in: text, at: mark + 1).value) {
    case .space, .lineFeed, .quote, .closer: return mark + 1
    default: return nil
    }
  }

  private static func mark(in text: Span<UInt8>, at: Int, end: Int) -> (kind: Kind, length: Int)? {
    let byte = text[at]
    switch byte {
    case UInt8(ascii: "."): return (.dot, 1)
    case UInt8(ascii: "!"), UInt8(ascii: "?"): return (.mark, 1)
    case 0..<0x80: return nil
    default: break
    }
    guard at + 1 < end else { return nil }
    if byte == 0xE2 || byte == 0xE3 || byte == 0xEF, text[at + 1] > 0x81, text[at + 1] != 0xBC, text[at + 1] != 0xBD {
      return nil
    }
    let scalar = decodeScalar(in: text, at: at)
    switch scalar.value {
    case 0x2026: return (.ellipsis, 3)
    case 0x203C, 0x203D, 0x2047...0x2049: return (.mark, 3)
    case 0x3002, 0xFF01, 0xFF0E, 0xFF1F, 0xFF61: return (.wide, 3)
    case 0x0589, 0x061F, 0x06D4: return (.wide, 2)
    case 0x0964, 0x0965, 0x104A, 0x104B, 0x1362, 0x1367, 0x1368, 0x17D4, 0x17D5: return (.wide, 3)
    default: return nil
    }
  }

  /// `:` after an Armenian letter and `;` after a Greek one, which end sentences there.
  private static func letteredMark(in text: Span<UInt8>, at: Int) -> (kind: Kind, length: Int)? {
    guard at > 0, text[at] == UInt8(ascii: ":") || text[at] == UInt8(ascii: ";"), text[at - 1] >= 0x80 else {
      return nil
    }
    let before = decodeScalar(in: text, before: at).value
    let script: ClosedRange<UInt32> = text[at] == UInt8(ascii: ":") ? 0x531...0x587 : 0x370...0x3FF
    return script.contains(before) ? (.mark, 1) : nil
  }

  private mutating func skipClosers(in text: Span<UInt8>, limit: Int, _ rules: CompiledRules) {
    while end < limit {
      let scalar = decodeScalar(in: text, at: end)
      switch rules.markClass(scalar.value) {
      case .closer:
        if scalar.value == 0x29 || scalar.value == 0xFF09 { roundClosers += 1 }
        if scalar.value == 0x300D || scalar.value == 0x300F { cornerClosers += 1 }
      case .quote:
        // A quotation mark that a word follows opens the next sentence.
        let after = end + scalar.length
        if after < limit {
          if kind == .wide, Self.isLeft(scalar.value), text[after] > 0x20 { return }
          let next = CharacterClass(decodeScalar(in: text, at: after).value)
          if next.isLetter && next != .caseless || next == .digit { return }
        }
      case .opener:
        guard let after = footnoteEnd(in: text, from: end, limit: limit) else { return }
        end = after
        continue
      case .space:
        guard
          let after = spacedCloserEnd(in: text, from: end + scalar.length, limit: limit, rules)
            ?? footnoteEnd(in: text, from: end + scalar.length, limit: limit)
            ?? emoticonEnd(in: text, from: end + scalar.length, limit: limit)
        else { return }
        end = after
        continue
      default: return
      }
      end += scalar.length
    }
  }

  /// “ and ‘, which German closes with; scripts with stops of their own never do.
  private static func isLeft(_ scalar: UInt32) -> Bool { scalar == 0x201C || scalar == 0x2018 }

  /// One past a quotation mark at `start` that a space sets off, as French does: `» `, or `"` at the end of the text or
  /// before one that opens.
  private func spacedCloserEnd(
    in text: Span<UInt8>, from start: Int, limit: Int, _ rules: CompiledRules
  ) -> Int? {
    guard start < limit, text[start] == UInt8(ascii: "\"") || text[start] >= 0x80 else { return nil }
    let mark = decodeScalar(in: text, at: start)
    let after = start + mark.length
    switch mark.value {
    case 0xBB, 0x203A:
      guard rules.markClass(mark.value) != .opener else { return nil }
      guard after < limit else { return after }
      let next = CharacterClass(decodeScalar(in: text, at: after).value)
      return next.isLetter || next == .digit ? nil : after
    case 0x22:
      guard after < limit, text[after] != 0x0A else { return after }
      guard text[after] == 0x20, after + 1 < limit else { return nil }
      switch CharacterClass(decodeScalar(in: text, at: after + 1).value) {
      case .quote, .opener: return after
      default: return nil
      }
    default: return nil
    }
  }

  /// One past a note's number in square brackets at `start`, as in `islands.[12] Japan` or `islands. [1 - 3] Japan`.
  private func footnoteEnd(in text: Span<UInt8>, from start: Int, limit: Int) -> Int? {
    guard start < limit, text[start] == UInt8(ascii: "[") else { return nil }
    var at = start + 1
    var hasDigit = false
    while at < limit, at < start + 16 {
      switch text[at] {
      case UInt8(ascii: "]"): return hasDigit ? at + 1 : nil
      case 0x30...0x39: hasDigit = true
      // Hyphen, comma, space, en dash.
      case 0x2D, 0x2C, 0x20, 0xE2, 0x80, 0x93: break
      default: return nil
      }
      at += 1
    }
    return nil
  }

  /// One past an emoticon at `start` that ends a word: `:)`, `;-)`, `:D`.
  private func emoticonEnd(in text: Span<UInt8>, from start: Int, limit: Int) -> Int? {
    guard start + 1 < limit, text[start] == UInt8(ascii: ":") || text[start] == UInt8(ascii: ";") else { return nil }
    var at = start + 1
    if text[at] == UInt8(ascii: "-") { at += 1 }
    guard at < limit, ")(DPp/|".utf8.contains(text[at]) else { return nil }
    at += 1
    return at == limit || text[at] <= 0x20 ? at : nil
  }
}
