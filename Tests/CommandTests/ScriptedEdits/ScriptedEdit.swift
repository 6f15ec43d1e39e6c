import Foundation
import Testing

/// An edit of a run's files, and what `onoma diff` has to call it.
struct ScriptedEdit: Sendable, CustomTestStringConvertible {
  /// By document; `nil` where the edit cannot be a cause.
  typealias Cause = (String) -> FoundDifference.Cause?

  var name: String
  /// Whether some documents end without a record.
  var isFailing = false
  /// Whether nothing but quiet kinds differ.
  var isQuiet = false
  /// Whether it changes texts, so that it is one with others that do.
  var isTextual = false
  /// Gets the output of the files as they were.
  var apply: @Sendable (inout EditedInputs, NaiveOutput) throws -> Cause

  var testDescription: String { name }

  // MARK: Gazetteers

  static let addAlias = ScriptedEdit(name: "an alias added") { (inputs, _) in
    let line = try inputs.edit("aliases", of: "us-senate", in: "organizations.tsv") { $0 + "|Senate" }
    return always("alias", "organizations.tsv:\(line)", "alias \"Senate\" of us-senate added")
  }

  static let removeAlias = ScriptedEdit(name: "an alias removed") { (inputs, _) in
    let line = try inputs.edit("aliases", of: "barack-obama", in: "people.tsv") { (aliases) in
      let parts = aliases.split(separator: "|")
      try #require(parts.contains("Obama"))
      return parts.filter { $0 != "Obama" }.joined(separator: "|")
    }
    return always("alias", "people.tsv:\(line)", "alias \"Obama\" of barack-obama removed")
  }

  static let addEntity = ScriptedEdit(name: "an entity added") { (inputs, _) in
    let line = try inputs.add(["id": "twitter", "type": "organization", "name": "Twitter"], to: "organizations.tsv")
    return always("entity", "organizations.tsv:\(line)", "entity twitter (Twitter) added")
  }

  static let removeEntity = ScriptedEdit(name: "an entity removed") { (inputs, _) in
    let line = try inputs.remove("nasa", from: "organizations.tsv")
    return always("entity", "organizations.tsv:\(line)", "entity nasa (NASA) removed")
  }

  static let removeCity = ScriptedEdit(name: "a city removed") { (inputs, _) in
    let line = try inputs.remove("city-san-diego-us", from: "cities.tsv")
    return always("entity", "cities.tsv:\(line)", "entity city-san-diego-us (San Diego) removed")
  }

  static let retype = column("type", of: "country-hk", in: "countries", to: "region")
  static let rename = column("name", of: "google", in: "organizations", to: "Google Search")
  static let demonym = column("of", of: "demonym-gb", in: "demonyms", to: "country-ie")
  static let rowPriority = column("priority", of: "country-hk", in: "countries", to: "-300")
  static let note = column("note", of: "nasa", in: "organizations", to: "a space agency", isQuiet: true)

  private static func column(
    _ column: String, of id: String, in name: String, to value: String, isQuiet: Bool = false
  ) -> ScriptedEdit {
    ScriptedEdit(name: "\(column) of \(id)", isQuiet: isQuiet) { (inputs, _) in
      var before = ""
      let line = try inputs.edit(column, of: id, in: "\(name).tsv") {
        before = $0
        return value
      }
      return always("entity", "\(name).tsv:\(line)", "\(column) of \(id) changed from '\(before)' to '\(value)'")
    }
  }

  /// The name of ``removeCity``.
  static let word = word("San Diego")

  private static func word(_ word: String) -> ScriptedEdit {
    ScriptedEdit(name: "a word added") { (inputs, _) in
      let lines = try inputs.text("ambiguous.tsv").split(separator: "\n", omittingEmptySubsequences: false)
      try #require(!lines.contains { $0.hasPrefix("\(word)\t") })
      inputs.files["ambiguous.tsv"]?.append(Data("\(word)\tdrop\t\t\n".utf8))
      return always("word", "ambiguous.tsv:\(lines.count)", "word \"\(word)\" (drop) added")
    }
  }

  static let policy = ScriptedEdit(name: "the policy of a gazetteer") { (inputs, _) in
    try inputs.replace("# policy ", with: "# policy evidence=always ", in: "countries.tsv")
    return always("gazetteer", "countries.tsv", "policy of countries changed")
  }

  static let filePriority = ScriptedEdit(name: "the priority of a gazetteer") { (inputs, _) in
    try inputs.replace("# policy ", with: "# policy priority=-500 ", in: "countries.tsv")
    return always("gazetteer", "countries.tsv", "policy of countries changed")
  }

  static let removeGazetteer = ScriptedEdit(name: "a gazetteer left out") { (inputs, _) in
    try inputs.replace(", people.tsv", with: "", in: "mine.yaml")
    return always("gazetteer", "people.tsv", "gazetteer people removed")
  }

  // MARK: Settings

