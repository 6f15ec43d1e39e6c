import Foundation
import Testing

/// What a run wrote, read line by line as it is asked for.
final class NaiveOutput {
  /// In the order of the file.
  let ids: [String]
  private let lines: [String: String]
  private var known: [String: NaiveRecord] = [:]
  /// Status and reason of what has no record.
  let problems: [String: String]

  convenience init(_ folder: URL) throws {
    func read(_ name: String) throws -> [String] {
      String(decoding: try Data(contentsOf: folder.appending(path: name)), as: UTF8.self)
        .split(separator: "\n").map(String.init)
    }
    try self.init(lines: try read("annotations.jsonl"), problems: try read("problems.jsonl"))
  }

  init(lines all: [String], problems failed: [String]) throws {
    var ids: [String] = []
    var lines: [String: String] = [:]
    for line in all {
      // The first key behind the schema; ids of these tests need no escapes.
      let id = String(try #require(line.components(separatedBy: "\"id\":\"").dropFirst().first).prefix { $0 != "\"" })
      ids.append(id)
      lines[id] = line
    }
    self.ids = ids
    self.lines = lines
    var problems: [String: String] = [:]
    for line in failed {
      let object = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any] ?? [:]
      problems[try #require(object["id"] as? String)] = "\(object["status"] ?? "")"
    }
    self.problems = problems
  }

  func has(_ id: String) -> Bool { lines[id] != nil }
  func line(_ id: String) -> String? { lines[id] }

  func record(_ id: String) throws -> NaiveRecord {
    if let record = known[id] { return record }
    let record = try NaiveRecord(try #require(lines[id]))
    known[id] = record
    return record
  }
}
