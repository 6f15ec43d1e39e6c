extension SentenceLanguage {
  static let danish = SentenceLanguage(
    code: "da",
    never: "f.eks fx bl.a dvs d.v.s ca mht m.h.t pga p.g.a ifm jf evt inkl ekskl hhv mfl.a vedr sml",
    beforeName: "hr fr frk dr prof mag cand stud adv dir st sct gen kapt",
    beforeNumber: "nr s sml kap fig tab bd art stk tlf n°",
    mayEnd: "a/s aps inc ltd co u.s jan feb mar apr jun jul aug sep sept okt nov dec jr f.kr e.kr",
    ends: "osv o.s.v m.m m.fl o.l mio mia kl",
    starters: nordicStarters + " hvad hvem hvor hvordan hvorfor af ikke efter mod ud ved der",
    hasOrdinalStop: true, ordinals: nordicMonths, openers: "„ “")

  static let norwegian = SentenceLanguage(
    code: "nb",
    never: "f.eks bl.a dvs d.v.s ca mht pga jf evt inkl ekskl hhv vedr",
    beforeName: "hr fru frk dr prof mag cand stud adv dir st gen kapt",
    beforeNumber: "nr s kap fig tab bd art tlf",
    mayEnd: "inc ltd co u.s jan feb mar apr jun jul aug sep sept okt nov des jr f.kr e.kr",
    ends: "osv m.m m.fl o.l mill mrd kl",
    starters: nordicStarters + " hva hvem hvor hvordan hvorfor av ikke etter mot ut ved der",
    hasOrdinalStop: true, ordinals: nordicMonths)

  static let swedish = SentenceLanguage(
    code: "sv",
    never: "t.ex bl.a dvs d.v.s ca s.k t.o.m fr.o.m m.a.o pga p.g.a jfr ev inkl exkl resp f.ö",
    beforeName: "hr fr dr prof doc ing st gen kapt",
    beforeNumber: "nr s sid kap fig tab bd art tel",
    mayEnd: "ab inc ltd co u.s jan feb mar apr jun jul aug sep sept okt nov dec jr f.kr e.kr",
    ends: "osv o.s.v m.m m.fl o.d etc kl",
    starters: nordicStarters + " vad vem var hur varför av inte efter mot ut vid där och att är ett från när också",
    ordinals: "")

  private static let nordicStarters = """
    den det de en et jeg du han hun vi jag hon i på med til till for för fra om men og eller så da når hvis som dette \
    denne disse detta denna min din sin här her nu i
    """
  private static let nordicMonths =
    "januar februar marts mars april maj mai juni juli august september oktober november december desember"
}
