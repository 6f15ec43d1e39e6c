/// Brings results that arrive in any order into the output in corpus order.
struct OrderedWriting: Sendable {
  private(set) var output: OutputWriter
  private(set) var counts = RunCounts()
  private(set) var error: OutputError?
  /// Results that wait for an earlier one.
  private var waiting: [Int: FileResult] = [:]
  /// The entry that is due.
  private(set) var due = 0

  init(_ output: OutputWriter) { self.output = output }

  /// Takes the result of entry `index` and writes what is due.
  /// - Returns: how many results left memory: written, or dropped after an error.
  mutating func finish(_ index: Int, _ result: FileResult, _ progress: (RunCounts, Int) -> Void) -> Int {
    waiting[index] = result
    var written = 0
    while let result = waiting.removeValue(forKey: due) {
      due += 1
      written += 1
      if error == nil { write(result) }
      progress(counts, due)
    }
    return written
  }

  private mutating func write(_ result: FileResult) {
    do throws(OutputError) {
      try output.write(result)
      counts.add(result.counts)
    } catch {
      self.error = error
    }
  }
}
