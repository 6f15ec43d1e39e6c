/// How mentions of a type look in a terminal.
///
/// The colours are from Okabe and Ito's set, which stays apart for colour-blind readers; people are bold, places are
/// underlined, and what else there is is in reverse, so that the kinds stay apart without any colour.
package struct TypeStyle: Hashable {
  /// What the legend calls it.
  package var name: String
  /// Parameters of the terminal's "select graphic rendition".
  package var code: String

  package init(of type: String) {
    switch type {
    case "person": self.init(name: "sky blue, bold", code: "1;38;5;74")
    case "country": self.init(name: "orange, underlined", code: "4;38;5;214")
    case "region", "city": self.init(name: "green, underlined", code: "4;38;5;36")
    case "island", "archipelago": self.init(name: "vermilion, underlined", code: "4;38;5;166")
    case "water": self.init(name: "blue, underlined", code: "4;38;5;32")
    case "landform", "place": self.init(name: "yellow, underlined", code: "4;38;5;220")
    case "demonym": self.init(name: "orange, italic", code: "3;38;5;214")
    case "organization": self.init(name: "purple, reversed", code: "7;38;5;175")
    default: self.init(name: "reversed", code: "7")
    }
  }

  private init(name: String, code: String) {
    self.name = name
    self.code = code
  }
}
