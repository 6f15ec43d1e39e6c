import Foundation
import Testing

/// A folder in which files are edited and runs are made of them.
final class RunFolder {
  private let scratch: Scratch
  private var written: [String: Data] = [:]

  init() throws { scratch = try Scratch() }

  /// Makes the folder's files these.
  private func write(_ inputs: EditedInputs) throws {
    for name in written.keys where inputs.files[name] == nil {
      try FileManager.default.removeItem(at: scratch.url.appending(path: name))
    }
    for (name, data) in inputs.files where written[name] != data { try scratch.write(name, data) }
    written = inputs.files
  }

  /// - Parameter failing: whether some documents end without a record.
  func run(_ inputs: EditedInputs, _ output: String, failing: Bool = false) throws -> NaiveOutput {
    try write(inputs)
    let result = try Tool.run("run", "in", "-o", output, "-p", "mine.yaml", "--fresh", "--quiet", in: scratch.url)
    #expect(result.status == (failing ? 1 : 0), "\(result.messages)")
    return try NaiveOutput(scratch.url.appending(path: output))
  }

  func diff(_ arguments: String...) throws -> Tool.Result { try Tool.run(["diff"] + arguments, in: scratch.url) }
}

/// Files, the run of them as they were (`old`), and comparisons of other runs with it.
struct EditedCorpus {
  let base: EditedInputs
  let folder: RunFolder
  let old: NaiveOutput

  init(_ base: EditedInputs) throws {
    self.base = base
    folder = try RunFolder()
    old = try folder.run(base, "old")
  }

  /// The files with some edits, and what each is expected to be called as a cause.
  func edited(_ edits: [ScriptedEdit]) throws -> (EditedInputs, [ScriptedEdit.Cause]) {
    var inputs = base
    let causes = try edits.map { try $0.apply(&inputs, old) }
    return (inputs, causes)
  }

  /// Makes a run with some edits and compares it with that of the files as they were.
  func compare(_ name: String, _ edits: [ScriptedEdit], as output: String) throws -> (CheckedDiff, [ScriptedEdit.Cause])
  {
    let (inputs, causes) = try edited(edits)
    let new = try folder.run(inputs, output, failing: edits.contains(where: \.isFailing))
    return (try compare(name, ("old", old), (output, new)), causes)
  }

  /// Compares two outputs, by the command and by hand; checks what holds of every comparison.
  func compare(
    _ name: String, _ before: (String, NaiveOutput), _ after: (String, NaiveOutput)
  ) throws -> CheckedDiff {
    let result = try folder.diff(before.0, after.0, "--format", "jsonl", "--quiet-kinds")
    #expect(result.status == (result.output.isEmpty ? 0 : 1), "\(name): \(result.messages)")
    let checked = try CheckedDiff(name, old: before.1, new: after.1, jsonl: result.output)
    for found in checked.found {
      #expect(
        !found.causes.isEmpty && !found.causes.contains { $0.kind == "unexplained" }, "\(name): \(found.difference)")
    }
    return checked
  }

  /// That nothing is lost between the differences and their counts.
  func checkCounts(_ checked: CheckedDiff, _ before: String, _ after: String) throws {
    let loud = checked.found.filter { !$0.difference.isQuiet }
    let shown = try folder.diff(before, after, "--format", "jsonl")
    #expect(shown.output.split(separator: "\n").count == loud.count, "\(checked.name)")
    #expect(shown.status == (loud.isEmpty ? 0 : 1), "\(checked.name)")
    let summary = try folder.diff(before, after, "--summary")
    #expect(summary.status == shown.status, "\(checked.name)")
    let counts = try CountedSummary(summary.output)
    let documents = Set(loud.map(\.difference.document)).count
    #expect(
      counts.total
        == (loud.isEmpty ? [checked.comparedDocuments] : [loud.count, documents, checked.comparedDocuments]),
      "\(checked.name)")
    #expect(counts.kinds == Dictionary(loud.map { ($0.difference.kind, 1) }, uniquingKeysWith: +), "\(checked.name)")
    #expect(
      counts.quiet
        == Dictionary(
          checked.found.filter(\.difference.isQuiet).map { ($0.difference.kind, 1) }, uniquingKeysWith: +),
      "\(checked.name)")
    let causes = loud.flatMap { (found) in found.causes.map { ("\(found.difference.kind) \($0.shown)", 1) } }
    for (cause, count) in counts.causes {
      #expect(Dictionary(causes, uniquingKeysWith: +)[cause] == count, "\(checked.name): \(cause)")
    }
    if counts.rest == 0 { #expect(counts.causes.count == Set(causes.map(\.0)).count, "\(checked.name)") }
  }
}

/// What `onoma diff --summary` counts.
private struct CountedSummary {
  /// The numbers of the first line.
  var total: [Int]
  var kinds: [String: Int] = [:]
  /// By kind and cause.
  var causes: [String: Int] = [:]
  var quiet: [String: Int] = [:]
  /// How many lines stand for further causes.
  var rest = 0

  init(_ summary: String) throws {
    let lines = summary.split(separator: "\n")
    total = try #require(lines.first).split { !$0.isNumber }.compactMap { Int($0) }
    var kind = ""
    for line in lines.dropFirst() {
      let words = line.split(separator: " ", omittingEmptySubsequences: true)
      if line.hasPrefix("quiet: ") {
        for part in line.dropFirst("quiet: ".count).split(separator: ", ") {
          let pair = part.split(separator: " ")
          quiet[String(pair[1])] = Int(pair[0])
        }
      } else if words.first == "and" {
        rest += 1
      } else if words.dropFirst().first == "by" {
        causes["\(kind) \(words.dropFirst(2).joined(separator: " "))"] = Int(words[0])
      } else {
        kind = String(try #require(words.last))
        kinds[kind] = Int(words[0])
      }
    }
  }
}

extension FoundDifference.Cause {
  fileprivate var shown: String {
    [place, edit].compactMap { $0 }.joined(separator: " ").split(separator: " ").joined(separator: " ")
  }
}
