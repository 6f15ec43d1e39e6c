internal import TextModel

extension PipelineSchema {
  /// What `onoma pipeline stages` prints: each stage with what it needs and adds, each setting with kind, default and
  /// meaning, in columns.
  package func stageListing() -> String {
    var text = ""
    for stage in stages {
      text += "\(stage.name)\n  \(stage.summary)\n"
      text += "  needs \(Self.names(of: stage.needs)), adds \(Self.names(of: stage.adds))\n"
      text += Self.table(stage.settings) + "\n"
    }
    for (title, settings) in [("load", load), ("load.xml", xml), ("load.limits", limits), ("emit", emit), ("run", run)]
    {
      text += "\(title)\n" + Self.table(settings) + (title == "run" ? "" : "\n")
    }
    return text
  }

  private static func names(of layers: Set<Layer>) -> String {
    layers.isEmpty ? "nothing" : layers.sorted().map(\.rawValue).joined(separator: ", ")
  }

  private static func table(_ settings: [Setting]) -> String {
    let rows = settings.map { [$0.name, $0.kind.listing, $0.shownDefault, $0.summary] }
    let widths = (0..<3).map { column in rows.map { $0[column].count }.max() ?? 0 }
    return rows.map { row in
      var line = "    "
      for column in 0..<3 {
        line += row[column] + String(repeating: " ", count: widths[column] - row[column].count + 2)
      }
      return line + row[3] + "\n"
    }.joined()
  }
}

extension Setting.Kind {
  fileprivate var listing: String {
    switch self {
    case .flag: "true|false"
    case .integer: "number"
    case .size: "size"
    case .text: "text"
    case .choice(let known): known.joined(separator: "|")
    case .country(let others): (others + ["country code"]).joined(separator: "|")
    case .choiceOrSelector(let known): known.joined(separator: "|") + "|{select: …}"
    case .choices(let known): known.joined(separator: ",")
    case .selectors: "selectors"
    case .texts: "texts"
    case .weights: "weights"
    case .globs: "patterns"
    case .paths: "paths"
    case .command: "command"
    }
  }
}

extension Setting {
  fileprivate var shownDefault: String {
    if isRequired { return "required" }
    return switch (standard, kind) {
    case (.flag(let value), _): "\(value)"
    case (.integer(let value), .size): ByteSize(byteCount: value).description
    case (.integer(let value), _): "\(value)"
    case (.text(let value), _): value
    case (.selector(let text), _): "{select: \(text)}"
    case (.list(let values), .choices(let known)) where values == known: "all"
    case (.list(let values), _): values.isEmpty ? "none" : values.joined(separator: ", ")
    }
  }
}
