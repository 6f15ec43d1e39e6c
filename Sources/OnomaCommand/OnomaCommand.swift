import ArgumentParser
import Pipeline

/// The command `onoma`. Each subcommand has a file of its own; the exit codes stand in ``ExitStatus``.
struct OnomaCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "onoma",
    abstract: "Tags people and places in collections of documents.",
    discussion: """
      EXAMPLE
        onoma run articles/                 tag a folder, into Output/articles
        onoma show Output/articles          read the tagged text
        onoma diff Output/old Output/new    what changed, and why
        onoma pipeline show > mine.yaml     begin a pipeline of your own

      EXIT CODES
        0         done
        1         done, but some documents failed, or problems were found
        2         refused before any document was read
        3         stopped part-way; run again
        130, 143  interrupted by a signal; run again
      """,
    version: onomaVersion,
    subcommands: [
      RunCommand.self, StreamCommand.self, ShardMergeCommand.self, ShowCommand.self, ReportCommand.self,
      ExportCommand.self,
      OutputDiffCommand.self,
      ExplainCommand.self, CheckCommand.self, EvalCommand.self, PipelineCommand.self, GazetteerCommand.self,
    ])

  @Flag(name: .long, help: "Print where names and code come from, with their licences.")
  var licences = false

  func run() throws {
    if licences { return Terminal.print(try Licences.text()) }
    throw CleanExit.helpRequest(self)
  }
}

@main
enum Main {
  static func main() {
    Terminal.openStandardFiles()
    Terminal.ignoreSignalsOfWrites()
    ProcessMemory.returnLargeBlocks()
    if let worker = WorkerCommand(CommandLine.arguments.dropFirst()) { worker.run() }
    do {
      var command = try OnomaCommand.parseAsRoot()
      try command.run()
    } catch {
      ExitStatus.exit(for: error)
    }
  }
}
