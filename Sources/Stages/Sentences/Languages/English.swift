extension SentenceLanguage {
  static let english = SentenceLanguage(
    code: "en",
    never: """
      e.g i.e eg ie vs v cf viz al et.al approx ca c resp incl esp aka a.k.a w.r.t op.cit ibid id n.b q.v dept \
      assn assoc bros est inst mfg ph
      """,
    beforeName: """
      mr mrs ms messrs mx dr drs prof st ste mt ft rev fr sr.fr hon gen lt lt.col lt.gen maj maj.gen col cpl capt cmdr \
      cdr comdr adm brig brig.gen sgt pvt supt insp det cllr gov sen reps rep pres sec amb atty pfc cpt ens vp \
      msgr br bp abp archbp ald ven pr pastor mlle mme sir dir supt.gen asst hr
      """,
    beforeNumber: """
      No nos nr vol vols p pp pg pgs par para fig figs eq eqs ch chap sect secs Art arts rs ed eds fl app tab ver v1 \
      ln lns ex exs rule §
      """,
    mayEnd: """
      u.s u.s.a u.k u.n e.u u.s.s.r d.c n.y n.y.c l.a n.j b.c a.d p.r.c r.o.k d.p.r.k u.a.e \
      inc corp co ltd llc plc l.l.c bros.inc univ ph.d m.d b.a m.a b.s m.s m.b.a j.d d.d.s ll.b ll.m esq jr sr \
      jan feb Mar apr jun jul aug sep sept oct nov dec Mon tue tues wed weds thu thur thurs fri Sat Sun \
      ave blvd rd hwy pkwy bldg apt tel ext Ariz Ark Calif Colo Conn Del Fla Ga Ill Ind Kan Kans Ky La Mass Md Me Mich \
      Minn Miss Mo Mont Neb Nev Okla Ore Pa Penn Tenn Tex Va Vt Wash Wis Wyo Ont Que Alta Sask Man
      """,
    ends: "etc a.m p.m et.seq et.alia am.pm",
    units: "sq cu gal lb lbs oz hr hrs min mins sec secs tsp tbsp km cm mm kg mg mph",
    starters: """
      the a an this that these those he she it they we i you in on at for from but and or nor yet so however when while \
      if as after before there here his her their its our my your what who whom whose which why how where since although \
      though because meanwhile moreover then thus hence to with without within by under during until unless \
      according also both some many most all none one two three not no yes another each every once such only even just \
      now today yesterday tomorrow earlier later last next more please let do does did is are was were have has had can \
      could will would should may might must despite following among between about over through like well still \
      instead otherwise furthermore additionally finally first second third again perhaps maybe nobody everyone \
      someone something nothing anyone those either neither several few other others officials police analysts critics
      """,
    labelled: """
      war part chapter volume type vitamin plan class group grade appendix section phase hepatitis schedule annex \
      exhibit figure table stage level option category block page book act scene pope king queen
      """)
}
