extension SentenceLanguage {
  static let portuguese = SentenceLanguage(
    code: "pt",
    never: "p.ex ex cf aprox i.e e.g vs obs lat ingl fr esp obs n.b v.g",
    beforeName: """
      sr sra srta srs sras dr dra drs dras prof profa profs eng arq adv d dom pe fr ir st sto sta s exmo exma exmos ilmo \
      ilma v.exa v.sa gen cel maj cap ten sgt alm brig dep sen gov pres min av r rua al trav pç pça est rod jd vl des
      """,
    beforeNumber: "pág págs p pp art arts cap caps vol vols fig figs n nº n.º núm tel tomo inc par ed al",
    mayEnd: """
      s.a ltda cia inc ltd corp e.u.a eua u.s a.c d.c jr filho jan fev Mar abr mai jun jul ago set out nov dez seg ter qua \
      qui sex sáb univ hab
      """,
    ends: "etc a.m p.m",
    units: "km cm mm kg min seg h",
    starters: """
      o a os as um uma uns umas ele ela eles elas nós eu tu você vocês se seu sua seus suas meu minha nosso nossa este esta \
      estes estas esse essa esses essas isso isto aquele aquela aquilo em no na nos nas de do da dos das ao à com sem por \
      pelo pela para segundo sobre entre desde até durante após antes depois e ou mas porém contudo entretanto embora \
      quando enquanto como onde que quem qual porque pois então logo também assim além não sim já ainda hoje ontem amanhã \
      aqui ali lá mais muito muitos todo todos alguns algumas cada outro outra outros é são foi era há
      """,
    labelled: "parte tomo classe tipo vitamina anexo capítulo grupo",
    openers: "“ ‘ «", closers: "” »")
}
