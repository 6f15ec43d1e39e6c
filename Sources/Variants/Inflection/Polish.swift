/// What Polish tables share.
enum Polish {
  /// Countries where a Slavic ending of a name is an ending, not chance.
  static let home = Russian.home

  /// Nouns in -a, of either gender: the dative and locative soften the consonant.
  static let nounsInA = """
    C|a y ie ę ą ie
    |ka ki ce kę ką ce
    |ga gi dze gę gą dze
    |cha chy sze chę chą sze
    |ra ry rze rę rą rze
    |ła ły le łę łą le
    |ta ty cie tę tą cie
    |sta sty ście stę stą ście
    |zna zny źnie znę zną źnie
    |sła sły śle słę słą śle
    |da dy dzie dę dą dzie
    l|a i i ę ą i
    c|a,cz|a,sz|a,rz|a,ż|a,dz|a y y ę ą y
    j|a i i ę ą i
    V|ja i i ję ją i

    i|a i i ę ą i
    # Native words; those from Latin (Japonia) take -ii.
    s|ia,c|ia,z|ia,śn|ia,chn|ia,wn|ia,^ziem|ia,^gdyn|ia,atyn|ia,edyn|ia i i ię ią i
    e|a i i ę ą i
    u|a,o|a y i ę ą i
    """

  /// Adjectives before a noun; feminine, neuter and plural stems are named, since nouns end alike.
  static let leadingAttributes = DeclensionTable(
    rules: """
      C|y ego emu . ym ym
      k|i,g|i iego iemu . im im
      dn|i,hodn|i,ln|i,rn|i iego iemu . im im
      \(attributesOfAllGenders)
      """)

  /// Adjectives after a singular noun.
  static let singularAttributes = DeclensionTable(
    rules: """
      ow|y,n|y,on|y,aw|y ego emu . ym ym
      sk|i,ck|i,dzk|i iego iemu . im im
      dn|i iego iemu . im im
      \(attributesOfAllGenders)
      """)

  /// Adjectives after a plural noun.
  static let pluralAttributes = DeclensionTable(
    rules: """
      n|e,ow|e,aw|e,on|e,ł|e,t|e ych ym . ymi ych
      sk|ie,ck|ie,dzk|ie,lk|ie ich im . imi ich
      dn|ie ich im . imi ich
      """)

  private static let attributesOfAllGenders = """
    now|a,ow|a,rn|a,ln|a,cn|a,zn|a,jn|a,on|a,star|a,biał|a,mał|a,święt|a,czarn|a ej ej ą ą ej
    sk|a,ck|a,dzk|a,lk|a,stk|a iej iej ą ą iej
    dni|a,hodni|a ej ej ą ą ej
    now|e,ow|e,rn|e,ln|e,cn|e,zn|e,jn|e,on|e,star|e,biał|e,mał|e,czarn|e,martw|e,żółt|e ego emu . ym ym
    sk|ie,ck|ie,dzk|ie,lk|ie iego iemu . im im
    dni|e ego emu . m m
    """
}
