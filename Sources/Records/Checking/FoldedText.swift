internal import TextModel

/// A text by the rules that cleaning applies to characters, so that two can be compared: every run of white space (line
/// breaks and control characters too) is one space, none stands at the ends, and characters that show nothing are gone.
///
/// - Precondition: `bytes` is valid UTF-8.
func foldedText(_ bytes: [UInt8]) -> [UInt8] {
  var output: [UInt8] = []
  output.reserveCapacity(bytes.count)
  var pendsSpace = false
  let span = bytes.span
  var index = 0
  while index < span.count {
    let scalar = decodeScalar(in: span, at: index)
    defer { index += scalar.length }
    switch scalar.value {
    case 0x00...0x20, 0x7F...0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000: pendsSpace = true
    case 0xAD, 0x200B, 0x2060, 0xFEFF: break
    default:
      if pendsSpace, !output.isEmpty { output.append(0x20) }
      pendsSpace = false
      output.appendScalar(scalar.value)
    }
  }
  return output
}
