/// A form of annotated texts that is read whole: a file of another tool. Forms that are JSON Lines are read line by line by
/// ``AnnotationReader``.
package struct GoldFormat: Sendable {
  /// What it is called in messages.
  package let name: String
  /// Whether a file is of this form.
  /// - Parameters:
  ///   - name: the file's.
  ///   - head: its first bytes.
  package let recognizes: @Sendable (_ name: String, _ head: [UInt8]) -> Bool
  /// The texts of a file.
  /// - Parameter name: the file's, for ids of texts without one.
  package let read: @Sendable (_ bytes: [UInt8], _ name: String) throws(AnnotationReader.Failure) -> [AnnotatedText]
}

/// The forms in which gold and answers of other tools are read. The first that recognizes a file reads it.
package enum GoldFormats {
  package static let all: [GoldFormat] = [CoNLLUReader.format, CoNLLReader.format, LabelStudioReader.format]

  /// The form of a file; `nil` for JSON Lines.
  package static func format(of name: String, head: [UInt8]) -> GoldFormat? {
    all.first { $0.recognizes(name.lowercased(), head) }
  }
}

/// The id of the `number`-th text of a file that names none, from 1: `gold.conll#000003`.
func numberedID(_ name: String, _ number: Int) -> String {
  let digits = String(number)
  return name + "#" + String(repeating: "0", count: max(0, 6 - digits.utf8.count)) + digits
}
