package import TextModel

/// A row of the accepted differences that accepted fewer differences than it says.
package struct StaleEntry: Sendable, Hashable, CustomStringConvertible {
  package var position: SourcePosition
  /// How many differences it accepts, at least one.
  package var limit: Int
  /// How many there were.
  package var used: Int

  package var description: String {
    used == 0
      ? "\(position): accepts a difference that there is not" : "\(position): accepts \(limit), there are \(used)"
  }
}
