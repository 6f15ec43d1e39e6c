internal import TextModel

extension DecodedText {
  /// Replaces what parsers would drop or move, byte for byte, so that no offset changes: form feeds and control
  /// characters by spaces, the carriage return of a line end by a space, one alone by a line feed, U+FFFE and U+FFFF by
  /// U+FFFD.
  mutating func replaceControls(_ survey: UTF8Survey) {
    guard survey.controlCount > 0 || survey.hasOtherSpace || survey.hasNoncharacter else { return }
    var replaced = 0
    var index = 0
    while index < bytes.count {
      if !survey.hasNoncharacter, let word = bytes.span.word(at: index), UTF8Survey.hasNoControl(word) {
        index += 8
        continue
      }
      let byte = bytes[index]
      if byte < 0x20 {
        switch byte {
        case 0x09, 0x0A: break
        case 0x0C: bytes[index] = 0x20
        case 0x0D: bytes[index] = index + 1 < bytes.count && bytes[index + 1] == 0x0A ? 0x20 : 0x0A
        default:
          bytes[index] = 0x20
          replaced += 1
        }
      } else if byte == 0xEF, index + 2 < bytes.count, bytes[index + 1] == 0xBF, bytes[index + 2] >= 0xBE {
        bytes[index + 2] = 0xBD
      }
      index += 1
    }
    warnings.add(.controlCharacters, count: replaced)
  }
}
