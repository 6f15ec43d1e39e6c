extension PlaceGrammar {
  /// Polish names of places.
  static let polish = PlaceGrammar(
    nouns: DeclensionTable(rules: Polish.nounsInA + "\n" + Polish.placeNouns + "\n" + Polish.placePlurals),
    foreign: DeclensionTable(rules: "wo,no,sko,zko,ice,yce,ki,ie,rze,że,pole,dole,sło ="),
    attributes: Polish.leadingAttributes,
    possessives: DeclensionTable(rules: ""),
    heads: DeclensionTable(rules: Polish.placeHeads),
    agreeing: EndingTable([]),
    compoundAttributes: EndingTable([]),
    pairing: EndingTable([]),
    yielding: EndingTable([("ia", true), ("ea", true)]),
    prepositions: EndingTable([("^nad", true), ("^pod", true)]),
    conjunctions: EndingTable([("^i", true), ("^oraz", true)]),
    following: (plural: Polish.pluralAttributes, singular: Polish.singularAttributes))
}

extension Polish {
  /// Singular names of places. The genitive of masculine names is -u unless the ending tells (Berlina, Gdańska).
  fileprivate static let placeNouns = """
    # Masculine, by the consonant that the locative softens.
    b|,p|,m|,f|,n|,s|,z| u owi . em ie
    w| u owi . em ie
    |t tu towi . tem cie
    |st stu stowi . stem ście
    |d du dowi . dem dzie
    |r ru rowi . rem rze
    |ł łu łowi . łem le
    k|,g| u owi . iem u
    ch|,c|,cz|,sz|,rz|,l|,j| u owi . em u
    in|,ztyn|,eszyn|,hiczyn| a owi . em ie
    el|,pol| a owi . em u
    |dź dzi dzi . dzią dzi
    ż|,śl| a owi . em u
    ^jork| u owi . iem u
    pekin|,stan| u owi . em ie
    sk|,ck|,burg| a owi . iem u
    |ów owa owowi . owem owie
    |ław ławia ławiowi . ławiem ławiu
    ^ra|dom domia domiowi . domiem domiu
    |ec,|iec ca cowi . cem cu
    ew| a owi . em ie
    |ród rodu rodowi . rodem rodzie
    |bórz borza borzowi . borzem borzu
    oszcz| y y . ą y
    |ek ka kowi . kiem ku
    |ń nia niowi . niem niu
    ^kaza|ń,^astracha|ń ni ni . nią ni
    |ś sia siowi . siem siu
    ^białoru|ś,^ru|ś si si . sią si
    ^sybir| u owi . em ze
    ^rzym|,^krym| u owi . em ie
    ^wied|eń nia niowi . niem niu
    ^egip|t tu towi . tem cie
    ^soczi,^oslo =
    # Neuter: own names; foreign ones stand still but for a few.
    w|o a u . em ie
    n|o a u . em ie
    ^kong|o,^monak|o,^marok|o,^portoryk|o a u . iem u
    sk|o,dzk|o a u . iem u
    |zno zna znu . znem źnie
    |sło sła słu . słem śle
    C|ie ia iu . iem iu
    sk|ie,ck|ie iego iemu . im im
    rz|e,ż|e,mazowsz|e,pol|e,dol|e a u . em u
    kopan|e ego emu . em em
    """

  /// Plural names. Cases of the countries in -y are irregular.
  fileprivate static let placePlurals = """
    C|y - om . ami ach pl
    ^niem|cy iec com . cami czech pl
    ^wło|chy ch chom . chami szech pl
    ^węg|ry ier rom . rami rzech pl
    emirat|y,bałkan|y,balkan|y,stan|y,niderland|y ów om . ami ach pl
    C|ki ek kom . kami kach pl
    bermud|y,falkland|y,szetland|y,baham|y,malediw|y,komor|y ów/- om . ami ach pl
    szel|e i om . ami ach pl
    ic|e,yc|e,^kielc|e - om . ami ach pl
    aj|e,ej|e ów om . ami ach pl
    ^kuryl|e i om . ami ach pl
    ^indi|e i om . ami ach pl
    ^suwał|ki k kom . kami kach pl
    """

  /// Common nouns at the head of a name.
  fileprivate static let placeHeads = """
    ^wysp|a,^cieśnin|a,^dolin|a,^równin|a y ie ę ą ie
    ^pustyn|ia,^ziem|ia i i ię ią i
    ^wysp|y - om . ami ach pl
    ^archipelag| u owi . iem u
    ^ocean|,^region|,^kanion| u owi . em ie
    ^kana|ł łu łowi . łem le
    ^mor|ze za zu . zem zu
    ^wybrzeż|e,^zagłębi|e a u . em u
    ^jezior|o a u . em ze
    ^mias|to ta tu . tem cie
    ^królestw|o,^państw|o,^księstw|o,^województw|o,^ministerstw|o a u . em ie
    ^zato|ka,^republi|ka,^rze|ka ki ce kę ką ce
    ^gó|ra ry rze rę rą rze
    ^gór|y - om . ami ach pl
    ^ra|da dy dzie dę dą dzie
    ^li|ga gi dze gę gą dze
    ^federacj|a,^prowincj|a,^organizacj|a,^demokracj|a,^parti|a,^uni|a,^armi|a i i ę ą i
    ^stan|y,^emirat|y ów om . ami ach pl
    ^związ|ek,^przyląd|ek ku kowi . kiem ku
    ^półwys|ep pu powi . pem pie
    ^obw|ód odu odowi . odem odzie
    ^kraj| u owi . em u
    ^bank| u owi . iem u
    """
}
