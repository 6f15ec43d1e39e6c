internal import Records
internal import TextModel

/// W3C Web Annotation (JSON-LD): a page of annotations whose targets are the cleaned texts. Each is selected by position (code
/// points, as the standard counts) and by quotation with up to 32 characters on either side.
///
/// Sources are relative IRIs made from ids; where the document names its address, that is the target's `scope`.
struct WebAnnotationExport: Exporter {
  static let format = ExportFormat(
    "web-annotation", "W3C Web Annotation, JSON-LD", ending: ".jsonld", needs: [.text, .mentions]
  ) { WebAnnotationExport() }

  private static let contextLength = 32
  private var count = 0

  mutating func begin(to output: inout ExportOutput) {
    output.bytes +=
      "{\"@context\":\"http://www.w3.org/ns/anno.jsonld\",\"id\":\"#page\",\"type\":\"AnnotationPage\",".utf8
    output.bytes += "\"items\":[".utf8
  }

  mutating func add(_ document: ExportDocument, to output: inout ExportOutput) {
    let source = iri(document.record.id)
    for mention in document.mentions {
      output.bytes += (count == 0 ? "\n" : ",\n").utf8
      count += 1
      var json = JSONOutput()
      json.begin("{")
      json.field("id", "#m\(count)")
      json.field("type", "Annotation")
      json.field("motivation", "identifying")
      body(of: mention, in: document, to: &json)
      json.key("target")
      json.begin("{")
      json.field("source", source)
      json.field("scope", optional: document.record.meta.url)
      selectors(of: mention, in: document, to: &json)
      json.end("}")
      json.end("}")
      output.bytes += json.bytes
    }
    output.mentions += document.mentions.count
  }

  mutating func end(to output: inout ExportOutput) { output.bytes += "\n]}\n".utf8 }

  private func body(of mention: ExportMention, in document: ExportDocument, to json: inout JSONOutput) {
    json.key("body")
    json.begin("[")
    textualBody(mention.record.type, purpose: "tagging", to: &json)
    if let entity = document.entity(of: mention) {
      json.element()
      if let wikidata = entity.wikidata {
        json.begin("{")
        json.field("type", "SpecificResource")
        json.field("source", "http://www.wikidata.org/entity/\(wikidata)")
        json.field("purpose", "identifying")
        json.end("}")
      } else {
        textualBody(entity.name, purpose: "identifying", to: &json)
      }
    }
    json.end("]")
  }

  private func textualBody(_ value: String, purpose: String, to json: inout JSONOutput) {
    json.begin("{")
    json.field("type", "TextualBody")
    json.field("value", value)
    json.field("purpose", purpose)
    json.end("}")
  }

  private func selectors(of mention: ExportMention, in document: ExportDocument, to json: inout JSONOutput) {
    json.key("selector")
    json.begin("[")
    json.begin("{")
    json.field("type", "TextPositionSelector")
    json.field("start", mention.start)
    json.field("end", mention.end)
    json.end("}")
    json.element()
    json.begin("{")
    json.field("type", "TextQuoteSelector")
    json.field("exact", mention.record.text)
    let bytes = document.text.span
    var start = mention.bytes.start
    for _ in 0..<Self.contextLength where start > 0 { start -= decodeScalar(in: bytes, before: start).length }
    var end = mention.bytes.end
    for _ in 0..<Self.contextLength where end < bytes.count { end += decodeScalar(in: bytes, at: end).length }
    json.field("prefix", String(decoding: document.text[start..<mention.bytes.start], as: UTF8.self))
    json.field("suffix", String(decoding: document.text[mention.bytes.end..<end], as: UTF8.self))
    json.end("}")
    json.end("]")
  }

  /// What IRIs cannot hold (RFC 3987) is percent-encoded; a colon too, before which would be a scheme.
  private func iri(_ id: String) -> String {
    var iri: [UInt8] = []
    for byte in id.utf8 {
      switch byte {
      case 0...0x20, 0x7F, UInt8(ascii: "\""), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\\"),
        UInt8(ascii: "^"), UInt8(ascii: "`"), UInt8(ascii: "{"), UInt8(ascii: "|"), UInt8(ascii: "}"),
        UInt8(ascii: ":"),
        UInt8(ascii: "?"), UInt8(ascii: "["), UInt8(ascii: "]"):
        iri.append(UInt8(ascii: "%"))
        for nibble in [byte >> 4, byte & 0x0F] {
          iri.append(nibble < 10 ? UInt8(ascii: "0") + nibble : UInt8(ascii: "A") + nibble - 10)
        }
      default: iri.append(byte)
      }
    }
    return String(decoding: iri, as: UTF8.self)
  }
}
