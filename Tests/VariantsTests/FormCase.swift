import Foundation
import Testing
import Variants

/// A name, forms that must be made of it and forms that must not.
struct FormCase: Sendable, CustomTestStringConvertible {
  var name: VaryingName
  var made: [String]
  var notMade: [String]

  init(
    _ text: String, _ language: String? = nil, _ countries: String = "", _ made: [String], not notMade: [String] = []
  ) {
    name = VaryingName(
      text, language: language, kind: .person, countries: countries.split(separator: " ").map(String.init))
    self.made = made
    self.notMade = notMade
  }

  static func place(
    _ text: String, _ language: String? = nil, _ countries: String = "", _ made: [String], not notMade: [String] = []
  ) -> FormCase {
    var place = FormCase(text, language, countries, made, not: notMade)
    place.name.kind = .place
    return place
  }

  static func other(_ text: String, _ made: [String], not notMade: [String] = []) -> FormCase {
    var other = FormCase(text, nil, "", made, not: notMade)
    other.name.kind = .other
    return other
  }

  var testDescription: String { name.text }

  /// Checks that `rules` (or any) make what they must under `policy`, as the matcher would see it.
  func check(_ policy: VariantPolicy, _ rules: Set<VariantRule>? = nil) {
    let variants = Variants.forms(of: name, policy: policy)
    let all = Set(variants.map { FormCase.folded($0.text) })
    let ofRules = Set(variants.filter { rules?.contains($0.rule) ?? true }.map { FormCase.folded($0.text) })
    for form in made { #expect(ofRules.contains(FormCase.folded(form)), "\(form) of \(name.text)") }
    for form in notMade { #expect(!all.contains(FormCase.folded(form)), "\(form) of \(name.text)") }
    if made.isEmpty, notMade.isEmpty { #expect(variants.isEmpty, "\(variants.map(\.text)) of \(name.text)") }
  }

  /// The form without what the matcher folds.
  static func folded(_ text: String) -> String {
    var folded = text.folding(options: [.caseInsensitive, .diacriticInsensitive, .widthInsensitive], locale: nil)
    let same = [
      ("ł", "l"), ("đ", "d"), ("ø", "o"), ("ə", "e"), ("œ", "oe"), ("æ", "ae"), ("ß", "ss"), ("ı", "i"), (".", " "),
      ("-", " "), ("・", " "), ("’", "'"), ("ʹ", "'"), ("ʺ", "'"), ("‘", "'"), ("ʻ", "'"),
    ]
    for (one, other) in same { folded = folded.replacingOccurrences(of: one, with: other) }
    return folded.split(separator: " ").joined(separator: " ").replacingOccurrences(of: " ,", with: ",")
      .trimmingCharacters(in: CharacterSet(charactersIn: "' "))
  }
}
