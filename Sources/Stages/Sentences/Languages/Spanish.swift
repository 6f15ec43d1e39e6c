extension SentenceLanguage {
  static let spanish = SentenceLanguage(
    code: "es",
    never: "p.ej ej vs cf aprox i.e e.g s.f v.gr",
    beforeName: """
      sr sra srta sres dr dra drs dres d dña ing lic arq prof profa gral gen cnel cap tte sgto mons fr sto sta san av avda \
      c.d pte pdte excmo excma ilmo rvdo
      """,
    beforeNumber: "pág págs p pp art arts cap vol fig núm núms no nº n.º tel tomo apdo",
    mayEnd: """
      ee.uu u.s u.s.a a.c d.c s.a s.l s.a.u c.v s.r.l inc ltd corp co cía jr feb Mar abr jun jul ago sep sept oct nov dic Lun mié \
      jue vie Sáb Dom min km univ
      """,
    ends: "etc a.m p.m",
    starters: """
      el la los las lo un una unos unas él ella ellos ellas nosotros yo tú usted ustedes se su sus mi nuestro este esta \
      estos estas ese esa eso esto aquel en de del al a con sin por para según sobre entre desde hasta durante tras ante \
      bajo y e o u pero sino aunque si cuando mientras como donde que quien cual qué cómo cuándo dónde porque pues \
      entonces luego después antes además también tampoco así no ya aún hoy ayer mañana aquí allí más muy todo todos \
      algunos muchos cada otro otra otros es son fue era hay
      """,
    labelled: "parte tomo clase tipo vitamina anexo")
}
