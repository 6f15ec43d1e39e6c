extension Record {
  /// Appends the record as one line of `annotations.jsonl`, with its end.
  public func appendLine(to output: inout [UInt8]) {
    var json = JSONOutput(bytes: [])
    swap(&json.bytes, &output)
    json.line(of: self) { (json) in
      if let text {
        json.key(.text)
        json.text(Array(text.utf8))
      }
      if let blocks {
        json.list(.blocks, blocks) { $0.block(start: $1.start, end: $1.end, kind: $1.kind.rawValue) }
      }
      if let sentences { json.list(.sentences, sentences) { $0.range(start: $1.start, end: $1.end) } }
      if let mentions {
        json.list(.mentions, mentions) { (json, mention) in
          json.mention(
            start: mention.start, end: mention.end, text: Array(mention.text.utf8)[...], type: mention.type,
            entity: mention.entity,
            candidates: mention.candidates, gazetteer: mention.gazetteer, alias: mention.alias,
            via: mention.via.rawValue, rule: mention.rule, sentence: mention.sentence, source: mention.source,
            score: mention.score)
        }
      }
    }
    swap(&json.bytes, &output)
  }
}
