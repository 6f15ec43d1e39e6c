internal import TextModel

/// How much a decoded text looks like writing: points for each character beyond ASCII, on average.
///
/// Frequent letters and characters of a script count most; capitals within a word, symbols between letters, drawing
/// characters, bad bytes and letters that no one language has together count against it, for those are what a wrong
/// charset makes.
struct ScriptScore {
  /// Hundredths of a point a character.
  private(set) var average = 0
  /// Characters beyond ASCII.
  private(set) var count = 0
  /// Whether most of them are Latin letters.
  private(set) var isLatin = false

  /// A letter that the language most letters belong to does not have loses this.
  private static let foreignLetter = 18
  /// A » in a text without any «.
  private static let loneGuillemet = 20

  /// `hasKana` says whether Japanese can be written in the charset; others have the letters but no use for them.
  init(_ text: Span<UInt8>, hasKana: Bool) {
    var points = 0
    var previous: UInt32 = 0x20
    var offset = 0
    var latinCount = 0
    var languages = InlineArray<20, Int>(repeating: 0)
    var left = 0
    var right = 0
    while offset < text.count {
      let scalar = decodeScalar(in: text, at: offset)
      offset += scalar.length
      let value = scalar.value
      if value >= 0x80 {
        let next = offset < text.count ? decodeScalar(in: text, at: offset).value : 0x20
        let isKana = (0x3041..<0x30FD).contains(value)
        points += isKana && !hasKana ? -10 : Self.points(value, after: previous, before: next)
        count += 1
        if (0xC0..<0x250).contains(value), value != 0xD7, value != 0xF7 {
          latinCount += 1
          var rest = LatinAlphabets.languages(of: value)
          while rest != 0 {
            languages[rest.trailingZeroBitCount] += 1
            rest &= rest - 1
          }
        }
        if value == 0xAB { left += 1 }
        if value == 0xBB, Self.isLetter(previous) { right += 1 }
      }
      previous = value
    }
    guard count > 0 else { return }
    var known = 0
    for index in languages.indices { known = max(known, languages[index]) }
    points -= (latinCount - known) * Self.foreignLetter
    if left == 0 { points -= right * Self.loneGuillemet }
    average = points * 100 / count
    isLatin = latinCount * 2 > count
  }

  private static func points(_ scalar: UInt32, after previous: UInt32, before next: UInt32) -> Int {
    // Letters of another script within a Latin word.
    if (0x370..<0x2000).contains(scalar), isASCIILetter(previous) || isASCIILetter(next) { return -30 }
    switch scalar {
    case 0xFFFD: return -60
    case 0x80..<0xA0: return -40
    case 0x410..<0x450:
      if scalar < 0x430 { return isLower(previous) ? -30 : 12 }
      return commonCyrillic.contains(scalar) ? 30 : 10
    case 0x400..<0x460: return isLower(previous) && scalar < 0x410 ? -30 : 0
    case 0x391..<0x3AA: return isLower(previous) ? -30 : 10
    case 0x3AA..<0x3CF: return commonGreek.contains(scalar) ? 30 : 12
    case 0x5D0..<0x5EB: return 26
    case 0x621..<0x64B: return 24
    case 0xE01..<0xE5C:
      return isThaiMark(scalar) && !(0xE01..<0xE4F).contains(previous) ? -40 : thaiPoints(scalar, next)
    case 0x3041..<0x3097: return 30
    case 0x30A1..<0x30FB, 0x30FC: return 24
    case 0x3001...0x3003, 0x3008...0x3011, 0xFF01..<0xFF60: return 10
    case 0xFF61..<0xFFA0: return -5
    case 0x4E00..<0xA000: return commonHan.contains(scalar) ? 34 : 16
    case 0xAC00..<0xD7A4: return commonHangul.contains(scalar) ? 34 : 14
    case 0x2500..<0x25A0, 0xE000..<0xF900: return -20
    case 0xC0..<0x250 where scalar != 0xD7 && scalar != 0xF7:
      return latinPoints(scalar, after: previous, before: next)
    default:
      // A sign within a word, or one that never touches a letter.
      if wordless.contains(scalar) { return isLetter(previous) || isLetter(next) ? -24 : 4 }
      return isLetter(previous) && isLetter(next) && !apostrophes.contains(scalar) ? -20 : 4
    }
  }

