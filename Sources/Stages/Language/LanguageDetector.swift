internal import TextModel

/// Tells the language of a text: its script first, then, where languages share one, their commonest words and letters.
///
/// A word or letter gives points to each language it is common in, the more the fewer these are. Only the start of the
/// text is read; the same bytes always give the same answer.
///
///     LanguageDetector.shared.language(of: text.span)  // DetectedLanguage(code: "fr", confidence: 870)
package struct LanguageDetector: Sendable {
  package static let shared = LanguageDetector()

  private let latin = LanguageTable(LanguageWords.latin)
  private let cyrillic = LanguageTable(LanguageWords.cyrillic)

  /// How much of a text is looked at, in bytes.
  private static let sampleCount = 4096
  /// So many letters at least make a script known.
  private static let leastLetters = 2

  /// The language of `text`; `nil` if nothing in it tells.
  package func language(of text: Span<UInt8>) -> DetectedLanguage? {
    var latinPoints = LanguagePoints(latin)
    var cyrillicPoints = LanguagePoints(cyrillic)
    var scripts = ScriptCount()
    var at = 0
    let end = min(text.count, Self.sampleCount)
    var wordStart = -1
    var script = Script.none
    while at < end {
      let byte = text[at]
      if Script.ofASCII(byte) == .latin {
        let runEnd = Self.endOfASCIILetters(text, at, end)
        scripts.add(latinLetters: runEnd - at)
        if script != .latin {
          add(text, wordStart, at, script, &latinPoints, &cyrillicPoints)
          (wordStart, script) = (at, .latin)
        }
        at = runEnd
        continue
      }
      let scalar = byte < 0x80 ? (value: UInt32(byte), length: 1) : decode(text, at)
      let next = byte < 0x80 ? Script.ofASCII(byte) : Script.of(scalar.value)
      scripts.add(next, scalar.value)
      if next == .latin || next == .cyrillic {
        if byte >= 0x80 {
          if next == .latin {
            latinPoints.addLetter(scalar.value, latin)
          } else {
            cyrillicPoints.addLetter(scalar.value, cyrillic)
          }
        }
        if script != next {
          add(text, wordStart, at, script, &latinPoints, &cyrillicPoints)
          (wordStart, script) = (at, next)
        }
      } else if script != .none {
        add(text, wordStart, at, script, &latinPoints, &cyrillicPoints)
        (wordStart, script) = (-1, .none)
        // ¿ ¡ « and the like stand outside words.
        if byte >= 0x80 { latinPoints.addLetter(scalar.value, latin) }
      } else if byte >= 0x80 {
        latinPoints.addLetter(scalar.value, latin)
      }
      at += scalar.length
    }
    // A word that the end of the sample cuts is none.
    if at >= text.count { add(text, wordStart, at, script, &latinPoints, &cyrillicPoints) }
    return answer(scripts, latinPoints, cyrillicPoints)
  }

  @inline(__always)
  private static func endOfASCIILetters(_ text: Span<UInt8>, _ start: Int, _ end: Int) -> Int {
    var at = start + 1
    while at < end, Script.ofASCII(text[at]) == .latin { at += 1 }
    return at
  }

  private func decode(_ text: Span<UInt8>, _ at: Int) -> (value: UInt32, length: Int) {
    let scalar = decodeScalar(in: text, at: at)
    return (scalar.value, scalar.length)
  }

  private func add(
    _ text: Span<UInt8>, _ start: Int, _ end: Int, _ script: Script, _ latinPoints: inout LanguagePoints,
    _ cyrillicPoints: inout LanguagePoints
  ) {
    guard script != .none, end > start, end - start < 32, !isInAddress(text, start, end) else { return }
    var word = FoldedWord()
    word.append(ByteRange(start, end), of: text)
    if script == .latin {
      latinPoints.add(latin.languages(of: word))
    } else {
      cyrillicPoints.add(cyrillic.languages(of: word))
    }
  }

  /// Whether a word is a piece of a URL, an address or a name in a program.
  private func isInAddress(_ text: Span<UInt8>, _ start: Int, _ end: Int) -> Bool {
    if start > 0, Self.joins(text[start - 1]) || text[start - 1] == UInt8(ascii: ".") { return true }
    return end < text.count && Self.joins(text[end])
  }

  private static func joins(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "/"), UInt8(ascii: "="), UInt8(ascii: "&"), UInt8(ascii: "@"), UInt8(ascii: "_"),
      UInt8(ascii: "%"), UInt8(ascii: "#"), 0x30...0x39:
      true
    default: false
    }
  }

  private func answer(
    _ scripts: ScriptCount, _ latinPoints: LanguagePoints, _ cyrillicPoints: LanguagePoints
  ) -> DetectedLanguage? {
    guard let script = scripts.main, scripts.weight(script) >= Self.leastLetters else { return nil }
    switch script {
    case .latin: return latinPoints.best(latin)
    case .cyrillic: return cyrillicPoints.best(cyrillic)
    default:
      guard let code = scripts.code(of: script) else { return nil }
      // A script of one language is certain once there are a few letters of it.
      return DetectedLanguage(
        code: code, confidence: min(1000, 500 + 25 * scripts.weight(script)) * scripts.share(script) / 1000)
    }
  }
}
