extension SentenceLanguage {
  /// Japanese marks the ends of sentences by stops of their own; its data are quotation marks, and the abbreviations
  /// in Latin letters that stand in its texts.
  static let japanese = SentenceLanguage(
    code: "ja",
    beforeName: "mr mrs ms dr prof st no.",
    beforeNumber: "no vol p pp fig",
    names: "yahoo! go! go!go!",
    openers: "“ ‘ 〝 「 『 〈 《 【 〔 （ ［ ｢",
    closers: "” ’ 〟 〞 」 』 〉 》 】 〕 ） ］ ｣")
}
