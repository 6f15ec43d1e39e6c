package import TextModel

/// A text with marked spans: `"‹Ein Satz.› ‹Ça va ?›"` gives the text without the marks and the bytes each pair held.
///
/// Pairs may be nested; ranges are in the order in which they start.
package struct MarkedText: Sendable {
  package var text: String
  package var ranges: [ByteRange]

  package init(_ marked: String) {
    text = ""
    ranges = []
    var open: [Int] = []
    for scalar in marked.unicodeScalars {
      switch scalar {
      case "‹":
        open.append(ranges.count)
        ranges.append(ByteRange(text.utf8.count, text.utf8.count))
      case "›":
        if let index = open.popLast() { ranges[index].end = text.utf8.count }
      default: text.unicodeScalars.append(scalar)
      }
    }
  }

  /// `text` with `ranges` marked: for messages that show what was found instead.
  package init(text: String, ranges: [ByteRange]) {
    self.text = text
    self.ranges = ranges
  }

  /// The text with its marks.
  package var marked: String {
    var result: [UInt8] = []
    let bytes = Array(text.utf8)
    for offset in 0...bytes.count {
      for range in ranges where range.end == offset && !range.isEmpty { result += "›".utf8 }
      for range in ranges where range.start == offset { result += "‹".utf8 }
      if offset < bytes.count { result.append(bytes[offset]) }
    }
    return String(decoding: result, as: UTF8.self)
  }
}
