/// One record on its way from a format to a gazetteer: bytes by column, and the aliases. Used again for each record,
/// so that nothing is allocated for a row.
struct ImportedRow {
  /// By the place of the column in ``ImportColumn``; aliases apart.
  private(set) var fields = [[UInt8]](repeating: [], count: ImportColumn.allCases.count)
  private(set) var aliases = AliasList()

  mutating func clear() {
    for index in fields.indices where !fields[index].isEmpty { fields[index].removeAll(keepingCapacity: true) }
    aliases.clear()
  }

  subscript(_ column: ImportColumn) -> [UInt8] { fields[column.index] }

  /// Sets a field, white space folded; what was there before goes.
  mutating func set(_ column: ImportColumn, _ text: some Collection<UInt8>) {
    fields[column.index].removeAll(keepingCapacity: true)
    fields[column.index].appendFolded(text)
  }

  mutating func set(_ column: ImportColumn, _ text: String) { set(column, Array(text.utf8)) }

  /// Adds a further value to a field of several, joined by `|`.
  mutating func add(_ column: ImportColumn, _ text: some Collection<UInt8>) {
    let index = column.index
    if !fields[index].isEmpty { fields[index].append(UInt8(ascii: "|")) }
    let before = fields[index].count
    fields[index].appendFolded(text)
    if fields[index].count == before, before > 0 { fields[index].removeLast() }
  }

  mutating func clear(_ column: ImportColumn) { fields[column.index].removeAll(keepingCapacity: true) }

  /// Adds a name. Without letters or digits it is no name and passed over.
  mutating func addAlias(
    _ text: some Collection<UInt8>, language: some Collection<UInt8> = [], flags: AliasMarks = []
  ) {
    aliases.add(text, language: language, flags: flags)
  }
}

/// Flags that an importer gives a name.
struct AliasMarks: OptionSet, Hashable, Sendable {
  var rawValue: UInt8
  static let evidence = AliasMarks(rawValue: 1)
  static let exact = AliasMarks(rawValue: 2)
  static let nocase = AliasMarks(rawValue: 4)

  /// As the file spells them.
  static let spelled: [(mark: AliasMarks, text: String)] = [
    (.evidence, "!evidence"), (.exact, "!exact"), (.nocase, "!nocase"),
  ]
}

extension [UInt8] {
  /// Appends UTF-8 text with each run of spaces, tabs, line ends and other control characters as one space, and none
  /// at either end: what a field of a gazetteer can hold.
  mutating func appendFolded(_ text: some Collection<UInt8>) {
    let start = count
    if isFolded(text) {
      append(contentsOf: text)
      return
    }
    var isSpacePending = false
    for byte in text {
      if byte <= 0x20 || byte == 0x7F {
        isSpacePending = count > start
        continue
      }
      if isSpacePending {
        append(0x20)
        isSpacePending = false
      }
      append(byte)
    }
  }

  /// Whether text can be appended as it is, which most can.
  private func isFolded(_ text: some Collection<UInt8>) -> Bool {
    // As if a space stood before: one at the beginning is one too many.
    var last: UInt8 = 0x20
    for byte in text {
      if byte <= 0x20, byte != 0x20 || last == 0x20 { return false }
      if byte == 0x7F { return false }
      last = byte
    }
    return last != 0x20 || text.isEmpty
  }
}
