package import Records
internal import TextModel

/// Leads from places in one version of a record's text to the same places in another, in the records' units.
package struct RecordPlaces {
  private let pair: RecordPair

  package init(old: Record, new: Record) { pair = RecordPair(old, new) }

  /// Where in the old text a range of the new one stands; `nil` where it was changed or is new.
  package func oldRange(of range: RecordRange) -> RecordRange? {
    pair.alignment.oldRange(of: pair.newText.byteRange(range)).map { pair.oldText.range($0) }
  }
}
