/// What is compared with what.
package struct DifferenceHeader: Sendable, Hashable {
  /// The old output, as the user named it.
  package var old: String
  /// The new output, as the user named it.
  package var new: String

  package init(old: String, new: String) {
    self.old = old
    self.new = new
  }
}
