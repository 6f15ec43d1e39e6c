internal import Digest
internal import Gazetteer

/// Compiled gazetteers and lists on disk, and the stamps that tell whether sources changed.
///
/// Everything in the user's directory can be deleted at any time. Files are written under a name of their own and renamed
/// when complete, so that several processes may build the same at once: each has a whole file, and the last one stays.
/// Mostly one builds and the others wait for it (``whileOthersWait(_:)``).
/// What came with the program is looked at where the user has nothing, and is never written.
struct CompiledCache {
  let directory: CacheDirectory

  /// More bytes than compiled lists have.
  private static let listLimit = 256_000_000

  /// Compiled files of a kind that are kept; of more, those opened longest ago go.
  private static let keptFiles = 8

  /// The stamp of a source, if it still holds. The program brings none: they are of one machine.
  func stamp(ofSource path: [UInt8], _ status: FileStatus) -> SourceStamp? {
    guard let stamp = directory.path(of: .stamp(SHA256Digest(of: path).bytes)),
      let line = try? FileReading.read(Array(stamp.utf8), limit: 4096), let known = SourceStamp(line: line),
      known.digest(for: status) != nil
    else { return nil }
    return known
  }

  /// Notes the stamp of a source.
  func note(_ stamp: SourceStamp, ofSource path: [UInt8]) {
    write(Array(stamp.line.utf8), as: .stamp(SHA256Digest(of: path).bytes))
  }

  /// A compiled form, and the file that it is in.
  struct Compiled {
    let table: GazetteerTable
    let path: String
    let isShipped: Bool
  }

  /// The compiled form with these inputs, if there is one that can be used.
  func table(_ inputs: [UInt8]) -> Compiled? {
    first(.compiled(inputs)) { (path, isShipped) in
      guard let table = GazetteerTable.open(path), table.inputs == inputs else { return nil }
      return Compiled(table: table, path: path, isShipped: isShipped)
    }
  }

  /// Writes the compiled form, gives the compiler's memory back and opens it; `nil` if the disk does not take it, or gives back something else.
  func build(_ compiler: consuming GazetteerCompiler, _ inputs: [UInt8]) -> Compiled? {
    guard let path = directory.path(of: .compiled(inputs)), let sink = FileSink(for: path),
      let written = compiler.write(to: sink, inputs: inputs), written.finish()
    else { return nil }
    guard let table = GazetteerTable.open(path), table.inputs == inputs, table.isIntact else {
      FileSystem.remove(path)
      return nil
    }
    removeOldest(beside: path)
    return Compiled(table: table, path: path, isShipped: false)
  }

  /// What `read` makes of the compiled lists with these inputs, if there are any that it takes.
  func lists<Lists>(_ inputs: [UInt8], _ read: ([UInt64]) -> Lists?) -> Lists? {
    first(.lists(inputs)) { (path, _) in
      (try? FileSystem.words(of: Array(path.utf8), limit: CompiledCache.listLimit / 8)).flatMap(read)
    }
  }

  /// Calls `body`, which looks once more whether there is what it would build: another process may have built it.
  func whileOthersWait<Value>(_ body: () throws(PipelineError) -> Value) throws(PipelineError) -> Value {
    let lock = directory.path.flatMap(BuildLock.init)
    defer { withExtendedLifetime(lock) {} }
    return try body()
  }

  /// Keeps compiled lists.
  func keep(lists bytes: [UInt8], _ inputs: [UInt8]) {
    guard !bytes.isEmpty, bytes.count <= CompiledCache.listLimit else { return }
    write(bytes, as: .lists(inputs))
    if let path = directory.path(of: .lists(inputs)) { removeOldest(beside: path) }
  }

  /// The program, which what it compiles depends on: its version, and what tells this build from others.
  static var program: String { "onoma \(onomaVersion)\n\(ProgramBuild.current)\n" }

  /// What `open` makes of the user's file, else of the one that came with the program. The user's counts as used; the
  /// other is never touched, whoever may write there.
  private func first<Value>(
    _ entry: CacheDirectory.Entry, _ open: (_ path: String, _ isShipped: Bool) -> Value?
  ) -> Value? {
    if let path = directory.path(of: entry), let value = open(path, false) {
      FileSystem.touch(path)
      return value
    }
    return directory.shippedPath(of: entry).flatMap { open($0, true) }
  }

  private func removeOldest(beside path: String) {
    let folder = PipelineFile.directory(of: path)
    let dated = FileSystem.names(in: folder).compactMap { (name) -> (path: String, time: Int)? in
      let path = "\(folder)/\(name)"
      guard let status = try? FileSystem.status(of: Array(path.utf8), followingLinks: false), status.kind == .file
      else {
        return nil
      }
      return (path, status.modifiedSeconds)
    }
    for old in dated.sorted(by: { $0.time > $1.time }).dropFirst(CompiledCache.keptFiles) {
      FileSystem.remove(old.path)
    }
  }

  /// Writes a small file; a cache that cannot be written is no error.
  private func write(_ bytes: [UInt8], as entry: CacheDirectory.Entry) {
    guard let path = directory.path(of: entry), var sink = FileSink(for: path), sink.write(bytes) else { return }
    _ = sink.finish()
  }
}

/// A file of the cache being written, under a name that no other process uses.
private struct FileSink: CompiledSink {
  private let path: String
  private var file: OutputFile

  init?(for path: String) {
    let name = "\(path).\(FileSystem.processIdentifier).\(FileSystem.nanosecondsSince1970())"
    guard (try? OutputFolder.create(PipelineFile.directory(of: path))) != nil,
      let file = try? OutputFile(path: name)
    else { return nil }
    self.path = path
    self.file = file
  }

  mutating func write(_ bytes: [UInt8]) -> Bool { attempt { (file) throws(OutputError) in try file.write(bytes) } }

  mutating func writeStart(_ bytes: [UInt8]) -> Bool {
    attempt { (file) throws(OutputError) in try file.writeStart(bytes) }
  }

  /// What the disk does not take is built in memory instead.
  private mutating func attempt(_ body: (inout OutputFile) throws(OutputError) -> Void) -> Bool {
    do throws(OutputError) {
      try body(&file)
      return true
    } catch {
      file.abandon()
      return false
    }
  }

  /// Gives the file its name.
  consuming func finish() -> Bool {
    var file = file
    do throws(OutputError) {
      try file.finish(as: path)
      return true
    } catch {
      file.abandon()
      return false
    }
  }
}
