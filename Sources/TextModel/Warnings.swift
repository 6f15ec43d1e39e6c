/// Something lost or doubtful in a document that is otherwise all right.
package struct Warning: Hashable, Sendable {
  package var code: Code
  package var count: Int
  /// Where or what, for a reader.
  package var detail: String?

  package init(_ code: Code, count: Int = 1, detail: String? = nil) {
    self.code = code
    self.count = count
    self.detail = detail
  }

  /// Stable names; `Documentation/Statuses.md` explains each.
  package enum Code: String, Sendable, CaseIterable {
    /// Bytes that are no character in the charset; each was replaced by U+FFFD.
    case badBytes = "bad-bytes"
    /// The declared charset is not what the bytes are written in.
    case charsetConflict = "charset-conflict"
    /// Declared charset is unknown.
    case unknownCharset = "unknown-charset"
    /// Control characters taken as white space.
    case controlCharacters = "control-characters"
    /// The file's suffix says another format than its content.
    case suffixMismatch = "suffix-mismatch"
    /// Elements nested deeper than the limit were flattened into their parent.
    case depthLimit = "depth-limit"
    /// Elements beyond the limit were left out.
    case nodeLimit = "node-limit"
    /// Attributes of an element beyond the limit were left out.
    case attributeLimit = "attribute-limit"
    /// XML that is not well-formed; what was readable up to there was taken.
    case notWellFormed = "not-well-formed"
    /// An entity that only a DTD could explain, or whose expansion was refused.
    case entityRefused = "entity-refused"
    /// Text that has no exact place in the source.
    case inexactSource = "inexact-source"
    /// Items of a feed beyond the limit were left out.
    case memberLimit = "member-limit"
    /// Borders of blocks beyond the limit became line ends.
    case blockLimit = "block-limit"
    /// Borders of sentences beyond the limit were not set.
    case sentenceLimit = "sentence-limit"
    /// Names beyond the limit of mentions or readings were left out.
    case mentionLimit = "mention-limit"
  }
}

/// A document's warnings: one a code, in the order of ``Warning/Code``.
package struct Warnings: Hashable, Sendable {
  private var byCode: [Warning] = []

  package init() {}

  package var isEmpty: Bool { byCode.isEmpty }
  package var all: [Warning] { byCode }

  /// Adds to the count of the warning's code; the first detail stays.
  package mutating func add(_ warning: Warning) {
    guard warning.count > 0 else { return }
    if let index = byCode.firstIndex(where: { $0.code == warning.code }) {
      byCode[index].count += warning.count
      byCode[index].detail = byCode[index].detail ?? warning.detail
      return
    }
    byCode.append(warning)
    let order = Warning.Code.allCases
    byCode.sort { (order.firstIndex(of: $0.code) ?? 0) < (order.firstIndex(of: $1.code) ?? 0) }
  }

  package mutating func add(_ code: Warning.Code, count: Int = 1, detail: String? = nil) {
    add(Warning(code, count: count, detail: detail))
  }
}
