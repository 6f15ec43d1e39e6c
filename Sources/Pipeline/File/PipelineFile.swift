internal import TextModel
internal import Yams

/// Reads pipeline files:
///
///     version: 1
///     stages:
///       - clean: {content: article}
///       - match: {gazetteers: [../Gazetteers/countries.tsv]}
///
/// The whole file is checked against a ``PipelineSchema`` before anything is done with it; the first thing that is
/// wrong refuses it.
package enum PipelineFile {
  /// The definition that `bytes` hold. `file` names them in messages, and relative paths start at its directory.
  package static func parse(
    _ bytes: [UInt8], file: String, schema: PipelineSchema
  ) throws(PipelineFileError) -> PipelineDefinition {
    let source = try YAMLSource(bytes, file: file)
    return try PipelineFileReader(source: source, schema: schema).definition()
  }

  /// The line, from 1, on which a setting (`match.overlap`, `load.limits.bytes`) or a stage stands; `nil` if it does not.
  package static func line(of setting: String, in bytes: [UInt8], file: String) -> Int? {
    guard let source = try? YAMLSource(bytes, file: file), var node = try? source.root() else { return nil }
    var parts = setting.split(separator: ".").map(String.init)[...]
    if let stages = node.mapping?["stages"]?.sequence, let name = parts.first,
      let stage = stages.first(where: { $0.string == name || $0.mapping?[Node(name)] != nil })
    {
      node = stage
      if stage.string == name { return parts.count == 1 ? stage.mark?.line : nil }
    }
    var line: Int?
    while let part = parts.popFirst() {
      guard let mapping = node.mapping, let pair = mapping.first(where: { $0.key.string == part }) else { return nil }
      line = pair.key.mark?.line
      node = pair.value
    }
    return line
  }

  /// Everything of `path` before its last component; empty for a bare name.
  package static func directory(of path: String) -> String {
    guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return "" }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }
}

/// Walks the nodes of one file. Its depth is that of the schema, so that aliases cost no more than what they spell out.
private struct PipelineFileReader {
  let source: YAMLSource
  let schema: PipelineSchema

  private static let sections = ["version", "load", "stages", "emit", "run"]

  func definition() throws(PipelineFileError) -> PipelineDefinition {
    let root = try source.root()
    let parts =
      try root.map { (node) throws(PipelineFileError) in
        try entries(of: node, named: "a pipeline file", in: nil, known: Self.sections)
      } ?? []
    func part(_ name: String) -> Node? { parts.first { $0.name == name }?.value }

    try checkVersion(part("version"))
    let load = try loadSettings(part("load"))
    let stages = try stageEntries(part("stages"))
    let emit = try settings(part("emit"), of: .emit)
    return PipelineDefinition(
      load: load.settings, xml: load.xml, limits: load.limits, stages: stages, emit: emit,
      run: try settings(part("run"), of: .run), directory: PipelineFile.directory(of: source.file))
  }

  // MARK: Sections

  private func checkVersion(_ node: Node?) throws(PipelineFileError) {
    guard let node else { throw PipelineFileError(.file(source.file), .missingVersion) }
    let written = WrittenValue(node, in: source)
    guard case .scalar(let text, _) = written.form else {
      throw PipelineFileError(
        written.place, .wrongKind("'version'", expected: "a whole number", found: written.title))
    }
    guard text == "\(PipelineSchema.version)" else {
      throw PipelineFileError(written.place, .unsupportedVersion(text))
    }
  }

  private func loadSettings(
    _ node: Node?
  ) throws(PipelineFileError) -> (settings: Settings, xml: Settings, limits: Settings) {
    let known = schema.load.map(\.name) + ["xml", "limits"]
    let entries = try entries(of: node, named: "'load'", in: .load, known: known)
    func part(_ name: String) -> Node? { entries.first { $0.name == name }?.value }
    return (
      try settings(entries, of: .load), try settings(part("xml"), of: .xml), try settings(part("limits"), of: .limits)
    )
  }

