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
  var gazetteers: [Gazetteer]
  var shard: String?
  var counts: Counts
  var environment: Environment

  struct Gazetteer: Decodable {
    var name: String
    var sha256: String
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

  var facts: RunReport.Facts {
    let files = environment.gazetteerFiles ?? []
    return RunReport.Facts(
      version: version, recordSchema: recordSchema, libxml2: libxml2, executable: executable, pipeline: pipeline,
      gazetteers: gazetteers.enumerated().map { (index, gazetteer) in
        GazetteerDigest(
          name: gazetteer.name, path: index < files.count ? files[index] : gazetteer.name, sha256: gazetteer.sha256)
      }, shard: shard.flatMap(Shard.init))
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
