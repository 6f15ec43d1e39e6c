internal import Records

/// GATE's bdocjs, as gatenlp and the plugin Format_Bdoc read it: for each document text, and the mentions in the default
/// annotation set. `offset_type` is `p`, code points; the plugin converts them to Java's units itself.
struct GATEExport: Exporter {
  static let format = ExportFormat(
    "gate", "GATE's bdocjs, a file for each document", ending: ".bdocjs", form: .folder, needs: [.text, .mentions]
  ) { GATEExport() }

  mutating func add(_ document: ExportDocument, to output: inout ExportOutput) {
    var json = JSONOutput()
    json.begin("{")
    json.key("annotation_sets")
    json.begin("{")
    json.key("")
    json.begin("{")
    json.field("name", "")
    json.list("annotations", Array(document.mentions.enumerated())) { (json, mention) in
      json.begin("{")
      json.field("type", mention.element.record.type)
      json.field("start", mention.element.start)
      json.field("end", mention.element.end)
      json.field("id", mention.offset)
      json.key("features")
      json.begin("{")
      json.facts(of: mention.element, in: document)
      json.end("}")
      json.end("}")
    }
    json.field("next_annid", document.mentions.count)
    json.end("}")
    json.end("}")
    json.key("text")
    json.text(document.text)
    json.key("features")
    json.begin("{")
    json.field("document", document.record.id)
    json.field("title", optional: document.record.meta.title)
    json.field("url", optional: document.record.meta.url)
    json.end("}")
    json.field("offset_type", "p")
    json.field("name", document.record.id)
    json.end("}")
    json.bytes.append(0x0A)
    output.files.append(
      ExportFile(name: FileNames.name(of: document.record.id) + ".bdocjs", bytes: json.bytes))
    output.mentions += document.mentions.count
  }
}
