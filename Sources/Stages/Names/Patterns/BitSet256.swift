/// A set of numbers below 256: the traits of a word, the rules that hold for a name.
///
/// Four 64-bit words; the tests below have no branches.
package struct BitSet256: Hashable, Sendable {
  private var a: UInt64 = 0
  private var b: UInt64 = 0
  private var c: UInt64 = 0
  private var d: UInt64 = 0

  /// How many different numbers there are.
  package static let capacity = 256

  package init() {}

  package init(_ member: Int) { insert(member) }

  package init(_ members: some Sequence<Int>) { for member in members { insert(member) } }

  package var isEmpty: Bool { a | b | c | d == 0 }

  /// - Precondition: `0 <= member < 256`.
  @inline(__always)
  package mutating func insert(_ member: Int) {
    let bit = UInt64(1) << UInt64(member & 63)
    switch member >> 6 {
    case 0: a |= bit
    case 1: b |= bit
    case 2: c |= bit
    default: d |= bit
    }
  }

  /// - Precondition: `0 <= member < 256`.
  @inline(__always)
  package mutating func remove(_ member: Int) { subtract(BitSet256(member)) }

  @inline(__always)
  package func contains(_ member: Int) -> Bool {
    let bit = UInt64(1) << UInt64(member & 63)
    return switch member >> 6 {
    case 0: a & bit != 0
    case 1: b & bit != 0
    case 2: c & bit != 0
    default: d & bit != 0
    }
  }

  @inline(__always)
  package mutating func formUnion(_ other: BitSet256) {
    a |= other.a
    b |= other.b
    c |= other.c
    d |= other.d
  }

  @inline(__always)
  package mutating func formIntersection(_ other: BitSet256) {
    a &= other.a
    b &= other.b
    c &= other.c
    d &= other.d
  }

  @inline(__always)
  package mutating func subtract(_ other: BitSet256) {
    a &= ~other.a
    b &= ~other.b
    c &= ~other.c
    d &= ~other.d
  }

  package func union(_ other: BitSet256) -> BitSet256 {
    var result = self
    result.formUnion(other)
    return result
  }

  package func intersection(_ other: BitSet256) -> BitSet256 {
    var result = self
    result.formIntersection(other)
    return result
  }

  /// Whether all of `other` are in the set.
  @inline(__always)
  package func isSuperset(of other: BitSet256) -> Bool {
    ~a & other.a | ~b & other.b | ~c & other.c | ~d & other.d == 0
  }

  @inline(__always)
  package func isDisjoint(with other: BitSet256) -> Bool {
    a & other.a | b & other.b | c & other.c | d & other.d == 0
  }

  /// The first member among `count` numbers from `first` on, counted from there; `count` if there is none.
  /// - Precondition: `first + count <= 64`.
  @inline(__always)
  func firstMember(from first: Int, count: Int) -> Int {
    (a >> UInt64(first) | 1 << UInt64(count)).trailingZeroBitCount
  }

  /// A hash of the members.
  @inline(__always)
  var mixed: UInt64 {
    var mixed = a &* 0x9E37_79B9_7F4A_7C15
    mixed = (mixed ^ mixed >> 29 ^ b) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ mixed >> 29 ^ c) &* 0x94D0_49BB_1331_11EB
    mixed = (mixed ^ mixed >> 29 ^ d) &* 0x9FB2_1C65_1E98_DF25
    return mixed ^ mixed >> 32
  }

  /// The largest member; `nil` if there is none.
  var last: Int? {
    for (base, word) in [(192, d), (128, c), (64, b), (0, a)] where word != 0 {
      return base + 63 - word.leadingZeroBitCount
    }
    return nil
  }

  /// Calls `body` with each member, ascending.
  @inline(__always)
  package func forEach(_ body: (Int) -> Void) {
    BitSet256.forEach(in: a, from: 0, body)
    BitSet256.forEach(in: b, from: 64, body)
    BitSet256.forEach(in: c, from: 128, body)
    BitSet256.forEach(in: d, from: 192, body)
  }

  @inline(__always)
  private static func forEach(in word: UInt64, from base: Int, _ body: (Int) -> Void) {
    var rest = word
    while rest != 0 {
      body(base + rest.trailingZeroBitCount)
      rest &= rest - 1
    }
  }
}
