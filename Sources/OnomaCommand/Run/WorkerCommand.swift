import Foundation
import Glibc
import Pipeline
import TextModel

/// `onoma worker`: does documents for a run that isolates them. Not for people: it speaks through pipes, and its arguments
/// are those that ``arguments`` writes. They are not parsed as a command's, which would take longer than a small document.
struct WorkerCommand {
  private static let name = "worker"

  private var pipeline = ""
  private var settings: [String] = []
  private var gazetteers: [String] = []
  /// Whether files are read that lines of a stream name.
  private var readsFiles = false
  /// Whether what a run would leave out of a directory is left out.
  private var chooses = false

  init(_ pipeline: PipelineOptions, gazetteers: [String], readsFiles: Bool = false, chooses: Bool = false) {
    self.pipeline = pipeline.pipeline
    settings = pipeline.settings
    self.gazetteers = gazetteers
    self.readsFiles = readsFiles
    self.chooses = chooses
  }

  /// Reads ``arguments``.
  /// - Parameter arguments: without the program.
  /// - Returns: `nil` if they are of another command.
  init?(_ arguments: some Collection<String>) {
    guard arguments.first == WorkerCommand.name else { return nil }
    for argument in arguments.dropFirst() {
      let parts = argument.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
      switch (parts[0], parts.count) {
      case ("--pipeline", 2): pipeline = parts[1]
      case ("--set", 2): settings.append(parts[1])
      case ("--gazetteer", 2): gazetteers.append(parts[1])
      case ("--files", 1): readsFiles = true
      case ("--choose", 1): chooses = true
      default: return nil
      }
    }
    if pipeline.isEmpty { return nil }
  }

  private var arguments: [String] {
    [WorkerCommand.name] + PipelineOptions(pipeline, settings: settings).arguments
      + gazetteers.map { "--gazetteer=\($0)" } + (readsFiles ? ["--files"] : []) + (chooses ? ["--choose"] : [])
  }

  /// What starts a worker.
  func start(_ definition: PipelineDefinition) throws -> WorkerStart {
    guard let program = Isolation.executable else {
      throw Failure(.refused, "error: the running program cannot be found, so no documents can be isolated")
    }
    return WorkerStart(command: [program] + arguments, settings: definition.run)
  }

  /// Serves until the run has gone, which is noticed even while the pipeline is made ready or a document takes long.
  func run() -> Never {
    // What ends a run is told to the run; a worker ends with it.
    for number in [SIGINT, SIGTERM, SIGHUP] { signal(number, SIG_IGN) }
    let ready = Ready()
    do throws(PipelineError) {
      let definition = try PipelineLoading.load(pipeline, settings: settings)
      let thread = Thread { serve(definition, ready) }
      thread.stackSize = definition.run.integer("stack")
      thread.start()
    } catch {
      refuse(error)
    }
    WorkerService.waitForHangup()
    ready.end()
  }

  private func serve(_ definition: PipelineDefinition, _ ready: Ready) {
    do throws(PipelineError) {
      let annotator = try Annotator(definition, extraGazetteers: gazetteers)
      ready.set(annotator)
      let stream = try StreamOptions(allowsFiles: readsFiles, chooses: chooses, definition)
      WorkerService(annotator, definition, stream: stream).serve()
      ready.end()
    } catch {
      refuse(error)
    }
  }

  /// The run says it, in the form that its messages have.
  private func refuse(_ error: PipelineError) -> Never {
    WorkerService.refuse(error)
    _exit(ExitStatus.refused.rawValue)
  }

  /// The pipeline, once there is one, for the thread that ends the process.
  private final class Ready: Sendable {
    private let annotator = Guarded<Annotator?>(nil)

    func set(_ annotator: Annotator) { self.annotator.withLock { $0 = annotator } }

    func end() -> Never {
      annotator.withLock { $0?.endCommands() }
      _exit(ExitStatus.done.rawValue)
    }
  }
}
