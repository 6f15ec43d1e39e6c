internal import Gazetteer
internal import TextModel

/// The rows that say which country and region the places of a document lie in. Its focus needs them though it may name none.
struct DivisionRows: Sendable {
  private let divisions: Divisions
  /// By code, the entities of the compiled gazetteers that may come to be what it means when rows are edited.
  private var others: [UInt64: [EntityReference]] = [:]
  /// By code, rows of files that differ, by their ids.
  private var ids: [UInt64: Set<String>] = [:]

  /// - Parameter table: the compiled gazetteers of one of the runs.
  init(_ entries: [PairedFiles.Entry], _ table: GazetteerTable) {
    divisions = Divisions(table)
    var extended: Set<String> = []
    for entry in entries where !entry.isSame {
      for case .gazetteer(let file) in [entry.old, entry.new] where DivisionRow.stands(in: file) {
        var row = GazetteerRow(file)
        for index in 0..<file.rowCount {
          row.move(to: index)
          let division = DivisionRow(row)
          guard division.isDivision else { continue }
          let id = row.text(.id) ?? ""
          for code in division.codes { ids[code, default: []].insert(id) }
          if file.isExtension { extended.insert(id) }
        }
      }
    }
    if ids.isEmpty { return }
    for index in 0..<table.entityCount {
      let reference = EntityReference(index)
      let type = table.type(reference)
      guard type == .country || type == .region || extended.contains(table.id(reference)) else { continue }
      let facts = table.placeFacts(reference)
      for code in facts.codes where ids[code] != nil { others[code, default: []].append(reference) }
    }
  }

  /// Entities of the compiled gazetteers that a code may mean.
  func references(_ code: UInt64) -> [EntityReference] {
    let known = UInt16(exactly: code).flatMap(divisions.country) ?? divisions.region(code)
    return (known.map { [$0] } ?? []) + (others[code] ?? [])
  }

  /// Ids of rows of files that differ, which a code may mean.
  func ids(_ code: UInt64) -> Set<String> { ids[code] ?? [] }
}

extension PlaceFacts {
  /// As ``DivisionRow/codes``.
  var codes: [UInt64] { states.map { UInt64($0) } + (region == 0 ? [] : [region]) }
}
