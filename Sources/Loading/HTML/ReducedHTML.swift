internal import TextModel

/// A page without what the parser need not see.
///
/// About half the bytes of a page are scripts, style sheets, drawings, comments and attributes that say nothing about
/// its text. They are cut before parsing, which is where most of the time goes, and because a parser that never sees a
/// thousand attributes or ten thousand open elements cannot be slow on them. Attributes worth keeping are kept aside,
/// where no parser has to copy them. No text is lost: a run of it is one letter to the parser, which has to learn where it
/// stands and not what it says, and white space between two tags is one byte. So is an inline element that holds text alone.
///
///     <p data-x="1" class="y">a<!-- b -->Hello!</p>     becomes     <p>a<!---->x</p>
///     cuts: (reduced 3, original 24) (reduced 11, original 35, inserted) (reduced 12, original 41)
///     tags: (reduced 2, class "y")
struct ReducedHTML: Sendable {
  /// A start tag that has more than a name.
  struct Tag: Sendable {
    /// Where its name ends.
    var reduced: Int32
    /// Of its name.
    var hash: UInt32
    /// The first of its attributes in ``attributes``.
    var firstAttribute: Int32
    var attributeCount: Int32
    /// What raw text within it a stage may want (JSON-LD), in the page; empty if there is none.
    var rawStart: Int32 = 0
    var rawEnd: Int32 = 0
  }

  /// An element that is part of what a letter hides: it holds text or nothing.
  struct Leaf: Sendable {
    var element: Element
    /// Where its tag begins, in the page, and its text.
    var start: Int32
    var contentStart: Int32
    var contentEnd: Int32
    var firstAttribute: Int32
    var attributeCount: Int32
  }

  struct Attribute: Sendable {
    /// Index in ``AttributeNames/kept``.
    var name: Int32
    /// The value without its quotes, in the page.
    var start: Int32
    var end: Int32
  }

  /// What stands in the place of a run of text, or of a leaf.
  static let hiddenText = UInt8(ascii: "x")

  var bytes: [UInt8] = []
  var cuts: [Cut] = [Cut(reduced: 0, original: 0)]
  var tags: [Tag] = []
  var leaves: [Leaf] = []
  var attributes: [Attribute] = []
  /// How many elements were left out because too many have different names.
  var unnamedCount = 0
  /// How many attributes were left out because their element has too many.
  var attributeCount = 0
  /// How many elements were left out because they were nested too deep.
  var flattenedCount = 0
}
