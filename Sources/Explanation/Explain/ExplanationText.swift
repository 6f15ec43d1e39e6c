internal import Records
internal import TextModel

/// Explanations as people read them in a terminal.
package struct ExplanationText {
  let colour: Bool

  package init(colour: Bool) { self.colour = colour }

  /// The lines of a document's explanation, the last one ended.
  package func render(_ document: DocumentExplanation) -> String {
    var output = bold(VisibleText.line(document.id))
    if let problem = document.problem {
      return output + "  no record: \(problem.status.rawValue) (\(VisibleText.line(problem.reason)))\n"
    }
    switch document.question {
    case .all where document.removed == nil: output += "  " + counts(document) + "\n" + list(document)
    case .all: output += "\n"
    case .text(let string): output += "\n" + answers(document, to: string)
    case .offset: output += "\n" + document.names.map { "\n" + details($0, document) }.joined()
    }
    if let removed = document.removed { output += "\n" + taken(removed) }
    return output
  }

  // MARK: All

  private func counts(_ document: DocumentExplanation) -> String {
    let mentions = document.names.count
    let dropped = document.dropped.count
    return
      "\(mentions) mention\(mentions == 1 ? "" : "s"), \(dropped) name\(dropped == 1 ? "" : "s") looked up and dropped"
  }

  private func list(_ document: DocumentExplanation) -> String {
    var output = ""
    if !document.names.isEmpty {
      var columns = TextColumns()
      for name in document.names { columns.add(mentionCells(name, document)) }
      output += "\n" + bold("Mentions") + "\n" + columns.lines(indentation: 2, colour: colour)
    }
    if !document.dropped.isEmpty {
      var columns = TextColumns()
      for group in groups(document.dropped) { columns.add(droppedCells(group, document)) }
      output += "\n" + bold("Looked up and dropped") + "\n" + columns.lines(indentation: 2, colour: colour)
    }
    return output
  }

  private func mentionCells(_ name: NameExplanation, _ document: DocumentExplanation) -> [TextColumns.Cell] {
    guard let mention = name.mention else { return [] }
    return [
      offset(name, document),
      TextColumns.Cell(text: VisibleText.line(name.text), style: TypeStyle(of: mention.type).code),
      TextColumns.Cell(text: mention.type), TextColumns.Cell(text: mention.entity ?? "(undecided)"),
      TextColumns.Cell(text: found(mention)),
      TextColumns.Cell(text: name.reason + ", score \(mention.score)", style: "2"),
    ]
  }

  /// Names that fell out in the same way, each with its first place and how often that was.
  private func groups(_ names: [NameExplanation]) -> [(name: NameExplanation, count: Int)] {
    var groups: [(name: NameExplanation, count: Int)] = []
    var known: [[String]: Int] = [:]
    for name in names {
      guard case .notTagged(let step) = name.outcome else { continue }
      let key = [name.text, step.rawValue, name.reason]
      if let index = known[key] {
        groups[index].count += 1
      } else {
        known[key] = groups.count
        groups.append((name, 1))
      }
    }
    return groups
  }

  private func droppedCells(
    _ group: (name: NameExplanation, count: Int), _ document: DocumentExplanation
  ) -> [TextColumns.Cell] {
    guard case .notTagged(let step) = group.name.outcome else { return [] }
    return [
      offset(group.name, document), TextColumns.Cell(text: VisibleText.line(group.name.text)),
      TextColumns.Cell(text: group.count == 1 ? "" : "×\(group.count)"),
      TextColumns.Cell(text: step.stage), TextColumns.Cell(text: step.rawValue, style: "33"),
      TextColumns.Cell(text: VisibleText.line(group.name.reason)),
    ]
  }

  private func offset(_ name: NameExplanation, _ document: DocumentExplanation) -> TextColumns.Cell {
    TextColumns.Cell(
      text: "\(document.offsets.units(atByte: name.range.start))", style: "2", isRightAligned: true)
  }

  /// By which name it was found, and where that stands.
  func found(_ mention: NameExplanation.MentionFacts) -> String {
    let rule = mention.rule.map { " (\($0))" } ?? ""
    let alias =
      mention.alias.isEmpty ? "" : "\(mention.via == "name" || mention.via == "alias" ? "" : " of") '\(mention.alias)'"
    return VisibleText.line(mention.via + rule + alias + (mention.place.map { " \($0)" } ?? ""))
  }

  // MARK: A string

  private func answers(_ document: DocumentExplanation, to string: String) -> String {
    if !document.names.isEmpty { return document.names.map { "\n" + details($0, document) }.joined() }
    let shown = VisibleText.line(string)
    guard !document.taken.isEmpty else { return "  '\(shown)' stands neither in the text nor in the source\n" }
    var output = "  '\(shown)' is not in the cleaned text:\n"
    for place in document.taken {
      let source = place.source.map { "bytes \($0.start)–\($0.end) of the source" } ?? "in the source"
      output += "\n  \(bold(place.stage))  \(VisibleText.line(place.element)): \(VisibleText.line(place.reason))\n"
      output += "         \(source): \(VisibleText.line(place.quote))\n"
    }
    return output
  }

  // MARK: What cleaning took away

  private func taken(_ removed: [DocumentExplanation.RemovedFacts]) -> String {
    if removed.isEmpty { return "  cleaning took nothing away\n" }
    var columns = TextColumns()
    for part in removed {
      columns.add([
        TextColumns.Cell(
          text: part.source.map { "\($0.start)–\($0.end)" } ?? "", style: "2", isRightAligned: true),
        TextColumns.Cell(text: part.reason, style: "33"), TextColumns.Cell(text: shortened(part.element, 40)),
        TextColumns.Cell(text: shortened(part.text, 60)),
      ])
    }
    return bold("Taken away by cleaning") + " (bytes of the source)\n" + columns.lines(indentation: 2, colour: colour)
  }

  private func shortened(_ text: String, _ limit: Int) -> String {
    let scalars = VisibleText.line(text).unicodeScalars
    guard scalars.count > limit else { return String(scalars) }
    return String(String.UnicodeScalarView(scalars.prefix(limit - 1))) + "…"
  }

  func bold(_ text: String) -> String { TextColumns.styled(text, "1", colour: colour) }
}
