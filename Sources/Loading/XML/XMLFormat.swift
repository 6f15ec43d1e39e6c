internal import TextModel

/// XML of any kind: the vocabulary is found by the root element.
enum XMLFormat {
  static func load(_ context: LoadContext) throws(Problem) -> LoadedFile {
    let raw = try XMLParser.parse(context.text, limits: context.limits)
    guard let root = raw.root else { throw Problem(.malformed, "no XML element could be read") }
    if raw.name(root) == "html" { return try HTMLFormat.load(context) }
    guard let vocabulary = XMLVocabulary.all.first(where: { $0.recognises(raw, root) }) else {
      throw Problem(.malformed, "no vocabulary fits the root element \(raw.name(root))")
    }
    return try vocabulary.load(raw, root, context)
  }

  /// Whether `bytes` begin with an XML declaration or a tag of any name.
  static func recognises(_ bytes: Span<UInt8>) -> Bool {
    var start = 0
    while start < bytes.count, isHTMLSpace(bytes[start]) { start += 1 }
    guard start + 1 < bytes.count, bytes[start] == UInt8(ascii: "<") else { return false }
    if bytes.hasPrefix("<?xml", at: start) || bytes.hasPrefix("<!doctype", at: start)
      || bytes.hasPrefix("<!--", at: start)
    {
      return true
    }
    var end = start + 1
    guard isASCIILetter(bytes[end]) || bytes[end] == UInt8(ascii: "_") else { return false }
    while end < bytes.count,
      isASCIILetter(bytes[end]) || isASCIIDigit(bytes[end]) || bytes[end] == UInt8(ascii: ":")
        || bytes[end] == UInt8(ascii: "_") || bytes[end] == UInt8(ascii: "-") || bytes[end] == UInt8(ascii: ".")
    {
      end += 1
    }
    return end < bytes.count && (isHTMLSpace(bytes[end]) || bytes[end] == UInt8(ascii: ">") || bytes[end] == 0x2F)
  }
}
