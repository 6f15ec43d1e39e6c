extension SentenceLanguage {
  static let french = SentenceLanguage(
    code: "fr",
    never: "c.-à-d c.à.d p.ex ex cf env av apr ndlr lat angl all ital esp",
    beforeName: "m mm mr mme mmes mlle mlles dr drs pr prof me mgr st ste gén gal col cdt cap lt adj bd av rte gouv",
    beforeNumber: "p pp art chap vol fig no n nº n° t éd tél par al réf §",
    mayEnd: """
      j.-c j.c jc s.a s.a.r.l ltd inc corp co u.s u.s.a é.-u janv févr avr juil sept oct nov déc jr univ min sec boul
      """,
    ends: "etc h",
    starters: """
      le la les l un une des du de d il elle ils elles on nous vous je tu ce cet cette ces c son sa ses leur leurs mon ma \
      notre nos votre en dans sur sous par pour avec sans vers chez entre après avant pendant depuis dès lors selon \
      malgré et ou mais donc or ni car si quand lorsque comme que qui quoi où comment pourquoi puis ensuite enfin ainsi \
      aussi alors cependant toutefois néanmoins pourtant à au aux aujourd'hui hier demain ici là y ne pas plus tout tous \
      toute toutes certains plusieurs chaque autre
      """,
    labelled: "partie tome classe type vitamine annexe")
}
