extension SentenceLanguage {
  static let german = SentenceLanguage(
    code: "de",
    never: """
      z.b d.h u.a i.d.r o.ä s.o s.u v.a z.t u.u i.e m.e z.zt bzw ca evtl ggf inkl exkl vgl sog zzgl abzgl resp bspw \
      insb ehem gegr lat engl frz mind max jährl entspr geb gest verh i.a a.d o.g p.a v.chr.g
      """,
    beforeName:
      "dr prof hr fr frl st ing dipl dipl.ing mag hl bf sankt med phil jur rer nat dr.h.c h.c gen oberst frhr graf",
    beforeNumber: "nr nrn s bd bde abs art kap abb tab ziff str tel fig no § aufl jg jh.s az rn rz",
    mayEnd: """
      v.chr n.chr chr gmbh co ltd inc corp jan feb mär mrz apr jun jul aug sep sept okt nov dez mo di mi do sa jr sen \
      u.s u.s.a u.k allg hrsg verl univ bundesl eigtl std min sek
      """,
    ends: "usw etc u.v.m u.ä u.s.w u.dgl o.dgl mio mrd tsd jh jhd jhdt dgl e.v",
    starters: """
      der die das den dem des ein eine einer einem einen er sie es wir ihr ich du in im an am auf aus bei beim mit nach \
      von vom vor zu zum zur für durch gegen ohne um über unter zwischen während wegen trotz seit bis ab und oder aber \
      denn doch sondern wenn als ob weil dass da so nun dann danach dabei dazu daher deshalb dennoch jedoch auch noch \
      schon nur nicht kein keine sein seine ihre unser mein dieser diese dieses diesem jener jede jeder alle viele einige \
      andere man wer was wie wo wann warum hier dort heute gestern morgen später früher zudem außerdem allerdings \
      insgesamt laut damit hat ist war wird sind waren
      """,
    labelled: "weltkrieg teil klasse typ vitamin",
    hasOrdinalStop: true,
    ordinals: """
      januar jänner februar märz april mai juni juli august september oktober november dezember jahrhundert jahrhunderts \
      jahrhunderten mal platz stock etage klasse liga bundesliga runde weltkrieg weltkriegs weltkrieges bezirk geburtstag \
      jahrestag auflage tag woche mann minute armee division september etappe spieltag
      """)
}
