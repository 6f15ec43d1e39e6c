/// The rules, in the order in which the help lists them. A new rule is a file in `Rules` and a line here.
package enum LintRules {
  package static let all: [any LintRule] = [
    // What refuses a file.
    Unreadable(), BadValue(), RepeatedID(), DeadID(), NeverMatches(),
    // How names are spelled.
    Mojibake(), Homoglyphs(), MixedScripts(), LanguageScript(), InvisibleCharacters(), StrayMarks(), NotNFC(),
    Spacing(), EdgePunctuation(),
    // What names match.
    DuplicateAlias(), ShortAlias(), CommonWord(), Clash(), BlockedName(),
    // Facts.
    IDForm(), UnknownType(), UnknownCountry(), RegionCode(), Coordinates(), Population(), Years(), SharedID(),
  ]

  /// The rule of that name.
  package static func rule(named name: String) -> (any LintRule)? { all.first { $0.name == name } }
}
