/// One difference, as far as it can be said without the project's code: what is compared with a line of `onoma diff`.
struct NaiveDifference: Hashable, Comparable, CustomStringConvertible {
  var document: String
  var kind: String
  var key: String?
  var old: Side?
  var new: Side?

  struct Side: Hashable {
    /// Where in the text; `nil` for what has no place there.
    var range: Range<Int>?
    var text: String
    var type: String?
    var entity: String?
    var candidates: [String] = []
    /// What of a mention differs besides: scores, or how it was found.
    var more: [String] = []
  }

  init(document: String, kind: String, key: String? = nil, old: Side? = nil, new: Side? = nil) {
    self.document = document
    self.kind = kind
    self.key = key
    self.old = old
    self.new = new
  }

  var isMention: Bool { kind.hasPrefix("mention-") }
  var isText: Bool { kind == "text" || kind == "text-moved" || kind == "sentences" }

  static let quiet: Set<String> = [
    "score", "reading", "blocks", "warnings", "meta", "entity-facts", "focus", "source", "form",
  ]
  var isQuiet: Bool { NaiveDifference.quiet.contains(kind) }

  var description: String {
    func shown(_ side: Side?) -> String {
      guard let side else { return "-" }
      let place = side.range.map { "\($0)" } ?? ""
      let candidates = side.candidates.isEmpty ? "" : " \(side.candidates)"
      let more = side.more.isEmpty ? "" : " \(side.more)"
      return "'\(side.text)'\(place) \(side.type ?? "") \(side.entity ?? "")\(candidates)\(more)"
    }
    return "\(document): \(kind)\(key.map { " \($0)" } ?? "") \(shown(old)) → \(shown(new))"
  }

  static func < (a: NaiveDifference, b: NaiveDifference) -> Bool { a.description < b.description }

  /// The same with what came placed in the old text, so that it is known again where the text around it is another.
  func placed(_ places: NaivePlaces) -> NaiveDifference {
    var placed = self
    if old?.range != nil {
      placed.new?.range = nil
    } else if let range = new?.range, let there = places.oldRange(range) {
      placed.old = Side(range: there, text: "")
      placed.new?.range = nil
    }
    return placed
  }
}
