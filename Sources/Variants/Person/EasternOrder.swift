/// Tells which end of an East Asian or Hungarian name the family name stands at.
enum EasternOrder {
  /// Whether `words` begin with the family name.
  static func isFamilyFirst(_ words: [String], _ name: VaryingName, _ script: Script) -> Bool {
    guard words.count <= 3 else { return false }
    let language = name.language.map { $0.prefix { $0 != "-" } } ?? ""
    if name.countries.contains("HU"), language == "hu" { return true }
    guard name.countries.contains(where: Regions.familyFirst.contains) else { return false }
    if script == .cyrillic { return true }
    guard let first = words.first.map(PersonWords.folded), let last = words.last.map(PersonWords.folded) else {
      return false
    }
    // "Jack Ma", "Syngman Rhee": a family name at the end and none at the start.
    return !(surnames.contains(last) && !surnames.contains(first))
  }

  /// The most frequent Chinese, Korean and Vietnamese family names in Latin letters.
  private static let surnames: Set<String> = Set(
    """
    wang li zhang liu chen yang zhao huang zhou wu xu sun hu zhu gao lin he guo ma luo liang song zheng xie han tang \
    feng yu dong xiao cheng cao yuan deng fu shen zeng peng lu su jiang cai jia ding wei xue ye yan pan du dai xia \
    zhong tian ren fan fang shi yao tan liao zou xiong jin hao kong bai cui kang mao qiu qin gu hou shao meng long wan \
    duan qian yin chang lai gong lee wong chan cheung lam leung cheng ng lau yeung ho chow tsai hsu chiang tsang kwok \
    tung tsao soong ying xi hua wen qi bo \
    kim park pak choi choe jung chung jeong cheong kang cho yoon yun jang chang lim im oh seo shin kwon hwang ahn an \
    song ryu yoo yu hong jeon ko moon son bae baek roh noh nam rhee yi ri rhie pyon hyon han \
    nguyen nguyễn tran trần le lê pham phạm hoang hoàng huynh huỳnh phan vu vũ vo võ dang đặng bui bùi do đỗ ho hồ ngo \
    ngô duong dương ly lý dinh đinh truong trương to tô luong lương
    """.split(separator: " ").map(String.init))
}
