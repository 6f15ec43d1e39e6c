/// Collects names from tags of tokens: BIO (IOB2), IOB1, BILOU and BIOES alike. A name goes on while the type stays the same
/// and nothing begins anew; a tag that continues nothing begins a name, as IOB1 has it.
struct BIOTags {
  private(set) var names: [AnnotatedName] = []
  private var isOpen = false

  /// - Returns: whether it is a tag.
  mutating func add(_ tag: some StringProtocol, start: Int, end: Int) -> Bool {
    if tag == "O" || tag == "_" || tag == "-" {
      isOpen = false
      return true
    }
    let bytes = Array(tag.utf8)
    guard bytes.count > 2, bytes[1] == UInt8(ascii: "-"), "BILMEUS".utf8.contains(bytes[0]) else { return false }
    let type = String(decoding: bytes[2...], as: UTF8.self).uppercased()
    let begins = "BUS".utf8.contains(bytes[0])
    if !begins, isOpen, names.last?.type == type {
      names[names.count - 1].end = end
    } else {
      names.append(AnnotatedName(start: start, end: end, type: type))
    }
    isOpen = "BIM".utf8.contains(bytes[0])
    return true
  }

  /// Nothing goes on from here.
  mutating func close() { isOpen = false }
}
