internal import Gazetteer
internal import TextModel

/// All files of a lint, with what rules need to compare them: plain numbers, a few dozen bytes a name.
struct LintCorpus {
  /// A file as `lint` was given it.
  struct File {
    var gazetteer: GazetteerFile
    /// Whether its findings are wanted; other files are only looked things up in.
    var isReported: Bool
  }

  /// A row, by its number over all files.
  struct Row {
    var file: UInt16
    var row: UInt32
    /// The row that defines the entity: this one, unless it extends another; -1 if there is none.
    var definition: Int32
  }

  /// A name, by its folded form.
  struct Name {
    var hash: UInt64
    var row: UInt32
    /// Place among the row's names.
    var ordinal: UInt32
    var flags: AliasFlags
    /// Whether it is one token, and what case its letters have does not matter.
    var tokenCount: UInt8
  }

  var files: [File] = []
  var rows: [Row] = []
  /// Ordered by hash, then row and place.
  var names: [Name] = []
  var wordLists: [WordList] = []
  /// The defining row of each id.
  var definitions: [String: UInt32] = [:]
  /// Rows whose id another row has already, with that row.
  var repeated: [(row: UInt32, first: UInt32)] = []

  /// The row with this number.
  func row(_ number: Int) -> LintRow {
    let row = rows[number]
    return LintRow(files[Int(row.file)].gazetteer, at: Int(row.row))
  }

  /// Whether findings about this row are wanted.
  func isReported(_ number: Int) -> Bool { files[Int(rows[number].file)].isReported }

  /// How the file spells a name.
  func text(of name: Name) -> String {
    let row = row(Int(name.row))
    var reading = NameReading()
    let names = reading.names(of: row.cells) { _ in }
    return Int(name.ordinal) < names.count ? names[Int(name.ordinal)].text : row.id
  }

  /// Calls `body` with each row and its number.
  func forEachRow(_ body: (LintRow, Int) -> Void) {
    var number = 0
    for file in files where file.gazetteer.rowCount > 0 {
      var row = LintRow(file.gazetteer)
      for index in 0..<file.gazetteer.rowCount {
        row.move(to: index)
        body(row, number)
        number += 1
      }
    }
  }

  /// Calls `body` with each run of names that share their folded form and are two or more.
  func forEachSharedName(_ body: (ArraySlice<Name>) -> Void) {
    var start = 0
    while start < names.count {
      var end = start + 1
      while end < names.count, names[end].hash == names[start].hash { end += 1 }
      if end - start > 1 { body(names[start..<end]) }
      start = end
    }
  }
}
