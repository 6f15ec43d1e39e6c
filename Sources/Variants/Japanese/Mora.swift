/// One beat of Japanese, with its spelling in the three romanizations.
///
/// Hepburn (modified, ANSI Z39.11-1972 and later), Kunrei (ISO 3602, cabinet order of 1954), Nihon-shiki (ISO 3602
/// strict).
struct Mora: Hashable, Sendable {
  var hepburn: String
  var kunrei: String
  var nihon: String

  init(_ hepburn: String, _ kunrei: String? = nil, _ nihon: String? = nil) {
    self.hepburn = hepburn
    self.kunrei = kunrei ?? hepburn
    self.nihon = nihon ?? self.kunrei
  }

  /// The moraic nasal, `ん`.
  static let nasal = Mora("n")
  /// The first half of a double consonant, `っ`.
  static let double = Mora("*")
  /// A vowel that only lengthens the one before: `ー`.
  static let long = Mora("-")

  /// Kana to mora; two kana are one with a small や, ゆ, よ or vowel.
  static let ofKana: [String: Mora] = {
    var table: [String: Mora] = [:]
    let rows: [(kana: String, consonant: String)] = [
      ("あいうえお", ""), ("かきくけこ", "k"), ("がぎぐげご", "g"), ("さ すせそ", "s"), ("ざ ずぜぞ", "z"), ("た  てと", "t"),
      ("だ  でど", "d"), ("なにぬねの", "n"), ("はひ へほ", "h"), ("ばびぶべぼ", "b"), ("ぱぴぷぺぽ", "p"), ("まみむめも", "m"),
      ("や ゆ よ", "y"), ("らりるれろ", "r"), ("わ", "w"),
    ]
    for (kana, consonant) in rows {
      for (letter, vowel) in zip(kana, "aiueo") where letter != " " {
        table[String(letter)] = Mora("\(consonant)\(vowel)")
      }
    }
    let special = [
      "し shi si si", "じ ji zi zi", "ち chi ti ti", "ぢ ji zi di", "つ tsu tu tu", "づ zu zu du", "ふ fu hu hu",
      "を o o wo", "ゐ i i wi", "ゑ e e we", "ん n n n", "っ * * *", "ー - - -", "ゔ vu vu vu",
    ]
    for line in special {
      let fields = line.split(separator: " ").map(String.init)
      table[fields[0]] = Mora(fields[1], fields[2], fields[3])
    }
    let contracted = [
      "き ky ky ky", "ぎ gy gy gy", "し sh sy sy", "じ j zy zy", "ち ch ty ty", "ぢ j zy dy", "に ny ny ny", "ひ hy hy hy",
      "び by by by", "ぴ py py py", "み my my my", "り ry ry ry",
    ]
    for line in contracted {
      let fields = line.split(separator: " ").map(String.init)
      for (small, vowel) in [("ゃ", "a"), ("ゅ", "u"), ("ょ", "o")] {
        table[fields[0] + small] = Mora(fields[1] + vowel, fields[2] + vowel, fields[3] + vowel)
      }
    }
    let foreign = [
      "しぇ she", "じぇ je", "ちぇ che", "てぃ ti", "でぃ di", "ふぁ fa", "ふぃ fi", "ふぇ fe", "ふぉ fo", "うぃ wi", "うぇ we",
      "うぉ wo", "ゔぁ va", "ゔぃ vi", "ゔぇ ve", "ゔぉ vo", "とぅ tu", "どぅ du", "つぁ tsa", "でゅ dyu",
    ]
    for line in foreign {
      let fields = line.split(separator: " ").map(String.init)
      table[fields[0]] = Mora(fields[1])
    }
    return table
  }()
}
