internal import TextModel

/// Cuts a block into sentences: one pass over its bytes, which stops only at marks that can end a sentence, at
/// brackets and at line feeds.
///
/// A mark ends a sentence if what stands before it is no abbreviation, initial, ordinal or list number (see
/// `SentenceSplitter+Dot.swift`), and what follows can start one. All looks ahead and back are bounded, so that time
/// is linear in the block whatever it holds.
struct SentenceSplitter: Sendable {
  let rules: CompiledRules

  /// Appends the sentences of `block` to `sentences`: trimmed, ordered, all of its text that is not white space.
  ///
  /// Once there are `most`, what is left of the block is one sentence.
  /// - Returns: whether it came to that.
  @discardableResult
  func split(
    _ block: ByteRange, of text: Span<UInt8>, most: Int = .max, into sentences: inout [ByteRange]
  ) -> Bool {
    var scan = Scan(start: skipSpace(in: text, from: block.start, to: block.end), end: block.end)
    let classes = ByteClass.table
    var isCut = false
    while scan.at < scan.end {
      if sentences.count >= most - 1 {
        isCut = true
        scan.at = scan.end
        break
      }
      switch classes[Int(text[scan.at])] {
      case .plain: scan.at = SentenceSplitter.endOfPlain(in: text, from: scan.at + 1, to: scan.end)
      case .stop: stop(&scan, in: text, into: &sentences)
      case .opener, .closer: bracket(&scan, in: text, into: &sentences)
      case .line: line(&scan, in: text, into: &sentences)
      case .lead: lead(&scan, in: text, into: &sentences)
      }
    }
    emit(upTo: scan.end, next: scan.end, &scan, in: text, into: &sentences)
    return isCut
  }

  /// Where the letters and spaces end that begin at `start`: most of most texts, eight at once where they are ASCII.
  @inline(__always)
  private static func endOfPlain(in text: Span<UInt8>, from start: Int, to end: Int) -> Int {
    var at = start
    while at < end, let bytes = text.word(at: at) {
      let count = ByteClasses.run(ByteClasses.letters(bytes) | ByteClasses.equal(bytes, to: 0x20))
      at += count
      if count < 8 { break }
    }
    return min(at, end)
  }

  /// Where a pass over a block has got to.
  struct Scan {
    /// Where the sentence in hand starts.
    var start: Int
    var at: Int
    let end: Int
    var round = BracketDepth.round
    var corner = BracketDepth.corner
    /// The list marker the sentence started with.
    var marker: ListMarker?
    var markerIsKnown = false

    init(start: Int, end: Int) {
      self.start = start
      self.end = end
      at = start
    }
  }

  /// Ends the sentence in hand at `end`; the following one starts at or after `next`.
  private func emit(
    upTo end: Int, next: Int, _ scan: inout Scan, in text: Span<UInt8>, into sentences: inout [ByteRange]
  ) {
    var last = end
    while last > scan.start {
      let scalar = decodeScalar(in: text, before: last)
      guard CharacterClass(scalar.value).isSpace else { break }
      last -= scalar.length
    }
    if last > scan.start { sentences.append(ByteRange(scan.start, last)) }
    scan.start = skipSpace(in: text, from: next, to: scan.end)
    scan.at = scan.start
    scan.round.reset()
    scan.corner.reset()
    scan.marker = nil
    scan.markerIsKnown = false
  }

  private func stop(_ scan: inout Scan, in text: Span<UInt8>, into sentences: inout [ByteRange]) {
    guard let run = StopRun(in: text, at: scan.at, end: scan.end, rules: rules) else {
      scan.at += 1
      return
    }
    if let item = nextItem(&scan, markAt: scan.at, in: text) {
      emit(upTo: item, next: item, &scan, in: text, into: &sentences)
      return
    }
    if scan.at == scan.start {
      scan.at = run.end
      return
    }
    scan.round.close(run.roundClosers)
    scan.corner.close(run.cornerClosers)
    guard isEnd(run, &scan, in: text) else {
      scan.at = run.end
      return
    }
    emit(upTo: run.end, next: run.end, &scan, in: text, into: &sentences)
  }

  private func bracket(_ scan: inout Scan, in text: Span<UInt8>, into sentences: inout [ByteRange]) {
    if text[scan.at] == UInt8(ascii: "(") {
      if scan.at > scan.start { scan.round.open() }
    } else {
      if let item = nextItem(&scan, markAt: scan.at, in: text) {
        emit(upTo: item, next: item, &scan, in: text, into: &sentences)
        return
      }
      if endsEmoticon(in: text, at: scan.at) {
        if isEmoticonEnd(&scan, in: text) {
          emit(upTo: scan.at + 1, next: scan.at + 1, &scan, in: text, into: &sentences)
          return
        }
      } else {
        scan.round.close()
      }
    }
    scan.at += 1
  }

