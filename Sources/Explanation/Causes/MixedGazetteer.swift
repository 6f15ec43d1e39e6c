internal import Gazetteer

/// A gazetteer file between two versions: the new one with some of its changes undone.
struct MixedGazetteer {
  private let old: KeyedGazetteer
  private let new: KeyedGazetteer
  private let undone: [RowKey: [RowChange.Kind]]
  private let hasOldDirectives: Bool

  init(old: KeyedGazetteer, new: KeyedGazetteer, undone: [RowChange], hasOldDirectives: Bool) {
    self.old = old
    self.new = new
    self.undone = Dictionary(grouping: undone, by: \.key).mapValues { $0.map(\.kind) }
    self.hasOldDirectives = hasOldDirectives
  }

  /// The rows of these entities.
  func source(_ entities: Set<String>) -> GazetteerSource {
    let columns = GazetteerColumn.allCases.filter { old.file.has($0) || new.file.has($0) }
    var bytes: [UInt8] = []
    for line in hasOldDirectives ? old.directives : new.directives { bytes += line + [0x0A] }
    bytes += Array(columns.map(\.rawValue).joined(separator: "\t").utf8) + [0x0A]
    let places = Dictionary(uniqueKeysWithValues: entities.map { ($0, place(of: $0)) })
    for id in entities.sorted(by: { precedes($0, $1, places) }) {
      var key = RowKey(id: id)
      while old.rows[key] != nil || new.rows[key] != nil {
        if let cells = cells(key, columns) { bytes += cells.joined(separator: [0x09]) + [0x0A] }
        key.repetition += 1
      }
    }
    return GazetteerSource(name: new.file.source.name, path: new.file.source.path, bytes: bytes)
  }

  /// Where the rows of an entity stand: the row of the new file, and behind that the row of the old one, from 1, where the new file
  /// has none.
  private typealias Place = (row: Int, behind: Int)

  /// What was removed stands where it stood: behind what was before it and is there still. The first of several regions or
  /// countries with one code is the one that is meant.
  /// - Complexity: O(rows that were removed before it).
  private func place(of id: String) -> Place {
    if let row = new.rows[RowKey(id: id)] { return (row, 0) }
    guard let row = old.rows[RowKey(id: id)] else { return (.max, 0) }
    for index in (0..<row).reversed() {
      if let before = new.rows[old.orderedRows[index].0] { return (before, row + 1) }
    }
    return (-1, row + 1)
  }

  private func precedes(_ a: String, _ b: String, _ places: [String: Place]) -> Bool {
    guard let left = places[a], let right = places[b] else { return false }
    return left == right ? a.utf8.lexicographicallyPrecedes(b.utf8) : left < right
  }

  private func cells(_ key: RowKey, _ columns: [GazetteerColumn]) -> [[UInt8]]? {
    let before = old.rows[key].map { GazetteerRow(old.file, at: $0) }
    let after = new.rows[key].map { GazetteerRow(new.file, at: $0) }
    let undone = undone[key] ?? []
    let isUndone = undone.contains { (kind) in
      switch kind {
      case .added, .removed: true
      default: false
      }
    }
    guard let after, !isUndone else {
      return isUndone ? before.map { row in columns.map { Array(row.field($0)) } } : nil
    }
    var cells = columns.map { Array(after.field($0)) }
    guard let before else { return cells }
    for kind in undone {
      switch kind {
      case .column(let column):
        if let index = columns.firstIndex(of: column) { cells[index] = Array(before.field(column)) }
      case .alias(let earlier, let later):
        guard let index = columns.firstIndex(of: .aliases) else { continue }
        cells[index] = MixedGazetteer.replacing(later, with: earlier, in: cells[index])
      case .added, .removed: break
      }
    }
    return cells
  }

  /// Replaces one part of an aliases field.
  private static func replacing(_ part: [UInt8]?, with other: [UInt8]?, in field: [UInt8]) -> [UInt8] {
    var parts = MixedGazetteer.parts(of: field)
    if let part, let index = parts.firstIndex(of: part) {
      if let other { parts[index] = other } else { parts.remove(at: index) }
    } else if let other {
      parts.append(other)
    }
    return Array(parts.joined(separator: [UInt8(ascii: "|")]))
  }

  private static func parts(of field: [UInt8]) -> [[UInt8]] {
    if field.isEmpty { return [] }
    var parts: [[UInt8]] = [[]]
    var index = 0
    while index < field.count {
      if field[index] == UInt8(ascii: "|") {
        parts.append([])
      } else {
        parts[parts.count - 1].append(field[index])
        if field[index] == UInt8(ascii: "\\"), index + 1 < field.count {
          index += 1
          parts[parts.count - 1].append(field[index])
        }
      }
      index += 1
    }
    return parts
  }
}
