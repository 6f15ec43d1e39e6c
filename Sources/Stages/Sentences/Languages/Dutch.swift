extension SentenceLanguage {
  static let dutch = SentenceLanguage(
    code: "nl",
    never:
      "bijv bv d.w.z dwz o.a i.p.v t.o.v m.b.t n.a.v m.n nl resp ca evt incl excl zgn z.g vgl cf e.d.m i.v.m t.a.v t.b.v a.u.b",
    beforeName: "dhr mevr mw dr drs ir ing mr prof ds st gen kol kapt lt past burg min jhr wed fam",
    beforeNumber: "nr nrs blz p pag art afb fig hfst dl jrg par tel tab",
    mayEnd: "b.v n.v inc ltd co v.chr n.chr jan feb mrt apr jun jul aug sept okt nov dec jr sr v.s u.s",
    ends: "enz etc e.d e.a",
    units: "km cm mm kg min sec",
    starters: """
      de het een dit dat deze die hij zij ze wij we ik jij je u jullie er in op aan van voor met door na naar uit bij tot \
      over onder tussen tegen tijdens volgens en of maar want dus als toen terwijl omdat hoewel wanneer waar wie wat welke \
      hoe waarom ook niet geen nu dan daar hier vandaag gisteren morgen later eerst daarna zijn haar hun ons mijn
      """,
    openers: "“ ‘ „", closers: "”")
}
