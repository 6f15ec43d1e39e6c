package import TextModel

/// How documents are worked on in processes of their own: what to start, and what one document may cost.
package struct Isolation: Sendable {
  /// The program and its arguments: `onoma worker` with the run's pipeline and gazetteers.
  package var command: [String]
  /// Longest time for a document, in seconds.
  package var seconds: Int
  /// Most memory of a worker, in bytes, without what it shares with others.
  package var memory: Int
  /// What the worker must be ready to do; one that says otherwise is not used.
  package var key: RunKey

  /// - Parameter settings: the pipeline's section `run`.
  package init(command: [String], key: RunKey, settings: Settings) {
    self.command = command
    self.key = key
    seconds = settings.integer("seconds")
    memory = settings.integer("memory")
  }

  /// The running program's own executable, even if another has taken its name meanwhile.
  package static var executable: String? {
    #if os(Linux)
      "/proc/self/exe"
    #else
      ShippedFiles.executablePath()
    #endif
  }
}
