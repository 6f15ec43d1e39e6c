extension SentenceLanguage {
  /// Abbreviations that texts of every language have.
  static let international = SentenceLanguage(
    code: "",
    never: "e.g i.e vs cf et.al approx ca",
    beforeName: "mr mrs ms dr prof st gen sen gov rep lt col sgt capt mme mlle",
    beforeNumber: "No nr p pp vol fig n° nº №",
    mayEnd: "u.s u.s.a u.k u.n e.u inc corp co ltd llc plc jr sr ph.d d.c a.d b.c",
    ends: "etc a.m p.m",
    names: "yahoo! jeopardy! joomla! yum!")
}
