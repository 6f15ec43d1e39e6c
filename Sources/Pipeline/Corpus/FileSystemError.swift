#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// Why the system refused, in words that no locale changes.
package struct FileSystemError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The value of `errno`.
  package var code: Int32

  package init(code: Int32) { self.code = code }

  static let noSuchFile = FileSystemError(code: ENOENT)
  static let invalidPath = FileSystemError(code: EINVAL)
  static let isDirectory = FileSystemError(code: EISDIR)
  static let interrupted = FileSystemError(code: EINTR)
  static let outOfRange = FileSystemError(code: ERANGE)

  package var description: String {
    switch code {
    case EACCES: "permission denied"
    case EPERM: "operation not permitted"
    case ENOENT: "no such file or directory"
    case ENOTDIR: "not a directory"
    case EISDIR: "is a directory"
    case ELOOP: "too many symbolic links"
    case ENAMETOOLONG: "the path is too long"
    case EMFILE, ENFILE: "too many open files"
    case EIO: "input/output error"
    case ENOSPC: "no space left on device"
    case EROFS: "the file system is read-only"
    case EDQUOT: "the disk quota is used up"
    case EFBIG: "the file may not grow further"
    case ENOLCK: "no locks available"
    case EAGAIN: "the system has no room for more now"
    case EINTR: "interrupted"
    case ENXIO, ENODEV: "no such device"
    case ENOMEM: "out of memory"
    case ESTALE: "stale file handle"
    case EINVAL: "not a valid path"
    case EOVERFLOW: "too large for this system"
    case ETIMEDOUT: "timed out"
    default: "system error \(code)"
    }
  }
}
