/// Counts the different names of a document: libxml2 keeps each in a table whose chains grow with their number, so that
/// the time for a document of nothing but new names grows with the square.
struct DistinctNames: Sendable {
  /// More than any vocabulary has.
  static let most = 10_000

  private var seen: Set<UInt32> = []

  /// Whether a name with this hash may be shown to the parser: one that it has seen, or one of the first.
  mutating func admits(_ hash: UInt32) -> Bool {
    if seen.contains(hash) { return true }
    guard seen.count < DistinctNames.most else { return false }
    seen.insert(hash)
    return true
  }
}
