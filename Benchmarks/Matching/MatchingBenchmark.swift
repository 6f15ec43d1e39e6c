import FoundationEssentials

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif
import Gazetteer
import TextModel

/// Times compiling and matching alone, for `Benchmarks/matching.py`, which runs it beside other tools.
///
///     matching-benchmark NAMES.tsv TEXT.txt [repeats]
///
/// Prints `key value` lines: seconds of processor time, megabytes a second, counts.
@main
enum MatchingBenchmark {
  static func main() throws {
    let arguments = CommandLine.arguments
    guard arguments.count >= 3 else {
      print("usage: matching-benchmark NAMES.tsv TEXT.txt [repeats]")
      return
    }
    let compiled = arguments[1] + ".compiled"
    let compiling = try measure {
      let bytes = [UInt8](try Data(contentsOf: URL(filePath: arguments[1])))
      let source = GazetteerSource(name: "names", path: arguments[1], bytes: bytes)
      let compiler = try GazetteerCompiler([try GazetteerFile(source)])
      _ = DiskSink(compiled).flatMap { compiler.write(to: $0, inputs: [UInt8](repeating: 0, count: 32)) }
    }
    defer { unsafe unlink(compiled) }
    guard let table = GazetteerTable.open(compiled), table.isIntact else {
      print("could not write \(compiled)")
      return
    }
    print("names \(table.nameCount)")
    print("compile-seconds \(compiling)")
    print("compiled-bytes \(table.byteCount)")
    let text = [UInt8](try Data(contentsOf: URL(filePath: arguments[2])))
    var ranges: [ByteRange] = []
    var start = 0
    for (index, byte) in text.enumerated() where byte == 0x0A {
      ranges.append(ByteRange(start, index))
      start = index + 1
    }
    ranges.append(ByteRange(start, text.count))
    let matcher = Matcher(table)
    for _ in 0..<(arguments.count > 3 ? Int(arguments[3]) ?? 1 : 3) {
      var count = 0
      let matching = measure { count = matcher.matches(in: text, ranges: ranges).count }
      print("match-seconds \(matching)")
      print("megabytes-a-second \(Double(text.count) / 1_000_000 / matching)")
      print("matches \(count)")
    }
    if let peak = peakMemory() { print("peak-kilobytes \(peak)") }
  }

  /// The largest memory of this process alone, in kilobytes, where the system tells. (What `getrusage` gives counts what
  /// the parent had when it started the process.)
  private static func peakMemory() -> Int? {
    guard let status = try? String(contentsOf: URL(filePath: "/proc/self/status"), encoding: .utf8),
      let line = status.split(separator: "\n").first(where: { $0.hasPrefix("VmHWM:") })
    else { return nil }
    return line.split(separator: " ").dropFirst().first.flatMap { Int($0) }
  }

  /// Processor seconds that `body` takes, of all threads.
  private static func measure(_ body: () throws -> Void) rethrows -> Double {
    let start = clock()
    try body()
    return Double(clock() - start) / Double(CLOCKS_PER_SEC)
  }
}

/// A file being written.
private struct DiskSink: CompiledSink {
  private let descriptor: CInt

  init?(_ path: String) {
    descriptor = unsafe open(path, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
    if descriptor < 0 { return nil }
  }

  func write(_ bytes: [UInt8]) -> Bool {
    unsafe bytes.withUnsafeBytes { unsafe Self.write(descriptor, $0.baseAddress, $0.count) == $0.count }
  }

  func writeStart(_ bytes: [UInt8]) -> Bool { lseek(descriptor, 0, SEEK_SET) == 0 && write(bytes) }

  private static func write(_ descriptor: CInt, _ start: UnsafeRawPointer?, _ count: Int) -> Int {
    #if canImport(Glibc)
      unsafe Glibc.write(descriptor, start, count)
    #else
      unsafe Darwin.write(descriptor, start, count)
    #endif
  }
}
