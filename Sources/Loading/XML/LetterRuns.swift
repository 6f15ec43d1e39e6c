/// Tells whether a text repeats another one, by the runs of letters that both have.
///
/// Marks and spaces do not count, so that `Talks on Shikotan […]` is found in a page that goes on there. A text
/// is repeated if nine of ten of its runs of 12 letters (of all its letters, if they are fewer) stand in the other.
enum LetterRuns {
  private static let length = 12
  /// A text with more letters is taken for one that is not repeated: its runs would take more memory than it does.
  private static let most = 100_000

  /// Whether `text` has in it what `part` has.
  /// - Complexity: O(letters of both).
  static func text(_ text: String, repeats part: String) -> Bool {
    var letters = 0
    forEachLetter(of: part) { _ in letters += 1 }
    guard letters > 0 else { return true }
    guard letters <= most else { return false }
    let length = min(self.length, letters)
    var wanted: Set<UInt64> = []
    forEachRun(of: part, length: length) { wanted.insert($0) }
    let count = wanted.count
    forEachRun(of: text, length: length) { wanted.remove($0) }
    return wanted.count * 10 <= count
  }

  /// Calls `body` with a hash of each run of `length` letters (Karp and Rabin).
  private static func forEachRun(of text: String, length: Int, _ body: (UInt64) -> Void) {
    let factor: UInt64 = 0x9E37_79B9_7F4A_7C15
    let leaving = (0..<length).reduce(UInt64(1)) { (power, _) in power &* factor }
    var ring = [UInt64](repeating: 0, count: length)
    var count = 0
    var hash: UInt64 = 0
    forEachLetter(of: text) { letter in
      let place = count % length
      hash = hash &* factor &+ UInt64(letter) &- ring[place] &* leaving
      ring[place] = UInt64(letter)
      count += 1
      if count >= length { body(hash) }
    }
  }

  private static func forEachLetter(of text: String, _ body: (UInt32) -> Void) {
    for scalar in text.unicodeScalars {
      if scalar.isASCII {
        if isASCIILetter(UInt8(scalar.value)) || isASCIIDigit(UInt8(scalar.value)) { body(scalar.value) }
      } else if scalar.properties.isAlphabetic || scalar.properties.numericType != nil {
        body(scalar.value)
      }
    }
  }
}
