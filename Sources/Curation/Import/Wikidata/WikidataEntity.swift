/// An entity of Wikidata's JSON dump.
///
/// Taken are labels and aliases in the languages asked for (the first label there is becomes the name), the first
/// description as the note, and of the claims with the best rank: P625 coordinates, P17 or P27 country, P297 and P300
/// ISO codes, P1082 population, P1566 GeoNames id, P571 and P576 beginning and end. The type is `--type`, or the first
/// class in P31 that ``WikidataClasses`` knows; entities of other classes are passed over. `--where P31=Q23442` asks
/// for values of a property.
struct WikidataEntity {
  private let options: ImportOptions

  enum Outcome { case filled, unasked, unknownShape }

  init(_ options: ImportOptions) { self.options = options }

  func fill(_ row: inout ImportedRow, from tape: JSONTape) -> Outcome {
    guard let id = tape.string(tape.member("id", of: 0)), let labels = tape.member("labels", of: 0) else {
      return .unknownShape
    }
    guard id.utf8.first == UInt8(ascii: "Q") else { return .unasked }
    let claims = tape.member("claims", of: 0)
    for condition in options.conditions {
      let values = best(condition.field, of: claims, tape).compactMap { text(of: $0, tape) }
      let holds = values.contains { condition.values.contains($0) } != condition.isNegated
      guard holds else { return .unasked }
    }
    if options.type == nil {
      guard
        let type = best("P31", of: claims, tape).lazy.compactMap({ text(of: $0, tape) })
          .compactMap({ WikidataClasses.type(of: $0) }).first
      else { return .unasked }
      row.set(.type, type)
    }
    row.set(.wikidata, id)
    addNames(to: &row, labels: labels, from: tape)
    addClaims(to: &row, claims, from: tape)
    return .filled
  }

  // MARK: Names

  private func addNames(to row: inout ImportedRow, labels: Int, from tape: JSONTape) {
    var text: [UInt8] = []
    func add(_ value: Int?, _ language: String) {
      text.removeAll(keepingCapacity: true)
      tape.append(value, to: &text)
      if text.isEmpty { return }
      // "mul" is a name in many languages.
      if row[.name].isEmpty {
        row.set(.name, text)
      } else {
        row.addAlias(text, language: language == "mul" ? "".utf8 : language.utf8)
      }
    }
    let chosen = options.languages.isEmpty ? languages(of: labels, tape) : options.languages
    let aliases = tape.member("aliases", of: 0)
    for language in chosen { add(tape.member("value", of: tape.member(language, of: labels)), language) }
    add(tape.member("value", of: tape.member("mul", of: labels)), "mul")
    let others = options.languages.isEmpty ? languages(of: aliases, tape) : options.languages + ["mul"]
    for language in others {
      for alias in tape.elements(tape.member(language, of: aliases)) {
        add(tape.member("value", of: alias), language)
      }
    }
    let descriptions = tape.member("descriptions", of: 0)
    for language in options.languages.isEmpty ? ["en"] : options.languages {
      text.removeAll(keepingCapacity: true)
      tape.append(tape.member("value", of: tape.member(language, of: descriptions)), to: &text)
      if text.isEmpty { continue }
      row.set(.note, text)
      break
    }
  }

  /// All languages there are, English first.
  private func languages(of node: Int?, _ tape: JSONTape) -> [String] {
    let all = tape.keys(node).compactMap { tape.string($0) }.filter { $0 != "mul" }
    return all.filter { $0 == "en" } + all.filter { $0 != "en" }
  }

  // MARK: Claims

  private func addClaims(to row: inout ImportedRow, _ claims: Int?, from tape: JSONTape) {
    if let place = best("P625", of: claims, tape).first {
      row.set(.latitude, tape.string(tape.member("latitude", of: place)) ?? "")
      row.set(.longitude, tape.string(tape.member("longitude", of: place)) ?? "")
    }
    if let code = value("P297", of: claims, tape) {
      row.set(.country, code)
    } else {
      for property in ["P17", "P27"] where row[.country].isEmpty {
        for country in best(property, of: claims, tape) {
          guard let id = text(of: country, tape), let code = WikidataCountries.code(of: id) else { continue }
          row.add(.country, code.utf8)
        }
      }
    }
    if let code = value("P300", of: claims, tape) { row.set(.region, code) }
    if let count = value("P1082", of: claims, tape) { row.set(.population, FieldValue.count(Array(count.utf8))) }
    if let number = value("P1566", of: claims, tape) { row.set(.geonames, number) }
    if let date = value("P571", of: claims, tape) { row.set(.from, FieldValue.date(Array(date.utf8))) }
    if let date = value("P576", of: claims, tape) { row.set(.to, FieldValue.date(Array(date.utf8))) }
  }

  private func value(_ property: String, of claims: Int?, _ tape: JSONTape) -> String? {
    best(property, of: claims, tape).first.flatMap { text(of: $0, tape) }
  }

  /// The values of the statements with the best rank, preferred before normal; deprecated ones are none.
  private func best(_ property: String, of claims: Int?, _ tape: JSONTape) -> [Int] {
    var preferred: [Int] = []
    var normal: [Int] = []
    for statement in tape.elements(tape.member(property, of: claims)) {
      let path = ["mainsnak", "datavalue", "value"]
      guard tape.kind(statement) == .object, let value = tape.member(path, of: statement) else { continue }
      switch tape.member("rank", of: statement).flatMap({ tape.string($0) }) {
      case "preferred": preferred.append(value)
      case "deprecated": continue
      default: normal.append(value)
      }
    }
    return preferred.isEmpty ? normal : preferred
  }

  /// A value as text: an entity's id, an amount, a time, a string.
  private func text(of value: Int, _ tape: JSONTape) -> String? {
    for key in ["id", "amount", "time", "text"] {
      if let text = tape.string(tape.member(key, of: value)) { return text }
    }
    return tape.string(value)
  }
}
