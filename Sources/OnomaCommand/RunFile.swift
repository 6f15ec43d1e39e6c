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
  var rules: [File]?
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
    var membersLeftOut: Int?
    var bytes: Int
    var mentions: [String: Int]
    var undecided: Int
  }

  struct Environment: Decodable {
    var inputs: [String]
    var filesFrom: String?
    var gazetteerFiles: [String]?
    var ruleFiles: [String]?
    var commandFiles: [String]?
    var pipelineFile: PipelineFile?
    var settings: [String]?
    var workers: Int?
    var milliseconds: Int?

    struct PipelineFile: Decodable {
      var path: String
      var sha256: String
    }
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
      throw Failure(.refused, "error: \(path): not what a run writes; run it again")
    }
  }

  /// What the run's records depend on.
  var facts: RunReport.Facts {
    RunReport.Facts(
      version: version, recordSchema: recordSchema, libxml2: libxml2, executable: executable, pipeline: pipeline,
      gazetteers: RunFile.digests(gazetteers, environment.gazetteerFiles ?? []),
      rules: RunFile.digests(rules ?? [], environment.ruleFiles ?? []), commands: commandDigests,
      shard: shard.flatMap(Shard.init))
  }

  /// The pipeline file of the run.
  var pipelineFile: FileDigest? {
    environment.pipelineFile.map {
      FileDigest(name: PathText.name(of: $0.path), path: $0.path, sha256: $0.sha256)
    }
  }

  private var commandDigests: [CommandDigest] {
    var paths = (environment.commandFiles ?? [])[...]
    return (commands ?? []).map { (command) in
      defer { paths = paths.dropFirst(command.files.count) }
      return CommandDigest(words: command.run, files: RunFile.digests(command.files, Array(paths)))
    }
  }

  /// Files with their paths, which stand apart; a file without one is called by its name.
  private static func digests(_ files: [File], _ paths: [String]) -> [FileDigest] {
    files.enumerated().map { (index, file) in
      FileDigest(name: file.name, path: index < paths.count ? paths[index] : file.name, sha256: file.sha256)
    }
  }

  /// - Throws: for a status that this version does not know.
  func runCounts() throws -> RunCounts {
    var result = RunCounts()
    for (name, count) in counts.documents {
      guard let status = Status(rawValue: name) else {
        throw Failure(
          .refused, "error: a run of version \(version) counted documents as '\(name)', unknown to this one")
      }
      result.documents[status] = count
    }
    for (name, count) in counts.mentions { result.mentions[EntityType(name)] = count }
    result.undecided = counts.undecided
    result.leftOut = counts.leftOut
    result.membersLeftOut = counts.membersLeftOut ?? 0
    result.bytes = counts.bytes
    return result
  }
}
