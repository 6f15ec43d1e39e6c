internal import TextModel

/// What a decoder writes to: UTF-8, the map back to its input, and the count of bad bytes.
struct DecodedOutput {
  private(set) var bytes: [UInt8] = []
  private(set) var layer = MapLayer()
  private(set) var badCount = 0
  private(set) var firstBad: Int?
  /// The run of equal steps that is not in the layer yet.
  private var runStart = 0
  private var runInput = 0
  private var runOutputUnit = 1
  private var runInputUnit = 1

  /// `expected` output bytes are made room for.
  init(expected: Int) { bytes.reserveCapacity(expected) }

  /// Appends a character that `length` bytes at `input` stand for.
  mutating func append(_ scalar: UInt32, from input: Int, length: Int) {
    let start = bytes.count
    bytes.appendScalar(scalar)
    extendRun(outputUnit: bytes.count - start, from: input, inputUnit: length, start: start)
  }

  /// Appends two scalars that `length` bytes at `input` stand for together.
  mutating func appendPair(_ first: UInt32, _ second: UInt32, from input: Int, length: Int) {
    let start = bytes.count
    bytes.appendScalar(first)
    bytes.appendScalar(second)
    extendRun(outputUnit: bytes.count - start, from: input, inputUnit: length, start: start)
  }

  /// Appends U+FFFD for `length` bytes at `input` that are no character.
  mutating func appendBad(from input: Int, length: Int) {
    badCount += 1
    firstBad = firstBad ?? input
    append(0xFFFD, from: input, length: length)
  }

  /// Appends `range` of `source` as it is.
  mutating func appendCopy(_ source: Span<UInt8>, _ range: Range<Int>) {
    guard !range.isEmpty else { return }
    let start = bytes.count
    bytes.append(source.extracting(range))
    extendRun(outputUnit: 1, from: range.lowerBound, inputUnit: 1, start: start)
  }

  /// Appends as many of the bytes from `offset` on as are ASCII, and gives their count.
  mutating func appendASCII(_ source: Span<UInt8>, from offset: Int) -> Int {
    var end = offset
    while let word = source.word(at: end), word & 0x8080_8080_8080_8080 == 0 { end += 8 }
    while end < source.count, source[end] < 0x80 { end += 1 }
    appendCopy(source, offset..<end)
    return end - offset
  }

  private mutating func extendRun(outputUnit: Int, from input: Int, inputUnit: Int, start: Int) {
    if outputUnit == runOutputUnit, inputUnit == runInputUnit, start > runStart,
      // Runs that copy may be long: the division is by one.
      runInput + (start - runStart) / outputUnit * inputUnit == input
    {
      return
    }
    endRun(at: start)
    runStart = start
    runInput = input
    runOutputUnit = outputUnit
    runInputUnit = inputUnit
  }

  private mutating func endRun(at end: Int) {
    layer.append(
      outputCount: end - runStart, from: runInput, outputUnit: runOutputUnit, inputUnit: runInputUnit)
  }

  /// The text, after the last character.
  consuming func finish() -> DecodedText {
    endRun(at: bytes.count)
    var text = DecodedText(bytes: bytes, origin: SourceMap(layer))
    text.warnings.add(.badBytes, count: badCount, detail: firstBad.map { "the first at byte \($0)" })
    return text
  }
}
