/// How many letters of each script a text has.
struct ScriptCount {
  private var counts = InlineArray<15, Int>(repeating: 0)
  /// Arabic letters that only Persian has, and that only Urdu has.
  private var persian = 0
  private var urdu = 0

  /// Characters that only Japanese writes so.
  private var japaneseHan = 0

  private static let shinjitai = Set(
    "総県駅歴営発権読続経転帰関対実図団円気価処労伝仏広応従悪戦拡挙択検楽様歩歳済満焼縦脳蔵薬験鉄銭録闘顔払込働峠辻塩".unicodeScalars.map(
      \.value))

  mutating func add(_ script: Script, _ scalar: UInt32) {
    guard script != .none else { return }
    counts[Int(script.rawValue)] += 1
    if script == .han, Self.shinjitai.contains(scalar) { japaneseHan += 1 }
    guard script == .arabic else { return }
    switch scalar {
    case 0x67E, 0x686, 0x698, 0x6AF, 0x6A9, 0x6CC: persian += 1
    case 0x679, 0x688, 0x691, 0x6BA, 0x6BE, 0x6C1, 0x6D2: urdu += 1
    default: break
    }
  }

  mutating func add(latinLetters count: Int) { counts[Int(Script.latin.rawValue)] += count }

  func count(_ script: Script) -> Int { counts[Int(script.rawValue)] }

  /// The script most of the text is written in; characters that stand for syllables and words count double. Japanese
  /// counts as one, under kana.
  var main: Script? {
    var best: Script?
    var most = 0
    for script in Script.allCases where script != .none {
      let weight = weight(script)
      if weight > most { (best, most) = (script, weight) }
    }
    return best
  }

  /// How many of 1000 letters are of `script`.
  func share(_ script: Script) -> Int {
    var all = 0
    for other in Script.allCases where other != .none { all += weight(other) }
    return all == 0 ? 0 : weight(script) * 1000 / all
  }

  /// The language that is written in `script`; `nil` if there are several.
  func code(of script: Script) -> String? {
    switch script {
    case .greek: "el"
    case .armenian: "hy"
    case .hebrew: "he"
    case .arabic: urdu * 20 > count(.arabic) ? "ur" : persian * 20 > count(.arabic) ? "fa" : "ar"
    case .devanagari: "hi"
    case .bengali: "bn"
    case .tamil: "ta"
    case .thai: "th"
    case .georgian: "ka"
    case .hangul: "ko"
    case .kana: "ja"
    case .han: "zh"
    case .none, .latin, .cyrillic: nil
    }
  }

  /// Letters, those that stand for syllables and words twice.
  func weight(_ script: Script) -> Int {
    switch script {
    case .kana: 2 * count(.kana) + (isJapanese ? 2 * count(.han) : 0)
    case .han: isJapanese ? 0 : 2 * count(.han)
    case .hangul: 2 * count(.hangul)
    default: count(script)
    }
  }

  /// Chinese texts have a Japanese name at most.
  private var isJapanese: Bool { (count(.kana) + japaneseHan) * 20 > count(.han) }
}
