internal import TextModel

/// Cuts text into tokens and folds them, in one pass over its bytes.
///
/// Folded away are case, diacritics, width and invisible characters; a word ends at white space, punctuation,
/// apostrophes and hyphens, and those become the ``Gap`` to the next. Han, kana, Hangul and Thai give one token a
/// character. `Design.md` tells why.
struct Tokenizer: Sendable {
  private let table = CharacterTable.shared

  /// Appends the tokens of `text[range]`; the first one's gap is a border.
  /// - Complexity: O(bytes); nothing is allocated but room in `tokens`.
  func appendTokens(of text: Span<UInt8>, in range: ByteRange, to tokens: inout [Token]) {
    var offset = range.start
    var gapStart = offset
    var isFirst = true
    while offset < range.end {
      let byte = text[offset]
      // Most of what stands between words is one space.
      if byte == 0x20 {
        offset += 1
        continue
      }
      var token: Token
      if let word = ASCIIWord(text, at: offset, limit: range.end) {
        token = word.token(at: offset)
        offset = Int(token.end)
      } else {
        let scalar = decodeScalar(in: text, at: offset)
        let kind = table.entry(scalar.value).kind
        if kind == .separator || kind == .ignorable {
          offset += scalar.length
          continue
        }
        token = Token(start: UInt32(offset), end: UInt32(offset), hash: 0, kind: kind, gap: .none, shape: [], length: 0)
        offset =
          kind == .word
          ? readWord(text, from: offset, to: range.end, into: &token)
          : readCharacter(text, scalar, from: offset, to: range.end, into: &token)
      }
      if isFirst {
        token.gap = .border
        isFirst = false
      } else {
        let start = Int(token.start)
        token.gap = start - gapStart == 1 && text[gapStart] == 0x20 ? .join : gap(in: text, from: gapStart, to: start)
      }
      tokens.append(token)
      gapStart = Int(token.end)
    }
  }

  /// Reads the word that starts at `start`; gives the offset after it.
  private func readWord(_ text: Span<UInt8>, from start: Int, to end: Int, into token: inout Token) -> Int {
    var offset = start
    var hash = TokenHash()
    var shape: LetterShape = []
    var length = 0
    while offset < end {
      let scalar = decodeScalar(in: text, at: offset)
      let entry = table.entry(scalar.value)
      guard entry.kind == .word || entry.kind == .ignorable else { break }
      offset += scalar.length
      guard entry.kind == .word else { continue }
      // A digit is neither.
      if scalar.value > 0x39 {
        let isCapital = table.isCapital(scalar.value)
        shape.insert(isCapital ? (length == 0 ? [.capitalized, .hasCapital] : .hasCapital) : .hasLower)
      }
      if entry.isExpansion { entry.forEachFolded { hash.add($0) } } else { hash.add(entry.folded) }
      length += 1
      token.end = UInt32(offset)
    }
    // Diacritics after the last letter belong to it; other invisible characters stay outside.
    token.end = UInt32(endOfMarks(text, from: Int(token.end), to: end))
    token.hash = hash.value
    token.shape = shape
    token.length = UInt8(min(length, 255))
    return offset
  }

  private func readCharacter(
    _ text: Span<UInt8>, _ scalar: DecodedScalar, from start: Int, to end: Int, into token: inout Token
  ) -> Int {
    var offset = start + scalar.length
    var folded = table.entry(scalar.value).folded
    // A voicing mark of its own joins the kana before it: half-width and decomposed forms.
    if token.kind == .katakana || token.kind == .hiragana, offset < end, text[offset] >= 0x80 {
      let mark = decodeScalar(in: text, at: offset)
      if let voiced = Kana.voiced(folded, mark: mark.value) {
        folded = voiced
        offset += mark.length
      }
    }
    var hash = TokenHash()
    hash.add(folded)
    token.hash = hash.value
    token.length = 1
    token.end = UInt32(endOfMarks(text, from: offset, to: end))
    return Int(token.end)
  }

  private func endOfMarks(_ text: Span<UInt8>, from start: Int, to end: Int) -> Int {
    var offset = start
    while offset < end, text[offset] >= 0xCC {
      let scalar = decodeScalar(in: text, at: offset)
      guard table.entry(scalar.value).kind == .ignorable, scalar.value < 0x2000 || scalar.value >= 0xFE20 else { break }
      guard scalar.value != 0xFEFF else { break }
      offset += scalar.length
    }
    return offset
  }

  /// What stands between two tokens.
  private func gap(in text: Span<UInt8>, from start: Int, to end: Int) -> Gap {
    var spaces = 0
    var mark = Gap.none
    var offset = start
    while offset < end {
      let scalar = decodeScalar(in: text, at: offset)
      offset += scalar.length
      let kind = gapKind(scalar.value)
      switch kind {
      case .none: continue  // invisible
      case .join where isSpace(scalar.value): spaces += 1
      case .border: return .border
      default:
        // One mark only; but a hyphen after an initial's stop belongs to it: "J.-P."
        if mark == .stop, kind == .join, spaces == 0 { continue }
        // The same for a soft sign: "al'-Kuvejn".
        if mark == .apostrophe, kind == .join, spaces == 0 {
          mark = .join
          continue
        }
        guard mark == .none else { return .border }
        mark = kind
        if spaces > 0, kind == .stop || kind == .comma { return .border }
      }
    }
    switch mark {
    case .none: return spaces > 0 ? .join : .none
    case .join: return spaces == 0 ? .join : .dash
    default: return mark
    }
  }

  private func gapKind(_ scalar: UInt32) -> Gap {
    switch scalar {
    case 0x20, 0x09, 0x0A, 0x0D, 0xA0, 0x3000, 0x2000...0x200A, 0x202F, 0x205F: .join
    case 0x2D, 0x2010...0x2013, 0x2212, 0xFE63, 0xFF0D, 0x30A0: .join
    case 0x3D, 0xB7, 0x30FB, 0xFF65, 0x2022, 0x2027, 0xFF1D: .join
    case 0x2E, 0xFF0E: .stop
    case 0x27, 0x60, 0xB4, 0x2018, 0x2019, 0x201B, 0x02B9...0x02BC, 0x2032, 0xFF07: .apostrophe
    case 0x2C, 0x060C, 0x3001, 0xFF0C: .comma
    case 0x26, 0xFF06: .ampersand
    case 0x2F, 0xFF0F: .slash
    case 0x28, 0x29, 0x5B, 0x5D, 0xFF08, 0xFF09: .bracket
    case 0x2014, 0x2015: .dash
    case 0x22, 0x201C...0x201E, 0xAB, 0xBB, 0x300A...0x300F: .quote
    default: table.entry(scalar).kind == .ignorable ? .none : .border
    }
  }

  private func isSpace(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x20, 0x09, 0x0A, 0x0D, 0xA0, 0x3000, 0x2000...0x200A, 0x202F, 0x205F: true
    default: false
    }
  }
}
