internal import Gazetteer
internal import TextModel

/// Looks through the files for names that are spelled like a text.
///
/// Most names are passed over by their length and by which letters they have; the others are compared letter by letter.
struct NearestEntries {
  private let letters: [Unicode.Scalar]
  private let mask: UInt64
  private let limit: Int
  private let byteCounts: ClosedRange<Int>

  /// How many there are at most.
  private static let most = 3

  init(to text: String) {
    let bytes = Array(text.utf8)
    letters = NameFolder.letters(of: bytes)
    mask = Self.mask(letters)
    limit = min(max(1, letters.count / 4), 4)
    byteCounts = max(1, letters.count - limit)...max(1, bytes.count * 2 + 8)
  }

  /// The nearest, then in the order of the files: those spelled like the text but left out first.
  /// - Complexity: O(bytes of the files).
  func find(in places: GazetteerPlaces) -> [NearEntry] {
    var found: [(entry: NearEntry, order: Int)] = []
    guard letters.count > 1 else { return [] }
    for gazetteer in places.gazetteers {
      var row = GazetteerRow(gazetteer.file)
      for index in 0..<gazetteer.file.rowCount {
        row.move(to: index)
        let type = EntityType(row.text(.type) ?? "")
        guard !type.isPartOfName else { continue }
        guard let near = best(of: row) else { continue }
        let omission = near.distance == 0 ? places.omission(of: near.name, in: row, type: type) : nil
        found.append(
          (
            NearEntry(
              name: near.name.text, entity: row.text(.of) ?? row.text(.id) ?? "", type: type.rawValue,
              place: places.shown(row.position), distance: near.distance, omission: omission),
            found.count
          ))
      }
    }
    return found.sorted { ($0.entry.distance, $0.order) < ($1.entry.distance, $1.order) }
      .prefix(Self.most).map(\.entry)
  }

  /// The name of `row` that is nearest.
  private func best(of row: GazetteerRow) -> (name: Alias, distance: Int)? {
    var best: (name: Alias, distance: Int)?
    func consider(_ bytes: ArraySlice<UInt8>, _ name: () -> Alias?) {
      guard byteCounts.contains(bytes.count) else { return }
      let other = NameFolder.letters(of: Array(bytes))
      guard abs(other.count - letters.count) <= limit, (Self.mask(other) ^ mask).nonzeroBitCount <= 2 * limit
      else { return }
      let distance = alignmentDistance(letters, other)
      guard distance <= limit, distance < best?.distance ?? .max, let name = name() else { return }
      best = (name, distance)
    }
    consider(row.field(.name)) { row.text(.name).map { Alias(text: $0) } }
    for part in row.parts(.aliases) {
      // Tags and flags are no letters of the name.
      let text = part.prefix { $0 != UInt8(ascii: "@") && $0 != UInt8(ascii: "!") }
      consider(text) { try? row.alias(part) }
    }
    return best
  }

  /// Which letters there are, in 64 classes.
  private static func mask(_ letters: [Unicode.Scalar]) -> UInt64 {
    letters.reduce(0) { $0 | 1 << UInt64($1.value & 63) }
  }
}
