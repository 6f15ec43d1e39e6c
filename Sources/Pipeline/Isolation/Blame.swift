internal import TextModel

/// Who is to blame for the end of a worker process, which is all the run sees of a document that brings one down.
///
/// A document is only where nothing else can be: it was the only one under way, and the process had answered nothing before.
/// Of several, each may be; and what the process has kept of earlier ones may be as well, but for time: how long a
/// document takes is its own doing. A process that was ended by a signal which no document sends, was ended by somebody.
///
///     Blame(for: problem, isForeign: false, underWay: 1, hasAnswered: false)   // .document
///     Blame(for: problem, isForeign: false, underWay: 7, hasAnswered: false)   // .unknown: each is done alone
enum Blame: Hashable, Sendable {
  /// The one that was under way.
  case document
  /// Somebody who ended the process over a document. A run puts that down without keeping it, so that the next one does the
  /// document again; a stream has no next one and does it again at once.
  case somebody
  /// One of those under way or done before, or nobody: doing those under way alone tells.
  case unknown

  /// - Parameters:
  ///   - problem: what the process ended with.
  ///   - isForeign: whether by a signal that no document sends.
  ///   - underWay: how many requests it had not answered.
  ///   - hasAnswered: whether it had answered others.
  init(for problem: Problem, isForeign: Bool, underWay: Int, hasAnswered: Bool) {
    if underWay > 1 || (hasAnswered && problem.status != .timeout) {
      self = .unknown
    } else {
      self = isForeign ? .somebody : .document
    }
  }
}
