package import TextModel

/// A checked pipeline file: every setting has a value, every stage is known and gets what it needs.
///
/// Two definitions are equal if they mean the same; where something stood in the file does not count.
package struct PipelineDefinition: Sendable {
  package var load: Settings
  /// What is what in XML of no known vocabulary.
  package var xml: Settings
  package var limits: Settings
  package var stages: [StageEntry]
  package var emit: Settings
  /// How a run goes about it: nothing that a record depends on.
  package var run: Settings
  /// The directory of the file, which relative paths start at; empty for the working directory.
  package var directory: String

  /// A stage as the pipeline file has it.
  package struct StageEntry: Sendable {
    package var name: String
    package var settings: Settings
    package var position: SourcePosition

    package init(name: String, settings: Settings, position: SourcePosition) {
      self.name = name
      self.settings = settings
      self.position = position
    }
  }

  package init(
    load: Settings, xml: Settings, limits: Settings, stages: [StageEntry], emit: Settings, run: Settings,
    directory: String
  ) {
    self.load = load
    self.xml = xml
    self.limits = limits
    self.stages = stages
    self.emit = emit
    self.run = run
    self.directory = directory
  }

  package func stage(named name: String) -> StageEntry? { stages.first { $0.name == name } }

  /// Where `path`, as a setting of kind `paths` has it, leads from the working directory.
  package func resolved(_ path: String) -> String {
    path.hasPrefix("/") || directory.isEmpty ? path : directory + (directory.hasSuffix("/") ? "" : "/") + path
  }

  /// The settings of the stage `entry`, with all paths resolved; `settings` itself keeps them as written.
  package func resolvedSettings(of entry: StageEntry, schema: PipelineSchema) -> Settings {
    var settings = entry.settings
    for setting in schema.settings(of: .stage(entry.name)) where setting.kind == .paths {
      settings[setting.name] = .list(settings.list(setting.name).map(resolved))
    }
    return settings
  }

  /// The same for a file in the working directory: paths start there, those of shipped files at the root.
  package func movedToWorkingDirectory(schema: PipelineSchema) -> PipelineDefinition {
    guard !directory.isEmpty, directory != "." else { return self }
    var moved = self
    moved.directory = ""
    for index in stages.indices {
      for setting in schema.settings(of: .stage(stages[index].name)) {
        guard setting.kind == .paths || setting.kind == .command else { continue }
        let values = stages[index].settings.list(setting.name)
        moved.stages[index].settings[setting.name] = .list(
          values.enumerated().map { (place, value) in
            setting.kind == .paths || CommandWord.isPath(value, at: place, from: directory)
              ? PathText.normalized(resolved(value)) : value
          })
      }
    }
    return moved
  }
}

extension PipelineDefinition: Hashable {}

extension PipelineDefinition.StageEntry: Hashable {
  package static func == (a: Self, b: Self) -> Bool { a.name == b.name && a.settings == b.settings }
  package func hash(into hasher: inout Hasher) {
    hasher.combine(name)
    hasher.combine(settings)
  }
}
