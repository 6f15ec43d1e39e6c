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

func systemRename(_ path: String, _ other: String) -> Int32 { unsafe rename(path, other) }

func systemLink(_ path: String, _ other: String) -> Int32 { unsafe link(path, other) }

func systemKill(_ process: Int32, _ signal: Int32) -> Int32 { kill(process, signal) }

/// Hands a file to the disk. A file system that knows no such thing (EINVAL) is content.
func systemSynchronize(_ descriptor: Int32) -> Bool {
  while fsync(descriptor) != 0 {
    if errno != EINTR { return errno == EINVAL }
  }
  return true
}

/// Writes to a pipe; one that nobody reads any more gives `EPIPE`, and the signal for it is kept from this process, which
/// may be somebody else's program.
func systemWriteWithoutSignal(_ descriptor: Int32, _ bytes: UnsafeRawPointer?, _ count: Int) -> Int {
  #if os(Linux)
    var pipe = sigset_t()
    var before = sigset_t()
    unsafe sigemptyset(&pipe)
    unsafe sigaddset(&pipe, SIGPIPE)
    unsafe pthread_sigmask(SIG_BLOCK, &pipe, &before)
    let result = unsafe systemWrite(descriptor, bytes, count)
    let code = errno
    if result < 0, code == EPIPE {
      var now = timespec()
      while unsafe sigtimedwait(&pipe, nil, &now) < 0, errno == EINTR {}
    }
    unsafe pthread_sigmask(SIG_SETMASK, &before, nil)
    errno = code
    return result
  #else
    // Pipes of ours are marked with F_SETNOSIGPIPE.
    return unsafe systemWrite(descriptor, bytes, count)
  #endif
}
