import ArgumentParser
import Foundation
import Glibc
import Pipeline
import TextModel

/// `onoma worker`: does documents for a run that isolates them. Not for people: it speaks through pipes.
struct WorkerCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "worker", abstract: "Do documents for a run; started by onoma run and onoma stream.",
    shouldDisplay: false)

  @OptionGroup var pipeline: PipelineOptions

  @Option(name: [.customShort("g", allowingJoined: true), .long], parsing: .singleValue)
  var gazetteer: [String] = []

  @Option(name: .long, help: "The stack, in bytes.")
  var stack: Int

  @Flag(name: .long, help: "Read files that lines of a stream name.")
  var files = false

  @Flag(name: .long, help: "Leave out what a run would leave out of a directory.")
  var choose = false

  /// What starts a worker for a run with these options.
  static func command(
    _ pipeline: PipelineOptions, _ gazetteers: [String], stack: Int, flags: [String] = []
  ) throws -> [String] {
    guard let program = Isolation.executable else {
      throw Failure(.refused, "error: the running program cannot be found, so no documents can be isolated")
    }
    return [program, "worker", "--stack=\(stack)"] + pipeline.arguments + gazetteers.map { "--gazetteer=\($0)" } + flags
  }

  func run() throws {
    // What ends a run is told to the run; a worker ends with it.
    for number in [SIGINT, SIGTERM, SIGHUP] { signal(number, SIG_IGN) }
    let definition = try pipeline.load()
    let annotator = try Annotator(definition, extraGazetteers: gazetteer)
    let service = WorkerService(
      annotator, key: RunKey(worker: definition, annotator.gazetteers, annotator.rules, annotator.commands),
      byteLimit: definition.limits.integer("bytes"),
      stream: try StreamOptions(allowsFiles: files, chooses: choose, definition))
    let thread = Thread {
      service.serve()
      annotator.endCommands()
      _exit(0)
    }
    thread.stackSize = stack
    thread.start()
    WorkerService.waitForHangup()
    annotator.endCommands()
    _exit(0)
  }
}
