/// Rows whose names are spread over a file or several, joined by a key. All are held until the end.
struct RowGroups {
  private var rows: [ImportedRow] = []
  private var places: [RecordPlace] = []
  private var index: [[UInt8]: Int] = [:]

  /// Changes the row with this key; a new one is empty.
  mutating func update(_ key: [UInt8], at place: RecordPlace, _ change: (inout ImportedRow) -> Void) {
    let at: Int
    if let known = index[key] {
      at = known
    } else {
      at = rows.count
      index[key] = at
      rows.append(ImportedRow())
      places.append(place)
    }
    change(&rows[at])
  }

  /// Emits the rows in the order in which they began.
  mutating func emit(into sink: inout RowSink) throws(ImportError) {
    for (row, place) in zip(rows, places) {
      sink.row = row
      try sink.emit(at: place)
    }
    self = RowGroups()
  }
}
