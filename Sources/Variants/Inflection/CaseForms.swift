/// The forms of a whole name, made case by case: words that decline together agree.
struct CaseForms {
  private let name: NameWords
  private var declensions: [Declension]

  /// A name none of whose words declines yet.
  init(_ name: NameWords) {
    self.name = name
    declensions = [Declension](repeating: .fixed, count: name.words.count)
  }

  /// Lets `word` decline; a `nil` leaves it alone, as words of one letter always are.
  mutating func decline(_ word: Int, by declension: Declension?) {
    if let declension, name.words[word].range.count > 1 { declensions[word] = declension }
  }

  /// The forms other than the name itself, in the order of the cases, without duplicates.
  ///
  /// Where a word has two endings in one case, the first goes with the first of the others: no cross-product.
  func forms() -> [String] {
    let caseCount = declensions.reduce(0) { max($0, $1.cases.count) }
    guard caseCount > 0 else { return [] }
    var seen: [[UInt8]] = [Self.utf8(name.letters)]
    seen.reserveCapacity(12)
    for number in 0..<caseCount {
      let choices = declensions.reduce(0) { $1.cases.count > number ? max($0, $1.cases[number].count) : $0 }
      for choice in 0..<choices {
        let form = form(number, choice)
        if !seen.contains(form) { seen.append(form) }
      }
    }
    return seen.dropFirst().map { String(decoding: $0, as: UTF8.self) }
  }

  private func form(_ number: Int, _ choice: Int) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(name.letters.count * 2 + 8)
    var copied = 0
    for (word, declension) in declensions.enumerated() where declension.cases.count > number {
      let endings = declension.cases[number]
      guard let ending = choice < endings.count ? endings[choice] : endings.last else { continue }
      let range = name.words[word].range
      for letter in name.letters[copied..<max(copied, range.upperBound - declension.cut)] {
        Self.append(letter, to: &bytes)
      }
      for letter in ending { Self.append(letter, to: &bytes) }
      copied = range.upperBound
    }
    for letter in name.letters[copied...] { Self.append(letter, to: &bytes) }
    return bytes
  }

  private static func utf8(_ letters: [Letter]) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(letters.count * 2)
    for letter in letters { append(letter, to: &bytes) }
    return bytes
  }

  /// Names hold no surrogates: `NameWords` refuses them.
  private static func append(_ letter: Letter, to bytes: inout [UInt8]) {
    if letter < 0x80 {
      bytes.append(UInt8(letter))
    } else if letter < 0x800 {
      bytes.append(UInt8(0xC0 | letter >> 6))
      bytes.append(UInt8(0x80 | letter & 0x3F))
    } else {
      bytes.append(UInt8(0xE0 | letter >> 12))
      bytes.append(UInt8(0x80 | letter >> 6 & 0x3F))
      bytes.append(UInt8(0x80 | letter & 0x3F))
    }
  }
}
