internal import TextModel
internal import Yams

/// One `--set path=value`, on its way to a checked change.
struct PipelineOverride {
  struct Change {
    var section: PipelineSchema.Section
    var setting: Setting
    var value: SettingValue
  }

  let place: PipelineFileError.Place
  private let assignment: String
  private let schema: PipelineSchema

  init(_ assignment: String, schema: PipelineSchema) {
    place = .option("--set " + assignment)
    self.assignment = assignment
    self.schema = schema
  }

  func checked() throws(PipelineFileError) -> Change {
    guard let equals = assignment.firstIndex(of: "="), let dot = assignment[..<equals].firstIndex(of: ".") else {
      throw PipelineFileError(place, .notAnAssignment)
    }
    let target = String(assignment[..<dot])
    let name = String(assignment[assignment.index(after: dot)..<equals])
    let (section, setting) = try self.setting(name, of: target)
    let written = try value(String(assignment[assignment.index(after: equals)...]), for: setting)
    return Change(section: section, setting: setting, value: try setting.value(of: written, in: section))
  }

  private func setting(
    _ name: String, of target: String
  ) throws(PipelineFileError) -> (PipelineSchema.Section, Setting) {
    let sections: [PipelineSchema.Section]
    switch target {
    case "load": sections = [.load, .xml, .limits]
    case "emit": sections = [.emit]
    case "run": sections = [.run]
    default:
      guard schema.stage(named: target) != nil else {
        throw PipelineFileError(
          place, .unknownTarget(target, stages: schema.stageNames, sections: ["load", "emit", "run"]))
      }
      sections = [.stage(target)]
    }
    var known: [String] = []
    for section in sections {
      let prefix =
        switch section {
        case .xml: "xml."
        case .limits: "limits."
        default: ""
        }
      for setting in schema.settings(of: section) {
        if prefix + setting.name == name { return (section, setting) }
        known.append(prefix + setting.name)
      }
    }
    throw PipelineFileError(place, .unknownKey(name, in: sections.first, known: known))
  }

  /// What stands behind the `=`.
  private func value(_ text: String, for setting: Setting) throws(PipelineFileError) -> WrittenValue {
    switch setting.kind {
    case .choices, .texts, .weights, .globs, .paths, .command:
      if text.hasPrefix("[") { return try value(inYAML: text) }
      return WrittenValue(
        .list(Self.parts(of: text).map { WrittenValue(.scalar($0, isPlain: true), at: place) }), at: place)
    case .selectors where text.hasPrefix("["): return try value(inYAML: text)
    case .choiceOrSelector where text.hasPrefix("{"): return try value(inYAML: text)
    default: return WrittenValue(.scalar(text, isPlain: true), at: place)
    }
  }

  private func value(inYAML text: String) throws(PipelineFileError) -> WrittenValue {
    do {
      let source = try YAMLSource(Array(text.utf8), file: "")
      guard let root = try source.root() else { return WrittenValue(.nothing, at: place) }
      // Places inside an option help nobody: the option as a whole is named.
      return WrittenValue(root, in: source).moved(to: place)
    } catch {
      throw PipelineFileError(place, error.problem)
    }
  }

  /// `text` at the commas outside of braces and brackets, which belong to patterns. None for an empty text.
  private static func parts(of text: String) -> [String] {
    guard !text.isEmpty else { return [] }
    var parts = [String.UnicodeScalarView()]
    var depth = 0
    for scalar in text.unicodeScalars {
      if scalar == "{" || scalar == "[" { depth += 1 }
      if scalar == "}" || scalar == "]" { depth = max(0, depth - 1) }
      if scalar == ",", depth == 0 {
        parts.append(String.UnicodeScalarView())
      } else {
        parts[parts.count - 1].append(scalar)
      }
    }
    return parts.map { String($0) }
  }
}
