/// Finds a known name by its bytes, ASCII case folded, without making a string.
///
/// Open addressing over a power of two of slots that are at most a quarter full; a slot holds the index of the name
/// plus one. Names stand one after another in `bytes`.
struct NameTable: Sendable {
  private var slots: [UInt16]
  private var hashes: [UInt32] = []
  private var bytes: [UInt8] = []
  private var starts: [Int] = [0]

  /// - Precondition: names are lower-case ASCII and distinct.
  init(_ names: [String]) {
    var size = 16
    while size < names.count * 4 { size *= 2 }
    slots = [UInt16](repeating: 0, count: size)
    for (index, name) in names.enumerated() {
      let utf8 = Array(name.utf8)
      let hash = NameTable.hash(utf8.span)
      hashes.append(hash)
      bytes += utf8
      starts.append(bytes.count)
      var slot = Int(hash) & (size - 1)
      while slots[slot] != 0 { slot = (slot + 1) & (size - 1) }
      slots[slot] = UInt16(index + 1)
    }
  }

  /// FNV-1a over the lower-cased bytes.
  static func hash(_ name: Span<UInt8>) -> UInt32 {
    var hash: UInt32 = 2_166_136_261
    for index in name.indices { hash = (hash ^ UInt32(asciiLowercased(name[index]))) &* 16_777_619 }
    return hash
  }

  /// The index of `name` in the list the table was made of.
  func index(of name: Span<UInt8>) -> Int? { index(of: name, hash: NameTable.hash(name)) }

  func index(of name: Span<UInt8>, hash: UInt32) -> Int? {
    var slot = Int(hash) & (slots.count - 1)
    while slots[slot] != 0 {
      let index = Int(slots[slot]) - 1
      if hashes[index] == hash, isEqual(name, at: index) { return index }
      slot = (slot + 1) & (slots.count - 1)
    }
    return nil
  }

  private func isEqual(_ name: Span<UInt8>, at index: Int) -> Bool {
    let start = starts[index]
    guard starts[index + 1] - start == name.count else { return false }
    for offset in name.indices where bytes[start + offset] != asciiLowercased(name[offset]) { return false }
    return true
  }
}

/// `byte`, in lower case if it is an ASCII letter.
func asciiLowercased(_ byte: UInt8) -> UInt8 { byte &- 0x41 < 26 ? byte | 0x20 : byte }
/// Whether `byte` is an ASCII letter.
func isASCIILetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- 0x61 < 26 }
/// Whether `byte` is an ASCII digit.
func isASCIIDigit(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 }
/// Whether `byte` is white space in HTML: space, tab, line feed, form feed, carriage return.
func isHTMLSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x0A || byte == 0x09 || byte == 0x0D || byte == 0x0C }
