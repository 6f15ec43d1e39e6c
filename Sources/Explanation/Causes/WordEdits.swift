internal import Compare
internal import Gazetteer

/// The edits between two versions of one list of words.
struct WordEdits {
  let old: WordList
  let new: WordList

  private struct Key: Hashable {
    var name: [UInt8]
    var language: String?
  }

  var edits: [Edit] {
    let before = places(old)
    let after = places(new)
    let keys = Set(before.keys).union(after.keys).sorted {
      let (a, b) = ((after[$0] ?? before[$0])?.line ?? 0, (after[$1] ?? before[$1])?.line ?? 0)
      return a == b ? $0.name.lexicographicallyPrecedes($1.name) : a < b
    }
    return keys.compactMap { (key) in
      let (a, b) = (before[key], after[key])
      if let a, let b, a.rule == b.rule { return nil }
      let name = b?.name ?? a?.name ?? ""
      let what =
        a == nil
        ? "word \"\(name)\" (\(b?.rule.rawValue ?? "")) added"
        : b == nil
          ? "word \"\(name)\" (\(a?.rule.rawValue ?? "")) removed"
          : "word \"\(name)\" changed from \(a?.rule.rawValue ?? "") to \(b?.rule.rawValue ?? "")"
      let place = b.map { "\(new.source.path):\($0.line)" } ?? a.map { "\(old.source.path):\($0.line)" }
      return Edit(
        cause: Cause(.word, place: place, edit: what), reach: .word(name),
        change: .word(file: new.source.name, old: a.map { line($0.line, old) }, new: b.map { line($0.line, new) }))
    }
  }

  /// The last of several rows counts.
  private func places(_ list: WordList) -> [Key: WordList.Word] {
    var places: [Key: WordList.Word] = [:]
    for word in list.words { places[Key(name: Array(word.name.utf8), language: word.language)] = word }
    return places
  }

  private func line(_ number: Int, _ list: WordList) -> [UInt8] { WordLines(list).line(number) }
}

/// The lines of a list of words.
struct WordLines {
  private let lines: [ArraySlice<UInt8>]

  init(_ list: WordList) {
    lines = list.source.bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
  }

  /// From 1.
  func line(_ number: Int) -> [UInt8] { number <= lines.count ? Array(lines[number - 1]) : [] }

  /// The bytes with some lines replaced (`nil` for none) and others behind the last.
  func replacing(_ replaced: [[UInt8]: [UInt8]?], appending more: [[UInt8]]) -> [UInt8] {
    var bytes: [UInt8] = []
    for line in lines {
      if let other = replaced[Array(line)] {
        if let other { bytes += other + [0x0A] }
      } else if !line.isEmpty {
        bytes += line + [0x0A]
      }
    }
    for line in more { bytes += line + [0x0A] }
    return bytes
  }
}
