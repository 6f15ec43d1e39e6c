import Testing

@testable import Stages

@Suite("compiled lists of names")
struct CompiledListsTests {
  private static let rules = """
    list family: family.tsv
    list role by-language: role.tsv
    list shape: shape.tsv
    run Cap+
    rule role person 10: role <[Cap & family]>
        yes: the minister [Zogrin] said
        no: the painter [Zogrin] said
    """
  private static let lists = [
    "family.tsv": "# terms\nterm\nZogrin\nVan Zogrin\n", "role.tsv": "# terms\nterm\tlanguage\nminister\ten\n",
    "shape.tsv": "# terms\nterm\n*sky\n",
  ]

  private static func compiler() throws -> RulesCompiler {
    var compiler = RulesCompiler()
    try compiler.add(Array(rules.utf8), file: "my.rules")
    return compiler
  }

  private static func made() throws -> NameRules {
    var compiler = try compiler()
    for use in compiler.listUses {
      try compiler.add(list: Array((lists[use.path] ?? "").utf8), of: use, file: use.path)
    }
    return compiler.finish()
  }

  /// As a process of this machine reads it from a file.
  private static func words(_ bytes: [UInt8]) -> [UInt64] {
    stride(from: 0, to: bytes.count - 7, by: 8).map { (start) in
      bytes[start..<start + 8].reversed().reduce(0) { $0 << 8 | UInt64($1) }
    }
  }

  @Test("rules with compiled lists find what rules with lists that were read find")
  func same() throws {
    let made = try Self.made()
    let words = Self.words(made.compiledLists)
    let taken = try #require(try Self.compiler().finish(compiledLists: words))
    try made.checkExamples()
    try taken.checkExamples()
    #expect(taken.compiledLists == made.compiledLists)
  }

  @Test("what is damaged is refused")
  func damaged() throws {
    let words = Self.words(try Self.made().compiledLists)
    for count in [0, 1, 7, 8, words.count - 1] {
      #expect(try Self.compiler().finish(compiledLists: Array(words[..<count])) == nil, "\(count) words")
    }
    for index in stride(from: 0, to: words.count, by: 97) {
      var other = words
      other[index] ^= 1 << 17
      #expect(try Self.compiler().finish(compiledLists: other) == nil, "word \(index)")
    }
  }
}
