package import TextModel

/// What is what in XML of no known vocabulary, as somebody who knows it has said.
///
///     var selectors = XMLSelectors()
///     selectors.blocks = [try Selector("//story//para", for: .xml)]
package struct XMLSelectors: Sendable, Hashable {
  /// Elements that are a document each; the file is one if there are none.
  package var document: [Selector] = []
  /// Elements that are the text; all that have text if there are none.
  package var blocks: [Selector] = []
  /// Elements that are no text, within blocks too.
  package var leaveOut: [Selector] = []
  package var title: [Selector] = []
  package var author: [Selector] = []
  package var date: [Selector] = []
  package var language: [Selector] = []
  package var site: [Selector] = []
  package var url: [Selector] = []

  package init() {}

  var isEmpty: Bool { self == XMLSelectors() }
}
