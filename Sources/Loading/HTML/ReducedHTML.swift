/// A page without what no stage reads: what the parser is given.
///
/// About half the bytes of a page are scripts, style sheets, drawings, comments and attributes that say nothing about
/// its text. They are cut before parsing, which is where most of the time goes, and because a parser that never sees a
/// thousand attributes or ten thousand open elements cannot be slow on them. Text is never cut.
///
///     <p data-x="1">a<!-- b -->c</p>     becomes     <p>a<!---->c</p>
///     cuts: (reduced 3, original 15) (reduced 11, original 26)
struct ReducedHTML: Sendable {
  /// From `reduced` on, up to the next cut, bytes are the page's from `original` on.
  struct Cut: Sendable {
    var reduced: Int32
    var original: Int32
    /// Where raw text that was cut here begins, if a stage may want it (JSON-LD); else the same as `original`.
    var rawStart: Int32
  }

  var bytes: [UInt8] = []
  var cuts: [Cut] = [Cut(reduced: 0, original: 0, rawStart: 0)]
  /// How many elements were left out because they were nested too deep.
  var flattenedCount = 0
}
