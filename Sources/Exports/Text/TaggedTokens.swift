internal import Records
internal import TextModel

/// A document as tokens with BIO tags (IOB2): the first token of a mention has `B-TYPE`, the others `I-TYPE`, the rest `O`.
struct TaggedTokens {
  struct Token {
    var range: ByteRange
    /// Where the white space after it ends: the next token's start, or the end of the text.
    var spaceEnd: Int
    /// The mention it is part of.
    var mention: ExportMention?
    var isFirstOfMention = false

    var tag: String {
      guard let mention else { return "O" }
      return (isFirstOfMention ? "B-" : "I-") + BIOLabel.label(mention.record.type)
    }
  }

  /// In order; none is empty.
  private(set) var sentences: [[Token]] = []
  /// How many mentions there are.
  private(set) var mentions = 0

  init(_ document: ExportDocument, counting output: inout ExportOutput) {
    let chosen = LongestMentions.chosen(of: document, counting: &output)
    mentions = chosen.count
    let tokenizer = Tokenizer(document.text, cuts: chosen.flatMap { [$0.bytes.start, $0.bytes.end] })
    var next = 0
    for segment in Segments.joined(document.sentences, over: chosen) {
      var tokens: [Token] = []
      for piece in tokenizer.pieces(of: segment) where !piece.isSpace {
        while next < chosen.count, chosen[next].bytes.end <= piece.range.start { next += 1 }
        var token = Token(range: piece.range, spaceEnd: 0)
        if next < chosen.count, chosen[next].bytes.contains(piece.range) {
          token.mention = chosen[next]
          token.isFirstOfMention = chosen[next].bytes.start == piece.range.start
        }
        tokens.append(token)
      }
      sentences.append(tokens)
    }
    closeGaps(textEnd: document.text.count)
  }

  private mutating func closeGaps(textEnd: Int) {
    var end = textEnd
    for sentence in sentences.indices.reversed() {
      for token in sentences[sentence].indices.reversed() {
        sentences[sentence][token].spaceEnd = end
        end = sentences[sentence][token].range.start
      }
    }
  }
}

/// Types as BIO tags write them: in capitals, with `_` for what the columns of such files cannot hold.
enum BIOLabel {
  static func label(_ type: String) -> String {
    String(
      String.UnicodeScalarView(
        type.uppercased().unicodeScalars.map { WhiteSpace.contains($0.value) || $0 == "|" ? "_" : $0 }))
  }
}
