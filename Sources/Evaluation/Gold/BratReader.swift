/// Reads brat's standoff: a text and its annotations, of which text-bound ones (`T`) are names and normalizations (`N`) to Wikidata
/// say what is meant. A name of several pieces goes from the first to the last.
///
/// A byte order mark before the annotations is skipped. One before the text stays, as carriage returns do: places count them.
package enum BratReader {
  /// - Parameter name: the file's without its ending; `=XX` in it is a byte, as `onoma export` writes what names of files cannot hold.
  package static func text(
    _ text: [UInt8], annotations: [UInt8], name: String
  ) throws(AnnotationReader.Failure) -> AnnotatedText {
    var names: [AnnotatedName] = []
    var indices: [String: Int] = [:]
    var number = 0
    for line in goldLines(withoutByteOrderMark(annotations)) {
      number += 1
      let columns = line.split(separator: 0x09).map { String(decoding: $0, as: UTF8.self) }
      guard columns.count > 1 else { continue }
      let words = columns[1].split { $0 == " " || $0 == ";" }
      if columns[0].hasPrefix("N"), words.count == 3, words[2].hasPrefix("Wikidata:"),
        let index = indices[String(words[1])]
      {
        names[index].wikidata = String(words[2].dropFirst("Wikidata:".count))
      }
      guard columns[0].hasPrefix("T") else { continue }
      guard words.count > 2, let start = Int(words[1]), let end = words.last.flatMap({ Int($0) }) else {
        throw AnnotationReader.Failure(description: "\(number): expected a type and places, as in 'T1\tPER 0 5\tName'")
      }
      indices[columns[0]] = names.count
      names.append(AnnotatedName(start: start, end: end, type: words[0].uppercased()))
    }
    let annotated = AnnotatedText(
      id: id(name), text: Array(String(decoding: text, as: UTF8.self).unicodeScalars), names: names)
    guard annotated.holdsItsNames else {
      throw AnnotationReader.Failure(description: " an annotation does not lie in the text")
    }
    return annotated
  }

  private static func id(_ name: String) -> String {
    let bytes = Array(name.utf8)
    var id: [UInt8] = []
    var index = 0
    while index < bytes.count {
      if bytes[index] == UInt8(ascii: "="), index + 2 < bytes.count,
        // The initializer would take a sign for a digit.
        bytes[index + 1] != UInt8(ascii: "+"), bytes[index + 1] != UInt8(ascii: "-"),
        let byte = UInt8(String(decoding: bytes[(index + 1)...(index + 2)], as: UTF8.self), radix: 16)
      {
        id.append(byte)
        index += 3
      } else {
        id.append(bytes[index])
        index += 1
      }
    }
    return String(decoding: id, as: UTF8.self)
  }
}
