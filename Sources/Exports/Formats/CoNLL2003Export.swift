internal import Records
internal import TextModel

/// The columns of CoNLL-2003: word, part of speech (`-X-`, unknown), chunk (`O`, unknown), BIO tag (IOB2); an empty line after each
/// sentence, `-DOCSTART-` before each document.
struct CoNLL2003Export: Exporter {
  static let format = ExportFormat(
    "conll2003", "words with BIO tags, in four columns as CoNLL-2003 has them", ending: ".conll",
    needs: [.text, .mentions]
  ) { CoNLL2003Export() }

  mutating func add(_ document: ExportDocument, to output: inout ExportOutput) {
    let tokens = TaggedTokens(document, counting: &output)
    output.bytes += "-DOCSTART- -X- O O\n\n".utf8
    for sentence in tokens.sentences {
      for token in sentence {
        output.bytes += document.text[token.range.indices]
        output.bytes += " -X- O \(token.tag)\n".utf8
      }
      output.bytes.append(0x0A)
    }
    output.mentions += tokens.mentions
  }
}
