package import TextModel

/// Which elements of a page are the text: a subset of CSS selectors and XPath, in either spelling.
///
/// | | CSS | XPath |
/// | --- | --- | --- |
/// | name | `article`, `*` | `//article`, `//*` |
/// | descendant | `article p` | `//article//p` |
/// | child | `article > p` | `//article/p` |
/// | from the top | | `/html/body/div` |
/// | class | `.body`, `p.lead` | `//*[contains(@class,'body')]` |
/// | id | `#text` | `//*[@id='text']` |
/// | attribute | `[itemprop=articleBody]`, `[lang]` | `//*[@itemprop='articleBody']`, `//*[@lang]` |
/// | its parts | `[class~=a]`, `[class^=a]`, `[class$=a]`, `[class*=a]` | `[starts-with(@class,'a')]`, `[contains(@class,'a')]` |
/// | position | `p:nth-of-type(2)`, `p:last-of-type`, `:nth-child(2)`, `:nth-last-child(2)` | `//p[2]`, `//p[last()]`, `//*[2]` |
/// | several | `h1, .body p` | `//h1 \| //p` |
///
/// Names of elements and attributes are compared in lower case, values as they stand. What begins with `/` is XPath.
package struct Selector: Sendable, Hashable {
  /// One element on the way from the top to what is selected.
  package struct Step: Sendable, Hashable {
    /// Whether it stands directly in the step before (for the first one: at the top of the page), not anywhere below.
    package var isChild: Bool
    /// `nil` for any.
    package var name: String?
    package var tests: [Test] = []
    package var positions: [Position] = []
  }

  /// What an attribute must be.
  package struct Test: Sendable, Hashable {
    package enum Comparison: Sendable { case exists, equals, word, starts, ends, holds }

    package var attribute: String
    package var comparison: Comparison
    package var value: [UInt8] = []
  }

  /// The place of an element among its siblings, from 1.
  package struct Position: Sendable, Hashable {
    package var number: Int
    package var isFromEnd = false
    /// Whether only siblings of the same name count.
    package var isOfType: Bool
  }

  /// Any of them may match.
  package let paths: [[Step]]
  /// The selector as it was written.
  package let text: String

  /// A path has no more steps, a selector no more paths.
  static let most = 32

  package init(_ text: String) throws(SelectorError) {
    self.text = text
    var parser = SelectorParser(text)
    paths = try parser.parse()
  }

  /// The outermost elements of `tree` that match, in document order.
  package func elements(of tree: MarkupTree) -> [Int] {
    SelectorMatch.nodes(self, in: tree, Selection(nodeCount: tree.nodes.count))
  }
}
