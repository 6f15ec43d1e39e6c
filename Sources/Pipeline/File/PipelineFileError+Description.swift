internal import TextModel

extension PipelineFileError: CustomStringConvertible {
  /// The whole message: place and problem, the source line with a caret, and what is known instead.
  ///
  ///     error: news.yaml:5:5: unknown stage 'sentnces'; did you mean 'sentences'?
  ///       - sentnces: {language: auto}
  ///         ^
  ///     known stages: clean, sentences, match, resolve
  package var description: String {
    var lines: [String]
    switch place {
    case .file(let name): lines = ["error: \(name): \(problem.summary)"]
    case .option(let text): lines = ["error: \(SourceExcerpt.printable(text)): \(problem.summary)"]
    case .line(let position, let text):
      lines = ["error: \(position): \(problem.summary)"]
      if let column = position.column { lines += SourceExcerpt.lines(of: text, column: column) }
    }
    return (lines + problem.remedies).joined(separator: "\n")
  }
}

extension PipelineFileError.Problem {
  /// What is wrong, in one sentence.
  fileprivate var summary: String {
    switch self {
    case .notReadable(let reason): "cannot be read: \(reason)"
    case .tooLarge(let limit): "a pipeline file has at most \(limit) bytes"
    case .notUTF8(let offset): "byte \(offset) is not UTF-8; pipeline files are written in UTF-8"
    case .notYAML(let message): "not valid YAML: \(message)"
    case .tabInIndentation: "a tab does not indent in YAML; use spaces"
    case .secondDocument: "a second document begins here; a pipeline file is one"
    case .tooManyAliases(let limit): "a pipeline file refers to its anchors at most \(limit) times"
    case .missingVersion: "'version' is missing; begin the file with 'version: \(PipelineSchema.version)'"
    case .unsupportedVersion(let version):
      "version \(quoted(version)) is not supported; this program reads version \(PipelineSchema.version)"
    case .missingStages: "'stages' must name at least one stage"
    case .wrongKind(let what, let expected, let found): "\(what) must be \(expected), not \(found)"
    case .keyNotText(let found): "a key must be a name, not \(found)"
    case .unknownKey(let key, let section, let known):
      "unknown key \(quoted(key))\(section.map { " in \($0.title)" } ?? "")\(suggestion(for: key, in: known))"
    case .duplicateKey(let key): "the key \(quoted(key)) stands twice"
    case .unknownStage(let name, let known): "unknown stage \(quoted(name))\(suggestion(for: name, in: known))"
    case .duplicateStage(let name, let line): "the stage '\(name)' stands twice, first in line \(line)"
    case .severalNamesInEntry(let key, let first):
      "a stage entry has one name; indent \(quoted(key)) below \(quoted(first)) or begin another entry with '-'"
    case .missingLayer(let layer, let stage, let givers): lack(of: layer, stage, givers)
    case .missingSetting(let name, let section, let expected): "\(section.title) must have '\(name)': \(expected)"
    case .unknownValue(let value, let setting, let known):
      "unknown value \(quoted(value)) of '\(setting)'\(suggestion(for: value, in: known))"
    case .unknownCountry(let value, let setting, let others):
      "unknown value \(quoted(value)) of '\(setting)'"
        + (CountryCode.meant(by: value).map { "; did you mean '\($0)'?" }
          ?? suggestion(for: value, in: others + CountryCode.all))
    case .notASize(let value, let setting):
      "'\(setting)' must be a size such as 500kB, 64MB or 2GB, not \(quoted(value))"
    case .outOfRange(let value, let setting, let range):
      "'\(setting)' must be between \(range.lowerBound) and \(range.upperBound), not \(SourceExcerpt.printable(value))"
    case .badGlob(let pattern, let setting, let reason): "the pattern \(quoted(pattern)) of '\(setting)' \(reason)"
    case .badSelector(let selector, let setting, let reason):
      "the selector \(quoted(selector)) of '\(setting)', \(reason)"
    case .notAnAssignment: "expected a setting and its value, such as match.overlap=all"
    case .unknownTarget(let name, let stages, let sections):
      "unknown stage \(quoted(name))\(suggestion(for: name, in: stages + sections))"
    case .stageNotUsed(let name, _): "the pipeline has no stage '\(name)'"
    case .stageNotUnique(let name, let lines):
      "the stage '\(name)' stands in lines \(lines.map { "\($0)" }.joined(separator: ", ")), and this could mean any of "
        + "them; change the pipeline file"
    }
  }

  /// Lines that follow the excerpt.
  fileprivate var remedies: [String] {
    switch self {
    case .unknownKey(_, let section, let known):
      if known.isEmpty, let section { ["\(section.title) has no settings"] } else { list("known keys", known) }
    case .unknownStage(_, let known): list("known stages", known)
    case .unknownValue(_, _, let known): list("known values", known)
    case .unknownCountry(_, _, let others):
      list("known values", others + ["the codes of ISO 3166-1"]) + list("known codes", CountryCode.all)
    case .unknownTarget(_, let stages, let sections): list("known stages", stages) + list("known sections", sections)
    case .stageNotUsed(_, let used): list("its stages", used)
    default: []
    }
  }
}

private func lack(of layer: Layer, _ stage: String, _ givers: [String]) -> String {
  let lack = "stage '\(stage)' needs \(layer.rawValue), which no earlier stage gives"
  return givers.isEmpty ? lack : lack + "; put \(givers.map { "'\($0)'" }.joined(separator: " or ")) before it"
}

private func suggestion(for name: String, in known: [String]) -> String {
  // Nearness costs length times length; nobody mistypes a name by a kilobyte.
  guard name.utf8.count <= 200, let nearest = nearestName(to: name, in: known) else { return "" }
  return "; did you mean '\(nearest)'?"
}

private func list(_ title: String, _ names: [String]) -> [String] {
  names.isEmpty ? [] : ["\(title): \(names.joined(separator: ", "))"]
}

private func quoted(_ text: String) -> String { "'\(SourceExcerpt.printable(text))'" }
