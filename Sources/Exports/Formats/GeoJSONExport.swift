internal import Records

/// GeoJSON (RFC 7946): a point for each mention whose entity has coordinates, as longitude and latitude in degrees (WGS 84).
struct GeoJSONExport: Exporter {
  static let format = ExportFormat(
    "geojson", "RFC 7946: a point for each mention with coordinates", ending: ".geojson",
    needs: [.mentions, .entities]
  ) { GeoJSONExport() }

  private var isFirst = true

  mutating func begin(to output: inout ExportOutput) {
    output.bytes += "{\"type\":\"FeatureCollection\",\"features\":[".utf8
  }

  mutating func add(_ document: ExportDocument, to output: inout ExportOutput) {
    for mention in document.mentions {
      guard let entity = document.entity(of: mention), let latitude = entity.latitude, let longitude = entity.longitude
      else {
        output.leaveOut(.unplaced)
        continue
      }
      output.bytes += (isFirst ? "\n" : ",\n").utf8
      isFirst = false
      var json = JSONOutput()
      json.begin("{")
      json.field("type", "Feature")
      json.key("geometry")
      json.begin("{")
      json.field("type", "Point")
      json.key("coordinates")
      json.begin("[")
      json.number(longitude)
      json.element()
      json.number(latitude)
      json.end("]")
      json.end("}")
      json.key("properties")
      json.begin("{")
      json.field("document", document.record.id)
      json.field("start", mention.start)
      json.field("end", mention.end)
      json.field("text", mention.record.text)
      json.field("type", mention.record.type)
      json.facts(of: mention, in: document)
      json.field("title", optional: document.record.meta.title)
      json.field("date", optional: document.record.meta.date)
      json.field("url", optional: document.record.meta.url)
      json.end("}")
      json.end("}")
      output.bytes += json.bytes
      output.mentions += 1
    }
  }

  mutating func end(to output: inout ExportOutput) { output.bytes += "\n]}\n".utf8 }
}
