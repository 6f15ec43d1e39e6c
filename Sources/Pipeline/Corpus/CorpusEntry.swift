package import TextModel

/// A file of the corpus, or the reason why there is nothing to read.
package struct CorpusEntry: Hashable, Sendable {
  /// The document's id: relative to its input, percent-encoded where need be.
  package var id: String
  /// What the system calls it.
  package var path: [UInt8]
  package var byteCount: Int
  package var verdict: Verdict

  package enum Verdict: Hashable, Sendable {
    case read
    case problem(Problem)
  }

  /// A path as an id: bytes that are not UTF-8, `%`, `#` and control characters are percent-encoded.
  static func id(_ path: [UInt8]) -> String {
    var id: [UInt8] = []
    var index = 0
    while index < path.count {
      let length = scalarLength(path, at: index)
      let byte = path[index]
      if length == 0 || byte < 0x20 || byte == 0x7F || byte == UInt8(ascii: "%") || byte == UInt8(ascii: "#") {
        id.append(UInt8(ascii: "%"))
        for digit in [byte >> 4, byte & 15] { id.append(digit < 10 ? 0x30 + digit : 0x41 + digit - 10) }
        index += 1
      } else {
        id += path[index..<index + length]
        index += length
      }
    }
    return String(decoding: id, as: UTF8.self)
  }

  /// How many bytes the UTF-8 scalar at `index` has; 0 if there is none.
  private static func scalarLength(_ bytes: [UInt8], at index: Int) -> Int {
    for length in 1...4 where index + length <= bytes.count {
      let slice = Array(bytes[index..<index + length])
      if (try? UTF8Span(validating: slice.span)) != nil { return length }
    }
    return 0
  }
}
