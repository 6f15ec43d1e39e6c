internal import Digest

/// Where the last result of each document lies: pairs of a digest of the id and an offset, sixteen bytes a document.
struct StoreIndex: Sendable {
  private var rows: [(key: UInt64, offset: Int)] = []

  /// - Complexity: O(1).
  mutating func append(_ id: String, at offset: Int) { rows.append((StoreIndex.key(id), offset)) }

  /// Puts the rows in order, so that they can be found; of several with one key the last one written stays.
  mutating func sort() {
    rows.sort { ($0.key, $1.offset) < ($1.key, $0.offset) }
    var last: UInt64?
    rows.removeAll { row in
      defer { last = row.key }
      return row.key == last
    }
  }

  /// The offset for an id; another id may, very rarely, have the same.
  func offset(of id: String) -> Int? {
    let key = StoreIndex.key(id)
    var (low, high) = (0, rows.count)
    while low < high {
      let middle = (low + high) / 2
      if rows[middle].key < key { low = middle + 1 } else { high = middle }
    }
    return low < rows.count && rows[low].key == key ? rows[low].offset : nil
  }

  /// A number that stands for an id.
  static func key(_ id: String) -> UInt64 {
    UInt64(bitPattern: Int64(SHA256Digest(of: Array(id.utf8)).bytes.number(at: 0)))
  }
}
