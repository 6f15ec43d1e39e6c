/// The ids that were written, so that none is written twice.
///
/// Numbers such as GeoNames and Wikidata ids are kept as bits, in pages made when they are needed: two megabytes
/// for all of GeoNames, twenty for all of Wikidata. Of other ids eight bytes are kept; two of them that share a
/// 64-bit hash would be taken for one (for ten million ids a chance of one in 400,000).
struct SeenIDs {
  private static let pageBits = 1 << 16
  private static let numberLimit = 1 << 28

  private var pages: [[UInt64]] = []
  private var hashes: Set<UInt64> = []
  /// For slugs that came before: the number that the next one gets.
  private var nextSuffix: [UInt64: Int] = [:]

  /// Notes the id; `false` if it stood already. `number` tells it apart within the format.
  mutating func insert(number: Int, id: some Collection<UInt8>) -> Bool {
    guard 0..<Self.numberLimit ~= number else { return insert(id) }
    let page = number / Self.pageBits
    while pages.count <= page { pages.append([]) }
    if pages[page].isEmpty { pages[page] = [UInt64](repeating: 0, count: Self.pageBits / 64) }
    let word = number % Self.pageBits / 64
    let bit = UInt64(1) << UInt64(number % 64)
    guard pages[page][word] & bit == 0 else { return false }
    pages[page][word] |= bit
    return true
  }

  /// Notes the id; `false` if it stood already.
  mutating func insert(_ id: some Collection<UInt8>) -> Bool {
    hashes.insert(ContentHash.hash(id)).inserted
  }

  /// Notes an id made of a name; one that stands already gets the next free number: `san-jose`, `san-jose-2` …
  mutating func insertUnique(_ id: inout [UInt8]) {
    if insert(id) { return }
    let hash = ContentHash.hash(id)
    let length = id.count
    var suffix = nextSuffix[hash] ?? 2
    while true {
      id.removeSubrange(length...)
      id += "-\(suffix)".utf8
      suffix += 1
      if insert(id) { break }
    }
    nextSuffix[hash] = suffix
  }
}
