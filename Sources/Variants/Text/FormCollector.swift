/// Gathers the forms of one name: never the name itself, none twice, none too short, never more than ``limit``.
struct FormCollector {
  /// How many forms a name may have.
  static let limit = 64

  private(set) var variants: [Variant] = []
  private var seen: Set<FoldedForm>

  init(for name: String) { seen = [FoldedForm(name)] }

  var isFull: Bool { variants.count >= FormCollector.limit }

  /// Takes `text` if nothing equal is known and it has at least `minimum` letters.
  mutating func add(_ text: String, _ rule: VariantRule, minimum: Int = 3) {
    guard !isFull else { return }
    let form = FoldedForm(text)
    guard form.letterCount >= minimum, seen.insert(form).inserted else { return }
    variants.append(Variant(text, rule))
  }
}
