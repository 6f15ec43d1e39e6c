/// The hash of folded tokens and of sequences of them: multiply and xor on 64 bits, with the finalizer of SplitMix64
/// (Steele, Lea, Flood 2014). Equal on every machine: compiled gazetteers hold it.
enum TokenHash {
  static let seed: UInt64 = 0x9E37_79B9_7F4A_7C15

  /// One more folded scalar of a token.
  static func mix(_ hash: UInt64, _ scalar: UInt32) -> UInt64 { (hash ^ UInt64(scalar)) &* 0x0000_0100_0000_01B3 }

  static func finish(_ hash: UInt64) -> UInt64 {
    var mixed = (hash ^ hash >> 30) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
    return mixed ^ mixed >> 31
  }

  /// The hash of a sequence that goes on with `token` after `gap`.
  static func extend(_ sequence: UInt64, gap: Gap, token: UInt64) -> UInt64 {
    finish((sequence &* 0x2545_F491_4F6C_DD1D) ^ token ^ gap.folded &+ 1)
  }
}
