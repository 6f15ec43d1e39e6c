internal import TextModel

extension RulesCompiler {
  /// `list NAME FLAG…: FILE, FILE[note]`
  mutating func readList(_ rest: Substring, _ before: Int) throws(RulesError) {
    guard let colon = rest.firstIndex(of: ":") else { throw RulesError(end, .expected("':'", found: nil)) }
    var lexer = RuleLexer(rest[..<colon], first: before + 1, file: file, line: line)
    let symbols = try lexer.symbols()
    let name = try word(symbols, 0, "the name of a list")
    if TraitNames.isProperty(name) { throw RulesError(position(symbols[0].column), .isProperty(name)) }
    guard let list = names.add(list: name) else { throw RulesError(position(symbols[0].column), .tooManyTraits) }
    let flags = try readFlags(symbols, list)
    switch name {
    case "word": lists.words = list
    case "syllable": lists.syllables = list
    case "pronoun": lists.pronouns = list
    default: break
    }
    var column = before + rest.distance(from: rest.startIndex, to: colon) + 2
    for written in rest[rest.index(after: colon)...].split(separator: ",", omittingEmptySubsequences: false) {
      let lead = written.prefix { $0 == " " || $0 == "\t" }.count
      var path = String(written.dropFirst(lead))
      while path.hasSuffix(" ") || path.hasSuffix("\t") { path.removeLast() }
      var notes: [String] = []
      if path.hasSuffix("]"), let open = path.lastIndex(of: "[") {
        notes = path[path.index(after: open)...].dropLast().split(separator: "|").map(String.init)
        path = String(path[..<open])
      }
      let place = position(column + lead)
      guard !path.isEmpty else { throw RulesError(place, .expected("a file", found: nil)) }
      listUses.append(
        ListUse(
          path: path, position: place, list: list, isLower: flags.isLower, isByLanguage: flags.isByLanguage,
          notes: notes))
      column += written.count + 1
    }
  }

  private mutating func readFlags(
    _ symbols: [RuleLexer.Symbol], _ list: Int
  ) throws(RulesError) -> (isLower: Bool, isByLanguage: Bool) {
    var isLower = false
    var isByLanguage = false
    var index = 1
    while index < symbols.count {
      let flag = try word(symbols, index, "a flag")
      switch flag {
      case "cases": lists.inCases.insert(list)
      case "first-part": lists.byFirstPart.insert(list)
      case "last-part": lists.byLastPart.insert(list)
      case "whole": lists.asWhole.insert(list)
      case "office": lists.offices.insert(list)
      case "lower": isLower = true
      case "by-language": isByLanguage = true
      case "excludes":
        var taken = BitSet256()
        while index + 1 < symbols.count {
          index += 1
          let name = try word(symbols, index, "a list")
          guard let other = names.number(of: name) else {
            throw RulesError(position(symbols[index].column), .unknownName(name, known: names.known))
          }
          taken.insert(other)
        }
        lists.exclusions.append((list, taken))
      default:
        throw RulesError(
          position(symbols[index].column),
          .unknownFlag(
            flag,
            known: ["cases", "first-part", "last-part", "whole", "office", "lower", "by-language", "excludes"]))
      }
      index += 1
    }
    return (isLower, isByLanguage)
  }

  /// Adds the terms of a list's file: a list of terms, or the names of a gazetteer.
  /// - Parameter file: for messages.
  package mutating func add(list bytes: [UInt8], of use: ListUse, file: String) throws(RulesError) {
    try TermReader(bytes, file: file).read(use, into: &lists.table)
  }
}