  /// Whether the emoticon that ends here stands for a full stop: a capital follows.
  private func isEmoticonEnd(_ scan: inout Scan, in text: Span<UInt8>) -> Bool {
    guard scan.at > scan.start + 3, !scan.round.isInside(at: scan.at + 1, limit: scan.end, in: text) else {
      return false
    }
    let next = Following(in: text, at: scan.at + 1, end: scan.end, rules: rules)
    return next.isSpaced && next.word == .upper
  }

  /// A line feed parts sentences where the line before ends like one or the next one starts like an item; an empty
  /// line always does.
  private func line(_ scan: inout Scan, in text: Span<UInt8>, into sentences: inout [ByteRange]) {
    var next = scan.at + 1
    var isEmptyLine = false
    while next < scan.end {
      let scalar = decodeScalar(in: text, at: next)
      let character = CharacterClass(scalar.value)
      guard character.isSpace else { break }
      if character == .lineFeed { isEmptyLine = true }
      next += scalar.length
    }
    if next >= scan.end {
      scan.at = scan.end
      return
    }
    let first = CharacterClass(decodeScalar(in: text, at: next).value)
    let startsItem =
      first == .bullet || first == .dash && isFollowedBySpace(next, scan.end, in: text)
      || ListMarker(in: text, at: next, end: scan.end).map { $0.count != .letter } ?? false
    if isEmptyLine || startsItem {
      emit(upTo: scan.at, next: next, &scan, in: text, into: &sentences)
    } else {
      scan.at = next
    }
  }

  private func lead(_ scan: inout Scan, in text: Span<UInt8>, into sentences: inout [ByteRange]) {
    let scalar = decodeScalar(in: text, at: scan.at)
    switch scalar.value {
    case 0x300C, 0x300E: scan.corner.open()
    case 0x300D, 0x300F: scan.corner.close()
    case 0xFF08: scan.round.open()
    case 0xFF09: scan.round.close()
    case 0x2022, 0x2043, 0x25AA, 0x25CF, 0x25E6:
      if scan.at > scan.start, let marker = startMarker(&scan, in: text), marker.value == Int(scalar.value) {
        emit(upTo: scan.at, next: scan.at, &scan, in: text, into: &sentences)
        return
      }
    default:
      stop(&scan, in: text, into: &sentences)
      return
    }
    scan.at += scalar.length
  }

  /// Whether the sentence in hand ends after `run`.
  private func isEnd(_ run: StopRun, _ scan: inout Scan, in text: Span<UInt8>) -> Bool {
    guard run.end < scan.end else { return true }
    if run.kind == .wide { return isWideEnd(run, &scan, in: text) }
    if scan.round.isInside(at: run.end, limit: scan.end, in: text) { return false }
    let next = Following(in: text, at: run.end, end: scan.end, rules: rules)
    guard next.isSpaced else { return isUnspacedEnd(run, next, scan, in: text) }
    guard next.start < scan.end else { return true }
    switch run.kind {
    case .dot: return isDotEnd(run, next, &scan, in: text)
    case .ellipsis: return next.startsSentence && !isOmission(run, next, scan, in: text) || next.hasLineFeed
    case .mark, .wide:
      if rules.hasNames, isName(run, scan, in: text), !isStarter(next, scan.end, in: text) { return false }
      if next.startsSentence || next.hasLineFeed || next.startsAside(after: run) { return true }
      // Who starts in lower case goes on so.
      return next.word == .lower && !run.hasClosers && !next.hasDash
        && CharacterClass(decodeScalar(in: text, at: scan.start).value) == .lower
    }
  }

  /// Whether the mark belongs to the name before it: *Yahoo!*
  private func isName(_ run: StopRun, _ scan: Scan, in text: Span<UInt8>) -> Bool {
    guard run.marksEnd - run.start == 1, !run.hasClosers else { return false }
    var word = DotToken(before: run.start, start: scan.start, in: text).word
    guard word.count > 0 else { return false }
    word.append(text[run.start])
    return rules.isName(word)
  }

  /// An ellipsis set off from the word before it goes on with *I*, which is a capital anywhere.
  private func isOmission(_ run: StopRun, _ next: Following, _ scan: Scan, in text: Span<UInt8>) -> Bool {
    run.start > scan.start && text[run.start - 1] == 0x20 && isI(next, scan.end, in: text)
  }

  /// Whether the word that follows is *I*.
  private func isI(_ next: Following, _ limit: Int, in text: Span<UInt8>) -> Bool {
    guard next.wordStart < limit, text[next.wordStart] == UInt8(ascii: "I") else { return false }
    let after = next.wordStart + 1
    return after == limit || !CharacterClass(decodeScalar(in: text, at: after).value).isLetter
  }

