#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

// Types with methods of these names cannot call the system's by their bare names.

func systemWrite(_ descriptor: Int32, _ bytes: UnsafeRawPointer?, _ count: Int) -> Int {
  unsafe write(descriptor, bytes, count)
}

func systemRead(_ descriptor: Int32, _ bytes: UnsafeMutableRawPointer?, _ count: Int) -> Int {
  unsafe read(descriptor, bytes, count)
}

func systemKill(_ process: Int32, _ signal: Int32) -> Int32 { kill(process, signal) }

/// Hands a file to the disk. A file system that knows no such thing (EINVAL) is content.
func systemSynchronize(_ descriptor: Int32) -> Bool {
  while fsync(descriptor) != 0 {
    if errno != EINTR { return errno == EINVAL }
  }
  return true
}
