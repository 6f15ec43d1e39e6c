/// Traps with a message if something does not hold, so that libFuzzer keeps the input.
func expect(_ holds: Bool, _ what: @autoclosure () -> String, line: Int = #line, file: String = #fileID) {
  if !holds { fatalError("\(file):\(line): broken: \(what())") }
}

/// Whether a byte of valid UTF-8 begins no character.
func isContinuation(_ byte: UInt8) -> Bool { byte & 0xC0 == 0x80 }

/// Traps unless `range` lies in `text` and cuts no character.
func expectBorders(
  _ start: Int, _ end: Int, of text: [UInt8], _ what: @autoclosure () -> String, line: Int = #line,
  file: String = #fileID
) {
  expect(
    0 <= start && start <= end && end <= text.count, "\(what()) \(start)..<\(end) lies in \(text.count) bytes",
    line: line, file: file)
  expect(start == text.count || !isContinuation(text[start]), "\(what()) starts a character", line: line, file: file)
  expect(end == text.count || !isContinuation(text[end]), "\(what()) ends a character", line: line, file: file)
}
