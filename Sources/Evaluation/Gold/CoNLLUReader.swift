/// Reads CoNLL-U with names in the last column: `NE=B-PER`, `name=B-PER`, `NER=B-PER` or the tag alone. White space comes back as
/// `SpaceAfter`, `SpacesAfter` and `SpacesBefore` tell, so that texts of the export are whole.
enum CoNLLUReader {
  static let format = GoldFormat(
    name: "CoNLL-U", recognizes: { (name, _) in name.hasSuffix(".conllu") }, read: read)

  private static let newDocument = Array("# newdoc".utf8)
  private static let newDocumentID = Array("# newdoc id = ".utf8)

  @Sendable
  private static func read(_ bytes: [UInt8], _ name: String) throws(AnnotationReader.Failure) -> [AnnotatedText] {
    var texts: [AnnotatedText] = []
    var id: String?
    var text: [Unicode.Scalar] = []
    var tags = BIOTags()
    var number = 0
    /// Known when the next token comes: at the end of a text a space that nobody states is none.
    var pendingSpace: [Unicode.Scalar] = []
    var isStated = false
    func finish() {
      if !text.isEmpty {
        if isStated { text += pendingSpace }
        texts.append(AnnotatedText(id: id ?? numberedID(name, texts.count + 1), text: text, names: tags.names))
      }
      (text, tags, pendingSpace, id) = ([], BIOTags(), [], nil)
    }
    for line in goldLines(bytes) {
      number += 1
      if line.isEmpty {
        tags.close()
        continue
      }
      if line.first == UInt8(ascii: "#") {
        guard line.starts(with: newDocument) else { continue }
        finish()
        // By bytes: the space and a mark at the start of an id are one character.
        if line.starts(with: newDocumentID) {
          id = String(decoding: line.dropFirst(newDocumentID.count), as: UTF8.self)
        }
        continue
      }
      let columns = line.split(separator: 0x09, omittingEmptySubsequences: false)
      guard columns.count == 10 else {
        throw AnnotationReader.Failure(description: "\(number): \(columns.count) columns instead of 10")
      }
      // Ranges of words and empty nodes repeat what other lines have.
      if columns[0].contains(UInt8(ascii: "-")) || columns[0].contains(UInt8(ascii: ".")) { continue }
      guard !columns[1].isEmpty else { throw AnnotationReader.Failure(description: "\(number): an empty word") }
      let misc = Miscellaneous(columns[9])
      text += pendingSpace
      text += misc.spaceBefore
      let start = text.count
      text += String(decoding: columns[1], as: UTF8.self).unicodeScalars
      (pendingSpace, isStated) = (misc.spaceAfter, misc.statesSpace)
      guard tags.add(misc.tag, start: start, end: text.count) else {
        throw AnnotationReader.Failure(description: "\(number): '\(misc.tag)' is no tag such as O, B-PER or I-PER")
      }
    }
    finish()
    return texts
  }
}

/// What the last column tells.
private struct Miscellaneous {
  var tag = "O"
  var spaceAfter: [Unicode.Scalar] = [" "]
  var statesSpace = false
  var spaceBefore: [Unicode.Scalar] = []

  init(_ column: ArraySlice<UInt8>) {
    for entry in column.split(separator: UInt8(ascii: "|")) {
      let text = String(decoding: entry, as: UTF8.self)
      guard let equals = text.firstIndex(of: "=") else {
        var trial = BIOTags()
        if trial.add(text, start: 0, end: 1) { tag = text }
        continue
      }
      let value = String(text[text.index(after: equals)...])
      switch String(text[..<equals]) {
      case "NE", "NER", "name": tag = value
      case "SpaceAfter": if value == "No" { (spaceAfter, statesSpace) = ([], true) }
      case "SpacesAfter": (spaceAfter, statesSpace) = (unescaped(value), true)
      case "SpacesBefore": spaceBefore = unescaped(value)
      default: break
      }
    }
  }

  private func unescaped(_ value: String) -> [Unicode.Scalar] {
    var scalars: [Unicode.Scalar] = []
    var isEscape = false
    for scalar in value.unicodeScalars {
      if isEscape {
        switch scalar {
        case "s": scalars.append(" ")
        case "t": scalars.append("\t")
        case "n": scalars.append("\n")
        case "r": scalars.append("\r")
        case "p": scalars.append("|")
        default: scalars.append(scalar)
        }
        isEscape = false
      } else if scalar == "\\" {
        isEscape = true
      } else {
        scalars.append(scalar)
      }
    }
    return scalars
  }
}
