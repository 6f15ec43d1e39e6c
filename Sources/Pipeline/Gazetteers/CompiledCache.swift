internal import Digest
internal import Gazetteer

/// Compiled gazetteers and lists on disk, and the stamps that tell whether sources changed.
///
/// Everything in it can be deleted at any time. Files are written under a name of their own and renamed when complete,
/// so that several processes may build the same at once: each has a whole file, and the last one stays.
struct CompiledCache {
  let directory: CacheDirectory

  /// More bytes than compiled lists have.
  private static let listLimit = 256_000_000

  /// Compiled files of a kind that are kept; of more, those opened longest ago go.
  private static let keptFiles = 8

  /// The stamp of a source, if it still holds.
  func stamp(ofSource path: [UInt8], _ status: FileStatus) -> SourceStamp? {
    let stamp = directory.stampPath(SHA256Digest(of: path).bytes)
    guard let line = try? FileReading.read(Array(stamp.utf8), limit: 4096), let known = SourceStamp(line: line),
      known.digest(for: status) != nil
    else { return nil }
    return known
  }

  /// Notes the stamp of a source.
  func note(_ stamp: SourceStamp, ofSource path: [UInt8]) {
    write(Array(stamp.line.utf8), to: directory.stampPath(SHA256Digest(of: path).bytes))
  }

  /// The compiled form with these inputs, if there is one that can be used.
  func table(_ inputs: [UInt8]) -> GazetteerTable? {
    let path = directory.compiledPath(inputs)
    guard let table = GazetteerTable.open(path), table.inputs == inputs else { return nil }
    FileSystem.touch(path)
    return table
  }

  /// Writes the compiled form, gives the compiler's memory back and opens it; `nil` if the disk does not take it, or gives back something else.
  func build(_ compiler: consuming GazetteerCompiler, _ inputs: [UInt8]) -> GazetteerTable? {
    let path = directory.compiledPath(inputs)
    guard let sink = FileSink(for: path), let written = compiler.write(to: sink, inputs: inputs),
      written.finish()
    else { return nil }
    guard let table = GazetteerTable.open(path), table.inputs == inputs, table.isIntact else {
      FileSystem.remove(path)
      return nil
    }
    removeOldest(in: "gazetteers")
    return table
  }

  /// The compiled lists with these inputs, if there are any.
  func lists(_ inputs: [UInt8]) -> [UInt8]? {
    let path = directory.listsPath(inputs)
    guard let bytes = try? FileReading.read(Array(path.utf8), limit: CompiledCache.listLimit) else { return nil }
    FileSystem.touch(path)
    return bytes
  }

  /// Keeps compiled lists.
  func keep(lists bytes: [UInt8], _ inputs: [UInt8]) {
    guard !bytes.isEmpty, bytes.count <= CompiledCache.listLimit else { return }
    write(bytes, to: directory.listsPath(inputs))
    removeOldest(in: "names")
  }

  /// The program, which what it compiles depends on: its version, and the file itself while it is being worked on.
  static var program: String {
    var text = "onoma \(onomaVersion)\n"
    if let path = ShippedFiles.executablePath(),
      let status = try? FileSystem.status(of: Array(path.utf8), followingLinks: true)
    {
      text += "\(status.byteCount) \(status.modifiedSeconds) \(status.modifiedNanoseconds)\n"
    }
    return text
  }

  private func removeOldest(in folder: String) {
    let folder = "\(directory.path)/\(folder)"
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
  private func write(_ bytes: [UInt8], to path: String) {
    guard var sink = FileSink(for: path), sink.write(bytes) else { return }
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
