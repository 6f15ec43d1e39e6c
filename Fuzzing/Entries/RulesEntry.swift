@testable internal import Stages
internal import TextModel

/// A file of rules, and behind a line `---` a text for them: refused with its line, or compiled and applied as it says.
enum RulesEntry {
  static func run(_ bytes: [UInt8]) {
    let border = bytes.firstRange(of: Array("\n---\n".utf8))
    let file = Array(bytes[..<(border?.lowerBound ?? bytes.count)])
    guard let compiler = compiled(file) else { return }
    let words = encoded(compiler.finish().compiledLists)
    expect(
      compiler.finish(compiledLists: words)?.compiledLists == compiler.finish().compiledLists, "lists are read again")
    let slow = SlowRules(compiler)
    try? slow.rules.checkExamples()
    let text = FuzzText(border.map { bytes[$0.upperBound...] } ?? [])
    guard !text.bytes.isEmpty, text.bytes.count <= 400 else { return }
    var document = text.document
    document.sentences = []
    let language = DocumentLanguage.code(of: document)
    var memory = WordMemory()
    var (sequence, sentences) = slow.read(text.bytes, document.nameRanges, language: language, &memory)
    addMentions(to: &sequence)
    var kinds = KindMemory(slow.rules.kinds)
    slow.check(sequence, sentences: sentences, &kinds)
    slow.check(sequence, sentences: sentences, &kinds)
  }

  /// `nil` for a file that is refused.
  private static func compiled(_ file: [UInt8]) -> RulesCompiler? {
    var compiler = RulesCompiler()
    do throws(RulesError) {
      try compiler.add(file, file: "a.rules")
      for use in compiler.listUses { try compiler.add(list: list(use.path), of: use, file: use.path) }
      return compiler
    } catch {
      let lines = file.count { $0 == 0x0A } + 1
      expect(1...lines ~= error.position.line, "\(error.position) is a line of the file")
      expect(!error.description.isEmpty, "an error says something")
      return nil
    }
  }

  /// Some terms, others for each first letter of a list's path.
  private static func list(_ path: String) -> [UInt8] {
    let first = Int(path.utf8.first ?? 0)
    var list = "# terms\nterm\tlanguage\tnote\n"
    for (number, term) in terms.enumerated() where (number + first) % 3 != 0 { list += "\(term)\n" }
    return Array(list.utf8)
  }

  private static let terms = [
    "Zogrin\t\tcommon", "Van Zogrin", "minister\ten", "министр\tru", "of the sea", "of the", "Sea", "Анна", "Каренина",
    "東京", "東京 都", "田", "田 中 さん", "ラブロフ", "*sky", "*ski\tru", "*ov", "a b c d e f g", "a b", "b", "O'Brien",
    "al-Assad", "Jean-Luc", "St.", "one two three", "two three", "three", "Jr.", "river", "lake\t\tcommon", "I",
  ]

  /// Gives words the traits that mentions would, some for each word.
  private static func addMentions(to sequence: inout WordSequence) {
    let some: [[Trait]] = [
      [.place, .city], [.place, .country], [.person], [.organization], [.demonym], [.doubtfulPlace],
      [.place, .placeOfWords, .region], [.split],
    ]
    for index in sequence.words.indices {
      let chance = Int(truncatingIfNeeded: sequence.words[index].key >> 20) & 31
      guard chance < some.count else { continue }
      for trait in some[chance] { sequence.words[index].traits.insert(trait) }
    }
  }

  private static func encoded(_ bytes: [UInt8]) -> [UInt64] {
    stride(from: 0, to: bytes.count - 7, by: 8).map { (start) in
      bytes[start..<start + 8].reversed().reduce(0) { $0 << 8 | UInt64($1) }
    }
  }
}
