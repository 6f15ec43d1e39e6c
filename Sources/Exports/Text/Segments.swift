internal import TextModel

/// Stretches of a text that together hold all of it but white space.
enum Segments {
  /// The sentences, trimmed, and what stands between them. Ranges that go backwards are passed over.
  static func covering(_ text: [UInt8], _ sentences: [ByteRange]) -> [ByteRange] {
    var segments: [ByteRange] = []
    var position = 0
    func add(_ range: ByteRange) {
      let range = WhiteSpace.trimmed(range, in: text)
      if !range.isEmpty { segments.append(range) }
    }
    for sentence in sentences where sentence.start >= position {
      add(ByteRange(position, sentence.start))
      add(sentence)
      position = sentence.end
    }
    add(ByteRange(position, text.count))
    return segments
  }

  /// Joins segments where one of `mentions`, which do not overlap and stand in order, goes over the border.
  static func joined(_ segments: [ByteRange], over mentions: [ExportMention]) -> [ByteRange] {
    var joined: [ByteRange] = []
    var next = 0
    for segment in segments {
      while next < mentions.count, mentions[next].bytes.end <= segment.start { next += 1 }
      if let last = joined.last, next < mentions.count, mentions[next].bytes.start < last.end {
        joined[joined.count - 1] = ByteRange(last.start, segment.end)
      } else {
        joined.append(segment)
      }
    }
    return joined
  }
}
