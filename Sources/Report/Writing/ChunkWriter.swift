internal import Records

/// Writes texts with their mentions as one array of JSON, a member a document.
///
/// A document is `{"t": text, "b": blocks, "s": sentences, "m": mentions, "a": strings}`. All lists are flat, so that
/// they stay small: a block is kind, start, length; a sentence start, length; a mention the ten numbers of
/// ``append(_:places:)``. Offsets are UTF-16 code units, the indices of the page's strings, whatever the record's are.
struct ChunkWriter {
  /// A mention with the numbers of what the index names.
  struct Mention {
    var mention: RecordMention
    var type: Int
    var entity: Int?
    var via: Int
    var gazetteer: Int
  }

  private var json = JSONOutput(bytes: [UInt8(ascii: "[")])

  var bytes: [UInt8] { json.bytes }
  var isEmpty: Bool { json.bytes.count == 1 }

  mutating func add(_ record: Record, _ mentions: [Mention]) {
    let places = TextPlaces(record)
    var strings = NameTable()
    json.element()
    json.begin("{")
    json.field(JSONKey("t"), optional: record.text)
    list("b") { (output) in
      for block in record.blocks ?? [] {
        let start = places.place(block.start)
        let kind = RecordBlock.Kind.allCases.firstIndex(of: block.kind) ?? 0
        output.numbers(kind, start, places.place(block.end) - start)
      }
    }
    list("s") { (output) in
      for sentence in record.sentences ?? [] {
        let start = places.place(sentence.start)
        output.numbers(start, places.place(sentence.end) - start)
      }
    }
    list("m") { (output) in
      for mention in mentions { output.append(mention, places, &strings) }
    }
    if record.text == nil {
      json.key(JSONKey("x"))
      json.strings(mentions.map(\.mention.text))
    }
    json.key(JSONKey("a"))
    json.strings(strings.names)
    json.end("}")
  }

  private mutating func list(_ name: String, _ body: (inout JSONOutput) -> Void) {
    json.key(JSONKey(name))
    json.begin("[")
    body(&json)
    json.end("]")
  }

  /// The array, whole.
  consuming func finish() -> [UInt8] { json.bytes + [UInt8(ascii: "]")] }
}

extension JSONOutput {
  /// Start, length, type, entity, via, score, first and last byte of the source, alias, rule; -1 for what is not known.
  fileprivate mutating func append(_ row: ChunkWriter.Mention, _ places: TextPlaces, _ strings: inout NameTable) {
    let mention = row.mention
    let start = places.place(mention.start)
    numbers(start, places.place(mention.end) - start, row.type, row.entity ?? -1, row.via, mention.score)
    numbers(mention.source?.start ?? -1, mention.source?.end ?? -1)
    numbers(strings.number(of: mention.alias), strings.number(of: mention.rule))
  }

  /// Elements of an array.
  mutating func numbers(_ values: Int...) {
    for value in values {
      element()
      integer(value)
    }
  }

  /// An array of strings.
  mutating func strings(_ values: [String]) {
    begin("[")
    for value in values {
      element()
      string(value)
    }
    end("]")
  }
}
