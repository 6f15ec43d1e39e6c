internal import TextModel

/// What of a tree becomes text.
struct Selection {
  /// Subtrees to write, in order; disjoint.
  var roots: [Int] = []
  /// The node whose text is the headline. It is written first, and not again in its place.
  var headline: Int?
  private var flags: [UInt8]

  private static let skipped: UInt8 = 1
  private static let ownTextDropped: UInt8 = 2
  /// The bits above hold why a node was skipped.
  private static let reasonShift: UInt8 = 2

  init(nodeCount: Int) { flags = [UInt8](repeating: 0, count: nodeCount) }

  /// Whether the subtree of a node is left out.
  func isSkipped(_ node: Int) -> Bool { flags[node] & Self.skipped != 0 }
  mutating func skip(_ node: Int, because reason: RemovalReason) {
    flags[node] = flags[node] & Self.ownTextDropped | Self.skipped | reason.rawValue << Self.reasonShift
  }

  /// Takes back that the subtree of a node is left out.
  mutating func keep(_ node: Int) { flags[node] &= Self.ownTextDropped }

  /// Why the subtree of a node is left out; `nil` if it is not.
  func reason(_ node: Int) -> RemovalReason? {
    isSkipped(node) ? RemovalReason(rawValue: flags[node] >> Self.reasonShift) : nil
  }

  /// Whether the text that stands directly in a block element is left out; blocks within it are not concerned.
  func isOwnTextDropped(_ node: Int) -> Bool { flags[node] & Self.ownTextDropped != 0 }
  mutating func dropOwnText(_ node: Int) { flags[node] |= Self.ownTextDropped }
}
