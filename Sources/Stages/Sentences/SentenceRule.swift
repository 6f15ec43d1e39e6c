/// What a word or mark means to sentence splitting: the kinds of rules, by the names that rules files use.
package enum SentenceRule: String, Sendable, CaseIterable {
  /// Stands only in the middle: *e.g.*, *т. е.*
  case never
  /// A title, an honorific or a part of an address before a name: *Dr.*, *ул.*
  case beforeName = "before-name"
  /// Stands before a number: *No.*, *стр.*; before anything else it ends like a word.
  case beforeNumber = "before-number"
  /// Ends a sentence only before a word that usually starts one: *U.S.*, *Inc.*
  case mayEnd = "may-end"
  /// Ends a sentence before any capital: *etc.*, *p.m.*, *и т. д.*
  case ends
  /// A unit of what is counted before it that also stands before names (*1990 г.*, *г. Москва*).
  case afterNumber = "after-number"
  /// A unit that ends a sentence before any capital after a number (*5 km.*), and is a word elsewhere.
  case unit
  /// A name with its mark, which ends only before a word that usually starts a sentence: *Yahoo!*
  case name
  /// A word that often starts a sentence and seldom is part of a name.
  case starter
  /// A word that a letter or a Roman number closes: *World War I.*
  case labelled
  /// A word that follows an ordinal written with a stop: *3. Oktober*.
  case ordinal
  /// A quotation mark that only opens.
  case opener
  /// A quotation mark that only closes.
  case closer

  /// What it does to the sentence an abbreviation stands in; `nil` if the rule is about something else.
  var abbreviation: AbbreviationRule? {
    switch self {
    case .never: .never
    case .beforeName: .beforeName
    case .beforeNumber: .beforeNumber
    case .mayEnd: .mayEnd
    case .ends: .ends
    case .afterNumber: .afterNumber
    case .unit: .unit
    case .name, .starter, .labelled, .ordinal, .opener, .closer: nil
    }
  }
}

/// What an abbreviation does to the sentence it stands in.
enum AbbreviationRule: UInt8, Sendable {
  case never = 1, beforeName, beforeNumber, mayEnd, ends, afterNumber, unit
}
