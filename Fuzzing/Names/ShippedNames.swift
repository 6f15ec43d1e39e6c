internal import Gazetteer
@testable internal import Stages

#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// The shipped rules and some of the shipped names, read from the folder of the project.
enum ShippedNames {
  static let rules: SlowRules = {
    do {
      var compiler = RulesCompiler()
      try compiler.add(file("Names/names.rules"), file: "names.rules")
      for use in compiler.listUses { try compiler.add(list: file("Names/\(use.path)"), of: use, file: use.path) }
      return SlowRules(compiler)
    } catch {
      fatalError("\(error)")
    }
  }()

  /// Of each list the first rows: all would take a minute to compile.
  static let table: GazetteerTable = {
    do {
      return try GazetteerTable.compile(
        try lists.map { try GazetteerFile(source($0)) },
        words: try ["common-words", "ambiguous"].map { try WordList(source($0)) })
    } catch {
      fatalError("\(error)")
    }
  }()

  private static let lists = [
    "countries", "historic-states", "demonyms", "regions", "cities", "islands", "waters", "landforms", "people",
    "organizations", "given-names", "family-names", "titles",
  ]
  private static let mostRows = 1500

  private static func source(_ name: String) -> GazetteerSource {
    let rows = file("\(name).tsv").split(separator: 0x0A, omittingEmptySubsequences: false).prefix(mostRows)
    return GazetteerSource(name: name, path: "\(name).tsv", bytes: Array(rows.joined(separator: [0x0A])))
  }

  private static func file(_ path: String) -> [UInt8] {
    guard let file = unsafe fopen("Gazetteers/\(path)", "rb") else {
      fatalError("Gazetteers/\(path) cannot be read: start in the folder of the project")
    }
    defer { unsafe fclose(file) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = unsafe fread(&buffer, 1, buffer.count, file)
      guard count > 0 else { return bytes }
      bytes += buffer[..<count]
    }
  }
}
