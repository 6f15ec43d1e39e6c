internal import Records
internal import TextModel

/// TEI P5: a `teiCorpus` with a `TEI` for each document. Blocks are `p`, or `ab` with their kind; people are `persName`, places
/// `placeName`, organizations `orgName`, everything else `rs`, each with `type`, `key` (the entity's id) and `ref` (Wikidata).
///
/// Names within names are nested. One that crosses another's border, or a block's, is left out. Text in blocks is the record's,
/// white space included.
struct TEIExport: Exporter {
  static let format = ExportFormat(
    "tei", "TEI P5 with persName, placeName, orgName and rs", ending: ".xml", needs: [.text, .mentions]
  ) { TEIExport() }

  mutating func begin(to output: inout ExportOutput) {
    output.bytes +=
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <teiCorpus xmlns="http://www.tei-c.org/ns/1.0">
      <teiHeader><fileDesc><titleStmt><title>Annotated documents</title></titleStmt>\
      <publicationStmt><p>Exported by Onoma</p></publicationStmt>\
      <sourceDesc><p>Each document names its own source</p></sourceDesc></fileDesc></teiHeader>

      """.utf8
  }

  mutating func add(_ document: ExportDocument, to output: inout ExportOutput) {
    var xml = XMLText()
    xml.raw("<TEI>\n<teiHeader><fileDesc><titleStmt><title>")
    xml.text(document.record.meta.title ?? document.record.id)
    xml.raw("</title>")
    for author in document.record.meta.authors {
      xml.raw("<author>")
      xml.text(author)
      xml.raw("</author>")
    }
    xml.raw(
      "</titleStmt><publicationStmt><p>Exported by Onoma</p></publicationStmt><sourceDesc><bibl><idno type=\"document\">"
    )
    xml.text(document.record.id)
    xml.raw("</idno>")
    if let url = document.record.meta.url {
      xml.raw("<idno type=\"URL\">")
      xml.text(url)
      xml.raw("</idno>")
    }
    xml.raw("</bibl></sourceDesc></fileDesc></teiHeader>\n<text")
    xml.attribute("xml:lang", document.record.meta.language)
    xml.raw("><body>\n")
    let mentions = document.mentions.sorted { (a, b) in
      (a.bytes.start, -a.bytes.end) < (b.bytes.start, -b.bytes.end)
    }
    var next = 0
    var written = 0
    for block in document.blocks() {
      while next < mentions.count, mentions[next].bytes.start < block.range.start { next += 1 }
      var inside: [ExportMention] = []
      while next < mentions.count, mentions[next].bytes.start < block.range.end {
        if mentions[next].bytes.end <= block.range.end { inside.append(mentions[next]) }
        next += 1
      }
      written += append(block.range, block.kind, inside, document, to: &xml)
    }
    if document.text.isEmpty { xml.raw("<p/>\n") }
    xml.raw("</body></text>\n</TEI>\n")
    output.leaveOut(.crossing, count: mentions.count - written)
    output.mentions += written
    output.bytes += xml.bytes
  }

  mutating func end(to output: inout ExportOutput) { output.bytes += "</teiCorpus>\n".utf8 }

  /// - Parameter mentions: by start, the longer first.
  /// - Returns: how many of them have elements.
  private func append(
    _ range: ByteRange, _ kind: RecordBlock.Kind, _ mentions: [ExportMention], _ document: ExportDocument,
    to xml: inout XMLText
  ) -> Int {
    let tag = kind == .paragraph ? "p" : "ab"
    xml.raw("<\(tag)")
    if kind != .paragraph { xml.attribute("type", kind.rawValue) }
    xml.raw(" xml:space=\"preserve\">")
    var position = range.start
    var open: [(end: Int, element: String)] = []
    var written = 0
    func advance(to offset: Int) {
      xml.text(document.text[position..<offset])
      position = offset
    }
    func close(upTo offset: Int) {
      while let last = open.last, last.end <= offset {
        advance(to: last.end)
        xml.raw("</\(last.element)>")
        open.removeLast()
      }
    }
    for mention in mentions {
      close(upTo: mention.bytes.start)
      if let last = open.last, last.end < mention.bytes.end { continue }
      advance(to: mention.bytes.start)
      let element = element(mention.record.type)
      xml.raw("<\(element)")
      xml.attribute("type", mention.record.type)
      xml.attribute("key", mention.record.entity)
      xml.attribute(
        "ref", document.entity(of: mention)?.wikidata.map { "http://www.wikidata.org/entity/\($0)" })
      xml.raw(">")
      open.append((mention.bytes.end, element))
      written += 1
    }
    close(upTo: range.end)
    advance(to: range.end)
    xml.raw("</\(tag)>\n")
    return written
  }

  private func element(_ type: String) -> String {
    switch type {
    case "person": "persName"
    case "organization": "orgName"
    case "country", "region", "city", "island", "archipelago", "water", "landform", "place": "placeName"
    default: "rs"
    }
  }
}
