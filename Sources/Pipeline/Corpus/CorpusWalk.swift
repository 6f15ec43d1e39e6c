internal import TextModel

/// Fills a ``CorpusListing`` by going through the INPUTs. Open directories are on a stack, each with its entries in
/// order, so that paths come out in order and depth costs no recursion; at most one directory is open at a time.
struct CorpusWalk {
  private struct Level {
    var contents: DirectoryContents
    var next = 0
    /// How many bytes of ``path`` lead to this directory, with the `/`.
    var pathCount: Int
  }

  private let request: CorpusRequest
  private(set) var listing = CorpusListing()
  /// Of the files that will be read.
  private(set) var identities: [CorpusListing.Identity] = []
  private var output: FileIdentity?
  private var rootIndices: [CorpusListing.Root: UInt32] = [:]
  /// The path by which each directory was entered, so that none is entered twice.
  private var entered: [FileIdentity: [UInt8]] = [:]
  /// Path of the current directory below its root, with `/` at its end unless it is empty.
  private var path: [UInt8] = []

  init(_ request: CorpusRequest) {
    self.request = request
    output = request.outputDirectory.flatMap { try? FileSystem.status(of: $0, followingLinks: true).identity }
  }

  mutating func run() throws(CorpusError) {
    guard !request.inputs.isEmpty || !request.listed.isEmpty else { throw .noInput }
    let inputs = Self.withoutRepetition(request.inputs)
    let hasSeveral = inputs.count > 1 || !request.listed.isEmpty
    var named: [(input: CorpusInput, status: FileStatus)] = []
    for path in inputs {
      do {
        named.append(
          (CorpusInput(path, hasSeveral: hasSeveral), try FileSystem.status(of: path, followingLinks: true)))
      } catch {
        throw .unreadableInput(path: path, reason: error.description)
      }
    }
    // Directories reached twice belong to the first, so the order of arguments must not matter.
    named.sort { $0.input.idPrefix.lexicographicallyPrecedes($1.input.idPrefix) }
    for (input, status) in named { try takeNamed(input, status) }
    for path in Self.withoutRepetition(request.listed).sorted(by: { $0.lexicographicallyPrecedes($1) }) {
      takeListed(path)
    }
  }

  // MARK: Inputs

  private mutating func takeNamed(_ input: CorpusInput, _ status: FileStatus) throws(CorpusError) {
    guard status.kind == .directory else {
      let root = root(path: input.parent, idPrefix: [])
      return addFile(input.name, status: status, root: root)
    }
    let root = root(path: input.directory, idPrefix: input.idPrefix)
    let place = (path: input.name, root: self.root(path: input.parent, idPrefix: []))
    guard isEntered(status, at: place, id: input.idPrefix.dropLast()) else { return }
    do {
      try walk(root: root, below: [])
    } catch {
      throw .unreadableInput(path: input.path, reason: error.description)
    }
  }

  private mutating func takeListed(_ path: [UInt8]) {
    var relative = path[...]
    let isAbsolute = relative.first == UInt8(ascii: "/")
    while relative.starts(with: "./".utf8) { relative = relative.dropFirst(2) }
    while relative.first == UInt8(ascii: "/") { relative = relative.dropFirst() }
    while relative.last == UInt8(ascii: "/") { relative = relative.dropLast() }
    let root = root(path: isAbsolute ? [UInt8(ascii: "/")] : [], idPrefix: [])
    do {
      let status = try FileSystem.status(of: path, followingLinks: true)
      if status.kind == .directory {
        guard isEntered(status, at: (Array(relative), root), id: relative) else { return }
        try walk(root: root, below: Array(relative))
      } else {
        addFile(Array(relative), status: status, root: root)
      }
    } catch {
      add(Array(relative), status: nil, root: root, problem: Problem(.unreadable, error.description))
    }
  }

  private static func withoutRepetition(_ paths: [[UInt8]]) -> [[UInt8]] {
    var seen: Set<[UInt8]> = []
    return paths.filter { seen.insert($0).inserted }
  }

  // MARK: Directories

  /// Lists everything below the directory `start` of `root`.
  /// - Throws: if that directory cannot be listed; others become entries with a problem.
  private mutating func walk(root: UInt32, below start: [UInt8]) throws(FileSystemError) {
    path = start.isEmpty ? [] : start + [UInt8(ascii: "/")]
    let patternStart = path.count
    var levels = [try level(root: root)]
    while let last = levels.indices.last {
      path.removeSubrange(levels[last].pathCount...)
      guard levels[last].next < levels[last].contents.entries.count else {
        levels.removeLast()
        continue
      }
      let entry = levels[last].contents.entries[levels[last].next]
      levels[last].next += 1
      path += levels[last].contents.names[entry.start..<(entry.start + entry.count)]
      if let below = take(entry, root: root, patternStart: patternStart) { levels.append(below) }
    }
  }

  /// Reads the directory at ``path``.
  private mutating func level(root: UInt32) throws(FileSystemError) -> Level {
    let full = listing.roots[Int(root)].path + path
    var contents = try FileSystem.contents(of: full.isEmpty ? [UInt8(ascii: ".")] : full)
    contents.sort()
    listing.leftOut.hidden += contents.hiddenCount
    return Level(contents: contents, pathCount: path.count)
  }

