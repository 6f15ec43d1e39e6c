internal import TextModel

extension Document {
  /// Traps unless blocks, sentences, mentions and their way to the source are as the record promises.
  func check() {
    expect(String(validating: text, as: UTF8.self) != nil, "the text is UTF-8")
    checkBlocks()
    checkSentences()
    checkMentions()
    checkSources()
  }

  private func checkBlocks() {
    var last: Int?
    for block in blocks {
      expect(!block.range.isEmpty, "a block is not empty")
      expectBorders(block.range.start, block.range.end, of: text, "a block")
      if let last {
        expect(block.range.start == last + 2, "an empty line lies between blocks")
        expect(text[last] == 0x0A && text[last + 1] == 0x0A, "an empty line lies between blocks")
      } else {
        expect(block.range.start == 0, "the first block begins the text")
      }
      last = block.range.end
    }
    expect(text.count == last ?? 0, "blocks end with the text")
  }

  private func checkSentences() {
    var block = 0
    var covered = 0
    for sentence in sentences {
      expect(!sentence.isEmpty && sentence.start >= covered, "sentences are in order")
      expectBorders(sentence.start, sentence.end, of: text, "a sentence")
      expectOnlySpace(covered, sentence.start)
      while block < blocks.count, blocks[block].range.end <= sentence.start { block += 1 }
      expect(block < blocks.count && blocks[block].range.contains(sentence), "a sentence lies in a block")
      let first = decodeScalar(in: text.span, at: sentence.start).value
      let last = decodeScalar(in: text.span, before: sentence.end).value
      expect(!isSpace(first) && !isSpace(last), "a sentence is trimmed")
      covered = sentence.end
    }
    expectOnlySpace(covered, text.count)
  }

  private func expectOnlySpace(_ start: Int, _ end: Int) {
    var at = start
    while at < end {
      let scalar = decodeScalar(in: text.span, at: at)
      expect(isSpace(scalar.value), "sentences hold all that is no white space; byte \(at) is in none")
      at += scalar.length
    }
  }

  private func isSpace(_ scalar: UInt32) -> Bool {
    Unicode.Scalar(scalar)?.properties.isWhitespace ?? false
  }

  private func checkMentions() {
    var last = ByteRange(0, 0)
    for mention in mentions {
      expect(!mention.range.isEmpty && mention.range > last, "mentions are in order")
      expectBorders(mention.range.start, mention.range.end, of: text, "a mention")
      expect(mention.candidates.upperBound <= candidates.count, "a mention's candidates are there")
      if let sentence = mention.sentence {
        expect(sentences.indices.contains(sentence), "a mention's sentence is there")
        expect(sentences[sentence].contains(mention.range), "a mention lies in its sentence")
      }
      last = mention.range
    }
    for range in blocked { expectBorders(range.start, range.end, of: text, "what is blocked") }
  }

  private func checkSources() {
    func check(_ range: ByteRange) {
      guard let place = sourceMap.source(of: range) else { return }
      expect(
        0 <= place.start && place.end <= source.byteCount, "\(range) leads to \(place) of \(source.byteCount) bytes")
    }
    var at = 0
    while at < text.count {
      let length = decodeScalar(in: text.span, at: at).length
      check(ByteRange(at, at + length))
      at += length
    }
    for block in blocks { check(block.range) }
    for sentence in sentences { check(sentence) }
  }
}
