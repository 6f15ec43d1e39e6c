package import TextModel

/// What a pipeline file may say: the sections, their settings and the stages, as data.
///
/// The check of the file, `--set`, the canonical form, the help and the JSON Schema all read this one value, so that a
/// setting is written down once:
///
///     let schema = PipelineSchema(stages: StageList.descriptions)
///     let definition = try PipelineFile.parse(bytes, file: "news.yaml", schema: schema)
package struct PipelineSchema: Sendable {
  /// The settings of `load`, without its `xml` and `limits`.
  package var load: [Setting]
  /// The settings of `load.xml`.
  package var xml: [Setting]
  /// The settings of `load.limits`.
  package var limits: [Setting]
  package var emit: [Setting]
  package var run: [Setting]
  /// In the order the help shows them.
  package var stages: [StageDescription]

  /// The version of the file's form that this schema describes.
  package static let version = 1

  /// The sections of every pipeline around `stages`.
  package init(
    stages: [StageDescription], load: [Setting] = standardLoad, xml: [Setting] = standardXML,
    limits: [Setting] = standardLimits, emit: [Setting] = standardEmit, run: [Setting] = standardRun
  ) {
    self.load = load
    self.xml = xml
    self.limits = limits
    self.emit = emit
    self.run = run
    self.stages = stages
  }

  package var stageNames: [String] { stages.map(\.name) }

  package func stage(named name: String) -> StageDescription? { stages.first { $0.name == name } }

  /// The names of the stages that give `layer` and need none of it.
  package func stages(adding layer: Layer) -> [String] {
    stages.filter { $0.adds.contains(layer) && !$0.needs.contains(layer) }.map(\.name)
  }

  /// The parts of the file that have settings, in their order. Stages come between ``Section/limits`` and
  /// ``Section/emit``.
  package func settings(of section: Section) -> [Setting] {
    switch section {
    case .load: load
    case .xml: xml
    case .limits: limits
    case .emit: emit
    case .run: run
    case .stage(let name): stage(named: name)?.settings ?? []
    }
  }

  /// A part of the file that has settings.
  package enum Section: Hashable, Sendable {
    case load, xml, limits, emit, run
    case stage(String)

    /// What stands before the setting's name in messages and in `--set`.
    package var path: String {
      switch self {
      case .load: "load"
      case .xml: "load.xml"
      case .limits: "load.limits"
      case .emit: "emit"
      case .run: "run"
      case .stage(let name): name
      }
    }

    /// How messages call it.
    var title: String {
      if case .stage(let name) = self { "stage '\(name)'" } else { "'\(path)'" }
    }
  }
}
