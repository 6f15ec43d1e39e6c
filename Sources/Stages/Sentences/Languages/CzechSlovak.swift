extension SentenceLanguage {
  static let czech = SentenceLanguage(
    code: "cs",
    never: "např tj tzn tzv mj resp cca popř příp tzv srov zejm angl lat něm fr rus nar zemř kupř",
    beforeName: "p pí sl prof doc dr mgr ing bc judr mudr phdr rndr thdr csc sv gen plk pplk mjr kpt por ul nám tř min",
    beforeNumber: "č čís str s odst čl obr tab kap roč sv tel par §",
    mayEnd: "s.r.o a.s spol inc ltd co st ml n.l př.n.l led ún bře dub srp zář říj lis pros",
    ends: "atd apod aj etc mil mld tis",
    units: "kč hod min km cm mm kg",
    starters: """
      v ve na z ze do od po za před při pro bez nad pod o u a i ale však nebo proto když pokud protože to ten ta ti tento \
      tato toto on ona ono oni my vy já ty jeho její jejich jak tak tam tady dnes včera zítra už ještě také není je byl byla \
      bylo byli podle během co kdo kde proč který která které
      """,
    hasOrdinalStop: true,
    ordinals: """
      ledna února března dubna května června července srpna září října listopadu prosince leden únor březen duben květen \
      červen červenec srpen říjen listopad prosinec století
      """,
    openers: "„ ‚ »", closers: "“ ‘ «")

  static let slovak = SentenceLanguage(
    code: "sk",
    never: "napr t.j t.zn tzv resp cca príp porov angl lat nem fr rus nar zom",
    beforeName: "p pí sl prof doc dr mgr ing bc judr mudr phdr rndr sv gen plk mjr kpt por ul nám min",
    beforeNumber: "č čís str s ods čl obr tab kap roč zv tel par §",
    mayEnd: "s.r.o a.s spol inc ltd co st ml n.l pred.n.l jan feb mar apr jún júl aug sep okt nov dec",
    ends: "atď a.pod apod i.i etc mil mld tis",
    units: "hod min km cm mm kg",
    starters: """
      v vo na z zo do od po za pred pri pre bez nad pod o u a aj i ale však alebo preto keď ak pretože to ten tá tí tento \
      táto toto on ona ono oni my vy ja ty jeho jej ich ako tak tam tu dnes včera zajtra už ešte tiež nie je bol bola bolo \
      boli podľa počas čo kto kde prečo ktorý ktorá ktoré
      """,
    hasOrdinalStop: true,
    ordinals: """
      januára februára marca apríla mája júna júla augusta septembra októbra novembra decembra január február marec apríl máj \
      jún júl august september október november december storočia storočí
      """,
    openers: "„ ‚ »", closers: "“ ‘ «")
}
