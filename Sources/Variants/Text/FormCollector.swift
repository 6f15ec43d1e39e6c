/// Gathers the forms of one name: never the name itself, none twice, none too short, never more than ``limit``.
struct FormCollector {
  /// How many forms a name may have.
  static let limit = 64

  private(set) var variants: [Variant] = []
  private let name: String
  /// The name and what is taken; empty until there is something to compare with.
  private var seen: Set<FoldedForm> = []

  init(for name: String) { self.name = name }

  var isFull: Bool { variants.count >= FormCollector.limit }

  /// Takes `text` if nothing equal is known and it has at least `minimum` letters.
  mutating func add(_ text: String, _ rule: VariantRule, minimum: Int = 3) {
    guard !isFull else { return }
    let form = FoldedForm(text)
    guard form.letterCount >= minimum else { return }
    if rule == .transliteration || rule == .romanization, CommonWords.contains(form) { return }
    if seen.isEmpty { seen.insert(FoldedForm(name)) }
    guard seen.insert(form).inserted else { return }
    variants.append(Variant(text, rule))
  }
}
