internal import TextModel

/// Guesses the charset of bytes that are not UTF-8 and declare nothing that fits.
///
/// Each candidate decodes a sample; what comes out is scored by how much it looks like writing (``ScriptScore``). The
/// best wins, the earlier of equals.
struct CharsetGuess: Sendable, Hashable {
  var charset: Charset
  /// Whether the sample looked like writing at all.
  var isCertain: Bool
  /// Its score, in hundredths of a point a character.
  var average = 0
  /// How far the next charset is behind.
  var lead = 0
  /// Characters beyond ASCII in the sample.
  var count = 0

  /// Out of 1000: how far the next charset is behind, and from how many characters that is known.
  var confidence: Int {
    guard isCertain else { return 0 }
    return min(1000, 400 + lead * 3 / 5) * min(count, Self.manyCharacters) / Self.manyCharacters
  }

  /// A guess from so many characters is as certain as it can be.
  private static let manyCharacters = 40
  /// So many characters beyond ASCII must speak against a declaration.
  private static let leastCharacters = 12
  /// A declared charset with a score from here on is not doubted: trying the others takes longer than decoding.
  private static let doubtful = 2540
  private static let doubtfulLatin = 1400
  /// By so much another charset must be better than the declared one: from 100 characters on by 5 points each.
  private static let leastLead = 100
  private static let leastEvidence = 25_000_000
  /// Bytes of the sample.
  private static let sampleLength = 32_768
  private static let contradictionSample = 4096

  private static let candidates: [Charset] = [
    .windows1252, .windows1251, .shiftJIS, .eucJP, .gb18030, .big5, .eucKR, .koi8R, .iso88595, .ibm866,
    Charset("windows-1250"), Charset("iso-8859-2"), Charset("windows-1253"), Charset("windows-1254"),
    Charset("windows-1255"), Charset("windows-1256"), Charset("iso-8859-6"), Charset("windows-874"),
    Charset("x-mac-cyrillic"), Charset("ibm855"), .johab, Charset("koi8-u"), Charset("windows-1257"),
    Charset("macintosh"),
  ]

  static func guess(_ bytes: Span<UInt8>) -> CharsetGuess { best(of: sample(bytes)) }

  /// What the bytes are in though `declared` says otherwise and decodes them; `nil` without clear evidence.
  ///
  /// Single-byte charsets decode everything, and some pairs of multi-byte ones much of each other: only what comes out
  /// can tell. The declaration has the benefit of the doubt.
  static func contradiction(of declared: Charset, _ bytes: Span<UInt8>) -> CharsetGuess? {
    let sample = self.sample(bytes, limit: contradictionSample)
    guard let own = score(of: sample, in: declared), own.count >= leastCharacters,
      own.average < (own.isLatin ? doubtfulLatin : doubtful)
    else { return nil }
    let best = best(of: sample)
    let lead = best.average - own.average
    // The more characters there are, the less it takes: the mean of n varies by 1/√n.
    guard best.isCertain, best.charset != declared, lead >= leastLead, lead * lead * own.count >= leastEvidence else {
      return nil
    }
    return best
  }

  private static func best(of sample: [UInt8]) -> CharsetGuess {
    var best = CharsetGuess(charset: .windows1252, isCertain: false)
    var second = 0
    for charset in candidates {
      guard let score = score(of: sample, in: charset), score.average > second else { continue }
      if score.average > best.average {
        second = best.average
        best = CharsetGuess(charset: charset, isCertain: true, average: score.average, count: score.count)
      } else {
        second = score.average
      }
    }
    best.lead = best.average - second
    return best
  }

  private static func score(of sample: [UInt8], in charset: Charset) -> ScriptScore? {
    Decoder.decode(sample.span, charset: charset).map {
      ScriptScore($0.bytes.span, hasKana: charset == .shiftJIS || charset == .eucJP)
    }
  }

  /// The stretches that hold bytes beyond ASCII, each with what stands around it.
  private static func sample(_ bytes: Span<UInt8>, limit: Int = sampleLength) -> [UInt8] {
    var sample: [UInt8] = []
    var offset = 0
    while offset < bytes.count, sample.count < limit {
      guard bytes[offset] >= 0x80 else {
        offset += 1
        continue
      }
      let start = max(0, offset - 2)
      var end = offset + 1
      var lastHigh = offset
      // Sixteen ASCII bytes end a stretch; multi-byte characters are never cut.
      while end < bytes.count, end - lastHigh < 16, end - start < limit {
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
