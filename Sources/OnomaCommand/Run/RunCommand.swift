import ArgumentParser
import Foundation
import Pipeline
import TextModel

struct RunCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "run",
    abstract: "Tag files and directories.",
    discussion: """
      Directories are read recursively. The result is a directory with
        annotations.jsonl   a record for each document
        problems.jsonl      a line for each document without one
        run.json            what was run
      The same command goes on where an earlier one ended, and takes over what is
      unchanged.

      EXAMPLE
        onoma run articles/
        onoma run tass.html ria/ -o Output/kuril -p kuril -g my-names.tsv -j 4
        onoma run crawl/ -o part2 --shard 2/8     one part; onoma merge joins them
        onoma run articles/ --dry-run             list what would be read
      """)

  @Argument(help: ArgumentHelp("Files and directories.", valueName: "input"))
  var inputs: [String] = []

  @OptionGroup var pipeline: PipelineOptions

  @Option(
    name: [.customShort("o", allowingJoined: true), .long],
    help: ArgumentHelp("Where to write; by default Output/ and the input's name.", valueName: "directory"))
  var output: String?

  @Option(
    name: [.customShort("j", allowingJoined: true), .long],
    help: "How many documents to work on at once; by default one a processor.")
  var jobs: Int?

  @Option(
    name: [.customShort("g", allowingJoined: true), .long], parsing: .singleValue,
    help: ArgumentHelp("A further gazetteer file.", valueName: "gazetteer"))
  var gazetteer: [String] = []

  @Option(name: .long, help: ArgumentHelp("Read the paths listed in a file; - for standard input.", valueName: "list"))
  var filesFrom: String?

  @Option(
    name: .long, help: ArgumentHelp("Do one part of the documents only, such as 2/8.", valueName: "i/n"),
    transform: { (text) throws in
      guard let shard = Shard(text) else {
        throw ValidationError("--shard \(text): a part and the number of parts, such as 2/8")
      }
      return shard
    })
  var shard: Shard?

  @Flag(name: .long, help: "Start over: take nothing over from an earlier run.")
  var fresh = false

  @Flag(
    inversion: .prefixedNo,
    help: "Work on documents in processes of their own, with limits of time and memory (run.isolate).")
  var isolate: Bool?

  @Flag(name: .long, help: "Do documents again that failed in an earlier run.")
  var retryFailed = false

  @Flag(name: .long, help: "List what would be read, and why other files would not; write nothing.")
  var dryRun = false

  @OptionGroup(title: "Messages") var messages: MessageOptions

  func validate() throws {
    if let jobs, !(1...1024).contains(jobs) { throw ValidationError("-j \(jobs): a number from 1 to 1024") }
    if output?.isEmpty == true { throw ValidationError("-o '': the output directory has no name") }
    if inputs.isEmpty, filesFrom == nil { throw ValidationError("no input; name files or directories") }
    messages.apply()
  }

  func run() throws {
    let definition = try pipeline.load()
    let listed = try filesFrom.map(paths(listedIn:)) ?? []
    let directory = try outputDirectory()
    try refuseInput(as: directory)
    if dryRun {
      return try DryRun(inputs: inputs, listed: listed, definition: definition, output: directory, shard: shard).print()
    }
    let isolates = isolate ?? definition.run.flag("isolate")
    if isolates { ProcessMemory.returnLargeBlocks(from: 1 << 17) }
    let start = try WorkerCommand(pipeline, gazetteers: gazetteer).start(definition)
    // A worker makes the pipeline ready while the documents are listed.
    let place =
      try isolates
      ? Workplace.apart(EarlyWorkers(start)) : .here(Annotator(definition, extraGazetteers: gazetteer))
    defer { place.annotator?.endCommands() }
    let workers = jobs ?? ProcessInfo.processInfo.activeProcessorCount
    let listing = Result {
      var corpus = try CorpusLoading.list(inputs, listed: listed, definition: definition, output: directory)
      if let shard { corpus.keep(shard) }
      return corpus
    }
    // Where an earlier run's results are taken over, there may be nothing to do for more than one.
    if fresh || !RecordStore.isThere(in: directory), let corpus = try? listing.get() {
      place.early?.startMore(min(workers, corpus.count) - 1)
    }
    let executable = ExecutableDigest.current()
    // What is wrong with the pipeline is told first.
    let files = try place.inputs(for: definition)
    let corpus = try listing.get()
    let steps = StepTimes.names(of: definition)
    // What can be refused is, before anything is written.
    let reporter = try RunReporter(messages, total: corpus.count, bytes: corpus.totalByteCount, steps: steps)
    defer { reporter.close() }
    let output = try OutputWriter(directory: directory)
    defer { output.unlock() }
    let store = try RecordStore(
      directory: directory, key: RunKey(definition, files, executable: executable), isFresh: fresh)
    let isolation = Isolation(start, key: RunKey(worker: definition, files), early: place.early)
    defer { isolation.end() }
    let options = Runner.Options(workers: workers, retriesFailed: retryFailed, isolation: isolation)
    let pipelineFile = PipelineLoading.file(pipeline.pipeline)
    let sources = KeptSources(directory: directory)
    let sourceFiles = files.gazetteers + files.rules + (pipelineFile.map { [$0] } ?? [])
    let runner = Runner(
      place.annotator, DocumentReading(definition), corpus, store: store, steps: steps, options: options,
      observer: reporter)
    let signals = SignalHandling(runner)
    try sources.keep(sourceFiles)
    let facts = RunReport.Facts(
      definition, files.gazetteers, rules: files.rules, files.commands, executable: executable, shard: shard)
    let leftOut = corpus.leftOut.byPattern + corpus.leftOut.byFormat
    let (outcome, counts) = try finish(runner, output, reporter, signals) { (outcome, counted) in
      var counts = counted
      counts.leftOut = leftOut
      return RunReport(
        facts: facts, counts: counts,
        environment: RunReport.Environment(
          inputs: inputs, filesFrom: filesFrom, pipelineFile: pipelineFile, settings: pipeline.settings,
          workers: workers,
          milliseconds: Int(reporter.elapsedSeconds * 1000),
          statistics: outcome.statistics))
    }
    sources.removeOthers(than: sourceFiles)
    try reporter.end(
      RunSummary(
        counts: counts, leftOut: leftOut, reused: outcome.progress.reused,
        reusedFailures: outcome.progress.reusedFailures, seconds: reporter.elapsedSeconds,
        statistics: outcome.statistics, directory: directory))
    if counts.failureCount > 0 { throw Failure(.problems) }
  }

  /// Runs until the output is there; what the store gives back damaged is done again.
  private func finish(
    _ runner: Runner, _ output: OutputWriter, _ reporter: RunReporter, _ signals: SignalHandling,
    report: (Runner.Outcome, RunCounts) -> RunReport
  ) throws -> (Runner.Outcome, RunCounts) {
    for _ in 0..<RunCommand.mostRounds {
      let outcome = runner.run()
      reporter.clear()
      if let error = outcome.error { throw error }
      guard let results = outcome.results else {
        throw Failure(
          signals.received ?? .stopped,
          "onoma: interrupted after \(outcome.progress.done) documents, which are kept; run the same command again")
      }
      switch try output.finish(results, report: { report(outcome, $0).json }) {
      case .finished(let counts): return (outcome, counts)
      case .damaged(let indices): runner.forget(indices)
      }
    }
    throw Failure(
      .stopped, "error: the disk gives back other bytes than were written to \(output.directory)/state/journal")
  }

  /// How often what the disk gave back damaged is done again.
  private static let mostRounds = 3

  /// The paths that a file lists; `-` is standard input, which may be a pipe.
  private func paths(listedIn file: String) throws -> [[UInt8]] {
    if file == "-" || (try? FileSystem.status(of: Array(file.utf8), followingLinks: true))?.kind == .fifo {
      guard let handle = file == "-" ? FileHandle.standardInput : FileHandle(forReadingAtPath: file) else {
        throw Failure(.refused, "error: cannot read the list of files '\(file)'")
      }
      return CorpusRequest.paths(inList: [UInt8](handle.readDataToEndOfFile()))
    }
    do throws(Problem) {
      return CorpusRequest.paths(inList: try FileReading.read(Array(file.utf8), limit: 1_000_000_000))
    } catch {
      throw Failure(.refused, "error: cannot read the list of files '\(file)': \(error.reason)")
    }
  }

  /// The output directory is never read, so as an input it would give nothing.
  private func refuseInput(as directory: String) throws {
    guard let real = try? FileSystem.realPath(of: Array(directory.utf8)) else { return }
    for input in inputs where (try? FileSystem.realPath(of: Array(input.utf8))) == real {
      throw Failure(.refused, "error: -o \(directory): it is the input; choose a directory of its own")
    }
  }

  private func outputDirectory() throws -> String {
    if let output { return output }
    guard inputs.count == 1, filesFrom == nil, let input = inputs.first else {
      throw Failure(.refused, "error: several inputs, or a list of them; say where to write with -o")
    }
    let name = PathText.name(of: PathText.normalized(input))
    return "Output/" + (name.isEmpty || name == "." || name == ".." ? "run" : name)
  }
}
