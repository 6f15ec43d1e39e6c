extension PersonGrammar {
  /// Polish forms of people's names.
  static let polish = PersonGrammar(
    maleGiven: DeclensionTable(rules: Polish.nounsInA + "\n" + Polish.maleNouns),
    femaleGiven: DeclensionTable(rules: Polish.nounsInA),
    maleFamily: DeclensionTable(rules: Polish.nounsInA + "\n" + Polish.maleNouns),
    femaleFamily: DeclensionTable(rules: Polish.nounsInA + "\n" + Polish.femaleFamily),
    foreignFamily: DeclensionTable(rules: "ko,Cy ="),
    patronymicGender: EndingTable(
      ["^Cowicz", "^CVCowicz"].map { ($0, .male) } + [("owna", .female), ("iczna", .female)]),
    givenGender: EndingTable(
      Russian.words("kuba barnaba jarema sasza nikita ilja bonawentura mustafa musa", .male)
        + Russian.words(Polish.womenInConsonants, .female)
        + [("C", .male), ("a", .female), ("o", .male), ("y", .male), ("i", .male)]),
    familyGender: EndingTable(
      ["ska", "cka", "dzka", "owa"].map { ($0, .female) } + ["ski", "cki", "dzki"].map { ($0, .male) }),
    loneWomen: EndingTable(Russian.words("merkel thatcher bhutto", true)),
    decliningFirstParts: EndingTable(["ski", "cki", "ska", "cka", "dzki", "dzka", "owa"].map { ($0, true) }),
    titles: EndingTable(Russian.words("król królowa książę generał admirał szejk imam lord baron", true)),
    particles: EndingTable(Russian.words("van le la de di da dos du von der el al ibn bin of ten", true)),
    juniors: EndingTable(Russian.words("", true)),
    eastAsian: EndingTable([]))
}

extension Polish {
  /// Masculine nouns for living beings, by the consonant that the locative softens; adjectives in -i and -y.
  fileprivate static let maleNouns = """
    b|,p|,m|,f|,n|,s|,z|,w|,v| a owi a em ie
    |t ta towi ta tem cie
    |st sta stowi sta stem ście
    |d da dowi da dem dzie
    |r ra rowi ra rem rze
    |ł ła łowi ła łem le
    k|,g| a owi a iem u
    ch|,h|,c|,cz|,sz|,rz|,ż|,l|,j|,x| a owi a em u
    |eł ła łowi ła łem le
    ^micha|ł ła łowi ła łem le
    sand|er,^kacp|er,^kasp|er,^wald|er ra rowi ra rem rze
    ^l|ew wa wowi wa wem wie
    |ek ka kowi ka kiem ku
    ^Cek|,^CCek| a owi a iem u
    |siek śka śkowi śka śkiem śku
    |ciek ćka ćkowi ćka ćkiem ćku
    |niek ńka ńkowi ńka ńkiem ńku
    |iec ca cowi ca cem cu
    |ń nia niowi nia niem niu
    |ś sia siowi sia siem siu
    |ć cia ciowi cia ciem ciu
    C|i iego iemu iego im im
    C|y ego emu ego ym ym
    ^pet|ro,^dmyt|ro ra rowi ra rem rze
    s|zko zki zce zkę zką zce
    n|ko ki ce kę ką ce
    """

  fileprivate static let femaleFamily = """
    sk|a,ck|a,dzk|a iej iej ą ą iej
    ow|a ej ej ą ą ej
    """

  /// Given names of women that end in a consonant or a vowel that does not decline.
  fileprivate static let womenInConsonants = """
    margaret elizabeth kate jane joan anne ingrid astrid helen ellen christine marine jacqueline ruth alice agnes inés
    carmen doris jill rachel jennifer gudrun hillary mary nancy emily betty theresa julie nikki kelly condoleezza ursel
    """
}
