internal import Compare
internal import Gazetteer
internal import TextModel

/// The edits between two versions of one gazetteer file.
struct FileEdits {
  let old: KeyedGazetteer
  let new: KeyedGazetteer

  var edits: [Edit] {
    var edits: [Edit] = []
    if old.directives != new.directives {
      edits.append(
        Edit(
          cause: Cause(.gazetteer, place: new.file.source.path, edit: "policy of \(new.file.source.name) changed"),
          reach: .file(new.file.source.name), change: .file(new.file.source.name)))
    }
    for (key, row) in new.orderedRows {
      if let before = old.rows[key] {
        edits += changes(key, GazetteerRow(old.file, at: before), GazetteerRow(new.file, at: row))
      } else {
        edits.append(edit(key, .added, GazetteerRow(new.file, at: row)))
      }
    }
    for (key, row) in old.orderedRows where new.rows[key] == nil {
      edits.append(edit(key, .removed, GazetteerRow(old.file, at: row)))
    }
    return edits
  }

  /// - Parameter before: the row as it was, if both versions have it.
  private func edit(
    _ key: RowKey, _ kind: RowChange.Kind, _ row: GazetteerRow, before: GazetteerRow? = nil
  ) -> Edit {
    var what: String
    var cause = Cause.Kind.entity
    let name = row.text(.name) ?? key.id
    switch kind {
    case .added: what = "entity \(key.id) (\(name)) added"
    case .removed: what = "entity \(key.id) (\(name)) removed"
    case .column(let column): what = "\(column.rawValue) of \(key.id) changed"
    case .alias(let old, let new):
      cause = .alias
      let (before, after) = (old.map { FileEdits.shown($0) }, new.map { FileEdits.shown($0) })
      what =
        switch (before, after) {
        case (let before?, let after?): "alias \(before) of \(key.id) changed to \(after)"
        case (let before?, nil): "alias \(before) of \(key.id) removed"
        default: "alias \(after ?? "") of \(key.id) added"
        }
    }
    let position = row.position
    let isDivision =
      kind.canChangeDivisions && [row, before].contains { $0.map { DivisionRow($0).isDivision } ?? false }
    return Edit(
      cause: Cause(cause, place: "\(position.file):\(position.line)", edit: what),
      reach: isDivision ? .all : .entity(key.id),
      change: .row(file: row.file.source.name, RowChange(key: key, kind: kind)))
  }

  /// `"Khabomai"@en!evidence`
  private static func shown(_ part: [UInt8]) -> String {
    let text = String(decoding: part, as: UTF8.self)
    let end = text.firstIndex { $0 == "@" || $0 == "!" } ?? text.endIndex
    return "\"\(text[..<end])\"\(text[end...])"
  }

  private func changes(_ key: RowKey, _ before: GazetteerRow, _ after: GazetteerRow) -> [Edit] {
    var edits: [Edit] = []
    for column in GazetteerColumn.allCases where column != .id && column != .aliases {
      let (left, right) = (before.field(column), after.field(column))
      if left == right { continue }
      var change = edit(key, .column(column), after, before: before)
      change.cause.edit =
        "\(column.rawValue) of \(key.id) changed from '\(String(decoding: left, as: UTF8.self))' "
        + "to '\(String(decoding: right, as: UTF8.self))'"
      edits.append(change)
    }
    guard before.field(.aliases) != after.field(.aliases) else { return edits }
    var gone = before.parts(.aliases).map(Array.init)
    var come: [[UInt8]] = []
    for part in after.parts(.aliases).map(Array.init) {
      if let index = gone.firstIndex(of: part) { gone.remove(at: index) } else { come.append(part) }
    }
    for part in come {
      // The same words with another language or other flags are one alias changed.
      let index = gone.firstIndex { FileEdits.words($0) == FileEdits.words(part) }
      let partner = index.map { gone.remove(at: $0) }
      edits.append(edit(key, .alias(old: partner, new: part), after))
    }
    for part in gone { edits.append(edit(key, .alias(old: part, new: nil), before)) }
    return edits
  }

  /// An alias without language and flags.
  private static func words(_ part: [UInt8]) -> ArraySlice<UInt8> {
    var index = 0
    while index < part.count, part[index] != UInt8(ascii: "@"), part[index] != UInt8(ascii: "!") {
      index += part[index] == UInt8(ascii: "\\") ? 2 : 1
    }
    return part[..<min(index, part.count)]
  }
}
