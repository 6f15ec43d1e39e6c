internal import TextModel

/// What a file says of its own encoding: its byte-order mark, XML declaration or HTML `meta`.
struct DeclaredEncoding: Sendable, Hashable {
  /// As it is written there.
  var label: String
  /// `nil` if the label is unknown.
  var charset: Charset?
  var evidence: CharsetEvidence

  /// How far into a page a `meta` is looked for.
  private static let metaWindow = 4096

  /// The byte-order mark at the start of `bytes` and its length.
  static func byteOrderMark(_ bytes: Span<UInt8>) -> (charset: Charset, length: Int)? {
    func starts(_ mark: [UInt8]) -> Bool {
      guard bytes.count >= mark.count else { return false }
      for index in mark.indices where bytes[index] != mark[index] { return false }
      return true
    }
    if starts([0xEF, 0xBB, 0xBF]) { return (.utf8, 3) }
    if starts([0xFF, 0xFE, 0, 0]) { return (.utf32LE, 4) }
    if starts([0, 0, 0xFE, 0xFF]) { return (.utf32BE, 4) }
    if starts([0xFF, 0xFE]) { return (.utf16LE, 2) }
    if starts([0xFE, 0xFF]) { return (.utf16BE, 2) }
    return nil
  }

  /// What stands in the XML declaration or, failing that, in a `meta` near the start.
  static func find(in bytes: Span<UInt8>) -> DeclaredEncoding? {
    inXMLDeclaration(bytes) ?? inMeta(bytes)
  }

  private static func inXMLDeclaration(_ bytes: Span<UInt8>) -> DeclaredEncoding? {
    var start = 0
    while start < bytes.count, isHTMLSpace(bytes[start]) { start += 1 }
    guard bytes.hasPrefix("<?xml", at: start), let end = bytes.firstIndex(of: UInt8(ascii: ">"), from: start),
      end - start < 1024
    else { return nil }
    return label(in: bytes, start..<end, after: "encoding").map { DeclaredEncoding($0, .xml) }
  }

  private static func inMeta(_ bytes: Span<UInt8>) -> DeclaredEncoding? {
    let window = bytes.extracting(0..<min(bytes.count, metaWindow))
    var offset = 0
    while let start = window.firstIndex(of: UInt8(ascii: "<"), from: offset) {
      offset = start + 1
      if window.hasPrefix("<!--", at: start) {
        while let close = window.firstIndex(of: UInt8(ascii: ">"), from: offset) {
          offset = close + 1
          if window[close - 1] == UInt8(ascii: "-"), window[close - 2] == UInt8(ascii: "-") { break }
        }
      } else if window.hasPrefix("<meta", at: start) {
        let end = window.firstIndex(of: UInt8(ascii: ">"), from: start) ?? window.count
        if let found = label(in: window, start..<end, after: "charset") {
          var declared = DeclaredEncoding(found, .meta)
          // Whoever can read this is not reading UTF-16.
          if declared.charset == .utf16LE || declared.charset == .utf16BE { declared.charset = .utf8 }
          if declared.charset == .userDefined { declared.charset = .windows1252 }
          return declared
        }
      }
    }
    return nil
  }

  /// What HTTP or a mail says; `nil` for a label that means nothing.
  init?(transport label: String) {
    self.init(Array(label.utf8), .transport)
    if charset == nil { return nil }
  }

  private init(_ label: [UInt8], _ evidence: CharsetEvidence) {
    self.label = String(decoding: label.prefix(60), as: UTF8.self)
    self.evidence = evidence
    charset = EncodingLabels.charset(label)
  }

  /// The value of `key=value` within `range`, quoted or not.
  private static func label(in bytes: Span<UInt8>, _ range: Range<Int>, after key: StaticString) -> [UInt8]? {
    var offset = range.lowerBound
    while offset < range.upperBound {
      guard bytes.hasPrefix(key, at: offset) else {
        offset += 1
        continue
      }
      offset += key.utf8CodeUnitCount
      var next = offset
      while next < range.upperBound, isHTMLSpace(bytes[next]) { next += 1 }
      guard next < range.upperBound, bytes[next] == UInt8(ascii: "=") else { continue }
      next += 1
      while next < range.upperBound,
        isHTMLSpace(bytes[next]) || bytes[next] == UInt8(ascii: "\"") || bytes[next] == UInt8(ascii: "'")
      {
        next += 1
      }
      var label: [UInt8] = []
      while next < range.upperBound, isLabelByte(bytes[next]) {
        label.append(bytes[next])
        next += 1
      }
      if !label.isEmpty { return label }
    }
    return nil
  }

  private static func isLabelByte(_ byte: UInt8) -> Bool {
    isASCIILetter(byte) || isASCIIDigit(byte) || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_")
      || byte == UInt8(ascii: ":") || byte == UInt8(ascii: ".")
  }
}
