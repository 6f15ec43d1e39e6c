extension SentenceLanguage {
  static let polish = SentenceLanguage(
    code: "pl",
    never: """
      np tzn tj tzw m.in ok ur zm zob por cyt ang łac niem fr ros gr hiszp wł łac jw ds ps dot zwł właśc pot itd.np
      """,
    beforeName: """
      p pp prof dr mgr inż hab lek mec red ks o św bł bp abp kard gen płk ppłk mjr kpt por ppor chor sierż plut kpr szer \
      adm kmdr asp insp nadinsp podinsp kom nadkom podkom ul al pl os pow woj gm im pt dyr przew prez min sen pos kol ob
      """,
    beforeNumber: "nr s str t art ust pkt lit poz rys tab rozdz zał par tel vol z cz kl § l.dz",
    mayEnd: """
      sp.z.o.o s.a ltd inc corp co n.e p.n.e sty lut mar kwi cze lip sie wrz paź lis gru pon wt śr czw pt sob niedz
      """,
    ends: "itd itp i.in in etc tys godz min sek",
    afterNumber: "r w rr ww",
    units: "zł gr proc szt km cm mm kg ha l",
    starters: """
      w we z ze na do od po za przed przy dla bez nad pod przez o u i a ale lecz jednak oraz lub albo więc bo gdy kiedy \
      jeśli jeżeli choć chociaż ponieważ dlatego to ta ten te ci tego tej tym on ona ono oni one my wy ja ty jego jej ich \
      nasz wasz mój jak tak tu tam teraz wtedy potem następnie dziś dzisiaj wczoraj jutro już jeszcze tylko także również \
      też nie czy co kto który która które gdzie dlaczego ile są był była było były jest został została według podczas \
      zdaniem wszystko wszyscy każdy inny niektórzy wielu kilka
      """,
    labelled: "część tom klasa typ grupa rozdział załącznik kategoria faza",
    openers: "„ ‚ «", closers: "” ’ »")
}
