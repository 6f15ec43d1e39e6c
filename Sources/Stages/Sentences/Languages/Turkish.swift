extension SentenceLanguage {
  static let turkish = SentenceLanguage(
    code: "tr",
    never: "örn ör bkz krş vb.g yak ing fr alm lat ar far yy.da",
    beforeName:
      "sn dr doç prof av müh yrd arş.gör öğr.gör op uz alb yb yzb tğm gen org kor tüm tuğ hz st mah cad sok sk bul blv",
    beforeNumber: "no nu s sf sh md c şek tab böl tel fas",
    mayEnd: "a.ş ltd şti inc co m.ö m.s i̇.ö oca şub mar nis may haz tem ağu eyl eki kas ara",
    ends: "vb vs vd v.b v.s",
    units: "tl km cm mm kg dk sn",
    starters: """
      bu şu o bir ben sen biz siz onlar ve ama fakat ancak çünkü eğer ne nasıl neden niçin kim hangi nerede burada orada \
      şimdi bugün dün yarın sonra önce daha en çok her bazı bütün tüm böyle öyle ayrıca yine ise da de
      """,
    hasOrdinalStop: true,
    ordinals: "yüzyıl yüzyılda yüzyılın cumhurbaşkanı madde bölüm dönem kez gün hafta yıl",
    openers: "“ ‘", closers: "”")
}