  private func stageEntries(_ node: Node?) throws(PipelineFileError) -> [PipelineDefinition.StageEntry] {
    guard let node else { throw PipelineFileError(.file(source.file), .missingStages) }
    let written = WrittenValue(node, in: source)
    guard case .sequence(let list) = node else {
      if case .nothing = written.form { throw PipelineFileError(written.place, .missingStages) }
      throw PipelineFileError(
        written.place, .wrongKind("'stages'", expected: "a list of stages", found: written.title))
    }
    guard !list.isEmpty else { throw PipelineFileError(written.place, .missingStages) }

    var stages: [PipelineDefinition.StageEntry] = []
    var given: Set<Layer> = []
    for item in list {
      let (name, node, settingsNode) = try nameAndSettings(of: item)
      guard let stage = schema.stage(named: name) else {
        throw source.error(at: node, .unknownStage(name, known: schema.stageNames))
      }
      if !stage.isRepeatable, let first = stages.first(where: { $0.name == name }) {
        throw source.error(at: node, .duplicateStage(name, firstLine: first.position.line))
      }
      try check(stage.needs, of: name, at: node, given)
      let settings = try settings(settingsNode, of: .stage(name))
      for setting in stage.settings where setting.isRequired && settings[setting.name] == setting.standard {
        throw source.error(at: node, .missingSetting(setting.name, of: .stage(name), expected: setting.kind.title))
      }
      try check(stage.needs(settings), of: name, at: node, given)
      given.formUnion(stage.adds(settings))
      let position = node.mark.map { SourcePosition(file: source.file, line: $0.line, column: $0.column) }
      stages.append(
        PipelineDefinition.StageEntry(
          name: name, settings: settings, position: position ?? SourcePosition(file: source.file, line: 1)))
    }
    return stages
  }

  /// Refuses a stage that needs what no earlier one gives.
  private func check(_ needs: Set<Layer>, of name: String, at node: Node, _ given: Set<Layer>) throws(PipelineFileError)
  {
    for layer in needs.sorted() where !given.contains(layer) {
      throw source.error(at: node, .missingLayer(layer, stage: name, givenBy: schema.stages(adding: layer)))
    }
  }

  /// `- clean` or `- clean: {…}`.
  private func nameAndSettings(of item: Node) throws(PipelineFileError) -> (name: String, node: Node, settings: Node?) {
    let expected = "a stage's name, alone or with its settings"
    switch item {
    case .scalar(let scalar): return (scalar.string, item, nil)
    case .mapping(let mapping):
      guard let first = mapping.first, case .scalar(let name) = first.key else { break }
      if let second = mapping.dropFirst().first {
        let key = second.key.scalar?.string ?? WrittenValue(second.key, in: source).title
        throw source.error(at: second.key, .severalNamesInEntry(key, after: name.string))
      }
      return (name.string, first.key, first.value)
    default: break
    }
    let found = WrittenValue(item, in: source).title
    throw source.error(at: item, .wrongKind("an entry of 'stages'", expected: expected, found: found))
  }

  // MARK: Settings

  private typealias Entry = (name: String, value: Node)

  private func settings(_ node: Node?, of section: PipelineSchema.Section) throws(PipelineFileError) -> Settings {
    let known = schema.settings(of: section).map(\.name)
    return try settings(try entries(of: node, named: section.title, in: section, known: known), of: section)
  }

  private func settings(
    _ entries: [Entry], of section: PipelineSchema.Section
  ) throws(PipelineFileError) -> Settings {
    let declared = schema.settings(of: section)
    var values: [String: SettingValue] = [:]
    for entry in entries {
      guard let setting = declared.first(where: { $0.name == entry.name }) else { continue }
      values[entry.name] = try setting.value(of: WrittenValue(entry.value, in: source), in: section)
    }
    return Settings(declared, values)
  }

  /// The pairs of a mapping, all with `known` keys; none for an absent or empty node.
  private func entries(
    of node: Node?, named name: String, in section: PipelineSchema.Section?, known: [String]
  ) throws(PipelineFileError) -> [Entry] {
    guard let node else { return [] }
    guard case .mapping(let mapping) = node else {
      let written = WrittenValue(node, in: source)
      if case .nothing = written.form { return [] }
      throw PipelineFileError(
        written.place, .wrongKind(name, expected: "a mapping of keys to values", found: written.title))
    }
    var entries: [Entry] = []
    for (key, value) in mapping {
      guard case .scalar(let scalar) = key else {
        throw source.error(at: key, .keyNotText(found: WrittenValue(key, in: source).title))
      }
      guard known.contains(scalar.string) else {
        throw source.error(at: key, .unknownKey(scalar.string, in: section, known: known))
      }
      // The library compares keys with their tags, so `!x clean` beside `clean` comes through.
      guard !entries.contains(where: { $0.name == scalar.string }) else {
        throw source.error(at: key, .duplicateKey(scalar.string))
      }
      entries.append((scalar.string, value))
    }
    return entries
  }
}
