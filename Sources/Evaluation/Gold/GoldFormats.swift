/// A form of annotated texts that is read whole: a file of another tool. Forms that are JSON Lines are read line by line by
/// ``AnnotationReader``.
///
/// A byte order mark at the start of a file is no part of it.
package struct GoldFormat: Sendable {
  /// What it is called in messages.
  package let name: String
  private let isOfForm: @Sendable (_ name: String, _ head: [UInt8]) -> Bool
  private let texts: @Sendable (_ bytes: [UInt8], _ name: String) throws(AnnotationReader.Failure) -> [AnnotatedText]

  init(
    name: String, recognizes: @escaping @Sendable (_ name: String, _ head: [UInt8]) -> Bool,
    read: @escaping @Sendable (_ bytes: [UInt8], _ name: String) throws(AnnotationReader.Failure) -> [AnnotatedText]
  ) {
    self.name = name
    isOfForm = recognizes
    texts = read
  }

  /// Whether a file is of this form.
  /// - Parameters:
  ///   - name: the file's.
  ///   - head: its first bytes.
  package func recognizes(_ name: String, _ head: [UInt8]) -> Bool { isOfForm(name, withoutByteOrderMark(head)) }

  /// The texts of a file.
  /// - Parameter name: the file's, for ids of texts without one.
  package func read(_ bytes: [UInt8], _ name: String) throws(AnnotationReader.Failure) -> [AnnotatedText] {
    try texts(withoutByteOrderMark(bytes), name)
  }
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

/// The lines of a file without their ends, whether these are written as LF or as CRLF. The one behind the last end counts too.
func goldLines(_ bytes: [UInt8]) -> [ArraySlice<UInt8>] {
  bytes.split(separator: 0x0A, omittingEmptySubsequences: false).map { (line) in
    line.last == 0x0D ? line.dropLast() : line
  }
}

/// The same bytes without the mark of UTF-8 that some editors put at the start of a file.
func withoutByteOrderMark(_ bytes: [UInt8]) -> [UInt8] {
  let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
  return bytes.starts(with: mark) ? Array(bytes.dropFirst(mark.count)) : bytes
}
