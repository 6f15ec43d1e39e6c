package import TextModel

/// Why a file of rules, or a list that it names, was refused.
package struct RulesError: Error, Hashable, Sendable, CustomStringConvertible {
  package var position: SourcePosition
  package var problem: Problem

  package enum Problem: Hashable, Sendable {
    case notUTF8
    case unknownStatement(String)
    case unknownName(String, known: [String])
    case unknownRule(String, known: [String])
    case isProperty(String)
    case emptyChoice
    case unknownFlag(String, known: [String])
    case unknownSetting(String, known: [String])
    case unknownType(String)
    case unknownPlaceType(String)
    case expected(String, found: String?)
    case notANumber(String)
    case repeated(String)
    case unclosed(String)
    case notOneWord(String)
    case wrongCounts(least: Int, most: Int)
    case tooLong
    case tooManySigns
    case tooDeep
    case tooManyTraits
    case tooManyRules
    case exampleWithoutRule
    case exampleWithoutBrackets
    case exampleFails(rule: String, isPositive: Bool, found: [String])
    case listHeader
    case emptyTerm
    case termTooLong(String)
  }

  init(_ position: SourcePosition, _ problem: Problem) {
    self.position = position
    self.problem = problem
  }

  package var description: String { "\(position): \(sentence)" }

  private var sentence: String {
    switch problem {
    case .notUTF8: "the file is not UTF-8; save it as UTF-8"
    case .unknownStatement(let word): "unknown statement '\(word)'\(hint(word, RulesCompiler.statements))"
    case .unknownName(let name, let known):
      "unknown list or property '\(name)'\(hint(name, known)); a word of the text is written in quotes"
    case .unknownRule(let name, let known): "no rule is called '\(name)'\(hint(name, known))"
    case .isProperty(let name): "'\(name)' is a property that every file has; choose another name"
    case .emptyChoice: "a choice has a side without a word"
    case .unknownFlag(let name, let known): "unknown flag '\(name)' of a list\(hint(name, known))"
    case .unknownSetting(let name, let known): "unknown setting '\(name)'\(hint(name, known))"
    case .unknownType(let name): "unknown type '\(name)'\(hint(name, EvidenceType.allCases.map(\.rawValue)))"
    case .unknownPlaceType(let name):
      "unknown type '\(name)' of a place\(hint(name, PlaceRule.types.map(\.rawValue) + [PlaceRule.anyType]))"
    case .expected(let what, let found): "expected \(what), found \(found.map { "'\($0)'" } ?? "the end of the line")"
    case .notANumber(let text): "'\(text)' is not a number"
    case .repeated(let name): "'\(name)' is defined twice in this file"
    case .unclosed(let sign): "'\(sign)' is not closed"
    case .notOneWord(let name): "'\(name)' stands for several words; within [ ] only what is one word can be tested"
    case .wrongCounts(let least, let most): "{\(least),\(most)}: the second count must be at least the first, and not 0"
    case .tooLong:
      "the pattern is too long: it may have \(CompiledPattern.mostPositions) words, with counted repetitions written out, "
        + "and a word \(TraitExpression.mostAlternatives) alternatives"
    case .tooManySigns: "the pattern has more than \(PatternParser.mostSigns) signs, with its parts written out"
    case .tooDeep: "more than \(PatternParser.mostDepth) parentheses and '!' within each other"
    case .tooManyTraits:
      "more than \(BitSet256.capacity) lists and words in quotes; put words that mean the same into a list"
    case .tooManyRules: "more than \(BitSet256.capacity) rules"
    case .exampleWithoutRule: "an example stands below the rule that it is for"
    case .exampleWithoutBrackets: "an example marks one name with [ and ]"
    case .exampleFails(let rule, let isPositive, let found):
      "the example says that '\(rule)' \(isPositive ? "holds" : "does not hold") for the marked name, but "
        + (isPositive
          ? (found.isEmpty ? "it is not looked at as one name" : "only these do: \(found.joined(separator: ", "))")
          : "it does")
    case .listHeader:
      "not a list of terms: its first line must be '# terms', the next one 'term', 'language', parted by a tab"
    case .emptyTerm: "an empty term"
    case .termTooLong(let term): "'\(term)' has more than \(TermTable.mostWords) words"
    }
  }

  private func hint(_ name: String, _ known: [String]) -> String {
    if let nearest = nearestName(to: name, in: known) { return "; did you mean '\(nearest)'?" }
    return 1...14 ~= known.count ? "; known are \(known.joined(separator: ", "))" : ""
  }
}

/// What a rule speaks for.
package enum EvidenceType: String, Sendable, CaseIterable {
  // In the order that decides where points are equal.
  case person, organization = "org", other, place
}
