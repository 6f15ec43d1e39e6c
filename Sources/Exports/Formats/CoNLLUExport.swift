internal import Records
internal import TextModel

/// CoNLL-U (Universal Dependencies, version 2) with names in the last column: `NE=B-ISLAND|EntityId=shikotan`. Forms are all it
/// tells of tokens. White space is kept as UDPipe writes it (`SpaceAfter=No`, `SpacesAfter=\n\n`), so the text comes back whole.
///
/// A document without tokens has no form in CoNLL-U and is left out.
struct CoNLLUExport: Exporter {
  static let format = ExportFormat(
    "conllu", "CoNLL-U with names in the last column, white space kept", ending: ".conllu", needs: [.text, .mentions]
  ) { CoNLLUExport() }

  mutating func add(_ document: ExportDocument, to output: inout ExportOutput) {
    let tokens = TaggedTokens(document, counting: &output)
    for (number, sentence) in tokens.sentences.enumerated() {
      guard let first = sentence.first, let last = sentence.last else { continue }
      if number == 0 { comment("newdoc id", document.record.id, &output) }
      comment("sent_id", "\(document.record.id)-\(number + 1)", &output)
      comment(
        "text", String(decoding: document.text[first.range.start..<last.range.end], as: UTF8.self), &output)
      for (index, token) in sentence.enumerated() {
        let before = number == 0 && index == 0 ? ByteRange(0, token.range.start) : nil
        output.bytes += "\(index + 1)\t".utf8
        output.bytes += document.text[token.range.indices]
        output.bytes += "\t_\t_\t_\t_\t_\t_\t_\t\(miscellaneous(token, before, document.text))\n".utf8
      }
      output.bytes.append(0x0A)
    }
    output.mentions += tokens.mentions
  }

  private func comment(_ name: String, _ value: String, _ output: inout ExportOutput) {
    let line = String.UnicodeScalarView(
      value.unicodeScalars.map { WhiteSpace.contains($0.value) ? " " : $0 })
    output.bytes += "# \(name) = \(String(line))\n".utf8
  }

  private func miscellaneous(_ token: TaggedTokens.Token, _ before: ByteRange?, _ text: [UInt8]) -> String {
    var values: [String] = []
    if token.isFirstOfMention, let entity = token.mention?.record.entity {
      values.append("EntityId=\(escaped(entity))")
    }
    if token.mention != nil { values.append("NE=\(token.tag)") }
    let space = String(decoding: text[token.range.end..<token.spaceEnd], as: UTF8.self)
    if space.isEmpty { values.append("SpaceAfter=No") }
    // A space at the end of a text has to be stated: readers expect one there or none.
    if !space.isEmpty, space != " " || token.spaceEnd == text.count { values.append("SpacesAfter=\(escaped(space))") }
    if let before, !before.isEmpty {
      values.append("SpacesBefore=\(escaped(String(decoding: text[before.indices], as: UTF8.self)))")
    }
    return values.isEmpty ? "_" : values.joined(separator: "|")
  }

  private func escaped(_ value: String) -> String {
    var escaped = ""
    for scalar in value.unicodeScalars {
      switch scalar {
      case " ": escaped += "\\s"
      case "\t": escaped += "\\t"
      case "\n": escaped += "\\n"
      case "\r": escaped += "\\r"
      case "|": escaped += "\\p"
      case "\\": escaped += "\\\\"
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped
  }
}
