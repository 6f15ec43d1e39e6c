extension SentenceLanguage {
  static let italian = SentenceLanguage(
    code: "it",
    never: "es ad.es cfr ecc.ra circa ca lat ingl fr ted",
    beforeName: """
      sig sigg sig.ra sig.na sig.re dott dott.ssa dr prof prof.ssa avv ing arch geom rag on mons don gen col cap ten s ss \
      st dir amm psicol egr spett
      """,
    beforeNumber: "pag pagg p pp art artt cap vol fig n nn num tel par",
    mayEnd: """
      a.c d.c s.p.a spa s.r.l srl s.a inc ltd corp jr gen feb Mar apr mag giu lug ago set ott nov dic Lun mer gio ven Sab Dom \
      u.s u.s.a min
      """,
    ends: "ecc etc",
    starters: """
      il lo la i gli le l un uno una egli ella esso essa essi loro noi voi io tu lui lei si ci vi questo questa questi \
      queste quello quella quel ciò suo sua suoi in nel nella nei di del della dei da dal dalla a al alla ai con senza per \
      tra fra su sul sulla secondo durante dopo prima e ed o ma però anche non se quando mentre come dove che chi cosa \
      perché poi allora così inoltre infine quindi dunque oggi ieri domani qui più tutti tutto ogni altri altro è sono era
      """,
    labelled: "parte tomo classe tipo vitamina")
}
