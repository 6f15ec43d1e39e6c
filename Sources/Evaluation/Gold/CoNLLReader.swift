/// Reads columns of words and tags, as CoNLL-2003 and many corpora have them: the word first, the tag last, parted by tabs or
/// spaces; an empty line after a sentence, `-DOCSTART-` before a document, comments of the form `# key = value`.
///
/// Such files do not keep white space: a text is its words with a space between them, a line end between sentences.
enum CoNLLReader {
  static let format = GoldFormat(
    name: "CoNLL",
    recognizes: { (name, head) in
      [".conll", ".bio", ".iob", ".iob2"].contains { name.hasSuffix($0) } || head.starts(with: "-DOCSTART-".utf8)
    }, read: read)

  private static let documentStart = Array("-DOCSTART-".utf8)

  @Sendable
  private static func read(_ bytes: [UInt8], _ name: String) throws(AnnotationReader.Failure) -> [AnnotatedText] {
    var texts: [AnnotatedText] = []
    var text: [Unicode.Scalar] = []
    var tags = BIOTags()
    var number = 0
    var breaksLine = false
    func finish() {
      if !text.isEmpty {
        texts.append(AnnotatedText(id: numberedID(name, texts.count + 1), text: text, names: tags.names))
      }
      (text, tags, breaksLine) = ([], BIOTags(), false)
    }
    for line in goldLines(bytes) {
      number += 1
      let separator = line.contains(0x09) ? UInt8(0x09) : 0x20
      let columns = line.split(separator: separator)
      guard let word = columns.first, let tag = columns.last else {
        tags.close()
        breaksLine = true
        continue
      }
      if word.elementsEqual(documentStart) {
        finish()
        continue
      }
      if isComment(columns) { continue }
      guard columns.count > 1 else {
        throw AnnotationReader.Failure(description: "\(number): a word without a tag")
      }
      if !text.isEmpty { text.append(breaksLine ? "\n" : " ") }
      breaksLine = false
      let start = text.count
      text += String(decoding: word, as: UTF8.self).unicodeScalars
      let tagText = String(decoding: tag, as: UTF8.self)
      guard tags.add(tagText, start: start, end: text.count) else {
        throw AnnotationReader.Failure(description: "\(number): '\(tagText)' is no tag such as O, B-PER or I-PER")
      }
    }
    finish()
    return texts
  }

  private static func isComment(_ columns: [ArraySlice<UInt8>]) -> Bool {
    guard columns[0].elementsEqual("#".utf8), columns.count > 2 else { return false }
    return columns[2].elementsEqual("=".utf8)
  }
}
