internal import TextModel

/// Decides which charset a file is in, weighing what it declares against what its bytes say, and decodes it.
///
/// In this order: a byte-order mark; NUL bytes of UTF-16 and UTF-32; escape sequences of ISO-2022; UTF-8, if every
/// sequence is valid, or good ones clearly outnumber bad ones (those become U+FFFD); the declared charset, unless
/// more than 5 in 100 of its characters beyond ASCII would be bad or another charset makes clearly better writing of
/// the same bytes; a guess.
enum EncodingDecision {
  /// - Parameter transport: the label that a transport gives, as HTTP and mail do; it stands above what the file declares.
  static func decode(_ bytes: [UInt8], transport: String? = nil) -> DecodedText {
    let span = bytes.span
    if let mark = DeclaredEncoding.byteOrderMark(span) {
      return with(.bom, decoded(span, mark.charset, from: mark.length))
    }
    if let wide = span.firstIndex(of: 0, from: 0).flatMap({ _ in WideDecoder.guess(span) }) {
      return with(.detected, decoded(span, wide))
    }
    let declared = transport.flatMap { DeclaredEncoding(transport: $0) } ?? DeclaredEncoding.find(in: span)
    let survey = UTF8Survey(span)
    var text = decode(bytes, survey: survey, declared: declared)
    if let declared {
      if declared.charset == nil {
        text.warnings.add(.unknownCharset, detail: declared.label)
      } else if declared.charset != text.charset, !survey.isASCII {
        text.warnings.add(.charsetConflict, detail: "declared \(declared.label), read as \(text.charset.rawValue)")
      }
    }
    return text
  }

  private static func decode(_ bytes: [UInt8], survey: UTF8Survey, declared: DeclaredEncoding?) -> DecodedText {
    let span = bytes.span
    if survey.hasEscape, survey.isASCII, let charset = ISO2022Decoder.charset(of: span) {
      let evidence = declared.flatMap { $0.charset == charset ? $0.evidence : nil }
      return with(evidence ?? .detected, decoded(span, charset))
    }
    if survey.isValid {
      var text = DecodedText(bytes: bytes)
      if let declared, let charset = declared.charset, charset == .utf8 || survey.isASCII && charset.extendsASCII {
        text.charset = charset
        text.evidence = declared.evidence
      }
      text.replaceControls(survey)
      return text
    }
    if survey.isMostlyUTF8(declared: declared?.charset == .utf8) {
      return with(declared?.charset == .utf8 ? declared?.evidence ?? .detected : .detected, decoded(span, .utf8))
    }
    if let declared, let charset = declared.charset, charset != .utf8,
      let text = Decoder.decode(span, charset: charset), !text.isMostlyBad
    {
      if let guess = CharsetGuess.contradiction(of: charset, span) {
        return guessed(guess, span)
      }
      return with(declared.evidence, text)
    }
    return guessed(CharsetGuess.guess(span), span)
  }

  private static func guessed(_ guess: CharsetGuess, _ bytes: Span<UInt8>) -> DecodedText {
    var text = with(guess.isCertain ? .detected : .fallback, decoded(bytes, guess.charset))
    text.confidence = guess.confidence
    return text
  }

  private static func decoded(_ bytes: Span<UInt8>, _ charset: Charset, from start: Int = 0) -> DecodedText {
    // UTF-8 can always be decoded; a system without a converter for the charset still gives the ASCII of it.
    Decoder.decode(bytes, charset: charset, from: start) ?? UTF8Decoder.decode(bytes, from: start)
  }

  private static func with(_ evidence: CharsetEvidence, _ text: DecodedText) -> DecodedText {
    var text = text
    text.evidence = evidence
    text.replaceControls(UTF8Survey(text.bytes.span))
    return text
  }
}

extension UTF8Survey {
  var isASCII: Bool { isValid && sequenceCount == 0 }

  /// Whether the bytes are UTF-8 with mistakes. Other charsets hardly ever form its sequences by chance: where it is
  /// declared, twice as many good ones as bad ones will do, elsewhere ten times as many.
  func isMostlyUTF8(declared: Bool) -> Bool { badCount * (declared ? 2 : 10) <= sequenceCount }
}

extension Charset {
  /// Whether ASCII bytes mean in it what they mean in ASCII.
  var extendsASCII: Bool {
    switch self {
    case .utf16LE, .utf16BE, .utf32LE, .utf32BE, .iso2022JP, .iso2022KR: false
    default: true
    }
  }
}

extension DecodedText {
  /// Whether more than 5 in 100 characters beyond ASCII were bad.
  var isMostlyBad: Bool {
    let bad = warnings.all.first { $0.code == .badBytes }?.count ?? 0
    guard bad > 0 else { return false }
    var beyondASCII = 0
    for byte in bytes where byte >= 0xC0 { beyondASCII += 1 }
    return bad * 20 > beyondASCII
  }
}
