internal import TextModel

extension CoverageReport {
  /// Everything, one JSON object a line, each with its `kind`.
  package func forEachJSONLine(_ body: (String) -> Void) {
    var total = JSONLine()
    total.add("kind", "total")
    total.add("records", recordCount)
    total.add("mentions", mentionCount)
    total.add("undecided", undecidedCount)
    body(total.text)
    for file in files {
      var line = JSONLine()
      line.add("kind", "file")
      line.add("file", file.path)
      line.add("entities", file.entityCount)
      line.add("neverHit", file.neverHit.count)
      line.add("names", file.nameCount)
      line.add("neverHitNames", file.neverHitNameCount)
      body(line.text)
    }
    for entity in mostHit { body(json(entity, kind: "hit")) }
    for alias in aliases {
      var line = JSONLine()
      line.add("kind", "alias")
      line.add("alias", alias.text)
      line.add("gazetteer", alias.gazetteer)
      line.add("hits", alias.hits)
      line.add("documents", alias.documents)
      body(line.text)
    }
    for name in ambiguous {
      var line = JSONLine()
      line.add("kind", "ambiguous")
      line.add("text", name.text)
      line.add("hits", name.hits)
      line.add("candidates", name.candidates)
      body(line.text)
    }
    for file in files { for entity in file.neverHit { body(json(entity, kind: "never-hit")) } }
  }

  private func json(_ entity: Entity, kind: String) -> String {
    var line = JSONLine()
    line.add("kind", kind)
    line.add("entity", entity.id)
    line.add("name", entity.name)
    line.add("file", optional: entity.position?.file)
    line.add("line", optional: entity.position?.line)
    line.add("hits", entity.hits)
    return line.text
  }

  /// Tables for people; each list is cut after `limit` lines.
  package func text(limit: Int) -> String {
    let number = GazetteerStatistics.grouped
    var lines = [
      "\(number(recordCount)) record\(recordCount == 1 ? "" : "s"), \(number(mentionCount)) mention"
        + "\(mentionCount == 1 ? "" : "s"), \(number(undecidedCount)) undecided", "", "entities never hit",
    ]
    for file in files {
      lines.append(
        "  \(file.path): \(number(file.neverHit.count)) of \(number(file.entityCount)); names never hit:"
          + " \(number(file.neverHitNameCount)) of \(number(file.nameCount))")
    }
    func list<Row>(_ title: String, _ rows: [Row], _ spell: (Row) -> String) {
      if rows.isEmpty { return }
      lines += ["", title]
      lines += rows.prefix(limit).map { "  " + spell($0) }
      if rows.count > limit { lines.append("  … and \(number(rows.count - limit)) more") }
    }
    list("entities most hit", mostHit) { "\(number($0.hits))  \($0.id)\($0.name.isEmpty ? "" : " (\($0.name))")" }
    list("names most hit", aliases) {
      "\(number($0.hits))  \($0.text) (\($0.gazetteer.isEmpty ? "undecided" : $0.gazetteer))"
        + ", in \(number($0.documents)) document\($0.documents == 1 ? "" : "s")"
    }
    list("most ambiguous", ambiguous) {
      "\($0.candidates.count) candidates, \(number($0.hits)) mention\($0.hits == 1 ? "" : "s")  \($0.text):"
        + " \($0.candidates.prefix(8).joined(separator: ", "))\($0.candidates.count > 8 ? ", …" : "")"
    }
    for file in files {
      list("never hit in \(file.path)", file.neverHit) {
        "\($0.position.map { String($0.line) } ?? "")  \($0.id)\($0.name.isEmpty ? "" : " (\($0.name))")"
      }
    }
    return lines.joined(separator: "\n")
  }
}
