internal import Digest
internal import TextModel

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// A command of the pipeline file, found and ready to be started.
struct OutsideCommand: Sendable {
  /// Program and arguments, paths resolved. ``CommandWord`` says which words are paths.
  let words: [String]
  let digest: CommandDigest

  /// How messages call it: as it was written.
  var name: String { SourceExcerpt.printable(digest.words.joined(separator: " ")) }

  /// A file larger than this is not read for its digest.
  private static let byteLimit = 4_000_000_000

  /// - Throws: ``PipelineError/command(_:)`` if the program or a file is missing.
  init(
    _ entry: PipelineDefinition.StageEntry, _ definition: PipelineDefinition, cache: CacheDirectory?
  ) throws(PipelineError) {
    do throws(CommandRefusal.Problem) {
      let written = entry.settings.list("run")
      var words: [String] = []
      var files: [String] = []
      for (index, word) in written.enumerated() {
        let resolved = try OutsideCommand.resolve(word, at: index, from: definition.directory)
        words.append(resolved)
        if index == 0 || (resolved.utf8.contains(UInt8(ascii: "/")) && CommandWord.isFile(resolved)) {
          files.append(resolved)
        }
      }
      for path in entry.settings.list("files") {
        let resolved = definition.resolved(path)
        guard CommandWord.exists(resolved) else {
          throw .noFile(path, setting: "files", nearest: FileSystem.nearestFile(to: resolved))
        }
        files.append(resolved)
      }
      self.words = words
      digest = CommandDigest(
        words: written,
        files: try files.map { (path) throws(CommandRefusal.Problem) in try OutsideCommand.digest(path, cache) })
    } catch {
      throw .command(CommandRefusal(position: entry.position, problem: error))
    }
  }

  private static func resolve(
    _ word: String, at index: Int, from directory: String
  ) throws(CommandRefusal.Problem) -> String {
    let hasSlash = word.utf8.contains(UInt8(ascii: "/"))
    if index == 0, !hasSlash { return try program(word) }
    let path = CommandWord.isPath(word, at: index, from: directory) ? CommandWord.joined(directory, word) : word
    if index == 0 || CommandWord.mustExist(word) {
      guard CommandWord.exists(path) else {
        throw .noFile(word, setting: "run", nearest: FileSystem.nearestFile(to: path))
      }
    }
    if index == 0, !isExecutable(path) { throw .notExecutable(word) }
    // The program would look for it where the run was started, perhaps find another, and no digest would tell.
    if index > 0, !hasSlash, CommandWord.isFile(CommandWord.joined(directory, word)) { throw .ambiguous(word) }
    return path
  }

  /// Where `PATH` has the program.
  private static func program(_ name: String) throws(CommandRefusal.Problem) -> String {
    let path = FileSystem.environmentVariable("PATH").map { String(decoding: $0, as: UTF8.self) } ?? "/usr/bin:/bin"
    let directories = path.split(separator: ":", omittingEmptySubsequences: false).map { $0.isEmpty ? "." : String($0) }
    for directory in directories {
      let candidate = CommandWord.joined(directory, name)
      if isExecutable(candidate) { return candidate }
    }
    let known = directories.flatMap(FileSystem.names(in:))
    throw .notInPath(name, nearest: nearestName(to: name, in: Set(known).sorted()))
  }

  private static func isExecutable(_ path: String) -> Bool {
    guard CommandWord.isFile(path) else { return false }
    return unsafe access(path, X_OK) == 0
  }

  private static func digest(
    _ path: String, _ cache: CacheDirectory?
  ) throws(CommandRefusal.Problem) -> FileDigest {
    do throws(Problem) {
      return try FileDigest(ofFile: path, limit: byteLimit, cache: cache)
    } catch {
      throw .unreadable(path, reason: error.reason)
    }
  }
}

extension CommandRefusal.Problem: Error {}
