internal import Records

/// Label Studio's tasks with predictions, a JSON array. Offsets are code points, as Label Studio stores them
/// (HumanSignal/label-studio#1559); mentions may overlap.
struct LabelStudioExport: Exporter {
  static let format = ExportFormat(
    "label-studio", "Label Studio's tasks with predictions", ending: ".json", needs: [.text, .mentions]
  ) { LabelStudioExport() }

  private var count = 0

  mutating func begin(to output: inout ExportOutput) { output.bytes.append(UInt8(ascii: "[")) }

  mutating func add(_ document: ExportDocument, to output: inout ExportOutput) {
    output.bytes += (count == 0 ? "\n" : ",\n").utf8
    count += 1
    var json = JSONOutput()
    json.begin("{")
    json.field("id", count)
    json.key("data")
    json.begin("{")
    json.key("text")
    json.text(document.text)
    json.field("document", document.record.id)
    json.field("title", optional: document.record.meta.title)
    json.field("url", optional: document.record.meta.url)
    json.end("}")
    json.key("predictions")
    json.begin("[")
    json.begin("{")
    json.field("model_version", "onoma")
    json.list("result", Array(document.mentions.enumerated())) { (json, mention) in
      json.region(mention.element, number: mention.offset, in: document)
    }
    json.end("}")
    json.end("]")
    json.end("}")
    output.bytes += json.bytes
    output.mentions += document.mentions.count
  }

  mutating func end(to output: inout ExportOutput) { output.bytes += "\n]\n".utf8 }
}

extension JSONOutput {
  fileprivate mutating func region(_ mention: ExportMention, number: Int, in document: ExportDocument) {
    begin("{")
    field("id", "m\(number)")
    field("from_name", "label")
    field("to_name", "text")
    field("type", "labels")
    key("value")
    begin("{")
    field("start", mention.start)
    field("end", mention.end)
    field("text", mention.record.text)
    field("labels", nonEmpty: [mention.record.type])
    end("}")
    field("score", optional: Double(mention.record.score) / 1000)
    key("meta")
    begin("{")
    facts(of: mention, in: document)
    end("}")
    end("}")
  }
}
