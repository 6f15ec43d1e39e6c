/// The files that the records of a run depend on besides its documents, as a pipeline that is ready has read them.
package struct PipelineInputs: Hashable, Sendable {
  /// Gazetteers, in the order given.
  package var gazetteers: [FileDigest]
  /// Files of rules, in the order given: of sentences, then of names with their lists.
  package var rules: [FileDigest]
  /// The outside commands among the stages, in order.
  package var commands: [CommandDigest]

  package init(gazetteers: [FileDigest], rules: [FileDigest], commands: [CommandDigest]) {
    self.gazetteers = gazetteers
    self.rules = rules
    self.commands = commands
  }
}

/// As one process tells it another.
extension PipelineInputs {
  var bytes: [UInt8] {
    var bytes: [UInt8] = []
    func append(_ files: [FileDigest]) {
      bytes.append(number: files.count)
      for file in files { for text in [file.name, file.path, file.sha256] { bytes.append(part: text.utf8) } }
    }
    append(gazetteers)
    append(rules)
    bytes.append(number: commands.count)
    for command in commands {
      bytes.append(number: command.words.count)
      for word in command.words { bytes.append(part: word.utf8) }
      append(command.files)
    }
    return bytes
  }

  /// Reads ``bytes``; `nil` if there is something else.
  init?(_ reader: inout ByteReader) {
    func list<Member>(_ member: (inout ByteReader) -> Member?) -> [Member]? {
      guard let count = reader.count() else { return nil }
      var members: [Member] = []
      for _ in 0..<count {
        guard let next = member(&reader) else { return nil }
        members.append(next)
      }
      return members
    }
    func file(_ reader: inout ByteReader) -> FileDigest? {
      guard let name = reader.text(), let path = reader.text(), let sha256 = reader.text() else { return nil }
      return FileDigest(name: name, path: path, sha256: sha256)
    }
    guard let gazetteers = list(file), let rules = list(file), let count = reader.count() else { return nil }
    var commands: [CommandDigest] = []
    for _ in 0..<count {
      guard let words = list({ $0.text() }), let files = list(file) else { return nil }
      commands.append(CommandDigest(words: words, files: files))
    }
    self.init(gazetteers: gazetteers, rules: rules, commands: commands)
  }
}
