internal import TextModel

/// What a format is given: a decoded file, and what its documents are to be called.
struct LoadContext: Sendable {
  var text: DecodedText
  var path: String
  /// Bytes of the file before decoding.
  var byteCount: Int
  var limits: LoadLimits

  /// A document of the file, or the member of it with the given number.
  func document(_ format: FormatName, member: Int? = nil, content: Content, warnings: Warnings) -> Document {
    let name = member.map { LoadContext.memberName($0) }
    var source = SourceFacts(path: path, member: name)
    source.byteCount = byteCount
    source.format = format.rawValue
    source.charset = text.charset.rawValue
    source.charsetEvidence = text.evidence
    source.charsetConfidence = text.confidence
    var document = Document(id: member.map(id(member:)) ?? path, source: source, content: content)
    document.limits = limits.annotations
    if member == nil { for warning in text.warnings.all { document.warnings.add(warning) } }
    for warning in warnings.all { document.warnings.add(warning) }
    return document
  }

  /// The id of the member with the given number.
  func id(member number: Int) -> String { "\(path)#\(LoadContext.memberName(number))" }

  /// Six digits, so that names sort as the members stand.
  private static func memberName(_ number: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, 6 - digits.count)) + digits
  }
}
