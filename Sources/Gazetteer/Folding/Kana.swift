/// Kana whose voicing mark stands apart: half-width forms and decomposed text.
enum Kana {
  /// The kana that `kana` and a voicing mark make together; `nil` if they make none.
  static func voiced(_ kana: UInt32, mark: UInt32) -> UInt32? {
    switch mark {
    case 0x3099, 0xFF9E, 0x309B:
      if kana == 0x30A6 { return 0x30F4 }
      let base = kana >= 0x30A1 ? kana - 0x60 : kana
      let isVoiceable = 0x304B...0x3062 ~= base && base % 2 == 1 || 0x3064...0x3068 ~= base && base % 2 == 0
      return isVoiceable || (0x306F...0x307B ~= base && base % 3 == 0) ? kana + 1 : nil
    case 0x309A, 0xFF9F, 0x309C:
      let base = kana >= 0x30A1 ? kana - 0x60 : kana
      return 0x306F...0x307B ~= base && base % 3 == 0 ? kana + 2 : nil
    default: return nil
    }
  }
}
