/// The hash of folded tokens and of sequences of them, equal on every machine: compiled gazetteers hold it.
///
/// A token is hashed as the UTF-8 of its folded letters, eight bytes a step: multiply and xor on 64 bits, with the
/// finalizer of SplitMix64 (Steele, Lea, Flood 2014).
package struct TokenHash {
  static let seed: UInt64 = 0x9E37_79B9_7F4A_7C15

  private var state = TokenHash.seed
  /// Bytes that do not fill a step yet, the first one lowest, and eight times their number.
  private var pending: UInt64 = 0
  private var pendingBits: UInt64 = 0

  init() {}

  /// Adds a folded letter.
  @inline(__always)
  mutating func add(_ scalar: UInt32) {
    if scalar < 0x80 { return addByte(UInt64(scalar)) }
    addWide(UInt64(scalar))
  }

  private mutating func addWide(_ scalar: UInt64) {
    if scalar < 0x800 {
      addByte(0xC0 | scalar >> 6)
    } else if scalar < 0x10000 {
      addByte(0xE0 | scalar >> 12)
      addByte(0x80 | scalar >> 6 & 0x3F)
    } else {
      addByte(0xF0 | scalar >> 18)
      addByte(0x80 | scalar >> 12 & 0x3F)
      addByte(0x80 | scalar >> 6 & 0x3F)
    }
    addByte(0x80 | scalar & 0x3F)
  }

  @inline(__always)
  private mutating func addByte(_ byte: UInt64) {
    pending |= byte << pendingBits
    pendingBits += 8
    if pendingBits == 64 {
      state = TokenHash.step(state, pending)
      pending = 0
      pendingBits = 0
    }
  }

  /// The hash of what was added.
  @inline(__always)
  var value: UInt64 { TokenHash.finish(pendingBits == 0 ? state : TokenHash.step(state, pending)) }

  /// Eight bytes of a token, or its last ones and zeros.
  @inline(__always)
  static func step(_ state: UInt64, _ bytes: UInt64) -> UInt64 {
    let mixed = (state ^ bytes) &* 0x9FB2_1C65_1E98_DF25
    return mixed ^ mixed >> 35
  }

  @inline(__always)
  static func finish(_ hash: UInt64) -> UInt64 {
    var mixed = (hash ^ hash >> 30) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
    return mixed ^ mixed >> 31
  }

  /// The hash of a sequence that goes on with `token` after `gap`.
  @inline(__always)
  static func extend(_ sequence: UInt64, gap: Gap, token: UInt64) -> UInt64 {
    finish((sequence &* 0x2545_F491_4F6C_DD1D) ^ token ^ gap.folded &+ 1)
  }

  /// The hash of a whole sequence.
  static func sequence(_ tokens: [Token]) -> UInt64 {
    tokens.dropFirst().reduce(tokens[0].hash) { extend($0, gap: $1.gap, token: $1.hash) }
  }

  /// A hash of bytes as they are: that of the token whose folded letters they spell.
  package static func of(bytes: ArraySlice<UInt8>) -> UInt64 {
    var state = seed
    var offset = 0
    let span = bytes.span
    while offset + 8 <= span.count {
      // Eight bytes from `offset` on, within the span.
      state = step(
        state,
        unsafe UInt64(littleEndian: span.bytes.unsafeLoadUnaligned(fromByteOffset: offset, as: UInt64.self)))
      offset += 8
    }
    var rest: UInt64 = 0
    for index in offset..<span.count { rest |= UInt64(span[index]) << UInt64(8 * (index - offset)) }
    return finish(offset == span.count ? state : step(state, rest))
  }
}