  private func isWideEnd(_ run: StopRun, _ scan: inout Scan, in text: Span<UInt8>) -> Bool {
    if scan.corner.isInside(at: run.end, limit: scan.end, in: text) { return false }
    if scan.round.isInside(at: run.end, limit: scan.end, in: text) { return false }
    let next = decodeScalar(in: text, at: run.end).value
    // 「…。」と言った goes on; a following quotation or space ends it.
    if run.cornerClosers > 0 || run.roundClosers > 0 {
      return next == 0x300C || next == 0x300E || CharacterClass(next).isSpace
    }
    // ３．５ and the like.
    if decodeScalar(in: text, at: run.start).value == 0xFF0E {
      return CharacterClass(next).isLetter && CharacterClass(next) == .caseless || CharacterClass(next).isSpace
    }
    return CharacterClass(next) != .closer && CharacterClass(next) != .dash
  }

  /// A stop without a space after it ends a sentence in scripts that use none, and after `?` and `!` where a capital
  /// follows a word.
  private func isUnspacedEnd(_ run: StopRun, _ next: Following, _ scan: Scan, in text: Span<UInt8>) -> Bool {
    let before = CharacterClass(decodeScalar(in: text, before: run.start).value)
    let after = CharacterClass(decodeScalar(in: text, at: run.end).value)
    switch run.kind {
    case .mark:
      // `…?""No,`: one quotation closes, the next one opens.
      if run.hasClosers, after == .quote { return next.word == .upper }
      if before == .caseless { return after == .caseless || after == .opener || after == .upper }
      return after == .upper && before == .lower && !isInAddress(run.start, scan.start, in: text)
    case .ellipsis:
      if before.isLetter, after == .upper, !run.hasClosers {
        return isStarter(next, scan.end, in: text) && !isI(next, scan.end, in: text)
      }
      return before == .caseless && (after == .caseless || after == .opener) && run.hasClosers
    case .dot: return !run.hasClosers && before == .lower && after == .upper && isMissingSpace(run, scan, in: text)
    case .wide: return false
    }
  }

  /// Whether only a space is missing: whole words on both sides, and no sign of an address or file name.
  private func isMissingSpace(_ run: StopRun, _ scan: Scan, in text: Span<UInt8>) -> Bool {
    var before = run.start
    while before > scan.start, run.start - before < 32 {
      let scalar = decodeScalar(in: text, before: before)
      guard CharacterClass(scalar.value) == .lower else {
        guard CharacterClass(scalar.value).isSpace else { return false }
        break
      }
      before -= scalar.length
    }
    guard run.start - before >= 4 || run.start - before == 3 && hasVowel(before..<run.start, in: text) else {
      return false
    }
    var after = run.end + decodeScalar(in: text, at: run.end).length
    let wordStart = after
    while after < scan.end, after - wordStart < 32 {
      let scalar = decodeScalar(in: text, at: after)
      guard CharacterClass(scalar.value) == .lower else {
        // `ASP.Net` and the like.
        let isShort = run.start - before == 3 && after - wordStart < 3
        return CharacterClass(scalar.value).isSpace && !isShort
      }
      after += scalar.length
    }
    return false
  }

  /// Whether `www` and `ftp` it is not.
  private func hasVowel(_ range: Range<Int>, in text: Span<UInt8>) -> Bool {
    range.contains { "aeiouy".utf8.contains(text[$0]) || text[$0] >= 0x80 }
  }

  /// Whether the word that ends at `end` looks like part of a URL.
  private func isInAddress(_ end: Int, _ start: Int, in text: Span<UInt8>) -> Bool {
    var at = end - 1
    while at >= start, at > end - 64, text[at] != 0x20, text[at] != 0x0A {
      if text[at] == UInt8(ascii: "/") || text[at] == UInt8(ascii: "=") { return true }
      at -= 1
    }
    return false
  }

  /// Where the next item of a list within the sentence starts, if the mark at `markAt` belongs to its marker.
  private func nextItem(_ scan: inout Scan, markAt: Int, in text: Span<UInt8>) -> Int? {
    guard markAt > scan.start + 2, let marker = startMarker(&scan, in: text), marker.style != .bullet else {
      return nil
    }
    var start = markAt
    while start > scan.start, markAt - start < 4, text[start - 1] > 0x20 { start -= 1 }
    guard start > scan.start, start < markAt, text[start - 1] <= 0x20 else { return nil }
    guard let next = ListMarker(in: text, at: start, end: scan.end), marker.precedes(next) else { return nil }
    return start
  }

  func startMarker(_ scan: inout Scan, in text: Span<UInt8>) -> ListMarker? {
    if !scan.markerIsKnown {
      scan.marker = ListMarker(in: text, at: scan.start, end: scan.end)
      scan.markerIsKnown = true
    }
    return scan.marker
  }

  private func isFollowedBySpace(_ at: Int, _ end: Int, in text: Span<UInt8>) -> Bool {
    let after = at + decodeScalar(in: text, at: at).length
    return after < end && CharacterClass(decodeScalar(in: text, at: after).value).isSpace
  }

  private func skipSpace(in text: Span<UInt8>, from start: Int, to end: Int) -> Int {
    var at = start
    while at < end {
      let scalar = decodeScalar(in: text, at: at)
      guard CharacterClass(scalar.value).isSpace else { break }
      at += scalar.length
    }
    return at
  }
}
