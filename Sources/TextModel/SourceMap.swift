/// Leads every span of a text back to the bytes it was made from.
///
/// A text is made in steps: bytes are decoded to UTF-8, markup is parsed, white space is folded. Each step that moves
/// bytes adds one ``MapLayer``; a range walks down through all of them:
///
///     let map = decodingMap.adding(cleaningLayer)
///     map.source(of: ByteRange(10, 18))      // bytes of the original document
///
/// Steps that move nothing (UTF-8 that is valid as it stands) add no layer.
package struct SourceMap: Hashable, Sendable {
  /// The outermost first: `layers[0]` maps the final text, the last one reaches the source.
  package private(set) var layers: [MapLayer]

  /// The map of a text that is its own source.
  package init() { layers = [] }

  package init(_ layer: MapLayer) { layers = [layer] }

  /// This map, seen through one more step made on top of it.
  package func adding(_ layer: MapLayer) -> SourceMap {
    var map = self
    map.layers.insert(layer, at: 0)
    return map
  }

  /// The source bytes of `range`, from the first byte of its first character to the last byte of its last; bytes in
  /// between that gave no text (tags, comments) are part of it. `nil` for an empty range, or where an end of it was
  /// generated (the empty line between blocks) and has no source.
  /// - Complexity: O(log n) a layer.
  package func source(of range: ByteRange) -> ByteRange? {
    var current = range
    for layer in layers {
      guard let below = layer.input(of: current) else { return nil }
      current = below
    }
    return current.isEmpty ? nil : current
  }
}
