internal import TextModel

extension EntityChange {
  /// The change as one line of JSON.
  package var json: String {
    var line = JSONLine()
    line.add("change", kind.rawValue)
    line.add("entity", id)
    line.add("type", type)
    line.add("name", name)
    line.add("oldFile", optional: old?.file)
    line.add("oldLine", optional: old?.line)
    line.add("newFile", optional: new?.file)
    line.add("newLine", optional: new?.line)
    if !columns.isEmpty {
      line.add("columns", columns.map(\.name))
      line.add("oldValues", columns.map(\.old))
      line.add("newValues", columns.map(\.new))
    }
    for kind in [Kind.added, .removed, .changed] {
      let spelled = aliases.filter { $0.kind == kind }
      if spelled.isEmpty { continue }
      let key = "aliases" + kind.rawValue.prefix(1).uppercased() + kind.rawValue.dropFirst()
      line.add(
        key, spelled.map { $0.text + (kind == .changed ? " \($0.oldTag) -> \($0.newTag)" : $0.old ?? $0.new ?? "") })
    }
    return line.text
  }

  /// The change as lines for people:
  ///
  ///     ~ shikotan (island, Shikotan): old/islands.tsv:8 -> new/islands.tsv:9
  ///         country: RU -> JP
  ///         + Чикотан@ru
  package var text: String {
    let sign =
      switch kind {
      case .added: "+"
      case .removed: "-"
      case .changed: "~"
      }
    let place = [old?.description, new?.description].compactMap(\.self).joined(separator: " -> ")
    let what = type.isEmpty ? name : name.isEmpty ? type : "\(type), \(name)"
    var lines = ["\(sign) \(id)\(what.isEmpty ? "" : " (\(what))"): \(place)"]
    for column in columns { lines.append("    \(column.name): \(shown(column.old)) -> \(shown(column.new))") }
    for alias in aliases {
      switch alias.kind {
      case .removed: lines.append("    - \(alias.text)\(alias.old ?? "")")
      case .changed: lines.append("    ~ \(alias.text): \(alias.oldTag) -> \(alias.newTag)")
      case .added: lines.append("    + \(alias.text)\(alias.new ?? "")")
      }
    }
    return lines.joined(separator: "\n")
  }

  private func shown(_ value: String) -> String { value.isEmpty ? "(empty)" : value }
}

extension EntityChange.AliasChange {
  fileprivate var oldTag: String { old.map { $0.isEmpty ? "(plain)" : $0 } ?? "(plain)" }
  fileprivate var newTag: String { new.map { $0.isEmpty ? "(plain)" : $0 } ?? "(plain)" }
}
