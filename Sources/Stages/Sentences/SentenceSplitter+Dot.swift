internal import TextModel

/// Whether a single full stop ends a sentence: by the word before it and the word after.
extension SentenceSplitter {
  func isDotEnd(_ run: StopRun, _ next: Following, _ scan: inout Scan, in text: Span<UInt8>) -> Bool {
    // `1. Item`, `a) …`: the stop belongs to the marker.
    if let end = markerEnd(&scan, in: text), end >= run.marksEnd { return false }
    let token = DotToken(before: run.start, start: scan.start, in: text)
    if next.hasLineFeed { return !isNever(token, in: text) }
    if next.first == .other, isSlashOrJoin(text[next.start]) || isNumberSign(next, in: text) { return false }
    if next.word == .lower {
      if rule(of: token, in: text) == nil,
        run.hasClosers ? next.startsAside(after: run) : isLowerCaseStart(token, next, run, scan, in: text)
      {
        return true
      }
      return isItem(at: next.start, &scan, in: text)
    }
    guard next.startsSentence else { return false }
    if run.hasClosers, run.end - run.marksEnd > 0, token.isEmpty { return true }
    // A Roman number after a Cyrillic name is no initial.
    if token.isInitial, let previous = token.previous, previous.startsCyrillic,
      DotToken.isRomanDigit(text[run.start - 1])
    {
      return true
    }
    switch rule(of: token, in: text) {
    case .never: return false
    case .beforeName:
      // `FR. Die`: a name in capitals, not *Fr.*
      return next.hasDash || token.isCapitals && isStarter(next, scan.end, in: text)
    case .beforeNumber: return next.word != .digit && !isRoman(next, scan.end, in: text)
    case .mayEnd: return next.word != .digit && (isStarter(next, scan.end, in: text) || next.hasDash)
    case .ends: return next.word != .digit
    case .afterNumber:
      // `В 1956 г. СССР …`: a sentence is more than its date.
      return token.followsNumber && next.word != .digit && !token.isNearStart
    case .unit:
      // `5 km. Then …`, but `min. 25 people`.
      if token.followsNumber || next.word == .digit { return next.word != .digit }
    case nil: break
    }
    if token.isEmpty { return next.word != .other }
    if token.isLetter, isLetterWithStop(next, scan.end, in: text) { return false }
    if token.isNumber { return !isOrdinal(token, next, scan.end, in: text) }
    if token.isInitial || token.isAcronym {
      if token.isAcronym, next.word == .digit { return false }
      if isStarter(next, scan.end, in: text) || next.hasDash { return true }
      if next.hasOpener || next.word == .digit || next.word == .caseless { return true }
      return token.isInitial && token.previous.map { rules.isLabelled($0) } ?? false
    }
    return true
  }

  /// One past the list marker that starts the sentence; a bullet and a number are one: `• 9.`
  private func markerEnd(_ scan: inout Scan, in text: Span<UInt8>) -> Int? {
    guard let marker = startMarker(&scan, in: text) else { return nil }
    guard marker.style == .bullet else { return marker.end }
    let start = marker.end < scan.end && text[marker.end] == 0x20 ? marker.end + 1 : marker.end
    return ListMarker(in: text, at: start, end: scan.end)?.end
  }

  private func rule(of token: DotToken, in text: Span<UInt8>) -> AbbreviationRule? {
    if let joined = token.joined, let rule = rules.rule(of: joined, isCapital: token.isCapital) { return rule }
    return rules.rule(of: token.word, isCapital: token.isCapital)
  }

  /// Whether a sentence may start in lower case: its writer began the one before so, a bracket opens, a per cent sign
  /// or a long word with a stop goes before, or a word that no abbreviation looks like before one that often starts.
  private func isLowerCaseStart(
    _ token: DotToken, _ next: Following, _ run: StopRun, _ scan: Scan, in text: Span<UInt8>
  ) -> Bool {
    guard !next.hasDash, !token.isInitial, !token.isAcronym, !token.isNumber, !token.isLetter else { return false }
    if next.startsBracket { return true }
    if CharacterClass(decodeScalar(in: text, at: scan.start).value) == .lower { return true }
    if token.isEmpty { return text[run.start - 1] == UInt8(ascii: "%") }
    if token.isLongWord || token.isEnding { return true }
    // Where nouns have capitals, *Hauptstr.* and its like do too.
    guard !rules.hasOrdinalStop else { return false }
    if token.isFirst, token.letterCount >= DotToken.longWord { return true }
    return token.mayEndBeforeLower && isLowerStarter(next, scan.end, in: text)
  }

