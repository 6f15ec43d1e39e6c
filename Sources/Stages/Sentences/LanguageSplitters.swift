internal import TextModel

/// The splitters of all languages, each made when a document first needs it: most runs need one or two of thirty.
final class LanguageSplitters: Sendable {
  private let own: [SentenceRules]
  /// Languages with rules: ours, and those that only the user's files know.
  private let codes: Set<String>
  private let made = Guarded<[String: SentenceSplitter]>([:])

  /// - Parameter own: the user's rules, which stand before ours.
  init(own: [SentenceRules]) {
    self.own = own
    codes = Set(SentenceLanguage.all.map(\.code)).union(own.flatMap(\.rows).map(\.language)).subtracting([""])
  }

  /// For texts of unknown language.
  var union: SentenceSplitter { splitter("") }

  /// For texts of one language; ``union`` if there are no rules for it.
  subscript(code: String) -> SentenceSplitter { splitter(codes.contains(code) ? code : "") }

  private func splitter(_ code: String) -> SentenceSplitter {
    made.withLock { (made) in
      if let known = made[code] { return known }
      let splitter = SentenceSplitter(rules: rules(code))
      made[code] = splitter
      return splitter
    }
  }

  /// The rules of a language, with those behind it that may stand in any text.
  private func rules(_ code: String) -> CompiledRules {
    let cyrillic: [SentenceLanguage] = [.russian, .ukrainian]
    let common = SentenceLanguage.common.filter { (language) in !cyrillic.contains { $0.code == language.code } }
    switch code {
    case "":
      let starters = SentenceLanguage.all.dropFirst(SentenceLanguage.common.count).map(\.startersOnly)
      return CompiledRules([.international] + common + cyrillic + starters, own: own, isQuoting: false)
    case "ru": return CompiledRules([.russian, .ukrainian, .international] + common, own: own)
    case "uk": return CompiledRules([.ukrainian, .russian, .international] + common, own: own)
    default:
      guard let language = SentenceLanguage.all.first(where: { $0.code == code }) else {
        return CompiledRules([SentenceLanguage(code: code), .international] + common + cyrillic, own: own)
      }
      return CompiledRules([language, .international] + cyrillic, own: own)
    }
  }
}
