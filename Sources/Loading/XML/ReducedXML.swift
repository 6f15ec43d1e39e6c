/// An XML document without what libxml2 need not, or must not, see: document type, comments, processing instructions,
/// and all entity references but the five predefined ones.
///
/// Because libxml2 never sees a declaration, no entity can read a file or grow: what entities there are is decided
/// here, once, and counted.
struct ReducedXML: Sendable {
  /// An entity reference that was replaced by `&amp;`.
  struct Reference: Sendable {
    /// Where the `&amp;` stands.
    var reduced: Int32
    /// The reference in the original.
    var start: Int32
    var end: Int32
    /// What it stands for, in ``ReducedXML/characters``; `nil` if it is no reference, but ampersands that begin none.
    var characters: Range<Int32>?
  }

  var bytes: [UInt8] = []
  var cuts: [Cut] = [Cut(reduced: 0, original: 0)]
  var references: [Reference] = []
  var characters: [UInt8] = []
  /// Elements (flattened) and attributes left out because too many have different names.
  var unnamedCount = 0
  /// Attributes left out because their element has too many.
  var attributeCount = 0
  /// Elements left out because they were nested too deep.
  var flattenedCount = 0
  /// Entities that nothing explains, that are kept in other files, or that would grow beyond the limit.
  var refusedCount = 0
  var firstRefused: String?
  /// Ampersands that begin no reference.
  var strayCount = 0
}
