internal import Gazetteer
internal import Stages
internal import TextModel

/// Finds a string in the cleaned text: by its bytes, else by the letters that names are compared by.
enum TextSearch {
  /// Every place, in order, without overlaps.
  static func ranges(of string: String, in trace: DocumentTrace) -> [ByteRange] {
    let wanted = Array(string.utf8)
    let exact = ranges(of: wanted, in: trace.document.text)
    guard exact.isEmpty, let match = trace.match else { return exact }
    let letters = NameFolder.letters(of: wanted)
    guard !letters.isEmpty else { return [] }
    var found: [ByteRange] = []
    for range in trace.document.nameRanges {
      let tokens = match.tokens(trace.document, range: range)
      var index = 0
      while index < tokens.count {
        if let count = count(of: tokens[index...], spelling: letters) {
          found.append(ByteRange(tokens[index].range.start, tokens[index + count - 1].range.end))
          index += count
        } else {
          index += 1
        }
      }
    }
    return found
  }

  static func ranges(of wanted: [UInt8], in text: [UInt8]) -> [ByteRange] {
    var found: [ByteRange] = []
    var start = 0
    guard let first = wanted.first else { return [] }
    while start + wanted.count <= text.count {
      if text[start] == first, text[start..<start + wanted.count].elementsEqual(wanted) {
        found.append(ByteRange(start, start + wanted.count))
        start += wanted.count
      } else {
        start += 1
      }
    }
    return found
  }

  /// How many of the first tokens spell `letters`; `nil` if they do not.
  private static func count(of tokens: ArraySlice<TokenView>, spelling letters: [Unicode.Scalar]) -> Int? {
    var rest = letters[...]
    for (count, token) in tokens.enumerated() {
      let scalars = token.folded.unicodeScalars
      guard rest.starts(with: scalars) else { return nil }
      rest = rest.dropFirst(scalars.count)
      if rest.isEmpty { return count + 1 }
    }
    return nil
  }
}
