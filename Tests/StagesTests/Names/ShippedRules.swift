import Foundation
import Stages

/// The rules of the checkout, compiled once for all tests.
enum ShippedRules {
  static let rules: Result<NameRules, any Error> = Result { try compile([]) }

  private static let directory = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "Gazetteers/Names")

  /// The shipped rules with further ones behind.
  static func compile(_ further: [String]) throws -> NameRules {
    var compiler = RulesCompiler()
    try compiler.add(bytes("names.rules"), file: "names.rules")
    for use in compiler.listUses { try compiler.add(list: bytes(use.path), of: use, file: use.path) }
    for text in further { try compiler.add(Array(text.utf8), file: "my.rules") }
    return compiler.finish()
  }

  private static func bytes(_ path: String) throws -> [UInt8] {
    try Array(Data(contentsOf: directory.appending(path: path).standardizedFileURL))
  }
}
