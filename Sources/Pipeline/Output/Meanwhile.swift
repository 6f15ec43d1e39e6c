internal import Dispatch
internal import TextModel

/// Something that is done on a thread of its own while this one goes on.
final class Meanwhile: Sendable {
  private let group = DispatchGroup()
  private let failure = Guarded<OutputError?>(nil)

  /// Begins with it.
  init(_ work: @escaping @Sendable () throws(OutputError) -> Void) {
    DispatchQueue.global().async(group: group) {
      do throws(OutputError) { try work() } catch { self.failure.withLock { $0 = error } }
    }
  }

  /// Waits until it is done.
  /// - Throws: what it threw.
  func wait() throws(OutputError) {
    group.wait()
    if let error = failure.withLock({ $0 }) { throw error }
  }
}
