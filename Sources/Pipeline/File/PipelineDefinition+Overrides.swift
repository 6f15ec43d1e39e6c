internal import TextModel

extension PipelineDefinition {
  /// The definition with the command line's `--set` assignments over it, the last one winning.
  ///
  ///     match.overlap=all   load.limits.bytes=10MB   emit.include=text,mentions   match.gazetteers=[a.tsv, b.tsv]
  ///
  /// Lists are separated by commas, outside of braces, or written as in YAML. Relative paths start at
  /// `workingDirectory`, where the command was given. Of a stage that stands several times nothing can be set here.
  package func applying(
    _ assignments: [String], schema: PipelineSchema, workingDirectory: String
  ) throws(PipelineFileError) -> PipelineDefinition {
    var definition = self
    for assignment in assignments {
      let option = PipelineOverride(assignment, schema: schema)
      try definition.apply(try option.checked(), of: option, workingDirectory: workingDirectory)
    }
    return definition
  }

  /// How `path`, given on a command line in `workingDirectory`, must stand in this definition.
  package func written(_ path: String, workingDirectory: String) -> String {
    if path.hasPrefix("/") || directory.isEmpty { return path }
    return workingDirectory + (workingDirectory.hasSuffix("/") ? "" : "/") + path
  }

  private mutating func apply(
    _ change: PipelineOverride.Change, of option: PipelineOverride, workingDirectory: String
  ) throws(PipelineFileError) {
    var value = change.value
    if change.setting.kind == .paths, case .list(let paths) = value {
      value = .list(paths.map { written($0, workingDirectory: workingDirectory) })
    }
    if change.setting.kind == .command, case .list(let words) = value {
      value = .list(
        words.enumerated().map { (index, word) in
          CommandWord.isPath(word, at: index, from: workingDirectory)
            ? written(word, workingDirectory: workingDirectory) : word
        })
    }
    let name = change.setting.name
    switch change.section {
    case .load: load[name] = value
    case .xml: xml[name] = value
    case .limits: limits[name] = value
    case .emit: emit[name] = value
    case .run: run[name] = value
    case .stage(let stage):
      guard let index = stages.firstIndex(where: { $0.name == stage }) else {
        throw PipelineFileError(option.place, .stageNotUsed(stage, used: stages.map(\.name)))
      }
      let lines = stages.filter { $0.name == stage }.map(\.position.line)
      guard lines.count == 1 else { throw PipelineFileError(option.place, .stageNotUnique(stage, lines: lines)) }
      stages[index].settings[name] = value
    }
  }
}
