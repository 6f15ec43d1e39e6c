/// The further names of a row, each text once.
struct AliasList {
  /// Beyond so many, repeated texts are looked up in a table.
  private static let linearLimit = 24

  struct Item {
    fileprivate(set) var text: Range<Int>
    fileprivate(set) var language: Range<Int>
    var flags: AliasMarks
  }

  private(set) var bytes: [UInt8] = []
  private(set) var items: [Item] = []
  private var hashes: [UInt64] = []
  private var table: Set<UInt64> = []

  mutating func clear() {
    bytes.removeAll(keepingCapacity: true)
    items.removeAll(keepingCapacity: true)
    hashes.removeAll(keepingCapacity: true)
    if !table.isEmpty { table = [] }
  }

  /// Adds a name; if the text stands already, the first one and its language stay.
  mutating func add(_ text: some Collection<UInt8>, language: some Collection<UInt8>, flags: AliasMarks) {
    let start = bytes.count
    bytes.appendFolded(text)
    // A leading hyphen is no part of a name, and takes a name away in files that extend others.
    var first = start
    while first < bytes.count, bytes[first] == UInt8(ascii: "-") || bytes[first] == 0x20 { first += 1 }
    guard bytes.count > first, isNew(ContentHash.hash(bytes[first...])) else {
      bytes.removeSubrange(start...)
      return
    }
    let end = bytes.count
    if Self.isLanguageTag(language) { bytes += language }
    items.append(Item(text: first..<end, language: end..<bytes.count, flags: flags))
  }

  /// Whether a name with these bytes stands here.
  func contains(_ text: some Collection<UInt8>) -> Bool {
    let hash = ContentHash.hash(text)
    return table.isEmpty ? hashes.contains(hash) : table.contains(hash)
  }

  private mutating func isNew(_ hash: UInt64) -> Bool {
    if table.isEmpty {
      if hashes.contains(hash) { return false }
      hashes.append(hash)
      if hashes.count > Self.linearLimit { table = Set(hashes) }
      return true
    }
    return table.insert(hash).inserted
  }

  /// As the reader of gazetteers takes it: two to twelve letters, digits and hyphens.
  static func isLanguageTag(_ bytes: some Collection<UInt8>) -> Bool {
    (2...12).contains(bytes.count)
      && bytes.allSatisfy { 0x61...0x7A ~= $0 | 0x20 || 0x30...0x39 ~= $0 || $0 == UInt8(ascii: "-") }
  }
}

/// A hash of bytes that is the same in every process (FNV-1a with a last mixing).
enum ContentHash {
  static func hash(_ bytes: some Collection<UInt8>) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
    hash ^= hash >> 32
    return hash &* 0x9E37_79B9_7F4A_7C15
  }
}
