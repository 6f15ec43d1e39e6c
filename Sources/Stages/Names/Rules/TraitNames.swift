/// The numbers of properties, lists and words in quotes.
struct TraitNames: Sendable {
  private var numbers: [String: Int] = [:]
  private var literals: [[UInt8]: Int] = [:]
  private var next: Int

  init() {
    for trait in Trait.allCases { if let name = trait.name { numbers[name] = trait.rawValue } }
    next = Trait.allCases.count
  }

  func number(of name: String) -> Int? { numbers[name] }

  func literal(_ word: String) -> Int? { literals[TraitNames.key(of: word)] }

  /// Gives a list its number; the same for the same name. `nil` if there are no more.
  mutating func add(list name: String) -> Int? {
    if let known = numbers[name] { return known }
    guard next < BitSet256.capacity else { return nil }
    numbers[name] = next
    next += 1
    return next - 1
  }

  /// Gives a word in quotes its number. `nil` if there are no more.
  mutating func add(literal word: String) -> Int? {
    let key = TraitNames.key(of: word)
    if let known = literals[key] { return known }
    guard next < BitSet256.capacity else { return nil }
    literals[key] = next
    next += 1
    return next - 1
  }

  /// Folded letters of the words in quotes, with their numbers.
  var words: [(key: [UInt8], number: Int)] { literals.map { ($0.key, $0.value) } }

  /// What can be written, in order.
  var known: [String] { numbers.keys.sorted() }

  /// Whether `name` is a property that every file knows, which no list may be called.
  static func isProperty(_ name: String) -> Bool { name == "any" || Trait.allCases.contains { $0.name == name } }

  private static func key(of word: String) -> [UInt8] {
    var key: [UInt8] = []
    for scalar in word.unicodeScalars { WordFolding.append(scalar.value, to: &key) }
    while key.count > 1, key.last == UInt8(ascii: ".") { key.removeLast() }
    return key
  }
}
