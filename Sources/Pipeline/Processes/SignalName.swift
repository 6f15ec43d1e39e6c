#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// Signals in words.
enum SignalName {
  static func of(_ signal: Int32) -> String {
    switch signal {
    case SIGSEGV: "SIGSEGV (bad memory access, or the stack ran out)"
    case SIGBUS: "SIGBUS (bad memory access)"
    case SIGILL, SIGTRAP: "SIGTRAP (a check of the program failed)"
    case SIGABRT: "SIGABRT (the program gave up)"
    case SIGFPE: "SIGFPE (bad arithmetic)"
    case SIGKILL: "SIGKILL (from outside, perhaps for want of memory)"
    case SIGTERM: "SIGTERM (from outside)"
    default: "signal \(signal)"
    }
  }
}
