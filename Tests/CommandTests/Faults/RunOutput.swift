import Foundation
import Testing

/// The three files of an output directory, `nil` where one is not there. What `run.json` says of time and place is left
/// out.
struct RunOutput: Hashable, CustomTestStringConvertible {
  var annotations: String?
  var problems: String?
  var report: String?

  static let nothing = RunOutput()

  /// What lies in `state/` after a run that ended well.
  static let finishedState = [".assembled", ".lock", "journal", "sources"]

  var parts: [String?] { [annotations, problems, report] }

  var testDescription: String {
    zip(["annotations", "problems", "run.json"], parts)
      .map { "\($0): \($1.map { "\($0.utf8.count) bytes, \($0.hashValue)" } ?? "none")" }.joined(separator: "; ")
  }

  /// Every id with all its statuses, of records and problems.
  func statuses() throws -> [String: [String]] {
    let lines = try Line.all(annotations ?? "") + Line.all(problems ?? "")
    return Dictionary(grouping: lines, by: \.id).mapValues { $0.map(\.status) }
  }
}

extension Scratch {
  /// The output in the folder `name`.
  func output(_ name: String) throws -> RunOutput {
    func text(_ file: String) throws -> String? { exists("\(name)/\(file)") ? try read("\(name)/\(file)") : nil }
    var output = RunOutput(annotations: try text("annotations.jsonl"), problems: try text("problems.jsonl"))
    if let report = try text("run.json") {
      let members = try JSONSerialization.jsonObject(with: Data(report.utf8)) as? [String: Any]
      let kept = try #require(members).filter { $0.key != "environment" }
      output.report = String(
        decoding: try JSONSerialization.data(withJSONObject: kept, options: [.sortedKeys]), as: UTF8.self)
    }
    return output
  }

  /// What lies beside the finished files.
  func state(_ name: String) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: url.appending(path: "\(name)/state").path).sorted()
  }
}
