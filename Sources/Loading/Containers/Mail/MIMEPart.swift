internal import TextModel

/// A part of a mail (RFC 2045, 2046); the whole is one too.
struct MIMEPart {
  let header: HeaderLines
  /// `2.1`: the first part of the second; empty for the whole.
  let number: String
  /// In lower case.
  let mediaType: String
  private let parameters: [String: String]
  private let bytes: [UInt8]
  private let body: Range<Int>
  private let depth: Int

  /// Parts within parts.
  static let deepest = 16
  /// Parts of one part.
  static let mostParts = 1000

  init(_ bytes: [UInt8], _ range: Range<Int>, number: String, depth: Int) {
    self.bytes = bytes
    self.number = number
    self.depth = depth
    let split = HeaderLines.split(bytes[range])
    header = split.header
    body = split.bodyStart..<range.upperBound
    let type = header.parameters("content-type")
    mediaType = type?.value ?? "text/plain"
    parameters = type?.parameters ?? [:]
  }

  var charset: String? { parameters["charset"] }

  var fileName: String? {
    let name = header.parameters("content-disposition")?.parameters["filename"] ?? parameters["name"]
    return name.flatMap { EncodedWords.decoded(Array($0.utf8)) }
  }

  var isAttached: Bool { header.parameters("content-disposition")?.value == "attachment" || fileName != nil }

  /// The texts in it, in order; one of each set of alternatives.
  /// - Parameter lostCount: how many parts are not looked at, since they are too many or too deep, is added there.
  func texts(lostCount: inout Int) -> [MIMEPart] {
    guard mediaType.hasPrefix("multipart/") else { return MediaType.isText(mediaType) ? [self] : [] }
    var texts: [[MIMEPart]] = []
    for part in parts(lostCount: &lostCount) { texts.append(part.texts(lostCount: &lostCount)) }
    guard mediaType == "multipart/alternative" else { return texts.flatMap { $0 } }
    let choices = texts.filter { !$0.isEmpty }
    let plain = choices.first { $0[0].mediaType == "text/plain" && $0[0].hasWords }
    // The last is the best that the writer could do.
    return plain ?? choices.last ?? []
  }

  private var hasWords: Bool { content.contains { $0 > 0x20 } }

  /// The bytes without transfer encoding.
  var content: [UInt8] {
    switch header.text("content-transfer-encoding")?.lowercased() {
    case "base64": TransferEncoding.base64(bytes[body])
    case "quoted-printable": TransferEncoding.quotedPrintable(bytes[body])
    default: Array(bytes[body])
    }
  }

  private func parts(lostCount: inout Int) -> [MIMEPart] {
    guard let boundary = parameters["boundary"], !boundary.isEmpty else { return [] }
    let most = depth < MIMEPart.deepest ? MIMEPart.mostParts : 0
    let mark = Array("--\(boundary)".utf8)
    var parts: [MIMEPart] = []
    var start: Int?
    var line = body.lowerBound
    while line < body.upperBound {
      let end = bytes[line..<body.upperBound].firstIndex(of: 0x0A).map { $0 + 1 } ?? body.upperBound
      if bytes[line..<end].starts(with: mark) {
        // The line end before the mark is part of the mark.
        if let start {
          if parts.count < most {
            add(start..<max(start, lineEnd(before: line, from: start)), to: &parts)
          } else {
            lostCount += 1
          }
        }
        start = end
        if bytes[(line + mark.count)..<end].starts(with: "--".utf8) { return parts }
      }
      line = end
    }
    // Cut off.
    if let start, start < body.upperBound {
      if parts.count < most { add(start..<body.upperBound, to: &parts) } else { lostCount += 1 }
    }
    return parts
  }

  private func add(_ range: Range<Int>, to parts: inout [MIMEPart]) {
    let prefix = number.isEmpty ? "" : number + "."
    parts.append(MIMEPart(bytes, range, number: "\(prefix)\(parts.count + 1)", depth: depth + 1))
  }

  private func lineEnd(before line: Int, from start: Int) -> Int {
    var end = line
    if end > start, bytes[end - 1] == 0x0A { end -= 1 }
    if end > start, bytes[end - 1] == 0x0D { end -= 1 }
    return end
  }
}
