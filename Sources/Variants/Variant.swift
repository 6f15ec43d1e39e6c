/// A form of a name that a rule makes and the gazetteer does not list.
package struct Variant: Hashable, Sendable {
  package var text: String
  package var rule: VariantRule

  package init(_ text: String, _ rule: VariantRule) {
    self.text = text
    self.rule = rule
  }
}
