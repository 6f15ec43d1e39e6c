/// What sentence splitting knows of one language, as data. Words are separated by spaces, abbreviations stand without
/// their last stop (`u.s`, `p.m`), parts that are written apart are joined (`т.е` for *т. е.*).
///
/// An abbreviation in lower case is found in any case; one that starts with a capital only where the text has one
/// too (`No`, `Sat`), so that *sat.* still ends its sentence.
struct SentenceLanguage: Sendable {
  /// ISO 639-1.
  var code: String
  /// Stand only in the middle: *e.g.*, *т. е.*
  var never = ""
  /// Stand before a name: *Dr.*, *ул.*
  var beforeName = ""
  /// Stand before a number: *No.*, *стр.*; before anything else they end like a word.
  var beforeNumber = ""
  /// End a sentence only before a word that usually starts one: *U.S.*, *Inc.*
  var mayEnd = ""
  /// End a sentence before any capital: *etc.*, *p.m.*, *и т. д.*
  var endsBeforeCapital = ""
  /// Units of what is counted before them (*1990 г.*): after a number they end before any capital, else as a name.
  var afterNumber = ""
  /// Words that often start a sentence and seldom are part of a name.
  var starters = ""
  /// Words that a letter or a Roman number closes: *World War I.*
  var labelled = ""
  /// The commonest words of the language, by which it is known.
  var functionWords = ""
  /// Whether a stop makes a number an ordinal: *am 3. Oktober*.
  var hasOrdinalStop = false
  /// Words after which a number with a stop is an ordinal, and words that follow one (months).
  var ordinalNeighbours = ""

  /// What an abbreviation does to the sentence it stands in.
  enum Rule: UInt8, Sendable {
    case never = 1, beforeName, beforeNumber, mayEnd, endsBeforeCapital, afterNumber
  }

  var rules: [(Rule, String)] {
    [
      (.never, never), (.beforeName, beforeName), (.beforeNumber, beforeNumber), (.mayEnd, mayEnd),
      (.endsBeforeCapital, endsBeforeCapital), (.afterNumber, afterNumber),
    ]
  }

  /// Every language with rules of its own, in the order of the setting's choices.
  static let all: [SentenceLanguage] = [english, russian, ukrainian, german, french, spanish, italian]
}
