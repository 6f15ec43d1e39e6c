internal import Records

/// KML 2.2 (OGC 07-147r2): a folder for each document, in it a placemark for each mention whose entity has coordinates.
struct KMLExport: Exporter {
  static let format = ExportFormat(
    "kml", "KML 2.2: a placemark for each mention with coordinates", ending: ".kml",
    needs: [.mentions, .entities]
  ) { KMLExport() }

  mutating func begin(to output: inout ExportOutput) {
    output.bytes +=
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <kml xmlns="http://www.opengis.net/kml/2.2">
      <Document>

      """.utf8
  }

  mutating func add(_ document: ExportDocument, to output: inout ExportOutput) {
    var xml = XMLText()
    var count = 0
    for mention in document.mentions {
      guard let entity = document.entity(of: mention), let latitude = entity.latitude, let longitude = entity.longitude
      else { continue }
      count += 1
      xml.raw("  <Placemark>\n")
      xml.element("name", mention.record.text, indentation: "    ")
      xml.raw("    <ExtendedData>\n")
      data("document", document.record.id, &xml)
      data("start", String(mention.start), &xml)
      data("end", String(mention.end), &xml)
      data("type", mention.record.type, &xml)
      data("entity", entity.id, &xml)
      data("name", entity.name, &xml)
      data("wikidata", entity.wikidata, &xml)
      xml.raw("    </ExtendedData>\n    <Point><coordinates>")
      var numbers = JSONOutput()
      numbers.number(longitude)
      numbers.bytes.append(UInt8(ascii: ","))
      numbers.number(latitude)
      xml.bytes += numbers.bytes
      xml.raw("</coordinates></Point>\n  </Placemark>\n")
    }
    output.leaveOut(.unplaced, count: document.mentions.count - count)
    if count == 0 { return }
    var folder = XMLText()
    folder.raw("<Folder>\n")
    folder.element("name", document.record.meta.title ?? document.record.id, indentation: "  ")
    output.bytes += folder.bytes + xml.bytes
    output.bytes += "</Folder>\n".utf8
    output.mentions += count
  }

  mutating func end(to output: inout ExportOutput) { output.bytes += "</Document>\n</kml>\n".utf8 }

  private func data(_ name: String, _ value: String?, _ xml: inout XMLText) {
    guard let value else { return }
    xml.raw("      <Data name=\"\(name)\"><value>")
    xml.text(value)
    xml.raw("</value></Data>\n")
  }
}
