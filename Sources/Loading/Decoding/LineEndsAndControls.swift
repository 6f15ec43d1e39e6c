internal import TextModel

extension DecodedText {
  /// Replaces what parsers would drop or move, byte for byte, so that no offset changes: form feeds and control
  /// characters by spaces, the carriage return of a line end by a space, one alone by a line feed, U+FFFE and U+FFFF by
  /// U+FFFD.
  mutating func replaceControls(_ survey: UTF8Survey) {
    guard survey.controlCount > 0 || survey.hasOtherSpace || survey.hasNoncharacter else { return }
    let old = bytes
    let replaced = DecodedText.replaceControls(in: old.span, with: &bytes, survey)
    warnings.add(.controlCharacters, count: replaced)
  }

  /// Writes to `bytes`, a copy of `old`, and counts the control characters that texts do not have.
  private static func replaceControls(in old: Span<UInt8>, with bytes: inout [UInt8], _ survey: UTF8Survey) -> Int {
    var new = bytes.mutableSpan
    var replaced = 0
    func replaceControl(at index: Int, _ new: inout MutableSpan<UInt8>) {
      switch old[index] {
      case 0x0C: new[index] = 0x20
      case 0x0D: new[index] = index + 1 < old.count && old[index + 1] == 0x0A ? 0x20 : 0x0A
      case 0x09, 0x0A, 0x20...: break
      default:
        new[index] = 0x20
        replaced += 1
      }
    }
    var index = 0
    while index < old.count {
      if !survey.hasNoncharacter, let word = old.word(at: index) {
        var controls = UTF8Survey.controls(word)
        while controls != 0 {
          replaceControl(at: index + controls.trailingZeroBitCount / 8, &new)
          controls &= controls &- 1
        }
        index += 8
        continue
      }
      if old[index] < 0x20 {
        replaceControl(at: index, &new)
      } else if old[index] == 0xEF, index + 2 < old.count, old[index + 1] == 0xBF, old[index + 2] >= 0xBE {
        new[index + 2] = 0xBD
      }
      index += 1
    }
    return replaced
  }
}
