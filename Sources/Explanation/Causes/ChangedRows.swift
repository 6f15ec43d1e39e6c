internal import Gazetteer
internal import TextModel

/// The rows that one of two runs has and the other has not, or has differently; found by their names.
struct ChangedRows: Sendable {
  private let matcher: Matcher
  /// By the number of the entity in the table: a row's id and file.
  private let rows: [(id: String, file: String)]

  /// - Parameters:
  ///   - isNew: whether the rows are the new run's.
  ///   - byEditedNames: of a row of which only aliases were edited, whether these only are looked for, not all its names.
  init(
    _ edits: RunEdits, isNew: Bool, base: GazetteerTable, byEditedNames: Bool = false
  ) throws(GazetteerError) {
    let ids = EntityIDs(base)
    var sources: [GazetteerSource] = []
    var rows: [(id: String, file: String)] = []
    for entry in edits.files.entries where !entry.isSame {
      guard case .gazetteer(let file) = isNew ? entry.new : entry.old else { continue }
      /// By row, the aliases that were edited; `nil` where all names count.
      var changed: [String: [[UInt8]]?] = [:]
      var isWhole = false
      for edit in entry.edits {
        switch edit.change {
        case .row(_, let change):
          if byEditedNames, case .alias(let old, let new) = change.kind {
            guard let known = changed[change.key.id] ?? .some([]) else { continue }
            changed[change.key.id] = .some(known + [isNew ? new : old].compactMap { $0 })
          } else {
            changed[change.key.id] = .some(nil)
          }
        case .file: isWhole = true
        default: break
        }
      }
      let columns = GazetteerColumn.allCases.filter { file.has($0) && $0 != .of }
      var bytes: [UInt8] = []
      for line in KeyedGazetteer.directives(of: file) where !line.elementsEqual("# extends".utf8) {
        bytes += line + [0x0A]
      }
      let header = columns.contains(.type) ? columns : [.type] + columns
      let named = header.contains(.name) ? header : [.name] + header
      bytes += Array(named.map(\.rawValue).joined(separator: "\t").utf8) + [0x0A]
      var row = GazetteerRow(file)
      for number in 0..<file.rowCount {
        row.move(to: number)
        let id = row.text(.id) ?? ""
        guard isWhole || changed[id] != nil else { continue }
        let type = row.text(.type) ?? ids.reference(id).map { base.type($0).rawValue } ?? "place"
        // Anything of a person's names may tell the family name.
        let edited = isWhole || type == EntityType.person.rawValue ? nil : changed[id] ?? nil
        let cells = named.map { (column) -> [UInt8] in
          switch column {
          case .id: return Array("row-\(rows.count)".utf8)
          case .type:
            return Array(type.utf8)
          case .name:
            return Array(((edited == nil ? row.text(.name) : nil) ?? "row-\(rows.count)").utf8)
          // What is taken away was a name.
          case .aliases:
            return Array(
              (edited.map { $0.map { $0[...] } } ?? row.parts(.aliases)).map {
                $0.first == UInt8(ascii: "-") ? $0.dropFirst() : $0
              }
              .joined(separator: [UInt8(ascii: "|")]))
          default: return Array(row.field(column))
          }
        }
        bytes += Array(cells.joined(separator: [0x09])) + [0x0A]
        rows.append((id, entry.name))
      }
      sources.append(GazetteerSource(name: entry.name, path: file.source.path, bytes: bytes))
    }
    var files: [GazetteerFile] = []
    for source in sources { files.append(try GazetteerFile(source)) }
    matcher = Matcher(try GazetteerTable.compile(files), overlap: .all, names: .all)
    self.rows = rows
  }

  func forEachPossible(in text: [UInt8], ranges: [ByteRange], _ body: (String, String) -> Void) {
    if rows.isEmpty { return }
    matcher.forEachPossible(in: text, ranges: ranges) { (reference) in
      if reference.index < rows.count { body(rows[reference.index].id, rows[reference.index].file) }
    }
  }
}
