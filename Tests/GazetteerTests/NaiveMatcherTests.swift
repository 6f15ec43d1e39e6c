import Gazetteer
import TestSupport
import Testing
import TextModel

/// The fast matcher against one that tries every name at every place, on small random gazetteers and texts.
@Suite("Matcher and the naive reference")
struct NaiveMatcherTests {
  private static let words = ["Ab", "ab", "AB", "Cd", "cd", "Éf", "ef", "Ef", "x", "X"]
  private static let gaps = [" ", "-", "  ", ", ", "; ", " — ", "\u{A0}", "\n"]

  @Test("agree", arguments: UInt64(0)..<300)
  func agree(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let names = (0..<Int.random(in: 1...8, using: &random)).map { _ in
      (0..<Int.random(in: 1...3, using: &random)).map { _ in Self.words.randomElement(using: &random) ?? "x" }
        .joined(separator: Bool.random(using: &random) ? " " : "-")
    }
    var text = ""
    for _ in 0..<40 {
      text += Self.words.randomElement(using: &random) ?? "x"
      text += Self.gaps.randomElement(using: &random) ?? " "
    }
    let rows = names.enumerated().map { "e\($0.offset);place;\($0.element)" }.joined(separator: "\n")
    let table = try table("id;type;name\n\(rows)\n")
    for overlap in Overlap.allCases {
      let bytes = Array(text.utf8)
      let fast = Matcher(table, overlap: overlap).matches(in: bytes, ranges: [ByteRange(0, bytes.count)])
        .map { "\($0.range) \($0.senses.map { table.id($0.entity) }.sorted())" }
      #expect(fast == naive(text, names, overlap), "text: \(text), names: \(names)")
    }
  }

  private struct Word {
    var range: ByteRange
    var text: String
    /// What stands before it, as far as names care.
    var joins: Bool
  }

  private func naive(_ text: String, _ names: [String], _ overlap: Overlap) -> [String] {
    let words = split(text)
    var found: [String] = []
    var index = 0
    while index < words.count {
      var byLength: [Int: [String]] = [:]
      for (number, name) in names.enumerated() {
        let parts = split(name)
        guard index + parts.count <= words.count else { continue }
        let here = Array(words[index..<index + parts.count])
        guard here.dropFirst().allSatisfy(\.joins) else { continue }
        if zip(here, parts).allSatisfy({ fits($0.text, name: $1.text) }) {
          byLength[parts.count, default: []].append("e\(number)")
        }
      }
      func line(_ length: Int) -> String {
        let range = ByteRange(words[index].range.start, words[index + length - 1].range.end)
        return "\(range) \((byLength[length] ?? []).sorted())"
      }
      switch overlap {
      case .all:
        found += byLength.keys.sorted().map(line)
        index += 1
      case .longest:
        guard let longest = byLength.keys.max() else {
          index += 1
          continue
        }
        found.append(line(longest))
        index += longest
      }
    }
    return found
  }

  private func split(_ text: String) -> [Word] {
    var words: [Word] = []
    var gap = ""
    var current = ""
    var offset = 0
    func flush() {
      guard !current.isEmpty else { return }
      let start = offset - current.utf8.count
      let isSpace = !gap.isEmpty && gap.allSatisfy { $0 == " " || $0 == "\u{A0}" || $0 == "\n" }
      words.append(Word(range: ByteRange(start, offset), text: current, joins: isSpace || gap == "-"))
      current = ""
      gap = ""
    }
    for character in text {
      if character.isLetter {
        current.append(character)
      } else {
        flush()
        gap.append(character)
      }
      offset += character.utf8.count
    }
    flush()
    return words
  }

  /// Capitals in the name ask for capitals in the text.
  private func fits(_ text: String, name: String) -> Bool {
    func folded(_ word: String) -> String { word.lowercased().replacing("é", with: "e") }
    guard folded(text) == folded(name) else { return false }
    if name.count > 1, name == name.uppercased() { return text == text.uppercased() }
    return name.first?.isUppercase != true || text.first?.isUppercase == true
  }
}
