extension SentenceLanguage {
  /// Chinese marks the ends of sentences by stops of their own; its data are quotation marks, and the abbreviations in
  /// Latin letters that stand in its texts.
  static let chinese = SentenceLanguage(
    code: "zh",
    beforeName: "mr mrs ms dr prof st",
    beforeNumber: "no vol p pp fig",
    openers: "“ ‘ 「 『 〈 《 【 〔 （ ［",
    closers: "” ’ 」 』 〉 》 】 〕 ） ］")
}
