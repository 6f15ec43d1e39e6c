internal import Gazetteer
internal import TextModel
internal import Variants

extension GazetteerStatistics {
  /// How many forms each rule adds to the names of `file`: forms that fold to something the row does not have.
  ///
  /// A row whose policy cannot be read adds none: such a file is refused elsewhere.
  static func variants(of file: GazetteerFile) -> [String: Int] {
    guard file.rowCount > 0, !file.policy.variants.isEmpty || file.has(.variants) else { return [:] }
    var counts = [Int](repeating: 0, count: 256)
    var reading = NameReading()
    var folder = NameFolder()
    var row = GazetteerRow(file)
    for index in 0..<file.rowCount {
      row.move(to: index)
      guard let policy = try? file.policy.overridden(by: row), !policy.variants.isEmpty else { continue }
      let names = reading.names(of: row) { _ in }.filter { $0.kind != .removal && !$0.flags.contains(.block) }
      var known = Set(names.map { folder.fold($0.bytes.span).hash })
      let kind = EntityType(row.text(.type) ?? "").varyingKind
      let countries = row.countriesAndClaimants
      for name in names {
        let varying = VaryingName(name.text, language: name.language, kind: kind, countries: countries)
        for form in Variants.forms(of: varying, policy: policy.variants) {
          if known.insert(folder.fold(form.text.utf8.span).hash).inserted { counts[Int(form.rule.rawValue)] += 1 }
        }
      }
    }
    var named: [String: Int] = [:]
    for rule in VariantRule.allCases where counts[Int(rule.rawValue)] > 0 {
      named[rule.name] = counts[Int(rule.rawValue)]
    }
    return named
  }
}
