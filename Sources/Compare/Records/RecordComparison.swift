package import Records
internal import TextModel

/// Compares two records of one document.
///
/// Texts are aligned first, so that a mention, sentence or block in text that is the same is the same wherever it stands.
/// The result is empty exactly when the records are equal, and the same with both sides swapped
/// (``Difference/swapped``).
///
/// - Complexity: as ``TextAlignment``, and O(n log n) for n mentions and sentences.
package struct RecordComparison: Sendable {
  /// What is left out of the comparison.
  package var ignored: Set<DifferenceKind>

  package init(ignoring ignored: Set<DifferenceKind> = []) { self.ignored = ignored }

  /// What the two have differently: text and mentions in the order of the new text, then details.
  package func differences(old: Record, new: Record) -> [Difference] {
    let pair = RecordPair(old, new)
    var placed = pair.textDifferences() + pair.sentenceDifferences()
    let mentions = MentionPairing(pair)
    placed += mentions.differences()
    let places = placed.map(pair.place)
    let order = placed.indices.sorted { (places[$0], $0) < (places[$1], $1) }
    var all = order.map { placed[$0] } + mentions.details() + pair.detailDifferences()
    if all.isEmpty, !RecordComparison.areSameBytes(old, new) {
      all.append(Difference(.form, old: Difference.Side(text: ""), new: Difference.Side(text: ""), key: "bytes"))
    }
    return ignored.isEmpty ? all : all.filter { !ignored.contains($0.kind) }
  }

  /// Strings that mean the same may have other bytes, and then lines differ.
  private static func areSameBytes(_ old: Record, _ new: Record) -> Bool {
    var (a, b): ([UInt8], [UInt8]) = ([], [])
    old.appendLine(to: &a)
    new.appendLine(to: &b)
    return a == b
  }
}

/// Two records with their texts aligned.
struct RecordPair {
  let old: Record
  let new: Record
  let oldText: RecordText
  let newText: RecordText
  let alignment: TextAlignment

  init(_ old: Record, _ new: Record) {
    self.old = old
    self.new = new
    oldText = RecordText(old, beside: new)
    newText = RecordText(new, beside: old)
    // Where a record has no text, offsets are all there is.
    alignment =
      old.text == nil || new.text == nil
      ? TextAlignment(old: [], new: []) : TextAlignment(old: oldText.bytes, new: newText.bytes)
  }

  /// Where in the new text a difference is, in bytes.
  func place(_ difference: Difference) -> Int {
    if let range = difference.new?.range { return newText.byteRange(range).start }
    return difference.old?.range.map { alignment.newOffset(of: oldText.byteRange($0).start) } ?? 0
  }
}
