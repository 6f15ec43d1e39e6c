/// The curated file of a merge, held whole, with what imported rows add to it.
struct CuratedRows {
  /// Its lines in order: rows by their number, comments and header as they are.
  enum Line { case comment([UInt8]), header, row(Int) }

  let file: String
  private(set) var lines: [Line] = []
  private(set) var columns: [String] = []
  /// Of each row the fields, one after the other.
  private var fields: [[UInt8]] = []
  private(set) var lineNumbers: [Int] = []
  private var rowByKey: [[UInt8]: Int] = [:]
  /// Names of the rows that imported rows were merged into.
  private var names: [Int: Set<UInt64>] = [:]

  var count: Int { lineNumbers.count }

  init(_ file: String, key: String, open: FileOpener) throws(ImportError) {
    self.file = file
    var reader = try GazetteerLines(file, open: open)
    var keyIndex = 0
    while let line = try reader.next() {
      switch line {
      case .comment(let range): lines.append(.comment(Array(reader.buffer[range])))
      case .header:
        columns = reader.columns
        keyIndex = try reader.index(of: key)
        lines.append(.header)
      case .row:
        let value = Array(reader.buffer[reader.fields[keyIndex]])
        if !value.isEmpty, rowByKey[value] == nil { rowByKey[value] = count }
        lines.append(.row(count))
        lineNumbers.append(reader.number)
        for field in reader.fields { fields.append(Array(reader.buffer[field])) }
      }
    }
  }

  /// The row with this value in the key column.
  func row(withKey key: ArraySlice<UInt8>) -> Int? { key.isEmpty ? nil : rowByKey[Array(key)] }

  func field(_ column: Int, of row: Int) -> [UInt8] { fields[row * columns.count + column] }

  /// Gives every row further columns, empty.
  mutating func add(columns added: [String]) {
    guard !added.isEmpty else { return }
    var wider: [[UInt8]] = []
    wider.reserveCapacity(count * (columns.count + added.count))
    for row in 0..<count {
      wider += fields[row * columns.count..<(row + 1) * columns.count]
      for _ in added { wider.append([]) }
    }
    columns += added
    fields = wider
  }

  /// Fills a field if it is empty; `true` if it was.
  mutating func fill(_ column: Int, of row: Int, with value: ArraySlice<UInt8>) -> Bool {
    let at = row * columns.count + column
    guard fields[at].isEmpty, !value.isEmpty else { return false }
    fields[at] = Array(value)
    return true
  }

  /// Adds an alias, as files spell it, unless the row has the text; `true` if it had not.
  mutating func add(alias part: ArraySlice<UInt8>, text: ArraySlice<UInt8>, to row: Int) -> Bool {
    guard let nameColumn = columns.firstIndex(of: "name"), let column = columns.firstIndex(of: "aliases") else {
      return false
    }
    let at = row * columns.count + column
    if names[row] == nil {
      var known: Set<UInt64> = []
      var name: [UInt8] = []
      name.appendEscaped(fields[row * columns.count + nameColumn][...])
      known.insert(ContentHash.hash(name))
      AliasText.forEach(in: fields[at][...]) { known.insert(ContentHash.hash($1)) }
      names[row] = known
    }
    guard names[row]?.insert(ContentHash.hash(text)).inserted == true else { return false }
    if !fields[at].isEmpty { fields[at].append(UInt8(ascii: "|")) }
    fields[at] += part
    return true
  }
}