  /// Vowels and tones that stand above or below a consonant.
  private static func isThaiMark(_ scalar: UInt32) -> Bool {
    scalar == 0xE31 || (0xE34..<0xE3B).contains(scalar) || (0xE47..<0xE4F).contains(scalar)
  }

  private static func thaiPoints(_ scalar: UInt32, _ next: UInt32) -> Int {
    // A vowel written before its consonant.
    if (0xE40..<0xE45).contains(scalar), !(0xE01..<0xE2F).contains(next) { return -40 }
    return commonThai.contains(scalar) ? 24 : 4
  }

  private static func latinPoints(_ scalar: UInt32, after previous: UInt32, before next: UInt32) -> Int {
    let isCapital = scalar < 0xE0 ? scalar != 0xDF : scalar >= 0x100 && scalar % 2 == 0
    if isCapital, isLower(previous) { return -20 }
    // Latin words are mostly ASCII.
    if previous >= 0x80, isLetter(previous) { return -12 }
    guard isASCIILetter(previous) || isASCIILetter(next) else { return 2 }
    // One byte: in Portuguese always before an `e`, in Hungarian hardly ever.
    if scalar == 0xF5 || scalar == 0x151 { return (scalar == 0xF5) == (next == 0x65) ? 22 : 14 }
    return commonLatin.contains(scalar) ? 22 : 14
  }

  private static func isASCIILetter(_ scalar: UInt32) -> Bool { (scalar | 0x20) &- 0x61 < 26 }
  private static func isLetter(_ scalar: UInt32) -> Bool { isASCIILetter(scalar) || scalar >= 0xC0 && scalar < 0x2000 }
  private static func isLower(_ scalar: UInt32) -> Bool {
    scalar &- 0x61 < 26 || scalar &- 0x430 < 0x30 || scalar &- 0x3AC < 0x23 || scalar &- 0xDF < 0x21
  }

  private static func set(_ text: String) -> Set<UInt32> { Set(text.unicodeScalars.map(\.value)) }
  private static let apostrophes = set("\u{2019}\u{2018}\u{AD}\u{B7}\u{2013}\u{2010}\u{2011}\u{A0}")
  private static let wordless = set("¼½¾¶¦¨¯¸´±¬¤¢¥÷×")
  private static let commonCyrillic = set("оеаинтсрвлкмдпу")
  private static let commonThai = set("านรกอเงมยลวดทสตะปบคหแจพชขใไโ่้ีิัื็ุู์")
  private static let commonGreek = set("αοειτνσηρπκλμυςάίόέήώ")
  private static let commonLatin = set("éèàûáíóúüöäñçßâêôîïåøæãõëùìòūčšžěřýůąęłśżźćńőűđțșăğışÉÖÜ")
  private static let commonHangul = set("이다는의에을를가고하은지로한기서사도리자대어나인시있그해수아정부일보전과만라으들것")
  private static let commonHan = set(
    """
    的一是不了在人有我他这中大来上国个到说们为子和你地出道也时年得就那要下以生会自着去之过家学对可她里后小么心多天\
    而能好都然没日于起还发成事只作当想看文无开手十用主行方又如前所本见经头面公同三已老从动两长知民样现分将外但身些\
    与高意进把法此实回二理美点月明其种声全工己话儿者向情部正名定女问力机给等几很业最间新什打便位因重被走电四第门相\
    次东政海口使教西再平真听世气信北少关并内加化由却代军产入先山五太水万市眼体别处总才场师书比住员性通目华报立活难\
    這來國個說們為時會過對後麼沒於還發當開經頭長現將與進實點種聲話兒問機給幾業間電門東關產萬體處總場師書員報難數\
    應親務邊戰許覺題統請愛讓認論義術結連遠資隊帶條變聯權領傳紅決達辦運強區轉語滿寫識極黃錢設雙網頁線訊資訊日本語
    """)
}
