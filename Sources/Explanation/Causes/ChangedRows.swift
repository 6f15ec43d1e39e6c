internal import Gazetteer
internal import TextModel

/// The rows that one of two runs has and the other has not, or has differently; found by their names.
struct ChangedRows: Sendable {
  private let matcher: Matcher
  /// By the number of the entity in the table: a row's id and file.
  private let rows: [(id: String, file: String)]

  /// - Parameters:
  ///   - sides: whose rows.
  ///   - byEditedNames: of a row of which only aliases were edited, whether these only are looked for, not all its names.
  init(_ edits: RunEdits, _ sides: [Side], byEditedNames: Bool = false) throws(GazetteerError) {
    var files: [GazetteerFile] = []
    var rows: [(id: String, file: String)] = []
    for entry in edits.files.entries where !entry.isSame {
      for side in sides {
        guard case .gazetteer(let file) = side == .new ? entry.new : entry.old else { continue }
        let source = ChangedRows.source(entry, file, side, byEditedNames, &rows)
        files.append(try GazetteerFile(GazetteerSource(name: entry.name, path: file.source.path, bytes: source)))
      }
    }
    matcher = Matcher(try GazetteerTable.compile(files), overlap: .all, names: .all)
    self.rows = rows
  }

  enum Side { case old, new }

  /// The rows of a version of a file that the other one has not, or differently: each with an id of its own, and with no
  /// other entity to stand for.
  private static func source(
    _ entry: PairedFiles.Entry, _ file: GazetteerFile, _ side: Side, _ byEditedNames: Bool,
    _ rows: inout [(id: String, file: String)]
  ) -> [UInt8] {
    let changed = ChangedNames(entry, side, byEditedNames)
    var columns = GazetteerColumn.allCases.filter { file.has($0) && $0 != .of }
    for column in [GazetteerColumn.type, .name, .aliases] where !columns.contains(column) { columns.append(column) }
    var bytes: [UInt8] = []
    for line in KeyedGazetteer.directives(of: file) where !line.elementsEqual("# extends".utf8) {
      bytes += line + [0x0A]
    }
    bytes += Array(columns.map(\.rawValue).joined(separator: "\t").utf8) + [0x0A]
    var row = GazetteerRow(file)
    for number in 0..<file.rowCount {
      row.move(to: number)
      let id = row.text(.id) ?? ""
      guard changed.has(id) else { continue }
      // A row that extends another need not tell its type: the forms of both kinds are looked for.
      for type in row.text(.type).map({ [$0] }) ?? ["place", "person"] {
        let own = "row-\(rows.count)"
        // Anything of a person's names may tell the family name.
        let edited = type == EntityType.person.rawValue ? nil : changed.aliases(of: id)
        let cells = columns.map { (column) -> [UInt8] in
          switch column {
          case .id: Array(own.utf8)
          case .type: Array(type.utf8)
          case .name: Array(((edited == nil ? row.text(.name) : nil) ?? own).utf8)
          case .aliases:
            // What is taken away was a name.
            Array(
              (edited.map { $0.map { $0[...] } } ?? row.parts(.aliases))
                .map { $0.first == UInt8(ascii: "-") ? $0.dropFirst() : $0 }.joined(separator: [UInt8(ascii: "|")]))
          default: Array(row.field(column))
          }
        }
        bytes += Array(cells.joined(separator: [0x09])) + [0x0A]
        rows.append((id, entry.name))
      }
    }
    return bytes
  }

  func forEachPossible(in text: [UInt8], ranges: [ByteRange], _ body: (String, String) -> Void) {
    if rows.isEmpty { return }
    matcher.forEachPossible(in: text, ranges: ranges) { (reference) in
      if reference.index < rows.count { body(rows[reference.index].id, rows[reference.index].file) }
    }
  }
}

/// Which rows of a version of a file were edited, and by which of their names they are looked for.
private struct ChangedNames {
  /// By row, the aliases that were edited; `nil` where all names count.
  private var changed: [String: [[UInt8]]?] = [:]
  private var isWhole = false

  init(_ entry: PairedFiles.Entry, _ side: ChangedRows.Side, _ byEditedNames: Bool) {
    for edit in entry.edits {
      switch edit.change {
      case .row(_, let change):
        if byEditedNames, case .alias(let old, let new) = change.kind {
          guard let known = changed[change.key.id] ?? .some([]) else { continue }
          changed[change.key.id] = .some(known + [side == .new ? new : old].compactMap { $0 })
        } else {
          changed[change.key.id] = .some(nil)
        }
      case .file: isWhole = true
      default: break
      }
    }
  }

  func has(_ id: String) -> Bool { isWhole || changed[id] != nil }

  /// The aliases of a row that are looked for; `nil` for all its names.
  func aliases(of id: String) -> [[UInt8]]? { isWhole ? nil : changed[id] ?? nil }
}
