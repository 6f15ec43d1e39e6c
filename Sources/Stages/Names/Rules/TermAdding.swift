internal import TextModel

/// Puts terms into a table.
struct TermAdding {
  private let use: RulesCompiler.ListUse
  private var cutter = WordCutter()

  init(_ use: RulesCompiler.ListUse) { self.use = use }

  /// - Returns: `false` if the term has too many words.
  mutating func add(_ bytes: [UInt8], _ term: ByteRange, _ language: ByteRange, to table: inout TermTable) -> Bool {
    if bytes[term.start] == UInt8(ascii: "*") {
      var key: [UInt8] = []
      var offset = term.start + 1
      while offset < term.end {
        let scalar = decodeScalar(in: bytes.span, at: offset)
        WordFolding.append(scalar.value, to: &key)
        offset += scalar.length
      }
      table.addEnding(key[...], list: use.list, isLower: use.isLower)
      return true
    }
    var sequence: UInt64 = 0
    var count = 0
    var offset = term.start
    let span = bytes.span
    let code = language.isEmpty ? "" : String(decoding: bytes[language.indices], as: UTF8.self)
    while cutter.next(in: span, from: offset, to: term.end) {
      offset = cutter.end
      // A stop that is no part of a word: abbreviations are written with and without.
      if cutter.key == [UInt8(ascii: ".")] { continue }
      let key = WordFolding.hash(cutter.key[...])
      if count > 0 { table.add(sequence, list: Trait.goesOn.rawValue) }
      sequence = count == 0 ? key : TermTable.extend(sequence, with: key)
      count += 1
    }
    guard count > 0 else { return true }
    guard count <= TermTable.mostWords else { return false }
    table.add(sequence, list: use.list, language: code)
    return true
  }
}
