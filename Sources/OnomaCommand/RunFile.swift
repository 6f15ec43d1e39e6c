import Foundation
import Pipeline
import TextModel

/// The `run.json` of an output, as far as commands need it.
struct RunFile: Decodable {
  var version: String
  var recordSchema: String
  var libxml2: String
  var executable: String?
  var pipeline: String
  var gazetteers: [File]
  var commands: [Command]?
  var shard: String?
  var counts: Counts
  var environment: Environment

  /// A file that records depend on.
  struct File: Decodable {
    var name: String
    var sha256: String
  }

  struct Command: Decodable {
    var run: [String]
    var files: [File]
  }

  struct Counts: Decodable {
    var documents: [String: Int]
    var leftOut: Int
    var bytes: Int
    var mentions: [String: Int]
    var undecided: Int
  }

  struct Environment: Decodable {
    var inputs: [String]
    var gazetteerFiles: [String]?
    var commandFiles: [String]?
    var workers: Int?
    var milliseconds: Int?
  }

  /// Reads the file of an output directory.
  init(in directory: String) throws {
    let path = directory + "/run.json"
    guard let data = FileManager.default.contents(atPath: path) else {
      throw Failure(.refused, "error: '\(directory)' has no run.json: no run has finished there")
    }
    do {
      self = try JSONDecoder().decode(RunFile.self, from: data)
    } catch {
      throw Failure(.refused, "error: \(path): not what a run writes")
    }
  }

  /// What the run's records depend on.
  var facts: RunReport.Facts {
    RunReport.Facts(
      version: version, recordSchema: recordSchema, libxml2: libxml2, executable: executable, pipeline: pipeline,
      gazetteers: RunFile.paired(gazetteers, environment.gazetteerFiles) { (file, path) in
        GazetteerDigest(name: file.name, path: path, sha256: file.sha256)
      }, commands: commandDigests, shard: shard.flatMap(Shard.init))
  }

  private var commandDigests: [CommandDigest] {
    var paths = (environment.commandFiles ?? [])[...]
    return (commands ?? []).map { (command) in
      defer { paths = paths.dropFirst(command.files.count) }
      return CommandDigest(
        words: command.run,
        files: RunFile.paired(command.files, Array(paths.prefix(command.files.count))) { (file, path) in
          CommandDigest.File(name: file.name, path: path, sha256: file.sha256)
        })
    }
  }

  /// Files with their paths, which stand apart; a file without one is called by its name.
  private static func paired<Digest>(_ files: [File], _ paths: [String]?, _ make: (File, String) -> Digest) -> [Digest]
  {
    files.enumerated().map { (index, file) in
      make(file, paths.map { index < $0.count ? $0[index] : file.name } ?? file.name)
    }
  }

  var runCounts: RunCounts {
    var result = RunCounts()
    for (name, count) in counts.documents {
      if let status = Status(rawValue: name) { result.documents[status] = count }
    }
    for (name, count) in counts.mentions { result.mentions[EntityType(name)] = count }
    result.undecided = counts.undecided
    result.leftOut = counts.leftOut
    result.bytes = counts.bytes
    return result
  }
}
