/// The entries of one directory, hidden ones left out, their names side by side in one array: a directory of a million
/// files costs no million allocations.
struct DirectoryContents {
  struct Entry {
    /// Where the name is in ``names``.
    var start: Int
    var count: Int
    /// Of what it leads to, if it is a link.
    var status: Result<FileStatus, FileSystemError>
    var isLink: Bool

    var isDirectory: Bool { (try? status.get())?.kind == .directory }
  }

  var names: [UInt8] = []
  var entries: [Entry] = []
  var hiddenCount = 0

  /// Puts the entries in the order that the bytes of all paths below have: a directory counts as its name and `/`,
  /// so that `a-b` comes before `a/c` and `a0` after it.
  mutating func sort() {
    let names = names
    entries.sort { a, b in
      let shared = min(a.count, b.count)
      for offset in 0..<shared {
        let (left, right) = (names[a.start + offset], names[b.start + offset])
        if left != right { return left < right }
      }
      return Self.byte(of: a, at: shared, in: names) < Self.byte(of: b, at: shared, in: names)
    }
  }

  /// -1 past the end.
  private static func byte(of entry: Entry, at offset: Int, in names: [UInt8]) -> Int {
    if offset < entry.count { return Int(names[entry.start + offset]) }
    return offset == entry.count && entry.isDirectory ? Int(UInt8(ascii: "/")) : -1
  }
}
