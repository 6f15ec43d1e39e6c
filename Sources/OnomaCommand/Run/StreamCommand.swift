import ArgumentParser
import Foundation
import Pipeline
import TextModel

struct StreamCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "stream",
    abstract: "Tag documents that come as JSON Lines, for programs that have them.",
    discussion: """
      Reads a document a line from standard input and writes its record to standard
      output, in the order of the lines. A line is an object with "id" and one of
        "text" or "content"   its text; "format" may say what it is: html, xml,
                              markdown or text
        "bytes"               the bytes of a file, in base64; "id" is its path
        "file"                the path of a file, with --files
      and perhaps "member", "title", "url", "date", "language", "authors". Bytes and
      files are read as by onoma run: what holds several documents is answered with
      several records. A document without a record is answered with "id", "status" and
      "reason". Answers come as soon as they are ready; nothing waits for further input.

      EXAMPLE
        echo '{"id":"1","text":"Shikotan lies off Hokkaido."}' | onoma stream
        jq -c '{id, content: .html, format: "html"}' pages.json | onoma stream -p kuril
        find articles -name '*.html' | jq -cR '{id: ., file: .}' | onoma stream --files
      """)

  @OptionGroup var pipeline: PipelineOptions

  @Option(
    name: [.customShort("g", allowingJoined: true), .long], parsing: .singleValue,
    help: ArgumentHelp("A further gazetteer file.", valueName: "gazetteer"))
  var gazetteer: [String] = []

  @Option(
    name: [.customShort("j", allowingJoined: true), .long],
    help: "How many documents to work on at once; by default one a processor.")
  var jobs: Int?

  @Flag(
    inversion: .prefixedNo,
    help: "Work on documents in processes of their own, with limits of time and memory (run.isolate).")
  var isolate: Bool?

  @Flag(name: .long, help: "Read the files that lines name with \"file\".")
  var files = false

  @Flag(name: .long, help: "Answer no bytes or file that a run would leave out of a directory, by its id.")
  var choose = false

  @Flag(name: .long, help: "No summary at the end.")
  var quiet = false

  func validate() throws {
    if let jobs, !(1...1024).contains(jobs) { throw ValidationError("-j \(jobs): a number from 1 to 1024") }
  }

  func run() throws {
    let definition = try pipeline.load()
    let isolates = isolate ?? definition.run.flag("isolate")
    if isolates { ProcessMemory.returnLargeBlocks(from: 1 << 17) }
    let place = isolates ? try apart(definition) : try here(definition)
    defer { if case .here(let annotator, _) = place { annotator.endCommands() } }
    let stream = DocumentStream(
      place, DocumentReading(definition), workers: jobs ?? ProcessInfo.processInfo.activeProcessorCount,
      write: Terminal.write)
    let counts = try stream.run()
    if !quiet {
      Terminal.printError(
        "\(counts.documentCount) documents, \(counts.mentionCount) mentions"
          + (counts.failureCount > 0 ? ", \(counts.failureCount) failed" : ""))
    }
    if counts.failureCount > 0 { throw Failure(.problems) }
  }

  private func here(_ definition: PipelineDefinition) throws -> DocumentStream.Place {
    .here(
      try Annotator(definition, extraGazetteers: gazetteer),
      try StreamOptions(allowsFiles: files, chooses: choose, definition))
  }

  private func apart(_ definition: PipelineDefinition) throws -> DocumentStream.Place {
    let worker = WorkerCommand(pipeline, gazetteers: gazetteer, readsFiles: files, chooses: choose)
    let start = try worker.start(definition)
    let early = try EarlyWorkers(start)
    return .apart(Isolation(start, key: RunKey(worker: definition, try early.inputs(for: definition)), early: early))
  }
}
