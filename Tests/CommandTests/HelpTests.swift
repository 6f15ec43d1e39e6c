import Foundation
import Testing

/// What `--help` prints, of every command.
@Suite("Help")
struct HelpTests {
  private struct Dump: Decodable {
    var command: Command
  }

  private struct Command: Decodable {
    var commandName: String
    var abstract: String?
    var discussion: String?
    var subcommands: [Command]?

    /// Each command with the words that call it.
    func all(after words: [String] = []) -> [(words: String, command: Command)] {
      let words = words + [commandName]
      return [(words.joined(separator: " "), self)] + (subcommands ?? []).flatMap { $0.all(after: words) }
    }
  }

  /// Longer lines would be broken, and an example with them.
  @Test("no line is longer than a terminal of 80 columns is wide")
  func width() throws {
    let scratch = try Scratch()
    let result = try Tool.run("--experimental-dump-help", in: scratch.url)
    let commands = try JSONDecoder().decode(Dump.self, from: Data(result.output.utf8)).command.all()
    #expect(commands.count > 20)
    for (words, command) in commands {
      let text = [command.abstract, command.discussion].compactMap(\.self).joined(separator: "\n")
      for line in text.split(separator: "\n") where line.count > 80 { Issue.record("\(words): \(line)") }
    }
  }
}
