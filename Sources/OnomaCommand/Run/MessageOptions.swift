import ArgumentParser

/// What a run says on standard error while it goes on, and how.
struct MessageOptions: ParsableArguments {
  @Option(
    name: .long,
    help: ArgumentHelp(
      "How to show progress: bar, lines, off; auto is a bar on a terminal, else a line each ten seconds.",
      valueName: "how"))
  var progress = ProgressForm.auto

  @Option(name: .long, help: ArgumentHelp("Messages as text, or as json: one object a line.", valueName: "form"))
  var logFormat = LogFormat.text

  @Option(
    name: .long,
    help: ArgumentHelp("Write the times and bytes of each document's steps, as JSON Lines.", valueName: "file"))
  var profile: String?

  @Flag(name: .long, help: "No progress and no summary.")
  var quiet = false

  enum ProgressForm: String, ExpressibleByArgument, CaseIterable { case auto, bar, lines, off }

  enum LogFormat: String, ExpressibleByArgument, CaseIterable { case text, json }

  /// Sets the form of all that is printed to standard error from here on.
  func apply() { if logFormat == .json { Terminal.beginJSON() } }
}
