internal import TextModel

/// The folded letters of a word of the text.
struct NameKey {
  private(set) var key: [UInt8] = []

  init(_ text: [UInt8], _ range: ByteRange) {
    var offset = range.start
    while offset < range.end {
      let scalar = decodeScalar(in: text.span, at: offset)
      WordFolding.append(scalar.value, to: &key)
      offset += scalar.length
    }
    while key.count > 1, key.last == UInt8(ascii: ".") { key.removeLast() }
  }

  var hash: UInt64 { WordFolding.hash(key[...]) }

  /// What the case forms of a Cyrillic name share; the name itself in other scripts.
  var stem: UInt64 {
    key.first.map { $0 == 0xD0 || $0 == 0xD1 } ?? false ? WordFolding.hash(CaseForms.stem(key)) : hash
  }

  /// For `the Clintons`: without the ending of the plural.
  var singulars: [UInt64] {
    guard key.count > 4, key.last == UInt8(ascii: "s") else { return [] }
    var singulars = [WordFolding.hash(key.dropLast())]
    if key.suffix(2) == Array("es".utf8)[...] { singulars.append(WordFolding.hash(key.dropLast(2))) }
    return singulars
  }
}
