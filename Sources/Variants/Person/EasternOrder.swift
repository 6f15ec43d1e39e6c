/// Tells which end of an East Asian or Hungarian name the family name stands at.
enum EasternOrder {
  /// Whether `words` begin with the family name.
  static func isFamilyFirst(_ words: [String], _ name: VaryingName, _ script: Script) -> Bool {
    guard words.count <= 3 else { return false }
    let language = name.language.map { $0.prefix { $0 != "-" } } ?? ""
    if name.countries.contains("HU"), language == "hu" { return true }
    if script == .latin, words.count == 2 {
      if name.countries.contains("JP") { return isJapaneseFamily(words[0]) && !isJapaneseFamily(words[1]) }
      if name.countries.contains("HU") { return isHungarianGiven(words[1]) && !isHungarianGiven(words[0]) }
    }
    if script == .latin, words.count == 3, name.countries.contains(where: Regions.partlyChinese.contains) {
      return surnames.contains(PersonWords.folded(words[0])) && !surnames.contains(PersonWords.folded(words[2]))
    }
    guard name.countries.contains(where: Regions.familyFirst.contains) else { return false }
    if script == .cyrillic { return true }
    guard let first = words.first.map(PersonWords.folded), let last = words.last.map(PersonWords.folded) else {
      return false
    }
    // "Jack Ma", "Syngman Rhee": a family name at the end and none at the start.
    return !(surnames.contains(last) && !surnames.contains(first))
  }

  /// Whether nothing tells where the family name stands: `John Lee Ka-chiu`.
  static func isUnclear(_ words: [String], _ name: VaryingName, _ script: Script) -> Bool {
    guard script == .latin, words.count > 2, name.countries.contains(where: Regions.familyFirst.contains) else {
      return false
    }
    guard words.count == 3 else { return true }
    return !surnames.contains(PersonWords.folded(words[0])) && !surnames.contains(PersonWords.folded(words[2]))
  }

  /// Whether `word` is built like a Japanese family name, which names a place: -yama, -kawa, -moto …
  private static func isJapaneseFamily(_ word: String) -> Bool {
    let plain = Letters.string(FoldedForm(word).scalars)
    return japaneseFamilies.contains(plain) || japaneseEndings.contains(where: plain.hasSuffix)
  }

  private static let japaneseEndings = [
    "da", "yama", "kawa", "gawa", "moto", "mura", "shima", "jima", "saki", "zaki", "sawa", "zawa", "guchi", "uchi",
    "tani", "oka", "naka", "hashi", "bashi", "hara", "wara", "ishi", "sugi", "nishi", "numa", "matsu", "miya", "tsuka",
    "kubo", "izumi", "ike", "hata", "sakai", "dera", "kami", "gami", "mizu", "ueda", "beppu", "shita", "nuki", "kado",
  ]

  private static let japaneseFamilies: Set<String> = [
    "abe", "aso", "suga", "kan", "mori", "ito", "itoh", "sato", "satoh", "kato", "katoh", "goto", "saito", "naito",
    "kondo", "endo", "ando", "kudo", "ono", "ohno", "ota", "ohta", "oe", "oda", "seki", "hori", "minami", "watanabe",
    "suzuki", "sasaki", "kimura", "hayashi", "shimizu", "kikuchi", "mishima", "tojo", "konoe", "konoye", "saionji",
    "sakai", "arai", "chiba", "taniguchi", "motegi", "kono", "kishi", "kamei", "maehara", "edano", "asano", "hirano",
    "kubota", "uno", "miki", "ohira", "obuchi", "okubo",
  ]

  private static func isHungarianGiven(_ word: String) -> Bool {
    hungarianGiven.contains(Letters.string(FoldedForm(word).scalars))
  }

  private static let hungarianGiven: Set<String> = [
    "viktor", "ferenc", "peter", "gordon", "gyula", "jozsef", "janos", "istvan", "laszlo", "zoltan", "sandor", "gabor",
    "tamas", "attila", "bela", "lajos", "imre", "matyas", "miklos", "zsolt", "tibor", "andras", "pal", "katalin",
    "judit", "klara", "ildiko", "zsuzsa", "agnes", "geza", "kalman", "mihaly", "karoly", "antal", "ferencz", "gergely",
    "akos", "balazs", "bence", "levente", "endre", "erno", "jeno", "arpad", "tivadar", "albert", "ilona", "eva",
  ]

  /// The most frequent Chinese, Korean and Vietnamese family names in Latin letters.
  private static let surnames: Set<String> = Set(
    """
    wang li zhang liu chen yang zhao huang zhou wu xu sun hu zhu gao lin he guo ma luo liang song zheng xie han tang \
    feng yu dong xiao cheng cao yuan deng fu shen zeng peng lu su jiang cai jia ding wei xue ye yan pan du dai xia \
    zhong tian ren fan fang shi yao tan liao zou xiong jin hao kong bai cui kang mao qiu qin gu hou shao meng long wan \
    duan qian yin chang lai gong goh tan ong teo chua koh heng lee wong chan cheung lam leung cheng ng lau yeung ho chow tsai hsu chiang tsang kwok \
    tung tsao soong ying xi hua wen qi bo \
    kim park pak choi choe jung chung jeong cheong kang cho yoon yun jang chang lim im oh seo shin kwon hwang ahn an \
    song ryu yoo yu hong jeon ko moon son bae baek roh noh nam rhee yi ri rhie pyon hyon han \
    nguyen nguyễn tran trần le lê pham phạm hoang hoàng huynh huỳnh phan vu vũ vo võ dang đặng bui bùi do đỗ ho hồ ngo \
    ngô duong dương ly lý dinh đinh truong trương to tô luong lương
    """.split(separator: " ").map(String.init))
}
