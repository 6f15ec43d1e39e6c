/// The scripts that languages are written in, by BCP 47 tag.
enum LanguageScripts {
  private static let japanese: ScriptSet = [ScriptSet(.han), ScriptSet(.kana)]
  private static let table: [String: ScriptSet] = {
    var table: [String: ScriptSet] = [:]
    func set(_ languages: String, _ scripts: ScriptSet) {
      for language in languages.split(separator: " ") { table[String(language)] = scripts }
    }
    set(
      """
      en fr de es it pt tr pl nl sv no nb nn da fi cs sk hu ro hr sl lt lv et vi id ms ga gd cy mt sq is fo eu ca gl \
      af sw so ha yo ig zu xh st tn rw mg mi sm to fj haw tl fil ceb jv su la eo lb br co oc qu gn ay ht
      """, .latin)
    set("ru uk be bg mk ky tg mn kk tt ba cv os ce av ab sah tyv udm", .cyrillic)
    set("sr bs az uz tk", [.latin, .cyrillic])
    set("kk ku", [.latin, .cyrillic, ScriptSet(.arabic)])
    set("el", ScriptSet(.greek))
    set("hy", ScriptSet(.armenian))
    set("ka", ScriptSet(.georgian))
    set("he yi", ScriptSet(.hebrew))
    set("ar fa ur ps ug sd ckb", ScriptSet(.arabic))
    set("am ti", ScriptSet(.ethiopic))
    set("hi bn ta te kn ml mr gu or ne si as sa dv", ScriptSet(.indic))
    set("pa", [ScriptSet(.indic), ScriptSet(.arabic)])
    set("th lo km my bo dz", ScriptSet(.southeastAsian))
    set("zh yue wuu lzh", [.han, ScriptSet(.bopomofo)])
    set("ja", japanese)
    set("ko", [ScriptSet(.hangul), .han])
    set("mn", [.cyrillic, ScriptSet(.mongolian)])
    return table
  }()

  /// Script subtags (ISO 15924).
  private static let subtags: [String: ScriptSet] = [
    "latn": .latin, "cyrl": .cyrillic, "arab": ScriptSet(.arabic), "hans": .han, "hant": .han, "hani": .han,
    "jpan": japanese, "kana": ScriptSet(.kana), "hira": ScriptSet(.kana), "hang": ScriptSet(.hangul),
    "kore": [ScriptSet(.hangul), .han], "grek": ScriptSet(.greek), "hebr": ScriptSet(.hebrew),
    "mong": ScriptSet(.mongolian), "geor": ScriptSet(.georgian), "armn": ScriptSet(.armenian),
  ]

  /// The scripts of a language, or of the script that its tag names; `nil` for languages the table does not have.
  static func scripts(of tag: String) -> ScriptSet? {
    if let plain = table[tag] { return plain }
    let parts = tag.split(separator: "-").map { $0.lowercased() }
    for part in parts.dropFirst() { if let scripts = subtags[part] { return scripts } }
    return parts.first.flatMap { table[$0] }
  }

  /// Cyrillic letters that are not in a language's alphabet, in lower case.
  private static let foreign: [String: Set<Unicode.Scalar>] = {
    var table: [String: Set<Unicode.Scalar>] = [:]
    table["ru"] = Set("іїєґўђѓѕјљњћќџәғқңөұүһ".unicodeScalars)
    table["uk"] = Set("ыэъёўђѓѕјљњћќџәғқңөұүһ".unicodeScalars)
    table["be"] = Set("иїєґъщђѓѕјљњћќџ".unicodeScalars)
    table["bg"] = Set("іїєґўыэёђѓѕјљњћќџ".unicodeScalars)
    return table
  }()

  /// The first letter that the language's alphabet lacks.
  static func foreignLetter(in text: String, language: String) -> Unicode.Scalar? {
    if language == "zh" || language == "ja" || language == "ko" {
      let strange: Script = language == "ja" ? .hangul : .kana
      return text.unicodeScalars.first { Script(of: $0.value) == strange && !isShared($0) }
    }
    guard let letters = foreign[language] else { return nil }
    return text.unicodeScalars.first { letters.contains($0.properties.lowercaseMapping.unicodeScalars.first ?? $0) }
  }

  /// `の` is seen on Chinese shop signs; the middle dots are no letters.
  private static func isShared(_ scalar: Unicode.Scalar) -> Bool { scalar == "の" || scalar == "ー" }
}
