/// What a form can be told. Each form heeds what concerns it.
package struct DifferenceFormOptions: Sendable, Hashable {
  /// Whether the terminal shows colours (`text`, `summary`).
  package var isColoured = false
  /// The most bytes that are written (`markdown`). GitHub takes 65,536 characters in a comment.
  package var maximumBytes = 60_000
  /// The most differences that are shown; the others are counted (`html`).
  package var maximumDifferences = 20_000
  /// The most causes that are listed of a kind; the others are counted (`text`, `summary`, `markdown`, `html`).
  package var maximumCauses = 20

  package init() {}
}
