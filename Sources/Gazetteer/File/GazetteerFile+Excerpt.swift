extension GazetteerFile {
  /// The file with some of its rows only.
  /// - Parameter rows: their numbers, ascending.
  /// - Complexity: O(bytes before the first row and of these rows).
  package func excerpt(_ rows: [Int]) throws(GazetteerError) -> GazetteerFile {
    var bytes = Array(source.bytes[..<(rowCount > 0 ? start(ofRow: 0) : source.bytes.count)])
    for row in rows {
      let start = start(ofRow: row)
      bytes += source.bytes[start...].prefix { $0 != 0x0A }
      bytes.append(0x0A)
    }
    return try GazetteerFile(GazetteerSource(name: source.name, path: source.path, bytes: bytes))
  }
}
