package import TextModel

/// How much of a document loading takes on. All are counts, so that the same bytes always give the same result.
package struct LoadLimits: Sendable, Hashable {
  /// Bytes of a file.
  package var bytes = 64_000_000
  /// Elements open at once; deeper ones are flattened into their parent.
  package var depth = 2000
  /// Nodes of a document's tree.
  package var nodes = 5_000_000
  /// Attributes of an element.
  package var attributes = 1000
  /// Bytes of text that entities declared in the document may give.
  package var expansions = 10_000
  /// Items of a feed, members of a container.
  package var members = 10_000_000
  /// How many times its own size a container may unpack to.
  package var ratio = 200
  /// Containers within containers.
  package var nesting = 4
  /// Plain text of more bytes is cut into documents of as many, at the borders of paragraphs; 0 for never.
  package var split = 0
  /// What stages may add to a document.
  package var annotations = AnnotationLimits()

  package init() {}

  var container: ContainerLimits {
    var limits = ContainerLimits()
    (limits.bytes, limits.ratio, limits.members) = (bytes, ratio, members)
    return limits
  }
}
