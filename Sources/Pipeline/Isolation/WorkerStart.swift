package import TextModel

/// How a worker process is started, and what one document may cost it.
package struct WorkerStart: Sendable {
  /// The program and its arguments: `onoma worker` with the run's pipeline and gazetteers.
  let command: [String]
  /// Longest time for a document, in seconds.
  let seconds: Int
  /// Most memory of a worker, in bytes, without what it shares with others.
  let memory: Int

  /// - Parameter settings: the pipeline's section `run`.
  package init(command: [String], settings: Settings) {
    self.command = command
    seconds = settings.integer("seconds")
    memory = settings.integer("memory")
  }
}
