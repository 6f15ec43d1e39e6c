package import Records
package import TextModel

extension Annotator {
  /// Tags the text of a record anew, with the stages behind those that make texts and sentences. What depends on the
  /// source (ranges there, warnings) is not made again.
  /// - Returns: the new record; `nil` if the record has no text and blocks, or a stage refuses the document.
  package func tagged(_ record: Record) -> Record? {
    guard var document = Document(record) else { return nil }
    document.limits = annotationLimits
    for stage in stages[firstTagging...] {
      do throws(Problem) {
        try stage.annotate(&document)
      } catch {
        return nil
      }
    }
    return try? self.record(document, document.text.isEmpty ? .empty : .ok)
  }
}

extension Document {
  /// The document that a record was written from, before it was tagged; `nil` if the record does not tell.
  package init?(_ record: Record) {
    guard let text = record.text, let blocks = record.blocks else { return nil }
    var source = SourceFacts(path: record.source.path, member: record.source.member)
    source.sha256 = record.source.sha256
    source.byteCount = record.source.bytes
    source.format = record.source.format
    source.charset = record.source.charset
    self.init(id: record.id, source: source, content: Content())
    self.text = Array(text.utf8)
    let offsets = TextOffsets(self.text, unit: record.offsets)
    func range(_ start: Int, _ end: Int) -> ByteRange? {
      guard let first = offsets.byte(atUnits: start), let last = offsets.byte(atUnits: end), first <= last else {
        return nil
      }
      return ByteRange(first, last)
    }
    for block in blocks {
      guard let place = range(block.start, block.end), let kind = Block.Kind(rawValue: block.kind.rawValue) else {
        return nil
      }
      self.blocks.append(Block(range: place, kind: kind))
    }
    for sentence in record.sentences ?? [] {
      guard let place = range(sentence.start, sentence.end) else { return nil }
      sentences.append(place)
    }
    metadata.title = record.meta.title
    metadata.authors = record.meta.authors
    metadata.categories = record.meta.categories
    metadata.date = record.meta.date
    metadata.modified = record.meta.modified
    metadata.language = record.meta.language
    metadata.languageConfidence = record.meta.languageConfidence
    metadata.site = record.meta.site
    metadata.url = record.meta.url
  }
}
