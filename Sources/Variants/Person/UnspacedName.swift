/// Chinese, Japanese and Korean names without the space that some lists put between family and given name.
enum UnspacedName {
  /// `岸田文雄` for `岸田 文雄`; `nil` for names in other scripts.
  static func form(of name: VaryingName) -> String? {
    guard name.kind == .person else { return nil }
    let scalars = Letters.composed(name.text)
    let parts = scalars.split(whereSeparator: Letters.isSpace)
    guard parts.count == 2 else { return nil }
    let letters = parts.joined()
    let isHan = letters.allSatisfy { Letters.isHan($0) || Letters.isKana($0) } && letters.contains(where: Letters.isHan)
    guard isHan || letters.allSatisfy(Letters.isHangul) else { return nil }
    // Foreigners in Hangul keep their space.
    guard letters.count <= (name.countries.contains(where: Regions.eastern.contains) ? 6 : 4) else { return nil }
    guard name.countries.isEmpty || name.countries.contains(where: Regions.eastern.contains) else { return nil }
    return Letters.string(letters)
  }
}
