internal import TextModel

/// Which of GeoNames' untagged alternate names are names.
enum AlternateName {
  /// Whether it is taken: codes of three capitals (airports) and machine transliterations without a capital are not.
  static func isName(_ text: ArraySlice<UInt8>) -> Bool {
    if text.count == 3, text.allSatisfy({ 0x41...0x5A ~= $0 }) { return false }
    let bytes = text.span
    var hasLower = false
    var hasOther = false
    var at = 0
    while at < bytes.count {
      let byte = bytes[at]
      if byte < 0x80 {
        at += 1
        if 0x41...0x5A ~= byte { return true }
        if 0x61...0x7A ~= byte { hasLower = true }
        continue
      }
      let scalar = decodeScalar(in: bytes, at: at)
      at += scalar.length
      // Latin, Greek, Cyrillic, Armenian: the scripts whose names begin with capitals.
      if 0xC0..<0x590 ~= scalar.value || 0x1E00..<0x2000 ~= scalar.value {
        guard let properties = Unicode.Scalar(scalar.value)?.properties else { continue }
        if properties.isUppercase { return true }
        if properties.isLowercase { hasLower = true }
      } else if scalar.value >= 0x590, !(0x2000..<0x2070 ~= scalar.value) {
        hasOther = true
      }
    }
    // Small Latin letters among those of another script are a transliteration that was left half done.
    return hasOther && !hasLower
  }
}
