internal import TextModel

/// The documents of a run, ordered by the bytes of their paths (before any encoding), `/` counting as a byte like any
/// other.
///
/// A row has 24 bytes and its path lies with all others in one array; entries are made when they are asked for.
///
///     let corpus = try CorpusListing(of: request)
///     for entry in corpus { … }
package struct CorpusListing: Sendable {
  struct Row: Sendable {
    /// Where the path below the root lies; no two rows have the same.
    var pathStart: Int
    var pathCount: UInt32
    var root: UInt32
    /// Index in ``problems``; -1 for none.
    var problem: Int32
    /// At most `UInt32.max`; larger files are refused anyway.
    var byteCount: UInt32
  }

  /// What a path below it is joined to.
  struct Root: Sendable, Hashable {
    /// Empty or with a `/` at its end, as ``idPrefix``.
    var path: [UInt8]
    var idPrefix: [UInt8]
  }

  /// Files and directories that have no entry.
  package struct LeftOut: Hashable, Sendable {
    /// Files that `include` and `exclude` leave out.
    package var byPattern: Int
    /// Files whose suffix or, without one, whose first bytes belong to no known format.
    package var byFormat: Int
    /// Files and directories whose name starts with a dot.
    package var hidden: Int
    /// Directories that `exclude` leaves out, and the output directory.
    package var directories: Int
    /// Symbolic links to directories, unless they are followed.
    package var directoryLinks: Int

    package init(byPattern: Int = 0, byFormat: Int = 0, hidden: Int = 0, directories: Int = 0, directoryLinks: Int = 0)
    {
      self.byPattern = byPattern
      self.byFormat = byFormat
      self.hidden = hidden
      self.directories = directories
      self.directoryLinks = directoryLinks
    }

    /// Why something has no entry, in words.
    enum Cause: String {
      case byPattern = "load.include and load.exclude leave it out"
      case byFormat = "of no known format by its suffix or first bytes"
      case directories = "a directory that load.exclude leaves out"
      case directoryLinks = "a symbolic link to a directory; load.symlinks follows them"
    }

    mutating func count(_ cause: Cause) {
      switch cause {
      case .byPattern: byPattern += 1
      case .byFormat: byFormat += 1
      case .directories: directories += 1
      case .directoryLinks: directoryLinks += 1
      }
    }
  }

  var rows: [Row] = []
  var paths: [UInt8] = []
  var roots: [Root] = []
  var problems: [Problem] = []
  package internal(set) var leftOut = LeftOut()

  init() {}

  /// Lists what `request` asks for.
  /// - Throws: ``CorpusError`` for what refuses a run; a single file that cannot be read is an entry with a problem.
  package init(of request: CorpusRequest) throws(CorpusError) {
    var walk = CorpusWalk(request)
    try walk.run()
    self = walk.listing
    sort()
    try refuseClashes()
    markDuplicates(walk.identities)
    totalByteCount = rows.reduce(0) { $0 + ($1.problem < 0 ? Int($1.byteCount) : 0) }
  }

  func path(of row: Row) -> [UInt8] {
    roots[Int(row.root)].path + paths[row.pathStart..<(row.pathStart + Int(row.pathCount))]
  }

  func id(of row: Row) -> String {
    DocumentID.encoded(roots[Int(row.root)].idPrefix + paths[row.pathStart..<(row.pathStart + Int(row.pathCount))])
  }

  /// How many bytes all entries that will be read have together.
  package private(set) var totalByteCount = 0

  /// Leaves only the documents of a shard. What belongs where depends on ids alone, so a new file moves no other.
  package mutating func keep(_ shard: Shard) {
    let all = self
    rows.removeAll { !shard.contains(all.id(of: $0)) }
    totalByteCount = rows.reduce(0) { $0 + ($1.problem < 0 ? Int($1.byteCount) : 0) }
  }
}

extension CorpusListing: RandomAccessCollection {
  package var startIndex: Int { 0 }
  package var endIndex: Int { rows.count }

  package subscript(position: Int) -> CorpusEntry {
    let row = rows[position]
    return CorpusEntry(
      id: id(of: row), path: path(of: row), byteCount: Int(row.byteCount),
      verdict: row.problem < 0 ? .read : .problem(problems[Int(row.problem)]))
  }
}
