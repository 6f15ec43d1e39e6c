internal import Stages
internal import TestSupport
internal import Testing
internal import TextModel

@Suite("Selectors")
struct SelectorTests {
  private static let page =
    "<html><body><h1 id=\"top\">Kurils</h1><article lang=\"en\"><div class=\"head big\"><p>a</p></div>"
    + "<div class=\"body\"><p>b</p><div><p class=\"lead\">c</p></div><ul><li>d</li><li>e</li><li>f</li></ul>"
    + "<p itemprop=\"articleBody\">g</p></div></article><div class=\"bodyguard\"><p>h</p><note>i</note></div></body></html>"

  @Test(
    "what they select",
    arguments: [
      ("p", "a b c g h"), ("P", "a b c g h"), ("article p", "a b c g"), ("article > p", ""),
      ("article .body p", "b c g"),
      (".body > p", "b g"), ("div.body>p", "b g"), ("#top", "Kurils"), ("h1#top, li", "Kurils d e f"),
      ("[lang]", "a b c d e f g"), ("[lang=en] .lead", "c"), ("[itemprop='articleBody']", "g"),
      ("[class~=big]", "a"), ("[class~=bod]", ""), ("[class^=body]", "b c d e f g h i"), ("[class$=guard]", "h i"),
      ("[class*=od]", "b c d e f g h i"), ("*", "Kurils a b c d e f g h i"), ("body *", "Kurils a b c d e f g h i"),
      ("li:first-child", "d"), ("li:last-child", "f"), ("li:nth-child(2)", "e"), ("li:nth-last-child(3)", "d"),
      (".body > p:nth-of-type(2)", "g"), (".body > p:first-of-type", "b"), (".body > :nth-child(2)", "c"),
      ("note", "i"), ("wrong", ""), (".body li:nth-child(9)", ""), (".body div p, .body", "b c d e f g"),
      ("//p", "a b c g h"), ("/html/body/h1", "Kurils"), ("/body", ""), ("//article//p", "a b c g"),
      ("//article/p", ""), ("//div[@class='body']/p", "b g"), ("//div[@class=\"body\"]/p[2]", "g"),
      ("//li[last()]", "f"),
      ("//*[@id='top'] | //li[1]", "Kurils d"), ("//div[contains(@class,'ody')]/p[1]", "b h"),
      ("//div[starts-with(@class, 'body')][@class='bodyguard']//note", "i"), ("//article/*[1]", "a"),
      ("//p[@itemprop]", "g"),
    ])
  func selects(_ selector: String, _ text: String) throws {
    let document = try CleanStage.cleaned(
      TreeText(Self.page).document(), content: "article", ["content": .selector(selector)])
    #expect(document.blocks.map { document.slice($0.range) }.joined(separator: " ") == text)
  }

  @Test("the headline keeps its kind where it is selected") func headline() throws {
    let document = try CleanStage.cleaned(
      TreeText(Self.page).document(), content: "article", ["content": .selector("h1, li")])
    #expect(document.describedBlocks == ["title: Kurils", "item: d", "item: e", "item: f"])
  }

