/// What is done of a file whose members are many: the parts of its result, in order.
struct PartialResult: Sendable {
  /// Of what the file held.
  let digest: String
  /// Where the parts lie in the store.
  private(set) var offsets: [Int] = []
  /// How many members are done.
  private(set) var members = 0
  private(set) var counts = RunCounts()
  private(set) var position = 0

  /// What is done with one part more.
  /// - Returns: `nil` if the part does not follow; it may also begin anew.
  static func extended(_ before: PartialResult?, by head: StoredHead, at offset: Int) -> PartialResult? {
    guard let digest = head.source?.digest else { return before }
    var partial = PartialResult(digest: digest)
    if head.members.start > 0 {
      guard let before, before.isFollowed(by: head) else { return nil }
      partial = before
    }
    partial.offsets.append(offset)
    partial.members = head.members.end
    partial.position = head.members.position
    partial.counts.add(head.counts)
    return partial
  }

  /// Whether a part, or the last one, is of what comes next.
  func isFollowed(by head: StoredHead) -> Bool {
    members == head.members.start && (head.source == nil || head.source?.digest == digest)
  }

  private init(digest: String) { self.digest = digest }
}
