internal import CLibFuzzer

#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// Feeds one parser entry with inputs that libFuzzer makes up. `Scripts/fuzz.sh` builds and starts it.
///
///     ONOMA_FUZZ=html onoma-fuzz CORPUS -max_total_time=600
///
/// The entry is named by the environment, since libFuzzer starts the program again with its own arguments. What is broken
/// traps, and libFuzzer keeps the input.
@main
enum Fuzz {
  static func main() {
    guard entry != nil else {
      for entry in FuzzEntry.all {
        print("\(entry.name)\(String(repeating: " ", count: max(1, 12 - entry.name.count)))\(entry.summary)")
      }
      exit(2)
    }
    var count = CommandLine.argc
    var arguments: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>? = unsafe CommandLine.unsafeArgv
    // The driver's callback can capture nothing.
    let status = unsafe LLVMFuzzerRunDriver(&count, &arguments) { (data, size) in
      let bytes = unsafe [UInt8](UnsafeBufferPointer(start: data, count: size))
      Fuzz.entry?.run(bytes)
      return 0
    }
    exit(status)
  }

  private static let entry: FuzzEntry? = {
    guard let name = unsafe getenv("ONOMA_FUZZ") else { return nil }
    let text = unsafe String(cString: name)
    return FuzzEntry.all.first { $0.name == text }
  }()
}
