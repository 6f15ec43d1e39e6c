internal import Gazetteer
internal import TextModel
internal import Variants

/// What makes a name need more than itself: the flag of an alias, a list of words, or a policy.
extension GazetteerPlaces {
  /// - Parameter form: what is looked up.
  func needOrigin(of sense: Match.Sense, form: String, _ table: GazetteerTable) -> String? {
    guard sense.need != .nothing, let row = row(of: sense, table) else { return nil }
    let (flag, rule) = sense.need.origin
    let isPlace = kind(of: row, sense, table) == .place
    if let alias = row.names.first(where: { $0.text == sense.alias }), alias.flags.contains(flag) {
      return "flag !\(rule.rawValue) at \(shown(row.position))"
    }
    let policy = (try? row.file.policy.overridden(by: row)) ?? row.file.policy
    if let word = words.entry(form, isPlace: isPlace) {
      if word.rule == rule { return "rule \(rule.rawValue) at \(shown(word.position))" }
      if word.rule == .common, policy.commonWords == rule {
        return "common word at \(shown(word.position)), policy common-words=\(rule.rawValue)"
      }
    }
    if sense.need == .evidence, policy.evidence != .none { return "policy evidence=\(policy.evidence.rawValue)" }
    return nil
  }

  /// Why a name of `row` is not looked up at all; `nil` if it is.
  func omission(of name: Alias, in row: GazetteerRow, type: EntityType) -> String? {
    let policy = (try? row.file.policy.overridden(by: row)) ?? row.file.policy
    let bytes = Array(name.text.utf8)
    var folder = NameFolder()
    if folder.fold(bytes.span).length < policy.minimumLength { return "policy min-length=\(policy.minimumLength)" }
    guard let word = words.entry(name.text, isPlace: type.varyingKind == .place) else { return nil }
    switch word.rule {
    case .drop, .block: return "rule \(word.rule.rawValue) at \(shown(word.position))"
    case .common where policy.commonWords == .drop:
      return "common word at \(shown(word.position)), policy common-words=drop"
    default: return nil
    }
  }

  private func kind(of row: GazetteerRow, _ sense: Match.Sense, _ table: GazetteerTable) -> VaryingName.Kind {
    (row.text(.type).map { EntityType($0) } ?? table.type(sense.entity)).varyingKind
  }
}

extension Candidate.Need {
  /// The flag and the rule that ask for it.
  fileprivate var origin: (AliasFlags, WordRule) {
    switch self {
    case .nothing: ([], .keep)
    case .neighbour: (.neverAlone, .neverAlone)
    case .place: (.afterPlace, .keep)
    case .evidence: (.evidence, .evidence)
    case .entity: (.midsentence, .midsentence)
    }
  }

  /// What explanations call it.
  var title: String {
    switch self {
    case .nothing: "nothing"
    case .neighbour: "neighbour"
    case .place: "place"
    case .evidence: "evidence"
    case .entity: "entity"
    }
  }
}