  /// Takes the entry at ``path``; gives its contents if it is a directory to go into.
  private mutating func take(_ entry: DirectoryContents.Entry, root: UInt32, patternStart: Int) -> Level? {
    switch entry.status {
    case .failure(let error):
      let what = entry.isLink ? "a symbolic link that leads nowhere: \(error)" : error.description
      if isIncluded(patternStart) {
        add(path, status: nil, root: root, problem: Problem(.unreadable, what))
      } else {
        leaveOut(root, .byPattern)
      }
    case .success(let status) where status.kind == .directory:
      return enter(status, isLink: entry.isLink, root: root, patternStart: patternStart)
    case .success(let status):
      guard isIncluded(patternStart) else {
        leaveOut(root, .byPattern)
        break
      }
      takeFile(status, root: root, patternStart: patternStart)
    }
    return nil
  }

  private mutating func enter(_ status: FileStatus, isLink: Bool, root: UInt32, patternStart: Int) -> Level? {
    if isLink, !request.followsDirectoryLinks {
      leaveOut(root, .directoryLinks)
      return nil
    }
    let below = Array(path[patternStart...])
    if request.exclude.contains(where: { $0.matches(below) }) {
      leaveOut(root, .directories)
      return nil
    }
    let id = listing.roots[Int(root)].idPrefix + path
    guard isEntered(status, at: (path, root), id: id[...]) else { return nil }
    let directory = path
    path.append(UInt8(ascii: "/"))
    do {
      return try level(root: root)
    } catch {
      add(
        directory, status: nil, root: root,
        problem: Problem(.unreadable, "the directory cannot be listed: \(error)"))
      return nil
    }
  }

  /// Notes that a directory is entered; `false` if it is the output's, or was entered before and has an entry at
  /// `place` that says so.
  private mutating func isEntered(
    _ status: FileStatus, at place: (path: [UInt8], root: UInt32), id: ArraySlice<UInt8>
  ) -> Bool {
    if status.identity == output {
      listing.leftOut.directories += 1
      return false
    }
    if let first = entered[status.identity] {
      let name = first.isEmpty ? "the INPUT" : DocumentID.encoded(first)
      add(
        place.path, status: nil, root: place.root,
        problem: Problem(.skipped, "duplicate: the same directory as \(name)"))
      return false
    }
    entered[status.identity] = Array(id)
    return true
  }

  // MARK: Files

  private func isIncluded(_ patternStart: Int) -> Bool { request.includes(Array(path[patternStart...])) }

  /// A file of a directory: read if its suffix, or its first bytes if it has none, belong to a known format.
  private mutating func takeFile(_ status: FileStatus, root: UInt32, patternStart: Int) {
    guard status.kind == .file else { return addFile(path, status: status, root: root) }
    if let isKnown = request.isKnownByName(Array(path[patternStart...])) {
      if isKnown { return addFile(path, status: status, root: root) }
    } else {
      do {
        let full = listing.roots[Int(root)].path + path
        let start = try FileSystem.firstBytes(of: full, limit: CorpusRequest.startByteCount)
        if request.isKnownStart(start) { return addFile(path, status: status, root: root) }
      } catch {
        return add(path, status: nil, root: root, problem: Problem(.unreadable, error.description))
      }
    }
    leaveOut(root, .byFormat)
  }

  private mutating func addFile(_ path: [UInt8], status: FileStatus, root: UInt32) {
    let isFile = status.kind == .file
    add(
      path, status: status, root: root,
      problem: isFile ? nil : Problem(.skipped, "not-a-file: \(status.kind.title)"))
  }

  // MARK: Rows

  /// Counts what lies at ``path`` as left out, and tells who asked to be told.
  private mutating func leaveOut(_ root: UInt32, _ cause: CorpusListing.LeftOut.Cause) {
    listing.leftOut.count(cause)
    guard let tell = request.tellLeftOut else { return }
    let root = listing.roots[Int(root)]
    tell(DocumentID.encoded(root.idPrefix + path), cause.rawValue)
  }

  private mutating func add(_ path: [UInt8], status: FileStatus?, root: UInt32, problem: Problem?) {
    var index: Int32 = -1
    if let problem {
      index = Int32(listing.problems.count)
      listing.problems.append(problem)
    }
    if let status, problem == nil {
      identities.append(CorpusListing.Identity(file: status.identity, pathStart: listing.paths.count))
    }
    listing.rows.append(
      CorpusListing.Row(
        pathStart: listing.paths.count, pathCount: UInt32(path.count), root: root, problem: index,
        byteCount: UInt32(clamping: status?.byteCount ?? 0)))
    listing.paths += path
  }

  private mutating func root(path: [UInt8], idPrefix: [UInt8]) -> UInt32 {
    let root = CorpusListing.Root(path: path, idPrefix: idPrefix)
    if let index = rootIndices[root] { return index }
    let index = UInt32(listing.roots.count)
    listing.roots.append(root)
    rootIndices[root] = index
    return index
  }
}
