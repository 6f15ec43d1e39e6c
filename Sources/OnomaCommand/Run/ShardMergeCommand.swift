import ArgumentParser
import Pipeline

struct ShardMergeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "merge",
    abstract: "Join the outputs of run --shard.",
    discussion: """
      The parts must be of one corpus, done by the same program with the same pipeline
      and gazetteers, and all of them must be there. The result is what one run over
      the whole corpus writes.

      EXAMPLE
        onoma run crawl/ --shard 1/2 -o part1
        onoma run crawl/ --shard 2/2 -o part2
        onoma merge part1 part2 -o Output/crawl
      """)

  @Argument(help: ArgumentHelp("The outputs of all parts, in any order.", valueName: "output"))
  var parts: [String]

  @Option(
    name: [.customShort("o", allowingJoined: true), .long],
    help: ArgumentHelp("Where to write.", valueName: "directory"))
  var output: String

  func run() throws {
    let files = try parts.map { (path: $0, file: try RunFile(in: $0)) }
    let ordered = try ShardMergeCommand.checked(files.map { Part(path: $0.path, facts: $0.file.facts) })
    if let real = realOutput, parts.contains(where: { (try? FileSystem.realPath(of: Array($0.utf8))) == real }) {
      throw Failure(.refused, "error: -o \(output): it is one of the parts; choose a directory of its own")
    }
    var facts = ordered[0].facts
    facts.shard = nil
    var counts = RunCounts()
    // Each part listed the whole corpus, so each counted all that was left out.
    let leftOut = files[0].file.counts.leftOut
    for (_, file) in files { counts.add(try file.runCounts()) }
    counts.leftOut = leftOut
    let merge = try ShardMerge(ordered.map(\.path))
    let writer = try OutputWriter(directory: output)
    defer { writer.unlock() }
    let report = RunReport(
      facts: facts, counts: counts,
      environment: RunReport.Environment(
        inputs: files[0].file.environment.inputs, filesFrom: files[0].file.environment.filesFrom,
        pipelineFile: files[0].file.pipelineFile,
        settings: files[0].file.environment.settings ?? [],
        workers: files.reduce(0) { $0 + ($1.file.environment.workers ?? 0) },
        milliseconds: files.reduce(0) { $0 + ($1.file.environment.milliseconds ?? 0) },
        statistics: RunStatistics(steps: [])))
    try KeptSources(directory: output).take(from: ordered.map { KeptSources(directory: $0.path) })
    try merge.write(to: writer, report: report.json)
    Terminal.printError(
      "\(counts.documentCount) documents of \(parts.count) parts, written to \(output)/annotations.jsonl")
    if counts.failureCount > 0 { throw Failure(.problems) }
  }

  private var realOutput: [UInt8]? { try? FileSystem.realPath(of: Array(output.utf8)) }

  private struct Part {
    var path: String
    var facts: RunReport.Facts
  }

  /// The parts by number, if they belong together and none is missing.
  private static func checked(_ parts: [Part]) throws -> [Part] {
    func refuse(_ path: String, _ reason: String) -> Failure { Failure(.refused, "error: \(path): \(reason)") }
    var byNumber: [Int: Part] = [:]
    let first = parts[0]
    for part in parts {
      guard let shard = part.facts.shard else {
        throw refuse(part.path, "not the output of a part; only those of run --shard can be joined")
      }
      if let count = first.facts.shard?.count, shard.count != count {
        throw refuse(part.path, "part \(shard), but \(first.path) is part \(first.facts.shard?.description ?? "")")
      }
      if let difference = difference(first.facts, part.facts) {
        throw refuse(part.path, "\(difference) than \(first.path); run that part again")
      }
      if let other = byNumber[shard.number] { throw refuse(part.path, "part \(shard) again, after \(other.path)") }
      byNumber[shard.number] = part
    }
    let count = first.facts.shard?.count ?? 0
    let missing = (1...max(1, count)).filter { byNumber[$0] == nil }
    if let number = missing.first {
      throw Failure(
        .refused,
        "error: part \(number)/\(count) is missing" + (missing.count > 1 ? ", and \(missing.count - 1) more" : "")
          + "; do it with: onoma run --shard \(number)/\(count)")
    }
    return byNumber.sorted { $0.key < $1.key }.map(\.value)
  }

  private static func difference(_ a: RunReport.Facts, _ b: RunReport.Facts) -> String? {
    if a.version != b.version || a.executable != b.executable { return "done by another program" }
    if a.libxml2 != b.libxml2 { return "done with another libxml2" }
    if a.pipeline != b.pipeline { return "done with another pipeline" }
    if a.gazetteers.map(\.withoutPath) != b.gazetteers.map(\.withoutPath) {
      return "done with other gazetteers"
    }
    if a.rules.map(\.withoutPath) != b.rules.map(\.withoutPath) { return "done with other rules" }
    if a.commands.map(\.withoutPaths) != b.commands.map(\.withoutPaths) { return "done with other outside commands" }
    return nil
  }
}
