package import Gazetteer
internal import TextModel

/// Compares two versions of a gazetteer, each one or several files, row by row.
///
/// Rows are paired by id. A row of an `# extends` file is a row of its own: it is paired with the row that extends the
/// same entity in the other version. Where an entity stands, and in which order rows and aliases are, makes no
/// difference.
/// - Complexity: O(bytes) time but for sorting the ids; a few dozen bytes of memory a row besides the files.
package struct GazetteerComparison: Sendable {
  private let old: [GazetteerFile]
  private let new: [GazetteerFile]

  package init(old: [GazetteerFile], new: [GazetteerFile]) {
    self.old = old
    self.new = new
  }

  /// How many changes there are.
  package struct Counts: Hashable, Sendable {
    package var added = 0
    package var removed = 0
    package var changed = 0
    package var aliasesAdded = 0
    package var aliasesRemoved = 0
    package var aliasesChanged = 0

    package var isEmpty: Bool { added + removed + changed == 0 }
  }

  private struct Key: Hashable, Comparable {
    var id: String
    var isExtension: Bool
    /// Rows that repeat an id are paired in order.
    var repetition: Int

    static func < (a: Key, b: Key) -> Bool {
      if a.id.utf8.elementsEqual(b.id.utf8) {
        return a.isExtension == b.isExtension ? a.repetition < b.repetition : b.isExtension
      }
      return a.id.utf8.lexicographicallyPrecedes(b.id.utf8)
    }
  }

  private struct Place {
    var file: Int
    var row: Int
  }

  /// Hands each change to `body`, ordered by id, and counts them.
  package func forEachChange(_ body: (EntityChange) -> Void) -> Counts {
    let oldPlaces = GazetteerComparison.places(old)
    let newPlaces = GazetteerComparison.places(new)
    var keys = Array(oldPlaces.keys)
    for key in newPlaces.keys where oldPlaces[key] == nil { keys.append(key) }
    keys.sort()
    var counts = Counts()
    var reading = NameReading()
    for key in keys {
      let a = oldPlaces[key]
      let b = newPlaces[key]
      guard let change = change(key.id, a, b, &reading) else { continue }
      switch change.kind {
      case .added: counts.added += 1
      case .removed: counts.removed += 1
      case .changed: counts.changed += 1
      }
      for alias in change.aliases {
        switch alias.kind {
        case .added: counts.aliasesAdded += 1
        case .removed: counts.aliasesRemoved += 1
        case .changed: counts.aliasesChanged += 1
        }
      }
      body(change)
    }
    return counts
  }

  private static func places(_ files: [GazetteerFile]) -> [Key: Place] {
    var places: [Key: Place] = [:]
    var repetitions: [Key: Int] = [:]
    for (index, file) in files.enumerated() {
      var cells = GazetteerRow(file)
      for row in 0..<file.rowCount {
        cells.move(to: row)
        var key = Key(id: cells.text(.id) ?? "", isExtension: file.isExtension, repetition: 0)
        if places[key] != nil {
          let count = (repetitions[key] ?? 0) + 1
          repetitions[key] = count
          key.repetition = count
        }
        places[key] = Place(file: index, row: row)
      }
    }
    return places
  }

  private func change(_ id: String, _ a: Place?, _ b: Place?, _ reading: inout NameReading) -> EntityChange? {
    let shown = b.map { new[$0.file] } ?? a.map { old[$0.file] }
    guard let shown, let row = b?.row ?? a?.row else { return nil }
    let cells = GazetteerRow(shown, at: row)
    var change = EntityChange(
      id: id, kind: a == nil ? .added : b == nil ? .removed : .changed,
      old: a.map { old[$0.file].position(ofRow: $0.row) }, new: b.map { new[$0.file].position(ofRow: $0.row) },
      type: cells.text(.type) ?? "", name: cells.text(.name) ?? "")
    guard let a, let b else { return change }
    let before = GazetteerRow(old[a.file], at: a.row)
    let after = GazetteerRow(new[b.file], at: b.row)
    for column in GazetteerColumn.allCases where column != .id && column != .aliases {
      let (left, right) = (before.field(column), after.field(column))
      if left == right { continue }
      change.columns.append(
        EntityChange.Column(
          name: column.rawValue, old: String(decoding: left, as: UTF8.self), new: String(decoding: right, as: UTF8.self)
        ))
    }
    if before.field(.aliases) != after.field(.aliases) {
      change.aliases = GazetteerComparison.aliases(
        before: reading.names(of: before) { _ in }, after: reading.names(of: after) { _ in }
      )
    }
    return change.columns.isEmpty && change.aliases.isEmpty ? nil : change
  }

  /// Aliases are paired by their bytes and, where a spelling stands several times, first those that are wholly alike.
  private static func aliases(before: [ListedName], after: [ListedName]) -> [EntityChange.AliasChange] {
    // Bytes, not strings: strings of other normalization are equal to Swift, and a change is to be seen.
    func whole(_ name: Spelled) -> [UInt8] { Array((name.text + "\t" + name.tag).utf8) }
    let old = before.filter { $0.kind != .name }.map(Spelled.init)
    let new = after.filter { $0.kind != .name }.map(Spelled.init)
    var kept: [[UInt8]: Int] = [:]
    for name in new { kept[whole(name), default: 0] += 1 }
    var gone: [Spelled] = []
    for name in old {
      let key = whole(name)
      if let count = kept[key], count > 0 { kept[key] = count - 1 } else { gone.append(name) }
    }
    var come: [Spelled] = []
    for name in new.reversed() {
      let key = whole(name)
      guard let count = kept[key], count > 0 else { continue }
      kept[key] = count - 1
      come.append(name)
    }
    come.reverse()
    var waiting: [[UInt8]: [Int]] = [:]
    for index in come.indices.reversed() { waiting[Array(come[index].text.utf8), default: []].append(index) }
    var removed: [EntityChange.AliasChange] = []
    var changed: [EntityChange.AliasChange] = []
    var isPaired = [Bool](repeating: false, count: come.count)
    for name in gone {
      if let partner = waiting[Array(name.text.utf8)]?.popLast() {
        isPaired[partner] = true
        changed.append(
          EntityChange.AliasChange(text: name.text, kind: .changed, old: name.tag, new: come[partner].tag))
      } else {
        removed.append(EntityChange.AliasChange(text: name.text, kind: .removed, old: name.tag, new: nil))
      }
    }
    let added = come.indices.filter { !isPaired[$0] }.map { index in
      EntityChange.AliasChange(text: come[index].text, kind: .added, old: nil, new: come[index].tag)
    }
    return removed + changed + added
  }

  /// An alias in two parts.
  private struct Spelled {
    /// With `-` before it where it is taken away.
    var text: String
    /// `@ru!evidence`
    var tag: String

    init(_ name: ListedName) {
      text = (name.kind == .removal ? "-" : "") + name.text
      tag =
        (name.language.map { "@" + $0 } ?? "")
        + AliasFlags.named.filter { name.flags.contains($0.flag) }.map { "!" + $0.name }.joined()
    }
  }
}
