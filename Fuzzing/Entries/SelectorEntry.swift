internal import Loading
internal import Stages
internal import TextModel

/// A selector of the pipeline file, applied to a page.
enum SelectorEntry {
  static func run(_ bytes: [UInt8]) {
    let end = bytes.firstIndex(of: 0x0A) ?? bytes.count
    let text = String(decoding: bytes[..<end], as: UTF8.self)
    let page = bytes[min(end + 1, bytes.count)...]
    let selector: Selector
    do throws(SelectorError) {
      selector = try Selector(text)
    } catch {
      expect(
        1...text.unicodeScalars.count + 1 ~= error.column && !error.problem.isEmpty,
        "column \(error.column): \(error.problem)")
      return
    }
    guard var file = try? Loader().load(page.isEmpty ? Array(standardPage.utf8) : Array(page), path: "a.html"),
      case .document(let document)? = file.next()
    else { return }
    let tree = document.content.tree
    let found = selector.elements(of: tree)
    var last = 0
    for index in found {
      expect(
        index >= last && index < tree.nodes.count && tree.nodes[index].element != .text, "outermost elements, in order")
      last = Int(tree.nodes[index].end)
    }
    expect(selector.elements(of: tree) == found, "the same selector finds the same")
    // An alternative that is there already adds nothing.
    if let both = try? Selector("\(text)\(text.contains("/") ? "|" : ",")\(text)"),
      both.paths.count > selector.paths.count
    {
      expect(both.elements(of: tree) == found, "'\(both.text)' finds what '\(text)' does")
    }
    var cleaned = document
    let settings = Settings(CleanStage.description.settings, ["content": .selector(text)])
    try? CleanStage(settings: settings).annotate(&cleaned)
    cleaned.sentences = cleaned.blocks.map(\.range)
    expect(found.isEmpty ? cleaned.text.isEmpty : true, "what selects nothing gives no text")
  }

  private static let standardPage = """
    <html lang=en><body id=top class="a b"><h1 class=head>One</h1><article class="body lead" itemprop=articleBody>
    <p class=lead>Two <b>three</b><p>Four<ul><li>Five<li id=six>Six<li>Seven</ul></article><div><div><p>Eight</div></div>
    """
}
