/// How long the steps of one file took, in the order of ``names(of:)``: nanoseconds of a clock that never jumps.
package struct StepTimes: Hashable, Sendable {
  package private(set) var nanoseconds: [Int]
  /// Bytes of text that cleaning gave.
  package var textBytes = 0
  private var last = ContinuousClock.now

  /// The steps of a run: reading, loading, the stages, rendering.
  package static func names(of definition: PipelineDefinition) -> [String] {
    ["read", "load"] + definition.stages.map(\.name) + ["render"]
  }

  /// Where the steps before and after the stages are.
  static let read = 0
  static let load = 1
  static let firstStage = 2

  /// - Parameter count: how many steps there are.
  init(count: Int) { nanoseconds = [Int](repeating: 0, count: count) }

  /// The same, taken from another process.
  init(nanoseconds: [Int], textBytes: Int) {
    self.nanoseconds = nanoseconds
    self.textBytes = textBytes
  }

  package var total: Int { nanoseconds.reduce(0, +) }

  /// Adds the time since the last call, or since the making, to a step.
  mutating func end(_ step: Int) {
    let now = ContinuousClock.now
    let passed = last.duration(to: now).components
    last = now
    if step < nanoseconds.count {
      nanoseconds[step] += Int(passed.seconds) * 1_000_000_000 + Int(passed.attoseconds / 1_000_000_000)
    }
  }

  /// The last step.
  mutating func endRendering() { end(nanoseconds.count - 1) }
}
