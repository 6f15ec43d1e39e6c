/// German names: the genitive in -s, and adjectives that change with the article before them.
///
/// The columns of the tables are the nominative after an article (`das Schwarze Meer`), the genitive, the dative after
/// an article, and without one the dative of singulars or the genitive of plurals.
enum German {
  /// The case forms of `name`.
  static func forms(of name: NameWords, kind: VaryingName.Kind) -> [String] {
    var forms = CaseForms(name)
    let last = name.words.count - 1
    guard !name.words.indices.contains(where: { name.isCapitals($0) && !name.isInitialOrNumeral($0) }) else {
      return []
    }
    if kind == .person {
      if !name.isInitialOrNumeral(last), !name.isSmall(last) {
        forms.decline(last, by: genitives.value(of: name.lower(last)))
      }
      return forms.forms()
    }
    if last > 0, declineAttributes(name, into: &forms) { return forms.forms() }
    guard kind == .place else { return [] }
    if let small = name.words.indices.dropFirst().first(where: { name.isSmall($0) }) {
      declineAround(small, name, into: &forms)
    } else if heads.value(of: name.lower(0)) == nil || last == 0 {
      forms.decline(last, by: places.value(of: name.lower(last)))
    }
    return forms.forms()
  }

  /// `Schwarzes Meer`, `Vereinigte Arabische Emirate`, `Demokratische Republik Kongo`: whether the name begins so.
  private static func declineAttributes(_ name: NameWords, into forms: inout CaseForms) -> Bool {
    guard let first = attributes.value(of: name.lower(0)), name.words[1].joint == .space else { return false }
    forms.decline(0, by: first)
    var head = 1
    while head + 1 < name.words.count, name.words[head + 1].joint == .space, !name.isSmall(head),
      let next = attributes.value(of: name.lower(head))
    {
      forms.decline(head, by: next)
      head += 1
    }
    guard !name.isSmall(head) else { return true }
    while head + 1 < name.words.count, name.words[head + 1].joint == .hyphen { head += 1 }
    // In -e the attribute is a feminine's or a plural's, which take no -s.
    let table = first.isPlural ? unmarkedNouns : places
    forms.decline(head, by: table.value(of: name.lower(head)))
    return true
  }

  /// Names with a small word: `Bosnien und Herzegowina` twice, `Frankfurt am Main` before it, `Rio de Janeiro` at the end.
  private static func declineAround(_ small: Int, _ name: NameWords, into forms: inout CaseForms) {
    let last = name.words.count - 1
    if conjunctions.value(of: name.lower(small)) != nil {
      forms.decline(small - 1, by: places.value(of: name.lower(small - 1)))
      if small + 1 == last { forms.decline(last, by: places.value(of: name.lower(last))) }
    } else if prepositions.value(of: name.lower(small)) != nil {
      forms.decline(small - 1, by: places.value(of: name.lower(small - 1)))
    } else if !name.isSmall(last) {
      forms.decline(last, by: places.value(of: name.lower(last)))
    }
  }

  /// The genitive of people's names; after s, ß, x and z only an apostrophe shows it.
  private static let genitives = DeclensionTable(
    rules: """
      C|,V| . s . .
      s,ß,x,z,ce =
      """)

  private static let places = DeclensionTable(
    rules: """
      C|,V| . s . .
      s,ß,x,z =
      meer|,^golf|,^kap| . es/s . .
      # Feminine names, which stand with the article.
      ei,union,republik,insel,straße,bucht,küste,wüste,enge,föderation,steppe,gruppe,halbinsel,kette =
      ^ukraine,^krim,^normandie,^bretagne,^provence,^toskana,^levante,^arktis,^donau,^elbe,^oder,^wolga,^weichsel =
      ^themse,^seine,^spree,^mosel,^saar,^mark,^nordsee,^ostsee,^südsee,^tundra,^pfalz,^riviera,^sahara,^sahelzone =
      brunei|,hawaii|,^shanghai| . s . .
      # Plurals: only the dative of those in -e differs.
      lande|,emirate| . . n .
      inseln,staaten,alpen,kurilen,azoren,philippinen,kanaren,malediven,komoren,karpaten,pyrenäen,balearen =
      ^anden,antillen,molukken,seychellen,hebriden,aleuten,marianen,salomonen,karolinen,vogesen,ardennen,dolomiten =
      apenninen,sudeten,färöer,orkneys =
      """)

  /// Feminines and plurals after an attribute in -e.
  private static let unmarkedNouns = DeclensionTable(
    rules: """
      lande|,emirate|,gebiete|,berge| . . n .
      """)

  /// Attributes of a neuter (-es), a masculine (-er, where it is no `Berliner`), a feminine or a plural (-e).
  private static let attributes = DeclensionTable(
    rules: """
      C|es e en en em
      isch|er,lich|er,^still|er,^groß|er,^klein|er,^rot|er,^schwarz|er,^weiß|er,^hoh|er,^tot|er,^golden|er e en en em
      isch|e,lich|e,^groß|e,^klein|e,^neu|e,^rot|e,^schwarz|e,^weiß|e,^hoh|e,^alt|e,^heilig|e,^golden|e . en en er pl
      igt|e,^vereint|e,^ober|e,^unter|e,^inner|e,^äußer|e,^frei|e . en en er pl
      ^los,^les,^jes =
      """)

  /// Common nouns before a name: `Insel Sylt`, `Republik Korea`.
  private static let heads = DeclensionTable(
    rules: """
      ^insel,^republik,^stadt,^provinz,^inseln,^straße,^bucht,^region,^halbinsel,^kap,^mount,^berg,^see =
      """)

  private static let conjunctions = EndingTable([("^und", true)])
  private static let prepositions = EndingTable(
    ["^am", "^an", "^im", "^in", "^von", "^vom", "^bei", "^ob", "^der", "^des", "^auf"].map { ($0, true) })
}
