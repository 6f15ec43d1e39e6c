/// Why tokens that spell a name are not the whole of what stands there.
package enum BorderObstacle: String, Sendable, CaseIterable {
  /// A word of katakana or Hangul goes on.
  case word
  /// They are the initials of a longer name: `A. P. Chekhov`.
  case initials
  /// A Thai or Lao syllable goes on.
  case syllable
  /// It is within an e-mail address, a domain name, a path or an identifier.
  case address
}
