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
    for id in entities.sorted(by: precedes) {
      var key = RowKey(id: id)
      while old.rows[key] != nil || new.rows[key] != nil {
        if let cells = cells(key, columns) { bytes += cells.joined(separator: [0x09]) + [0x0A] }
        key.repetition += 1
      }
    }
    return GazetteerSource(name: new.file.source.name, path: new.file.source.path, bytes: bytes)
  }

  /// By where they stand in the new file; those it does not have come last.
  private func precedes(_ a: String, _ b: String) -> Bool {
    let (left, right) = (new.rows[RowKey(id: a)] ?? .max, new.rows[RowKey(id: b)] ?? .max)
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
