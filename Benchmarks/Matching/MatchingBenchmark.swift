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
    var table: GazetteerTable?
    let compiling = try measure {
      let bytes = [UInt8](try Data(contentsOf: URL(filePath: arguments[1])))
      let source = GazetteerSource(name: "names", path: arguments[1], bytes: bytes)
      table = try GazetteerTable.compile([try GazetteerFile(source)])
    }
    guard let table else { return }
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
  }

  /// Processor seconds that `body` takes, of all threads.
  private static func measure(_ body: () throws -> Void) rethrows -> Double {
    let start = clock()
    try body()
    return Double(clock() - start) / Double(CLOCKS_PER_SEC)
  }
}
