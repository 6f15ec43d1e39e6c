extension HTMLReducer {
  /// Shorter runs of text are shown to the parser as they are.
  private static let leastHidden = 4

  /// Takes what stands between two tags.
  ///
  /// The parser reads text character by character, and all that it could make of it depends on whether it is more than
  /// white space. So it is shown one letter in the place of a run, where such a run is certain to be text to it: behind
  /// a tag or a whole character reference, up to the next of either.
  mutating func reduceText(in page: Span<UInt8>, _ text: Range<Int>) {
    // White space before the text may be cut already.
    var start = max(text.lowerBound, copied)
    guard start < text.upperBound else { return }
    var isText = start > 0 && (copied == start || page[start - 1] == UInt8(ascii: ">"))
    while let ampersand = ampersand(in: page, start..<text.upperBound) {
      if isText { hideText(page, start..<ampersand) }
      if isLoneNumberSign(in: page, at: ampersand) {
        hideLoneNumberSign(page, at: ampersand)
        start = ampersand + 2
        isText = true
        continue
      }
      replaceBadReference(in: page, at: ampersand)
      let end = referenceEnd(in: page, ampersand..<text.upperBound)
      isText = end != nil
      start = end ?? ampersand + 1
    }
    if isText { hideText(page, start..<text.upperBound) }
  }

  /// The first `&` within `text`, which no earlier question asked beyond.
  mutating func ampersand(in page: Span<UInt8>, _ text: Range<Int>) -> Int? {
    if nextAmpersand < text.lowerBound {
      nextAmpersand = page.firstIndex(of: UInt8(ascii: "&"), from: text.lowerBound) ?? page.count
    }
    return nextAmpersand < text.upperBound ? nextAmpersand : nil
  }

  /// Where a reference that ends in `;` ends; `nil` if `text` begins with none.
  private func referenceEnd(in page: Span<UInt8>, _ text: Range<Int>) -> Int? {
    var offset = text.lowerBound + 1
    let limit = min(text.upperBound, text.lowerBound + CharacterReference.maximumLength)
    while offset < limit, CharacterReference.isPart(page[offset]) {
      offset += 1
      if page[offset - 1] == UInt8(ascii: ";") { return offset }
    }
    return nil
  }

  private mutating func hideText(_ page: Span<UInt8>, _ text: Range<Int>) {
    guard text.count >= HTMLReducer.leastHidden else { return }
    var offset = text.lowerBound
    while offset < text.upperBound, isHTMLSpace(page[offset]) { offset += 1 }
    guard offset < text.upperBound else { return }
    copy(page, upTo: text.lowerBound)
    hide(text.lowerBound, to: text.upperBound)
  }

  /// Has the parser see a letter in the place of what stands up to `end`. All before it is copied.
  mutating func hide(_ start: Int, to end: Int) {
    addCut(at: start, isInserted: true)
    result.bytes.append(ReducedHTML.hiddenText)
    hiddenEnd = result.bytes.count
    resume(at: end)
  }

  /// Whether `&#` stands at `start` and no number behind it, so that it is text.
  private func isLoneNumberSign(in page: Span<UInt8>, at start: Int) -> Bool {
    guard start + 1 < page.count, page[start + 1] == UInt8(ascii: "#") else { return false }
    return start + 2 == page.count || CharacterReference.number(in: page, at: start) == nil
  }

  /// Has the parser see a letter in the place of `&#`, which it would drop without a word.
  private mutating func hideLoneNumberSign(_ page: Span<UInt8>, at start: Int) {
    copy(page, upTo: start)
    if !canHideBehindLast { result.bytes += HTMLReducer.separator }
    hide(start, to: start + 2)
  }

  /// Has the parser see `&#65533;` in the place of numbers that are no character, and a space in that of controls: it
  /// would drop them without a word.
  private mutating func replaceBadReference(in page: Span<UInt8>, at start: Int) {
    guard start + 2 < page.count, page[start + 1] == UInt8(ascii: "#"),
      let number = CharacterReference.number(in: page, at: start), !CharacterReference.isKnownToParser(number.value)
    else { return }
    let end = start + number.length
    copy(page, upTo: start)
    result.bytes += Array("&#\(CharacterReference.scalar(number.value))".utf8)
    // The last byte leads to the reference's last.
    resume(at: end - 1)
    result.bytes.append(UInt8(ascii: ";"))
    resume(at: end)
  }
}
