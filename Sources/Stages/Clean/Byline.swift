/// The names in a visible byline.
enum Byline {
  /// The words before a name, in languages of news sites.
  private static let openers: Set<String> = [
    "by", "von", "par", "por", "di", "de", "van", "door", "af", "av", "autor", "autorin", "author", "auteur", "autore",
    "автор", "текст", "text", "written",
  ]
  private static let joiners: Set<String> = ["and", "und", "et", "y", "e", "en", "og", "och", "и", "та", "&"]
  private static let longest = 120
  private static let mostWords = 4

  private static let classes = [
    "byline", "author-name", "author__name", "byline__name", "byline-name", "authorName", "article-author",
  ]

  /// Whether a `class` holds the name of a byline.
  static func isName(_ value: Span<UInt8>) -> Bool {
    var start = 0
    while start < value.count {
      let end = value.firstBlank(from: start)
      // All of them begin with one of two letters and are neither short nor long.
      if end - start >= 6, end - start <= 14, value[start] == UInt8(ascii: "a") || value[start] == UInt8(ascii: "b") {
        let word = value.extracting(start..<end)
        for name in classes where word.holds(name) { return true }
      }
      start = end + 1
    }
    return false
  }

  /// Two to four words each, with a capital at either end and no digit. Of a byline that holds anything else, none.
  static func names(in text: String) -> [String] {
    guard text.utf8.count <= longest else { return [] }
    var names: [[Substring]] = [[]]
    for (index, part) in text.split(separator: " ").enumerated() {
      let word = part.lowercased().filter { $0 != ":" }
      if index < 2, names == [[]], openers.contains(word) { continue }
      if joiners.contains(word) {
        names.append([])
        continue
      }
      let isLast = part.hasSuffix(",")
      names[names.count - 1].append(isLast ? part.dropLast() : part)
      if isLast { names.append([]) }
    }
    let found = names.filter { !$0.isEmpty }
    guard found.allSatisfy(isPerson) else { return [] }
    return found.map { $0.joined(separator: " ") }
  }

  private static func isPerson(_ words: [Substring]) -> Bool {
    guard (2...mostWords).contains(words.count), let first = words.first?.first, let last = words.last?.first else {
      return false
    }
    return first.isUppercase && last.isUppercase
      && words.allSatisfy { $0.allSatisfy { $0.isLetter || $0 == "-" || $0 == "." || $0 == "'" || $0 == "’" } }
  }
}
