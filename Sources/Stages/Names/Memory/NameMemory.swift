internal import TextModel

/// What a worker keeps of the texts it has read: words come again and again, in one text and in all. What is remembered only
/// spares working it out, so a result is the same whatever was read before. One thread at a time has it.
struct NameMemory: Sendable {
  var kinds: KindMemory
  private var words: [String: WordMemory] = [:]

  /// Texts of so many languages are seldom mixed.
  private static let mostLanguages = 12

  init(_ rules: NameRules) { kinds = KindMemory(rules.kinds) }

  /// Calls `body` with what is remembered of words in a language.
  mutating func withWords<Result>(ofLanguage language: String, _ body: (inout WordMemory) -> Result) -> Result {
    if words[language] == nil, words.count == NameMemory.mostLanguages { words = [:] }
    // Taken out meanwhile, so that it is nobody else's and need not be copied.
    var memory = words.removeValue(forKey: language) ?? WordMemory()
    defer { words[language] = memory }
    return body(&memory)
  }
}

/// Memories that no thread has at the moment: as many as threads were at work at once.
final class NameMemoryPool: Sendable {
  private let rules: NameRules
  private let free = Guarded<[NameMemory]>([])

  init(_ rules: NameRules) { self.rules = rules }

  func with<Result>(_ body: (inout NameMemory) -> Result) -> Result {
    var memory = free.withLock { $0.popLast() } ?? NameMemory(rules)
    defer { give(back: memory) }
    return body(&memory)
  }

  private func give(back memory: consuming NameMemory) {
    let returned = memory
    free.withLock { $0.append(returned) }
  }
}
