internal import TextModel

/// Where to go on within a file of many members that an earlier attempt did not come to the end of.
struct Resumption: Hashable, Sendable {
  /// How many of its members are done: they are passed over.
  var members = 0
  /// Of what content; if it is another one now, the file is begun anew.
  var digest = ""
  /// What is said of the next member instead of working on it: it brought down the process that did.
  var failure: Problem?
  /// Whether each of the next ``carefulCount`` members is handed over alone, so that one that brings the process down
  /// is known.
  var isCareful = false

  static let carefulCount = 1_000

  /// The same for a file with this content.
  func holding(for digest: String) -> Resumption { members == 0 || digest == self.digest ? self : Resumption() }
}
