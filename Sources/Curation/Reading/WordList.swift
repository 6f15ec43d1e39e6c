package import Gazetteer
package import TextModel

/// A file of words that are also names: its first line is `# words`, its columns `name rule language note`.
package struct WordList: Sendable {
  package let source: GazetteerSource
  package private(set) var words: [Word] = []

  /// One word and what is to be done with names that are spelled like it.
  package struct Word: Hashable, Sendable {
    package var name: String
    package var rule: String
    package var language: String?
    package var note: String?
    package var line: Int
  }

  /// The rules that a list may name.
  package static let rules = ["common", "keep", "midsentence", "evidence", "never-alone", "drop"]

  /// Whether `source` is a list of words and no gazetteer.
  package static func isWordList(_ source: GazetteerSource) -> Bool {
    let bytes = source.bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? source.bytes.dropFirst(3) : source.bytes[...]
    return bytes.prefix { $0 != 0x0A && $0 != 0x0D }.elementsEqual("# words".utf8)
  }

  /// Reads the list; lines that it cannot read are handed to `refused` with what is wrong, and passed over.
  package init(_ source: GazetteerSource, refused: (SourcePosition, String) -> Void) {
    self.source = source
    var columns: [String: Int] = [:]
    var width = 0
    let lines = source.bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
    for (index, line) in lines.enumerated() {
      let line = line.last == 0x0D ? line.dropLast() : line
      if line.isEmpty || line.first == UInt8(ascii: "#") || (index == 0 && line.first == 0xEF) { continue }
      let position = SourcePosition(file: source.path, line: index + 1)
      let fields = line.split(separator: 0x09, omittingEmptySubsequences: false)
        .map { String(decoding: $0, as: UTF8.self) }
      if width == 0 {
        for (column, name) in fields.enumerated() { columns[name] = column }
        width = fields.count
        guard columns["name"] != nil, columns["rule"] != nil else {
          refused(position, "the header of a word list has the columns 'name' and 'rule'")
          return
        }
        continue
      }
      guard fields.count == width, let name = columns["name"], let rule = columns["rule"] else {
        refused(position, "\(fields.count) field\(fields.count == 1 ? "" : "s"), the header has \(width)")
        continue
      }
      guard WordList.rules.contains(fields[rule]) else {
        refused(
          position, "unknown rule '\(fields[rule])' (known rules: \(WordList.rules.joined(separator: ", ")))")
        continue
      }
      words.append(
        Word(
          name: fields[name], rule: fields[rule], language: WordList.field(columns["language"], fields),
          note: WordList.field(columns["note"], fields), line: index + 1))
    }
  }

  private static func field(_ column: Int?, _ fields: [String]) -> String? {
    column.flatMap { fields[$0].isEmpty ? nil : fields[$0] }
  }
}
