internal import Compare
internal import Records

/// What makes two differences the same, found between the same old record and two versions of the new one.
///
/// What stands in text that both versions have is placed there, so that a difference is known again where the text around
/// it is another.
struct DifferenceKey: Hashable {
  private var kind: DifferenceKind
  private var key: String?
  private var start: Int
  private var end: Int
  private var isPlaced: Bool
  private var old: String
  private var new: String

  /// - Parameter place: where in the old text a range of the new one stands; `nil` where it does not.
  init(_ difference: Difference, place: (RecordRange) -> RecordRange?) {
    kind = difference.kind
    key = difference.key
    let range = difference.old?.range ?? difference.new?.range.flatMap(place)
    isPlaced = range != nil
    start = range?.start ?? difference.new?.range?.start ?? 0
    end = range?.end ?? difference.new?.range?.end ?? 0
    old = DifferenceKey.said(difference.old)
    new = DifferenceKey.said(difference.new)
  }

  private static func said(_ side: Difference.Side?) -> String {
    guard let side else { return "-" }
    guard let mention = side.mention else { return side.text }
    let candidates = mention.candidates.map { "\($0.entity) \($0.type)" }.joined(separator: ",")
    return "\(side.text)\u{1F}\(mention.type)\u{1F}\(mention.entity ?? "")\u{1F}\(candidates)"
  }
}