  static let nested = setting("match.overlap", "longest", "nested")
  static let all = setting("match.overlap", "longest", "all")
  static let priority = setting("match.overlap", "longest", "priority")
  static let language = setting("sentences.language", "auto", "ru")
  static let everything = setting("clean.content", "article", "all", kind: "cleaning", isTextual: true)
  static let limit = setting(
    "load.limits.bytes", "64MB", "100kB", shown: ("64000000", "100000"), isFailing: true)
  static let offsets = setting("emit.offsets", "codepoint", "utf16", isQuiet: true)

  private static func setting(
    _ path: String, _ old: String, _ new: String, shown: (String, String)? = nil, kind: String = "setting",
    isFailing: Bool = false, isQuiet: Bool = false, isTextual: Bool = false
  ) -> ScriptedEdit {
    ScriptedEdit(name: "\(path) \(new)", isFailing: isFailing, isQuiet: isQuiet, isTextual: isTextual) { (inputs, _) in
      let key = path.split(separator: ".").last ?? ""
      let line = try inputs.replace("\(key): \(old)", with: "\(key): \(new)", in: "mine.yaml")
      return always(kind, "mine.yaml:\(line)", "\(path) \(shown?.0 ?? old)→\(shown?.1 ?? new)")
    }
  }

  static let noResolving = stage("- resolve", "resolve")
  static let noSentences = stage("- sentences: {language: auto}", "sentences")

  private static func stage(_ text: String, _ name: String) -> ScriptedEdit {
    ScriptedEdit(name: "no \(name)") { (inputs, _) in
      let line = try inputs.replace("  \(text)\n", with: "", in: "mine.yaml")
      return always("setting", "mine.yaml:\(line)", "stage \(name) removed")
    }
  }

  private static func always(_ kind: String, _ place: String?, _ edit: String) -> Cause {
    { _ in FoundDifference.Cause(kind: kind, place: place, edit: edit) }
  }

  // MARK: Documents

  /// Two words changed in the pages that have them.
  static let editDocuments = ScriptedEdit(name: "documents edited", isTextual: true) { (inputs, _) in
    var changed: Set<String> = []
    for (name, data) in inputs.files where name.hasPrefix("in/") && name.hasSuffix(".html") {
      // Byte by byte: pages are in many charsets.
      let text = String(data: data, encoding: .isoLatin1) ?? ""
      let other = text.replacing(" in China ", with: " in Chile ").replacing(" Beijing ", with: " Santiago ")
      if text == other { continue }
      inputs.files[name] = other.data(using: .isoLatin1)
      changed.insert(String(name.dropFirst("in/".count)))
    }
    try #require(changed.count > 1)
    return ofDocument("document changed") { changed.contains($0) }
  }

  static let addDocument = ScriptedEdit(name: "a document added") { (inputs, _) in
    inputs.files["in/news.txt"] = Data("NASA has an office in Paris.\n\nIt has another one in China.\n".utf8)
    return ofDocument("document added") { $0 == "news.txt" }
  }

  static let renameDocument = ScriptedEdit(name: "a document renamed") { (inputs, old) in
    let name = try named("China", in: old)
    inputs.files["in/moved/page.html"] = inputs.files.removeValue(forKey: "in/\(name)")
    return ofDocument("document renamed") { $0 == "moved/page.html" }
  }

  static let removeDocument = ScriptedEdit(name: "a document removed") { (inputs, old) in
    let name = try named("NASA", in: old)
    inputs.files["in/\(name)"] = nil
    return ofDocument("document removed") { $0 == name }
  }

  static let paragraph = "A paragraph that nobody had written the day before, about nothing that has a name."

  /// Before all else in every text.
  static let insertParagraph = texts("a paragraph before everything") { "\(paragraph)\n\n\($0)" }

  /// The first of several paragraphs behind the last.
  static let moveParagraph = texts("the first paragraph moved to the end") { (text) in
    let blocks = text.components(separatedBy: "\n\n")
    return blocks.count < 3 ? text : (blocks.dropFirst() + blocks.prefix(1)).joined(separator: "\n\n")
  }

  private static func texts(_ name: String, _ change: @escaping @Sendable (String) -> String) -> ScriptedEdit {
    ScriptedEdit(name: name) { (inputs, _) in
      for (name, data) in inputs.files where name.hasPrefix("in/") {
        inputs.files[name] = Data(change(String(decoding: data, as: UTF8.self)).utf8)
      }
      return ofDocument("document changed") { _ in true }
    }
  }

  /// The first page that names something.
  private static func named(_ text: String, in output: NaiveOutput) throws -> String {
    let name = try output.ids.first {
      try $0.hasSuffix(".html") && output.record($0).mentions.contains { $0.text == text }
    }
    return try #require(name)
  }

  private static func ofDocument(_ edit: String, _ isChanged: @escaping (String) -> Bool) -> Cause {
    { isChanged($0) ? FoundDifference.Cause(kind: "source", place: $0, edit: edit) : nil }
  }
}
