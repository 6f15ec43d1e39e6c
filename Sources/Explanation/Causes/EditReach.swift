internal import Gazetteer
internal import TextModel

/// Tells which documents the edits of gazetteers can reach: where one of the names of an edited row stands in the text.
struct EditReach: Sendable {
  private let rows: ChangedRows
  private let words: [WordIndex]
  /// Ids of rows of which more than aliases was edited.
  private let edited: Set<String>

  /// - Parameter byEditedNames: as ``ChangedRows`` has it.
  init(_ edits: RunEdits, byEditedNames: Bool) throws(GazetteerError) {
    rows = try ChangedRows(edits, [.old, .new], byEditedNames: byEditedNames)
    words = edits.files.entries.filter { !$0.isSame }.compactMap(WordIndex.init)
    edited = Set(
      edits.tagging.compactMap { (edit) in
        if case .row(_, let change) = edit.change, case .column = change.kind { change.key.id } else { nil }
      })
  }

  /// The edited rows and words that the documents can name.
  func names(in documents: [Document]) -> PossibleNames {
    var names = PossibleNames()
    for document in documents {
      let ranges = document.sentences.isEmpty ? document.blocks.map(\.range) : document.sentences
      rows.forEachPossible(in: document.text, ranges: ranges) { (id, file) in
        names.ids.insert(id)
        names.files.insert(file)
      }
      for list in words { list.find(in: document.text, ranges: ranges, &names) }
    }
    return names
  }

  /// Whether one of the names stands in the text of the record on this line, or what was edited in its focus; perhaps `true`
  /// where none does.
  func isPossible(_ line: [UInt8]) -> Bool {
    guard let text = EditReach.text(of: line) else { return true }
    if !edited.isEmpty, FocusLine.ids(of: line)?.contains(where: edited.contains) ?? true { return true }
    let range = [ByteRange(0, text.count)]
    var isFound = false
    rows.forEachPossible(in: text, ranges: range) { _, _ in isFound = true }
    if isFound { return true }
    var names = PossibleNames()
    for list in words { list.find(in: text, ranges: range, &names) }
    return !names.changedWords.isEmpty
  }

  private static let key = Array("\"text\":\"".utf8)

  /// The value of `text` as it is written, escapes made spaces; `nil` if there is none. No other key of this name stands
  /// before it, and in a string its quotes would be escaped.
  private static func text(of line: [UInt8]) -> [UInt8]? {
    var start = 0
    while true {
      guard let quote = line[start...].firstIndex(of: UInt8(ascii: "\"")) else { return nil }
      if line[quote...].starts(with: key), quote == 0 || line[quote - 1] != UInt8(ascii: "\\") {
        start = quote + key.count
        break
      }
      start = quote + 1
    }
    var text: [UInt8] = []
    text.reserveCapacity(line.count - start)
    var index = start
    while index < line.count, line[index] != UInt8(ascii: "\"") {
      if line[index] == UInt8(ascii: "\\") {
        text += [0x20, 0x20]
        index += 2
      } else {
        text.append(line[index])
        index += 1
      }
    }
    return text
  }
}
