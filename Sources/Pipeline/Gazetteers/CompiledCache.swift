internal import Digest
internal import Gazetteer

/// Compiled gazetteers on disk, and the stamps that tell whether sources changed.
///
/// Everything in it can be deleted at any time. Files are written under a name of their own and renamed when complete,
/// so that several processes may build the same at once: each has a whole file, and the last one stays.
struct CompiledCache {
  let directory: CacheDirectory

  /// Compiled files that are kept; of more, those opened longest ago go.
  private static let keptFiles = 8

  /// The digest of a source, if its stamp still holds.
  func digest(ofSource path: [UInt8], _ status: FileStatus) -> String? {
    let stamp = directory.stampPath(SHA256Digest(of: path).bytes)
    guard let line = try? FileReading.read(Array(stamp.utf8), limit: 4096) else { return nil }
    return SourceStamp(line: line)?.digest(for: status)
  }

  /// Notes the digest of a source.
  func note(_ digest: String, ofSource path: [UInt8], _ status: FileStatus, seenAt: Int) {
    let stamp = SourceStamp(status: status, digest: digest, seenAt: seenAt)
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
    removeOldest()
    return table
  }

  private func removeOldest() {
    let folder = directory.path + "/gazetteers"
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
