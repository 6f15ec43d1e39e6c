internal import TextModel

/// Counts as the journal keeps them: numbers, and names with their numbers.
extension RunCounts {
  var encoded: [UInt8] {
    var encoded: [UInt8] = []
    for number in [bytes, undecided, membersLeftOut, documents.count, mentions.count] { encoded.append(number: number) }
    for (status, count) in documents.sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
      encoded.append(part: status.rawValue.utf8)
      encoded.append(number: count)
    }
    for (type, count) in mentions.sorted(by: { $0.key < $1.key }) {
      encoded.append(part: type.rawValue.utf8)
      encoded.append(number: count)
    }
    return encoded
  }

  /// Reads ``encoded``; `nil` if it is something else.
  init?(_ encoded: [UInt8]) {
    var reader = ByteReader(encoded)
    guard let bytes = reader.count(), let undecided = reader.count(), let left = reader.count(),
      let statuses = reader.count(),
      let types = reader.count(), statuses <= Status.allCases.count, types <= encoded.count
    else { return nil }
    self.init()
    self.bytes = bytes
    self.undecided = undecided
    membersLeftOut = left
    for _ in 0..<statuses {
      guard let status = reader.text().flatMap(Status.init(rawValue:)), let count = reader.count() else { return nil }
      documents[status] = count
    }
    for _ in 0..<types {
      guard let type = reader.text(), let count = reader.count() else { return nil }
      mentions[EntityType(type)] = count
    }
    if reader.rest > 0 { return nil }
  }
}
