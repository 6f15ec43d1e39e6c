/// A Japanese word as morae, read from kana or from Latin letters.
struct JapaneseWord: Sendable {
  /// How long vowels are written.
  enum LongVowels: Hashable, Sendable {
    /// `Tokyo`, the same as `Tōkyō` to the matcher.
    case plain
    /// `Toukyou`, as the kana stand.
    case spelled
    /// `Oosaka`
    case doubled
    /// `Ohtani`, `Satoh`: passports
    case h
  }

  enum System: Hashable, Sendable { case hepburn, kunrei, nihon }

  var morae: [Mora]

  /// Reads kana; `nil` if there is another character.
  init?(kana scalars: some Sequence<UInt32>) {
    // Katakana stand 0x60 behind hiragana.
    let letters = scalars.map { 0x30A1...0x30F4 ~= $0 ? $0 - 0x60 : $0 }
    morae = []
    var index = 0
    while index < letters.count {
      let one = Letters.string(letters[index..<(index + 1)])
      if index + 1 < letters.count, let mora = Mora.ofKana[one + Letters.string(letters[(index + 1)..<(index + 2)])] {
        morae.append(mora)
        index += 2
      } else if let mora = Mora.ofKana[one] {
        morae.append(mora)
        index += 1
      } else {
        return nil
      }
    }
    guard let first = morae.first, first.hepburn != "-", first.hepburn != "*", morae.count <= 40 else { return nil }
  }

  /// In Latin letters, in small ones.
  func romanized(_ system: System, _ long: LongVowels, labialNasal: Bool = false, dividesNasal: Bool = false) -> String
  {
    var out = ""
    for (index, mora) in morae.enumerated() {
      var text = system == .hepburn ? mora.hepburn : system == .kunrei ? mora.kunrei : mora.nihon
      let next = index + 1 < morae.count ? morae[index + 1] : nil
      if mora == .double {
        guard let next else { continue }
        let following = system == .hepburn ? next.hepburn : system == .kunrei ? next.kunrei : next.nihon
        text = following.hasPrefix("ch") ? "t" : String(following.prefix(1))
      } else if mora == .nasal, let following = next?.hepburn.first {
        if labialNasal, "bmp".contains(following) { text = "m" }
        if dividesNasal, "aiueoy".contains(following) { text = "n'" }
      } else if let last = out.last, let length = lengthening(mora, after: last, long) {
        text = length
      }
      out += text
    }
    return out
  }

  /// What a vowel that lengthens `last` is written as; `nil` if it does not.
  private func lengthening(_ mora: Mora, after last: Character, _ long: LongVowels) -> String? {
    let isMark = mora == .long
    let vowel = mora.hepburn
    guard isMark || vowel == "u" && (last == "o" || last == "u") || vowel == "o" && last == "o" else { return nil }
    if isMark, !"ou".contains(last) { return long == .doubled ? String(last) : "" }
    switch long {
    case .plain: return ""
    case .spelled: return isMark ? (last == "o" ? "u" : String(last)) : vowel
    case .doubled: return String(last)
    case .h: return last == "o" ? "h" : ""
    }
  }

  /// Whether some vowel is long, so that the ways to write it differ.
  var hasLongVowel: Bool { romanized(.hepburn, .plain) != romanized(.hepburn, .doubled) }
}
