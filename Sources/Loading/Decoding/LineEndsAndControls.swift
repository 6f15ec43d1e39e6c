internal import TextModel

extension DecodedText {
  /// Replaces what parsers would drop or move, byte for byte, so that no offset changes: form feeds and control
  /// characters by spaces, the carriage return of a line end by a space, one alone by a line feed, U+FFFE and U+FFFF by
  /// U+FFFD.
  mutating func replaceControls(_ survey: UTF8Survey) {
    guard survey.controlCount > 0 || survey.hasOtherSpace || survey.hasNoncharacter else { return }
    let replaced = DecodedText.replaceControls(in: &bytes, survey)
    warnings.add(.controlCharacters, count: replaced)
  }

  /// Counts the control characters that texts do not have.
  private static func replaceControls(in array: inout [UInt8], _ survey: UTF8Survey) -> Int {
    var bytes = array.mutableSpan
    var replaced = 0
    var index = 0
    while index < bytes.count {
      if !survey.hasNoncharacter, bytes.span.isPlain(at: index) {
        index += 32
        continue
      }
      let end = min(index + 32, bytes.count)
      while index < end {
        if bytes[index] < 0x20 {
          replaced += replaceControl(at: index, &bytes)
        } else if bytes[index] == 0xEF, index + 2 < bytes.count, bytes[index + 1] == 0xBF, bytes[index + 2] >= 0xBE {
          bytes[index + 2] = 0xBD
        }
        index += 1
      }
    }
    return replaced
  }

  /// Gives 1 if the control character at `index` is one that texts do not have.
  private static func replaceControl(at index: Int, _ bytes: inout MutableSpan<UInt8>) -> Int {
    switch bytes[index] {
    case 0x09, 0x0A: return 0
    case 0x0C: bytes[index] = 0x20
    case 0x0D: bytes[index] = index + 1 < bytes.count && bytes[index + 1] == 0x0A ? 0x20 : 0x0A
    default:
      bytes[index] = 0x20
      return 1
    }
    return 0
  }
}
