/// Which elements of a tree are meant: a subset of CSS selectors and XPath, in either spelling.
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
/// What begins with `/` is XPath. Of a page, names of elements and attributes are compared in lower case, values as they
/// stand. Of XML all is compared as it stands, names may have a prefix and dots, and a selector may name an attribute:
///
/// | in XML | CSS | XPath |
/// | --- | --- | --- |
/// | prefix | `dc\|title` | `//dc:title` |
/// | value of an attribute | `article::attr(lang)` | `//article/@lang` |
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

  /// What kind of document it is for.
  package enum Markup: Sendable {
    /// Pages, of which loading keeps certain attributes.
    case html
    case xml
  }

  /// Any of them may match.
  package let paths: [[Step]]
  /// For each path, the attribute whose value is meant; `nil` for the element.
  package let attributes: [String?]
  /// The selector as it was written.
  package let text: String

  /// A path has no more steps, a selector no more paths.
  static let most = 32

  package init(_ text: String, for markup: Markup = .html) throws(SelectorError) {
    self.text = text
    var parser = SelectorParser(text, markup)
    let paths = try parser.parse()
    self.paths = paths.map(\.steps)
    attributes = paths.map(\.attribute)
  }

  /// Whether it means elements, not values of attributes.
  package var meansElements: Bool { attributes.allSatisfy { $0 == nil } }

  /// The outermost elements of `tree` that match, in document order.
  /// - Parameter isSkipped: whether an element and all below it is not looked at.
  package func elements(of tree: MarkupTree, skipping isSkipped: (Int) -> Bool = { _ in false }) -> [Int] {
    SelectorMatch.nodes(paths, in: tree, skipping: isSkipped)
  }

  /// The outermost elements of `tree` that any of `selectors` matches, in document order.
  package static func elements(_ selectors: [Selector], of tree: MarkupTree) -> [Int] {
    SelectorMatch.nodes(selectors.flatMap(\.paths), in: tree) { _ in false }
  }

  /// An element that matches, and the attribute whose value is meant; `nil` for its text.
  package struct Value: Sendable, Hashable {
    package var node: Int
    package var attribute: String?
  }

  /// What `selectors` mean, in document order. Of elements within each other that one path matches, the outermost counts.
  package static func values(_ selectors: [Selector], of tree: MarkupTree) -> [Value] {
    var values: [Value] = []
    for selector in selectors {
      for (path, attribute) in zip(selector.paths, selector.attributes) {
        for node in SelectorMatch.nodes([path], in: tree, skipping: { _ in false }) {
          if attribute.map({ tree.value(of: $0, in: tree.nodes[node]) == nil }) ?? false { continue }
          values.append(Value(node: node, attribute: attribute))
        }
      }
    }
    // Those of the first selector come first where several mean one element.
    return values.enumerated().sorted { ($0.element.node, $0.offset) < ($1.element.node, $1.offset) }.map(\.element)
  }
}
