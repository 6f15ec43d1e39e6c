internal import Synchronization

/// A value that one thread at a time gets at: a `Mutex` whose order the thread sanitizer sees too.
///
/// The mutex of the standard library is not compiled with the sanitizer, which then takes all that it guards for
/// unguarded. An atomic that is read first and written last within the lock tells it the order; it costs two moves.
package struct Guarded<Value: Sendable>: ~Copyable, Sendable {
  private let mutex: Mutex<Value>
  private let turn = Atomic(0)

  package init(_ value: Value) { mutex = Mutex(value) }

  /// Calls `body` with the value when no other thread has it.
  package borrowing func withLock<Result: Sendable, Failure: Error>(
    _ body: (inout Value) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    try mutex.withLock { (value) throws(Failure) in
      _ = turn.load(ordering: .acquiring)
      defer { turn.store(1, ordering: .releasing) }
      return try body(&value)
    }
  }
}
