/// Shows a record as text for `onoma show`.
///
/// With colour, mentions are painted by type and the legend says which colour is which; without, they stand in
/// brackets with type and entity, `[Shikotan|island:shikotan]`. Undecided ones have a `?`.
package struct TextRendering {
  package init() {}

  /// The record as lines of text, the last one ended.
  /// - Parameters:
  ///   - colour: Whether the terminal shows colours.
  ///   - width: Columns to fold lines at; `nil` leaves them as they are.
  package func render(_ record: Record, colour: Bool, width: Int?) -> String {
    var output = heading(of: record, colour: colour) + "\n\n"
    if let text = record.text {
      output += self.text(text, of: record, colour: colour, width: width) + "\n"
    } else {
      output += "(the output was written without text)\n"
      for mention in record.mentions ?? [] { output += "  " + bracketed(mention) + "\n" }
    }
    let legend = legend(of: record, colour: colour)
    return legend.isEmpty ? output : output + "\n" + legend
  }

  private func heading(of record: Record, colour: Bool) -> String {
    let facts = [record.id, record.meta.title, record.meta.date, record.meta.language].compactMap { $0 }
    let line = facts.map(VisibleText.line).joined(separator: " · ")
    return colour ? "\u{1B}[1m\(line)\u{1B}[0m" : line
  }

  private func bracketed(_ mention: RecordMention) -> String {
    "[" + VisibleText.line(mention.text) + closing(mention)
  }

  private func closing(_ mention: RecordMention) -> String {
    "|" + VisibleText.line(mention.type) + (mention.entity.map { ":" + VisibleText.line($0) } ?? "?") + "]"
  }

  // MARK: Text

  private func text(_ text: String, of record: Record, colour: Bool, width: Int?) -> String {
    let bytes = Array(text.utf8)
    let mentions = placed(record, in: bytes)
    var lines = FoldedLines(width: width.map { max(20, $0) })
    /// Open mentions, the innermost last.
    var open: [Placed] = []
    var next = 0
    var offset = 0
    for scalar in text.unicodeScalars {
      close(&open, at: offset, colour: colour, to: &lines)
      while next < mentions.count, mentions[next].start <= offset {
        let mention = mentions[next]
        lines.mark(colour ? "\u{1B}[0;\(TypeStyle(of: mention.mention.type).code)m" : "")
        if !colour { lines.append("[") }
        // Ordered by where they end, the first to end last, so that closing looks at one.
        open.insert(mention, at: (open.lastIndex { $0.end >= mention.end } ?? -1) + 1)
        next += 1
      }
      if let sign = VisibleText.sign(for: scalar, keepsLines: true) {
        lines.append(sign)
      } else {
        lines.append(scalar)
      }
      offset += UTF8.width(scalar)
    }
    close(&open, at: offset, colour: colour, to: &lines)
    return lines.finish()
  }

  private struct Placed {
    var start: Int
    var end: Int
    var mention: RecordMention
  }

  /// Mentions with byte ranges, those that start together the longest first. Ones that do not fit the text are left
  /// out: `onoma check` is there to say so.
  private func placed(_ record: Record, in bytes: [UInt8]) -> [Placed] {
    let positions = TextOffsets(bytes, unit: record.offsets)
    let placed = (record.mentions ?? []).compactMap { (mention) -> Placed? in
      guard let start = positions.byte(atUnits: mention.start), let end = positions.byte(atUnits: mention.end),
        start < end
      else { return nil }
      return Placed(start: start, end: end, mention: mention)
    }
    return placed.sorted { ($0.start, -$0.end) < ($1.start, -$1.end) }
  }

  private func close(_ open: inout [Placed], at offset: Int, colour: Bool, to lines: inout FoldedLines) {
    while let last = open.last, last.end <= offset {
      open.removeLast()
      if colour {
        if last.mention.entity == nil { lines.append("?") }
        lines.mark("\u{1B}[0m")
        if let outer = open.last { lines.mark("\u{1B}[\(TypeStyle(of: outer.mention.type).code)m") }
      } else {
        lines.append(closing(last.mention))
      }
    }
  }

  // MARK: Legend

  /// A line a type, in the order of the alphabet: how it looks, and how many mentions and entities there are.
  private func legend(of record: Record, colour: Bool) -> String {
    var byType: [String: (mentions: Int, undecided: Int, entities: Set<String>)] = [:]
    for mention in record.mentions ?? [] {
      var row = byType[mention.type] ?? (0, 0, [])
      row.mentions += 1
      if let entity = mention.entity { row.entities.insert(entity) } else { row.undecided += 1 }
      byType[mention.type] = row
    }
    var output = ""
    for type in byType.keys.sorted(by: bytewisePrecedes) {
      guard let row = byType[type] else { continue }
      let style = TypeStyle(of: type)
      let name = VisibleText.line(type)
      output += colour ? "\u{1B}[\(style.code)m\(name)\u{1B}[0m (\(style.name))" : name
      output +=
        ": \(count(row.mentions, "mention")) of \(row.entities.count == 1 ? "1 entity" : "\(row.entities.count) entities")"
      if row.undecided > 0 { output += ", \(row.undecided) undecided (?)" }
      output += "\n"
    }
    return output
  }

  private func count(_ count: Int, _ noun: String) -> String { count == 1 ? "1 \(noun)" : "\(count) \(noun)s" }
}