  @Test("hidden parts are none, and what is left out has a reason") func removed() throws {
    let tree = TreeText("<div><p>a</p><p hidden=\"\">b</p></div><p>c</p>")
    #expect(
      try CleanStage.cleaned(tree.document(), content: "article", ["content": .selector("div")]).describedBlocks == [
        "paragraph: a"
      ])
    var settings = Settings(CleanStage.description.settings)
    settings["content"] = .selector("div")
    let parts = CleanStage(settings: settings).removedParts(of: tree.document())
    #expect(parts.map(\.reason) == [.hidden, .unselected])
  }

  @Test(
    "errors say where and what to do",
    arguments: [
      ("", 1, "the selector is empty; write for example 'article p'"),
      (
        "article p:hover", 11,
        "':hover' is not known here; known are :first-child, :last-child, :nth-child, "
          + ":nth-last-child, :first-of-type, :last-of-type, :nth-of-type, :nth-last-of-type"
      ),
      ("p >", 4, "expected a name, '*', '.', '#', '[' or ':', but the selector ends"),
      ("p + p", 3, "expected a name, '*', '.', '#', '[' or ':', not '+'"),
      ("p.", 3, "expected the name of the class, but the selector ends"),
      ("é, p!", 5, "expected a name, '.', '#', '[' or ':', not '!'"),
      ("li:nth-child(2n)", 15, "expected ')'; only a plain number can stand here, not 'n'"),
      ("li:nth-child(odd)", 14, "expected a number from 1; formulas such as 2n+1 are not known"),
      ("[lang", 6, "expected ']', '=', '~=', '^=', '$=' or '*=', but the selector ends"),
      ("[lang='en]", 7, "the quotation mark is not closed"),
      ("//p/text()", 5, "axes and functions such as 'text()' are not known here; a step is a name or '*'"),
      ("//p[@class='a'][2]", 17, "a position counts all siblings of the name; write it first, before other conditions"),
      ("//p[position()>1]", 5, "expected a number, 'last()', '@', 'contains(' or 'starts-with(', not 'p'"),
      ("//p[@lang='en' and @id]", 16, "expected ']'; write further conditions in brackets of their own, not 'a'"),
      ("//p | li", 7, "expected '/' or '//': paths begin at the top, not 'l'"),
    ])
  func errors(_ selector: String, _ column: Int, _ problem: String) {
    #expect(throws: SelectorError(column: column, problem: problem)) { try Selector(selector) }
  }

  @Test("an attribute that loading drops is refused, with those it keeps") func attributes() {
    #expect(throws: SelectorError.self) { try Selector("[data-role=x]") }
    for name in KeptAttributes.html { #expect(throws: Never.self) { try Selector("[\(name)=x]") } }
  }

  @Test("as a naive evaluator has it, on trees and selectors by chance", arguments: 0..<60)
  func naive(_ seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let markup = Self.markup(&random, depth: 0)
    let content = TreeText(markup).content
    for _ in 0..<40 {
      let written = Self.selector(&random)
      let selector = try Selector(written)
      let found = selector.elements(of: content.tree)
      #expect(found == NaiveSelector(selector, content.tree).outermost, "\(written) in \(markup)")
    }
  }

  private static let names = ["p", "div", "li", "note"]
  private static let classes = ["a", "b", "a b"]

  private static func markup(_ random: inout SeededGenerator, depth: Int) -> String {
    var text = ""
    for _ in 0..<Int.random(in: 1...4, using: &random) {
      let name = names.randomElement(using: &random) ?? "p"
      let mark = Bool.random(using: &random) ? " class=\"\(classes.randomElement(using: &random) ?? "a")\"" : ""
      let inner = depth < 4 && Int.random(in: 0..<3, using: &random) > 0 ? markup(&random, depth: depth + 1) : "x"
      text += "<\(name)\(mark)>\(inner)</\(name)>"
    }
    return text
  }

  private static func selector(_ random: inout SeededGenerator) -> String {
    let isXPath = Bool.random(using: &random)
    var text = ""
    for step in 0..<Int.random(in: 1...4, using: &random) {
      let name = Int.random(in: 0..<4, using: &random) == 0 ? "*" : names.randomElement(using: &random) ?? "p"
      if isXPath {
        text += Bool.random(using: &random) ? "//" : "/"
        text +=
          name + (["", "", "[1]", "[2]", "[last()]", "[@class]", "[@class='a']"].randomElement(using: &random) ?? "")
      } else {
        if step > 0 { text += Bool.random(using: &random) ? " > " : " " }
        text +=
          name
          + (["", "", ".a", ".b", ":first-child", ":nth-last-child(2)", ":nth-of-type(2)", "[class$=b]"]
            .randomElement(using: &random) ?? "")
      }
    }
    return text
  }
}
