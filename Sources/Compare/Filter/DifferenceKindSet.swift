/// Kinds by name: a kind, a group of them, or `all`.
package enum DifferenceKindSet {
  private struct Group {
    var name: String
    var kinds: [DifferenceKind]
  }

  private static let groups: [Group] =
    [
      Group(name: "all", kinds: DifferenceKind.allCases),
      Group(name: "documents", kinds: DifferenceKind.allCases.filter { $0.subject == .document }),
      Group(name: "texts", kinds: DifferenceKind.allCases.filter { $0.subject == .text }),
      Group(name: "mentions", kinds: DifferenceKind.allCases.filter { $0.subject == .mention }),
      Group(name: "details", kinds: DifferenceKind.allCases.filter { $0.subject == .detail }),
    ]
    + DifferenceDirection.allCases.map { direction in
      Group(
        name: direction.rawValue, kinds: DifferenceKind.allCases.filter { !$0.isQuiet && $0.direction == direction })
    }

  /// All names there are: groups, then kinds.
  package static var names: [String] { groups.map(\.name) + DifferenceKind.allCases.map(\.rawValue) }

  /// The kinds that a name stands for.
  package static func kinds(named name: String) throws(DifferenceOptionError) -> [DifferenceKind] {
    if let kind = DifferenceKind(rawValue: name) { return [kind] }
    if let group = groups.first(where: { $0.name == name }) { return group.kinds }
    throw DifferenceOptionError(option: "kind", value: name, known: names)
  }
}
