internal import TextModel

/// Guesses the charset of bytes that are not UTF-8 and declare nothing that fits.
///
/// Each candidate decodes a sample; what comes out is scored by how much it looks like writing (``ScriptScore``). The
/// best wins, the earlier of equals.
struct CharsetGuess: Sendable, Hashable {
  var charset: Charset
  /// Whether the sample looked like writing at all.
  var isCertain: Bool

  /// Bytes of the sample.
  private static let sampleLength = 32_768

  private static let candidates: [Charset] = [
    .windows1252, .windows1251, .shiftJIS, .eucJP, .gb18030, .big5, .eucKR, .koi8R, .iso88595, .ibm866,
    Charset("windows-1250"), Charset("iso-8859-2"), Charset("windows-1253"), Charset("windows-1254"),
    Charset("windows-1255"), Charset("windows-1256"), Charset("iso-8859-6"), Charset("windows-874"),
    Charset("x-mac-cyrillic"),
    Charset("ibm855"), .johab,
  ]

  static func guess(_ bytes: Span<UInt8>) -> CharsetGuess {
    let sample = self.sample(bytes)
    var best = CharsetGuess(charset: .windows1252, isCertain: false)
    var bestScore = 0
    for charset in candidates {
      guard let text = Decoder.decode(sample.span, charset: charset) else { continue }
      let score = ScriptScore.score(text.bytes.span, hasKana: charset == .shiftJIS || charset == .eucJP)
      if score > bestScore {
        best = CharsetGuess(charset: charset, isCertain: true)
        bestScore = score
      }
    }
    return best
  }

  /// The stretches that hold bytes beyond ASCII, each with what stands around it.
  private static func sample(_ bytes: Span<UInt8>) -> [UInt8] {
    var sample: [UInt8] = []
    var offset = 0
    while offset < bytes.count, sample.count < sampleLength {
      guard bytes[offset] >= 0x80 else {
        offset += 1
        continue
      }
      let start = max(0, offset - 2)
      var end = offset + 1
      var lastHigh = offset
      // Sixteen ASCII bytes end a stretch; multi-byte characters are never cut.
      while end < bytes.count, end - lastHigh < 16, end - start < sampleLength {
        if bytes[end] >= 0x80 { lastHigh = end }
        end += 1
      }
      sample.append(bytes.extracting(start..<end))
      sample.append(0x20)
      offset = end
    }
    return sample
  }
}
