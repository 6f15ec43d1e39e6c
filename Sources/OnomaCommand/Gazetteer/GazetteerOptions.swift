import ArgumentParser
import Gazetteer
import Pipeline

/// The options that choose gazetteers: files, or those of a pipeline.
struct GazetteerOptions: ParsableArguments {
  @OptionGroup var pipeline: PipelineOptions

  @Option(
    name: [.customShort("g", allowingJoined: true), .customLong("gazetteer")], parsing: .singleValue,
    help: ArgumentHelp("Only these files instead of the pipeline's; may be repeated.", valueName: "file"))
  var gazetteers: [String] = []

  /// The files chosen.
  func named() throws -> [GazetteerFiles.Named] {
    if gazetteers.isEmpty { return try GazetteerFiles.named(in: pipeline.load()) }
    return gazetteers.map { GazetteerFiles.Named(path: $0, place: "-g \($0)") }
  }

  func open() throws -> GazetteerFiles { try GazetteerFiles(named(), cache: .locate()) }
}
