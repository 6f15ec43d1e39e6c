internal import Records

/// Documents that stand in one of two outputs only, until it is known which of them have only moved: sixteen bytes each.
struct UnpairedDocuments {
  private(set) var entries: [Entry] = []

  struct Entry {
    /// A number that stands for the content.
    var content: Int
    /// Where the line begins.
    var offset: Int
  }

  mutating func add(_ record: Record, offset: Int) {
    entries.append(Entry(content: UnpairedDocuments.content(of: record), offset: offset))
  }

  /// Equal contents have equal numbers; others, very rarely, too.
  private static func content(of record: Record) -> Int {
    // FNV-1a.
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in "\(record.source.sha256) \(record.source.member ?? "")".utf8 {
      hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3
    }
    return Int(truncatingIfNeeded: hash)
  }
}
