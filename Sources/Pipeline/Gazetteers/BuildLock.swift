#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// Keeps processes that begin at once from all compiling the same: one does, the others wait and find what it made.
///
/// It is a lock of the system's (flock), which ends with its process, and only spares work: where it cannot be had, or
/// somebody holds it for too long, all go on without. So nobody minds that its file goes with it.
final class BuildLock {
  private let path: String
  private let descriptor: Int32

  /// How long others are waited for, and how often it is tried, in microseconds.
  private static let patience = 60_000_000
  private static let pause = 10_000

  /// Waits for the lock of a cache.
  /// - Parameter directory: the user's cache.
  init?(_ directory: String) {
    guard (try? OutputFolder.create(directory)) != nil else { return nil }
    path = directory + "/.building"
    descriptor = unsafe open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else { return nil }
    var waited = 0
    while flock(descriptor, LOCK_EX | LOCK_NB) != 0 {
      guard errno == EWOULDBLOCK || errno == EINTR, waited < BuildLock.patience else {
        close(descriptor)
        return nil
      }
      usleep(UInt32(BuildLock.pause))
      waited += BuildLock.pause
    }
  }

  deinit {
    FileSystem.remove(path)
    close(descriptor)
  }
}
