/// What sentence splitting knows of one language, as data: see ``SentenceRule`` for what each list means. Words are
/// separated by spaces, abbreviations stand without their last stop (`u.s`, `p.m`), parts that are written apart are
/// joined (`т.е` for *т. е.*).
///
/// An abbreviation in lower case is found in any case; one that starts with a capital only where the text has one
/// too (`No`, `Sat`), so that *sat.* still ends its sentence.
struct SentenceLanguage: Sendable {
  /// ISO 639-1; empty for what holds in all languages.
  var code: String
  var never = ""
  var beforeName = ""
  var beforeNumber = ""
  var mayEnd = ""
  var ends = ""
  var afterNumber = ""
  var units = ""
  var names = ""
  var starters = ""
  var labelled = ""
  /// Whether a stop makes a number an ordinal: *am 3. Oktober*.
  var hasOrdinalStop = false
  var ordinals = ""
  var openers = ""
  var closers = ""

  var lists: [(rule: SentenceRule, words: String)] {
    [
      (.never, never), (.beforeName, beforeName), (.beforeNumber, beforeNumber), (.mayEnd, mayEnd), (.ends, ends),
      (.afterNumber, afterNumber), (.unit, units), (.name, names), (.starter, starters), (.labelled, labelled),
      (.ordinal, ordinals), (.opener, openers), (.closer, closers),
    ]
  }

  /// The same with nothing but the words that start sentences.
  var startersOnly: SentenceLanguage { SentenceLanguage(code: code, starters: starters) }

  /// Every language with rules of its own, in the order of the setting's choices. Words of the first ones count in
  /// texts of unknown language too.
  static let all: [SentenceLanguage] =
    common + [
      japanese, chinese, polish, portuguese, dutch, danish, norwegian, swedish, czech, slovak, turkish,
    ]
  static let common: [SentenceLanguage] = [english, russian, ukrainian, german, french, spanish, italian]
}
