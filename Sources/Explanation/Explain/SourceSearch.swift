internal import Gazetteer
internal import Stages
internal import TextModel

/// Finds a string in what was loaded, where the cleaned text has it no more.
struct SourceSearch {
  private let trace: DocumentTrace
  /// Bytes shown around a string.
  private static let reach = 30

  init(_ trace: DocumentTrace) { self.trace = trace }

  /// The parts in which `string` was taken away: those of the tree, else those that loading cut from the markup, else
  /// those of the tree that have its letters.
  func findings(of string: String) -> [DocumentExplanation.TakenString] {
    let wanted = Array(string.split { $0.isWhitespace }.joined(separator: " ").utf8)
    guard !wanted.isEmpty else { return [] }
    let exact = removed { !TextSearch.ranges(of: wanted, in: Array($0.text.utf8)).isEmpty }
    if !exact.isEmpty { return exact.map { taken($0, wanted) } }
    let cut = markup(with: string)
    let letters = NameFolder.letters(of: wanted)
    guard cut.isEmpty, !letters.isEmpty else { return cut }
    return removed { NameFolder.letters(of: Array($0.text.utf8)).contains(letters) }.map { taken($0, wanted) }
  }

  private func removed(_ isWanted: (RemovedPart) -> Bool) -> [RemovedPart] { trace.removed.filter(isWanted) }

  private func taken(_ part: RemovedPart, _ wanted: [UInt8]) -> DocumentExplanation.TakenString {
    let text = Array(part.text.utf8)
    let place = TextSearch.ranges(of: wanted, in: text).first ?? ByteRange(0, 0)
    return DocumentExplanation.TakenString(
      source: trace.content.origin.source(of: part.range), stage: "clean", element: part.element,
      reason: part.sentence, quote: quote(text, place))
  }

  private func markup(with string: String) -> [DocumentExplanation.TakenString] {
    let bytes = trace.content.bytes
    let found = TextSearch.ranges(of: Array(string.utf8), in: bytes)
    guard !found.isEmpty else { return [] }
    var scan = MarkupScan(bytes)
    return found.map { (range) in
      let kind = trace.isMarkup ? scan.kind(at: range.start) : .text
      return DocumentExplanation.TakenString(
        source: trace.content.origin.source(of: range), stage: "load", element: kind.name, reason: kind.sentence,
        quote: quote(bytes, range))
    }
  }

  /// The text around `range`, on one line.
  private func quote(_ text: [UInt8], _ range: ByteRange) -> String {
    var start = max(0, range.start - Self.reach)
    var end = min(text.count, range.end + Self.reach)
    while start > 0, text[start] & 0xC0 == 0x80 { start -= 1 }
    while end < text.count, text[end] & 0xC0 == 0x80 { end += 1 }
    let words = String(decoding: text[start..<end], as: UTF8.self).split { $0.isWhitespace }.joined(separator: " ")
    return (start > 0 ? "…" : "") + words + (end < text.count ? "…" : "")
  }
}

extension DocumentTrace {
  /// Whether its bytes are markup, so that what is no text may be a tag or a script.
  var isMarkup: Bool { !["text", "markdown"].contains(format) }
}

extension [Unicode.Scalar] {
  /// Whether `part` stands in it.
  fileprivate func contains(_ part: [Unicode.Scalar]) -> Bool {
    guard part.count <= count else { return false }
    return (0...(count - part.count)).contains { self[$0..<$0 + part.count].elementsEqual(part) }
  }
}
