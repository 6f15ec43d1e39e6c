internal import Records
internal import TextModel

/// spaCy's JSON of a document (`Doc.to_json`), one a line: text, tokens, sentences, `ents` (without overlaps), and all mentions
/// as the span group `onoma`. `Doc(vocab).from_json(line)` reads it, and `DocBin` takes the documents.
///
/// Offsets are code points. Tokens follow ``Tokenizer``, so every mention begins and ends at one. As spaCy wants it, a
/// token's one space is no token and other white space is. The key `id`, which spaCy passes over, holds the record's.
struct SpacyExport: Exporter {
  static let format = ExportFormat(
    "spacy", "spaCy's JSON, a document a line, for Doc.from_json and DocBin", ending: ".jsonl",
    needs: [.text, .mentions]
  ) { SpacyExport() }

  mutating func add(_ document: ExportDocument, to output: inout ExportOutput) {
    var ignored = ExportOutput()
    let chosen = LongestMentions.chosen(of: document, counting: &ignored)
    let spans = document.mentions.filter { WhiteSpace.trimmed($0.bytes, in: document.text) == $0.bytes }
    var json = JSONOutput()
    json.begin("{")
    json.field("id", document.record.id)
    json.key("text")
    json.text(document.text)
    json.list("ents", chosen) { (json, mention) in
      json.begin("{")
      json.place(of: mention)
      json.end("}")
    }
    json.list("sents", document.sentences) { (json, sentence) in
      json.begin("{")
      json.field("start", document.codePoints(atByte: sentence.start))
      json.field("end", document.codePoints(atByte: sentence.end))
      json.end("}")
    }
    tokens(of: document, spans, to: &json)
    json.key("spans")
    json.begin("{")
    json.list("onoma", spans) { (json, mention) in
      json.begin("{")
      json.place(of: mention)
      json.field("kb_id", mention.record.entity ?? "")
      json.end("}")
    }
    json.end("}")
    json.end("}")
    json.bytes.append(0x0A)
    output.bytes += json.bytes
    output.mentions += spans.count
    output.leaveOut(.spaced, count: document.mentions.count - spans.count)
  }

  private func tokens(of document: ExportDocument, _ spans: [ExportMention], to json: inout JSONOutput) {
    let cuts = (spans.map(\.bytes) + document.sentences).flatMap { [$0.start, $0.end] }
    var ranges: [ByteRange] = []
    var isAfterToken = false
    for piece in Tokenizer(document.text, cuts: cuts).pieces(of: ByteRange(0, document.text.count)) {
      var range = piece.range
      if piece.isSpace, isAfterToken, document.text[range.start] == 0x20 { range.start += 1 }
      if !range.isEmpty { ranges.append(range) }
      isAfterToken = !piece.isSpace
    }
    json.list("tokens", Array(ranges.enumerated())) { (json, token) in
      json.begin("{")
      json.field("id", token.offset)
      json.field("start", document.codePoints(atByte: token.element.start))
      json.field("end", document.codePoints(atByte: token.element.end))
      json.end("}")
    }
  }
}

extension JSONOutput {
  fileprivate mutating func place(of mention: ExportMention) {
    field("start", mention.start)
    field("end", mention.end)
    field("label", mention.record.type)
  }
}
