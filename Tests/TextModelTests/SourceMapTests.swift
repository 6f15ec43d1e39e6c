import TestSupport
import TextModel
import Testing

@Suite("Source map")
struct SourceMapTests {
  @Test("copied bytes, references, folded spaces and separators lead back")
  func layer() {
    // caf&eacute;s   and\n\nmore, from bytes 100 on
    var layer = MapLayer()
    layer.appendCopy(from: 100, count: 3)
    layer.appendAtomic(from: ByteRange(103, 111), count: 2)
    layer.appendCopy(from: 111, count: 1)
    layer.appendAtomic(from: ByteRange(112, 115), count: 1)
    layer.appendCopy(from: 115, count: 3)
    layer.appendGenerated(count: 2)
    layer.appendCopy(from: 130, count: 4)
    #expect(layer.outputCount == 16)
    #expect(layer.input(of: ByteRange(0, 6)) == ByteRange(100, 112))
    #expect(layer.input(of: ByteRange(3, 5)) == ByteRange(103, 111))
    #expect(layer.input(of: ByteRange(5, 10)) == ByteRange(111, 118))
    #expect(layer.input(of: ByteRange(7, 16)) == ByteRange(115, 134))
    #expect(layer.input(of: ByteRange(10, 12)) == nil)
    #expect(layer.input(of: ByteRange(4, 4)) == nil)
    #expect(layer.input(of: ByteRange(15, 17)) == nil)
  }

  @Test("equal steps share a row, whatever their units")
  func units() {
    var layer = MapLayer()
    layer.append(outputCount: 8, from: 10, outputUnit: 2, inputUnit: 1)
    layer.append(outputCount: 2, from: 14, outputUnit: 2, inputUnit: 1)
    #expect(layer.input(of: ByteRange(2, 4)) == ByteRange(11, 12))
    #expect(layer.input(of: ByteRange(8, 10)) == ByteRange(14, 15))
    #expect(layer.input(of: ByteRange(0, 10)) == ByteRange(10, 15))
  }

  /// Random steps in two layers, against arrays that hold the source of each byte.
  @Test("layers compose as byte-by-byte arrays do", arguments: UInt64(0)..<200)
  func compose(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let (lower, lowerBytes) = randomLayer(inputCount: 400, &random)
    let (upper, upperBytes) = randomLayer(inputCount: lower.outputCount, &random)
    let map = SourceMap(lower).adding(upper)
    for _ in 0..<50 where upper.outputCount > 1 {
      let start = Int.random(in: 0..<upper.outputCount, using: &random)
      let end = Int.random(in: (start + 1)...upper.outputCount, using: &random)
      #expect(
        map.source(of: ByteRange(start, end))
          == naive(ByteRange(start, end), [upperBytes, lowerBytes]), "\(start)..<\(end)")
    }
  }

  private func naive(_ range: ByteRange, _ layers: [[ByteRange?]]) -> ByteRange? {
    var current = range
    for layer in layers {
      guard let first = layer[current.start], let last = layer[current.end - 1] else { return nil }
      current = ByteRange(first.start, last.end)
    }
    return current
  }

  /// A layer that runs forward through its input, and for each output byte the input step it came from.
  private func randomLayer(inputCount: Int, _ random: inout SeededGenerator) -> (MapLayer, [ByteRange?]) {
    var layer = MapLayer()
    var bytes: [ByteRange?] = []
    var input = 0
    while true {
      input += Int.random(in: 0...3, using: &random)
      let unit = Int.random(in: 1...4, using: &random)
      let steps = Int.random(in: 1...5, using: &random)
      guard input + unit * steps <= inputCount else { break }
      let outputUnit = Int.random(in: 1...3, using: &random)
      layer.append(outputCount: outputUnit * steps, from: input, outputUnit: outputUnit, inputUnit: unit)
      for step in 0..<steps {
        let range = ByteRange(input + step * unit, input + (step + 1) * unit)
        bytes += [ByteRange?](repeating: range, count: outputUnit)
      }
      input += unit * steps
      if Int.random(in: 0..<6, using: &random) == 0 {
        layer.appendGenerated(count: 2)
        bytes += [nil, nil]
      }
    }
    return (layer, bytes)
  }
}
