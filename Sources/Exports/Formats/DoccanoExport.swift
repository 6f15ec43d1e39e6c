internal import Records

/// doccano's JSON Lines for sequence labelling: `label` holds start, end (code points) and type of each mention.
struct DoccanoExport: Exporter {
  static let format = ExportFormat(
    "doccano", "doccano's JSON Lines for sequence labelling", ending: ".jsonl", needs: [.text, .mentions]
  ) { DoccanoExport() }

  private var count = 0

  mutating func add(_ document: ExportDocument, to output: inout ExportOutput) {
    count += 1
    var json = JSONOutput()
    json.begin("{")
    json.field("id", count)
    json.key("text")
    json.text(document.text)
    json.list("label", document.mentions) { (json, mention) in
      json.begin("[")
      json.integer(mention.start)
      json.element()
      json.integer(mention.end)
      json.element()
      json.string(mention.record.type)
      json.end("]")
    }
    json.field("document", document.record.id)
    json.end("}")
    json.bytes.append(0x0A)
    output.bytes += json.bytes
    output.mentions += document.mentions.count
  }
}