  /// Whether the word that follows, in lower case, usually starts a sentence.
  private func isLowerStarter(_ next: Following, _ limit: Int, in text: Span<UInt8>) -> Bool {
    var word = FoldedWord()
    word.append(ByteRange(next.wordStart, wordEnd(from: next.wordStart, limit: limit, in: text)), of: text)
    return rules.isStarter(word)
  }

  /// Whether `№` follows, as in *г. № 70*.
  private func isNumberSign(_ next: Following, in text: Span<UInt8>) -> Bool {
    text[next.start] == 0xE2 && decodeScalar(in: text, at: next.start).value == 0x2116
  }

  /// Whether a single letter with a stop follows: a further initial, or the other half of *z. B.*
  private func isLetterWithStop(_ next: Following, _ limit: Int, in text: Span<UInt8>) -> Bool {
    guard next.word.isLetter else { return false }
    let end = next.wordStart + decodeScalar(in: text, at: next.wordStart).length
    return end < limit && text[end] == UInt8(ascii: ".")
  }

  private func isNever(_ token: DotToken, in text: Span<UInt8>) -> Bool {
    switch rule(of: token, in: text) {
    case .never, .beforeName: true
    default: false
    }
  }

  /// Whether the next item of a list follows that the sentence belongs to: `a. One. b. Two.`
  private func isItem(at start: Int, _ scan: inout Scan, in text: Span<UInt8>) -> Bool {
    guard let next = ListMarker(in: text, at: start, end: scan.end) else { return false }
    return startMarker(&scan, in: text)?.precedes(next) ?? false
  }

  private func isSlashOrJoin(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "/"), UInt8(ascii: "&"), UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: ":"),
      UInt8(ascii: "+"), UInt8(ascii: "|"), UInt8(ascii: "="), UInt8(ascii: "<"), UInt8(ascii: ">"):
      true
    default: false
    }
  }

  /// Whether the word that follows usually starts a sentence and is not an initial itself.
  func isStarter(_ next: Following, _ limit: Int, in text: Span<UInt8>) -> Bool {
    guard next.word == .upper else { return false }
    let end = wordEnd(from: next.wordStart, limit: limit, in: text)
    var word = FoldedWord()
    word.append(ByteRange(next.wordStart, end), of: text)
    guard rules.isStarter(word) else { return false }
    let isShort = end - next.wordStart <= 2
    return !(isShort && end < limit && text[end] == UInt8(ascii: "."))
  }

  /// Whether a number's stop makes it an ordinal in the language.
  private func isOrdinal(_ token: DotToken, _ next: Following, _ limit: Int, in text: Span<UInt8>) -> Bool {
    guard token.byteCount <= 2, next.word == .upper else { return false }
    var word = FoldedWord()
    word.append(ByteRange(next.wordStart, wordEnd(from: next.wordStart, limit: limit, in: text)), of: text)
    return rules.isOrdinal(word) || rules.hasOrdinalStop && !rules.isStarter(word)
  }

  private func isRoman(_ next: Following, _ limit: Int, in text: Span<UInt8>) -> Bool {
    var at = next.wordStart
    while at < limit, at < next.wordStart + 6, DotToken.isRomanDigit(text[at]) { at += 1 }
    guard at > next.wordStart else { return false }
    return at == limit || !CharacterClass(decodeScalar(in: text, at: at).value).isLetter
  }

  private func wordEnd(from start: Int, limit: Int, in text: Span<UInt8>) -> Int {
    var at = start
    while at < limit, at < start + 32 {
      let scalar = decodeScalar(in: text, at: at)
      guard CharacterClass(scalar.value).isLetter else { break }
      at += scalar.length
    }
    return at
  }
}
