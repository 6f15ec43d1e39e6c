internal import TextModel

extension PipelineDefinition {
  /// The pipeline file that says all of this definition, every default spelled out, in the schema's order.
  ///
  /// Parsing it gives an equal definition, and equal definitions give the same text. Paths stand as written.
  package func canonicalYAML(schema: PipelineSchema) -> String {
    var writer = CanonicalYAMLWriter()
    writer.line(0, "run:")
    writer.settings(run, schema.run, indentation: 2)
    return recordYAML(schema: schema) + writer.text
  }

  /// The same without `run`: what records depend on. The digest of a pipeline is that of these bytes.
  package func recordYAML(schema: PipelineSchema) -> String {
    var writer = CanonicalYAMLWriter()
    writer.line(0, "version: \(PipelineSchema.version)")
    writer.line(0, "load:")
    writer.settings(load, schema.load, indentation: 2)
    writer.line(2, "xml:")
    writer.settings(xml, schema.xml, indentation: 4)
    writer.line(2, "limits:")
    writer.settings(limits, schema.limits, indentation: 4)
    writer.line(0, "stages:")
    for stage in stages {
      let declared = schema.settings(of: .stage(stage.name))
      writer.line(2, "- \(stage.name)\(declared.isEmpty ? "" : ":")")
      writer.settings(stage.settings, declared, indentation: 6)
    }
    writer.line(0, "emit:")
    writer.settings(emit, schema.emit, indentation: 2)
    return writer.text
  }
}

/// Writes block mappings of settings.
private struct CanonicalYAMLWriter {
  private(set) var text = ""

  mutating func line(_ indentation: Int, _ content: String) {
    text += String(repeating: " ", count: indentation) + content + "\n"
  }

  mutating func settings(_ settings: Settings, _ declared: [Setting], indentation: Int) {
    for setting in declared {
      switch settings[setting.name] ?? setting.standard {
      case .flag(let value): line(indentation, "\(setting.name): \(value)")
      case .integer(let value):
        let isSize = if case .size = setting.kind { true } else { false }
        line(indentation, "\(setting.name): \(isSize ? ByteSize(byteCount: value).description : "\(value)")")
      case .text(let value): line(indentation, "\(setting.name): \(scalar(value))")
      case .selector(let value): line(indentation, "\(setting.name): {select: \(scalar(value))}")
      case .list(let values): list(values, of: setting.name, indentation: indentation)
      }
    }
  }

  /// On one line while it fits, else an item a line.
  private mutating func list(_ values: [String], of name: String, indentation: Int) {
    let items = values.map(scalar)
    let flow = "\(name): [\(items.joined(separator: ", "))]"
    guard indentation + flow.unicodeScalars.count > 80 else { return line(indentation, flow) }
    line(indentation, "\(name):")
    for item in items { line(indentation + 2, "- \(item)") }
  }

  /// Plain where no YAML reader could take it for anything else, in double quotes otherwise.
  private func scalar(_ value: String) -> String {
    if isPlain(value) { return value }
    var quoted = "\""
    for scalar in value.unicodeScalars {
      switch scalar {
      case "\"": quoted += "\\\""
      case "\\": quoted += "\\\\"
      case "\n": quoted += "\\n"
      case "\t": quoted += "\\t"
      default:
        if SourceExcerpt.isPrintable(scalar) {
          quoted.unicodeScalars.append(scalar)
        } else {
          let digits = String(scalar.value, radix: 16, uppercase: true)
          quoted += "\\U" + String(repeating: "0", count: 8 - digits.utf8.count) + digits
        }
      }
    }
    return quoted + "\""
  }

  private func isPlain(_ value: String) -> Bool {
    let reserved: Set<String> = ["true", "false", "yes", "no", "on", "off", "y", "n", "null", ".inf", ".nan"]
    guard let first = value.utf8.first, isLetter(first) || first == UInt8(ascii: "."),
      !reserved.contains(value.lowercased())
    else { return false }
    return value.utf8.allSatisfy { byte in
      isLetter(byte) || UInt8(ascii: "-")...UInt8(ascii: "9") ~= byte || byte == UInt8(ascii: "_")
    }
  }

  private func isLetter(_ byte: UInt8) -> Bool {
    UInt8(ascii: "a")...UInt8(ascii: "z") ~= byte | 0x20 && byte < 0x80
  }
}
