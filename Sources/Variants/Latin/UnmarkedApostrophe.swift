/// Names whose apostrophes are left out in writing: `Kuril'sk`, `Xi'an`, `Sana'a`, `Hawaiʻi`.
///
/// An apostrophe ends a token, so such forms are other names to the matcher. Articles and particles keep theirs
/// (`d'Ivoire`, `O'Brien`), possessives lose theirs on maps of English-speaking countries (`Harpers Ferry`).
enum UnmarkedApostrophe {
  /// The name without inner apostrophes; `nil` if it has none to lose.
  static func form(of name: VaryingName) -> (text: String, isPossessive: Bool)? {
    guard name.text.unicodeScalars.contains(where: { Letters.isApostrophe($0.value) }) else { return nil }
    let scalars = Letters.composed(name.text)
    guard Script(of: scalars) == .latin else { return nil }
    var out: [UInt32] = []
    var changed = false
    var isPossessive = false
    for (index, scalar) in scalars.enumerated() {
      guard Letters.isApostrophe(scalar), !(0x2BD...0x2BF ~= scalar) else {
        out.append(scalar)
        continue
      }
      let before = scalars[..<index].reversed().prefix(while: Letters.isLetter).reversed()
      let after = scalars[(index + 1)...].prefix(while: Letters.isLetter)
      let head = Letters.string(before.map(Letters.lowercased))
      let isElision = after.isEmpty || elided.contains(head) || before.count == 1 && !name.countries.contains("UZ")
      if isElision || name.kind == .other {
        out.append(scalar)
      } else if after.elementsEqual([0x73]) {
        guard name.kind == .place, name.countries.contains(where: english.contains) else { return nil }
        (changed, isPossessive) = (true, true)
      } else {
        guard let next = after.first, !Letters.isCapital(next) else { return nil }
        changed = true
      }
    }
    return changed ? (Letters.string(out), isPossessive) : nil
  }

  private static let english: Set<String> = ["GB", "US", "CA", "AU", "NZ", "IE", "ZA"]

  private static let elided: Set<String> = [
    "dell", "nell", "sull", "dall", "all", "sant", "un", "quell", "bell", "qu", "jusqu", "lorsqu", "puisqu", "mc",
    "grand", "coll", "degl", "gl",
  ]
}
