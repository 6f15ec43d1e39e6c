/// What a text's words say of its language.
package struct DetectedLanguage: Sendable, Hashable {
  /// ISO 639-1.
  package var code: String
  /// Out of 1000.
  package var confidence: Int
}
