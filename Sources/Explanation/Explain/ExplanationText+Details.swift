internal import Records
internal import TextModel

/// One name with everything that is known of its way.
extension ExplanationText {
  func details(_ name: NameExplanation, _ document: DocumentExplanation) -> String {
    var output = heading(name, document) + "\n"
    output += "  " + VisibleText.line(context(of: name.range, document)) + "\n"
    if let words = name.words { output += "  names match whole words, here '\(VisibleText.line(words))'\n" }
    if let within = name.within {
      output += "  within '\(VisibleText.line(within.text))'\(within.entity.map { " (\($0))" } ?? "")\n"
    }
    output += steps(name)
    output += lookups(name)
    output += candidates(name)
    output += nearest(name)
    return output
  }

  private func heading(_ name: NameExplanation, _ document: DocumentExplanation) -> String {
    let start = document.offsets.units(atByte: name.range.start)
    let end = document.offsets.units(atByte: name.range.end)
    let text = "\(bold(VisibleText.line(name.text)))  \(start)–\(end)  "
    switch name.outcome {
    case .notTagged(let step): return text + "not tagged, \(step.rawValue): \(VisibleText.line(name.reason))"
    case .tagged, .undecided:
      guard let mention = name.mention else { return text }
      let what =
        mention.entity.map { "\(mention.type) \($0)\(mention.name.map { " (\($0))" } ?? "")" }
        ?? "undecided \(mention.type)"
      return text + VisibleText.line("\(what), score \(mention.score): \(name.reason)")
    }
  }

  /// The line around a range.
  private func context(of range: ByteRange, _ document: DocumentExplanation) -> String {
    let text = document.text
    var start = max(0, range.start - 40)
    var end = min(text.count, range.end + 40)
    while start > 0, text[start] & 0xC0 == 0x80 { start -= 1 }
    while end < text.count, text[end] & 0xC0 == 0x80 { end += 1 }
    start = text[start..<range.start].lastIndex(of: 0x0A).map { $0 + 1 } ?? start
    end = text[range.end..<end].firstIndex(of: 0x0A) ?? end
    func part(_ from: Int, _ to: Int) -> String { String(decoding: text[from..<to], as: UTF8.self) }
    let isCut = start > 0 && text[start - 1] != 0x0A
    let goesOn = end < text.count && text[end] != 0x0A
    return (isCut ? "…" : "") + part(start, range.start) + "«" + part(range.start, range.end) + "»"
      + part(range.end, end)
      + (goesOn ? "…" : "")
  }

  private func steps(_ name: NameExplanation) -> String {
    var columns = TextColumns()
    if !name.tokens.isEmpty {
      let tokens = name.tokens.map { ($0.gap.isEmpty || $0.gap == "border" ? "" : "‹\($0.gap)› ") + $0.folded }
      columns.add([
        TextColumns.Cell(text: "tokens", style: "36"),
        TextColumns.Cell(text: VisibleText.line(tokens.joined(separator: " "))),
      ])
    }
    for step in name.steps {
      columns.add([
        TextColumns.Cell(text: step.stage, style: "36"), TextColumns.Cell(text: VisibleText.line(step.detail)),
      ])
    }
    return columns.lines(indentation: 2, colour: colour)
  }

  private func lookups(_ name: NameExplanation) -> String {
    var output = ""
    for lookup in name.lookups {
      output += "  looked up '\(VisibleText.line(lookup.text))': \(VisibleText.line(lookup.detail))\n"
      var columns = TextColumns()
      for entry in lookup.entries.prefix(Self.mostEntries) { columns.add(cells(entry)) }
      output += columns.lines(indentation: 4, colour: colour)
      if lookup.entries.count > Self.mostEntries {
        output += "    … and \(lookup.entries.count - Self.mostEntries) more\n"
      }
    }
    return output
  }

  /// Entries shown of a name; JSON has all.
  private static let mostEntries = 12

  private func cells(_ entry: NameExplanation.EntryFacts) -> [TextColumns.Cell] {
    let rule = entry.rule.map { " (\($0))" } ?? ""
    let form = entry.form.map { "'\($0)', \(entry.via)\(rule) of '\(entry.alias)'" } ?? "\(entry.via) '\(entry.alias)'"
    let need = entry.need == "nothing" ? "" : "needs \(entry.need)" + (entry.needFrom.map { " (\($0))" } ?? "")
    return [
      TextColumns.Cell(text: entry.verdict, style: entry.verdict == "taken" ? "32" : "33"),
      TextColumns.Cell(text: entry.entity ?? "(list of words)"), TextColumns.Cell(text: entry.type ?? ""),
      TextColumns.Cell(text: VisibleText.line(form)), TextColumns.Cell(text: entry.place ?? entry.gazetteer ?? ""),
      TextColumns.Cell(text: need),
    ]
  }

  private func candidates(_ name: NameExplanation) -> String {
    guard name.candidates.count > 1 || name.candidates.contains(where: { $0.fate != "kept" }) else { return "" }
    var columns = TextColumns()
    for candidate in name.candidates.prefix(Self.mostEntries) {
      let weights = candidate.weights.map { "\($0.kind) \($0.thousandths > 0 ? "+" : "")\($0.thousandths)" }
      columns.add([
        TextColumns.Cell(text: candidate.fate, style: candidate.fate == "kept" ? "32" : "33"),
        TextColumns.Cell(text: candidate.entity), TextColumns.Cell(text: candidate.type),
        TextColumns.Cell(text: candidate.score.map { "score \($0)" } ?? "", isRightAligned: false),
        TextColumns.Cell(text: (weights.isEmpty ? "" : weights.joined(separator: ", "))),
      ])
    }
    let more = name.candidates.count - Self.mostEntries
    return "  readings\n" + columns.lines(indentation: 4, colour: colour) + (more > 0 ? "    … and \(more) more\n" : "")
  }

  private func nearest(_ name: NameExplanation) -> String {
    guard !name.nearest.isEmpty else { return "" }
    var columns = TextColumns()
    for near in name.nearest {
      columns.add([
        TextColumns.Cell(text: "'\(VisibleText.line(near.name))'"), TextColumns.Cell(text: near.entity),
        TextColumns.Cell(text: near.type), TextColumns.Cell(text: near.place),
        TextColumns.Cell(
          text: near.omission.map { "not looked up: \($0)" }
            ?? "\(near.distance) letter\(near.distance == 1 ? "" : "s") away"),
      ])
    }
    return "  spelled like it\n" + columns.lines(indentation: 4, colour: colour)
  }
}
