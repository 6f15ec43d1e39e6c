/// An entry that is spelled nearly like what was asked for, or exactly like it but never looked up.
package struct NearEntry: Hashable, Sendable {
  /// The name as the gazetteer has it.
  package var name: String
  package var entity: String
  package var type: String
  package var place: String
  /// How many letters have to be changed, folded as names are compared.
  package var distance: Int
  /// Why it is not looked up; `nil` if it is.
  package var omission: String?
}
