internal import TextModel
internal import Yams

/// The text of a pipeline file and the way from its nodes back to lines and columns.
///
/// The YAML library expands an alias to a copy of what it names, recurses into nested collections, and hashes keys
/// with everything below them. So that no file can make it run for hours, bytes and aliases are limited before it sees
/// them: with `maximumAliases` a node stands for at most 3^(16/3) < 400 times its own size. Depth the library itself
/// limits to 1000.
struct YAMLSource {
  static let maximumBytes = 64_000
  static let maximumAliases = 16

  let file: String
  private let text: String
  private let lines: [String]

  init(_ bytes: [UInt8], file: String) throws(PipelineFileError) {
    guard bytes.count <= Self.maximumBytes else {
      throw PipelineFileError(.file(file), .tooLarge(byteLimit: Self.maximumBytes))
    }
    do {
      _ = try UTF8Span(validating: bytes.span)
    } catch {
      throw PipelineFileError(.file(file), .notUTF8(byteOffset: error.byteOffsets.lowerBound))
    }
    guard Self.aliasCount(bytes) <= Self.maximumAliases else {
      throw PipelineFileError(.file(file), .tooManyAliases(limit: Self.maximumAliases))
    }
    self.file = file
    // The library would count a byte-order mark as a column.
    let content = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes[3...] : bytes[...]
    text = String(decoding: content, as: UTF8.self)
    lines = Self.lines(of: text)
  }

  /// The root of the only document; `nil` if there is none.
  func root() throws(PipelineFileError) -> Node? {
    do {
      // What a scalar is, its setting says. The library's own rules take longer to make than the file to read.
      return try Yams.compose(yaml: text, .basic, .default, .utf8)
    } catch let error as YamlError {
      throw refusal(of: error)
    } catch {
      throw PipelineFileError(.file(file), .notYAML("\(error)"))
    }
  }

  func place(of node: Node) -> PipelineFileError.Place {
    node.mark.map { place(line: $0.line, column: $0.column) } ?? .file(file)
  }

  func place(line: Int, column: Int) -> PipelineFileError.Place {
    .line(
      SourcePosition(file: file, line: line, column: column),
      text: lines.indices.contains(line - 1) ? lines[line - 1] : "")
  }

  func error(at node: Node, _ problem: PipelineFileError.Problem) -> PipelineFileError {
    PipelineFileError(place(of: node), problem)
  }

  private func refusal(of error: YamlError) -> PipelineFileError {
    switch error {
    case .scanner(let context, let problem, let mark, _), .parser(let context, let problem, let mark, _),
      .composer(let context, let problem, let mark, _):
      if context?.text == "expected a single document in the stream" {
        return PipelineFileError(place(line: mark.line, column: mark.column), .secondDocument)
      }
      if isTab(line: mark.line, column: mark.column) {
        return PipelineFileError(place(line: mark.line, column: mark.column), .tabInIndentation)
      }
      let circumstance = context.map { " \($0.text) (line \($0.mark.line))" } ?? ""
      return PipelineFileError(place(line: mark.line, column: mark.column), .notYAML(problem + circumstance))
    case .duplicatedKeysInMapping(let keys, let context):
      let key = keys.first ?? ""
      let line = secondLine(of: key, after: context.mark) ?? context.mark.line
      return PipelineFileError(place(line: line, column: context.mark.column), .duplicateKey(key))
    case .reader(let problem, let offset, _, _):
      return PipelineFileError(offset.map(place(ofCharacter:)) ?? .file(file), .notYAML(problem))
    default:
      return PipelineFileError(.file(file), .notYAML("\(error)"))
    }
  }

  /// The later line that has `key` in the column of its first mark. The library tells only the first; in a flow mapping
  /// that place must do.
  private func secondLine(of key: String, after mark: Mark) -> Int? {
    for line in lines.indices.dropFirst(mark.line) {
      let rest = lines[line].unicodeScalars.dropFirst(mark.column - 1)
      let isIndented = lines[line].unicodeScalars.prefix(mark.column - 1).allSatisfy { $0 == " " }
      if isIndented, rest.starts(with: key.unicodeScalars), rest.dropFirst(key.unicodeScalars.count).first == ":" {
        return line + 1
      }
    }
    return nil
  }

  private func isTab(line: Int, column: Int) -> Bool {
    lines.indices.contains(line - 1) && lines[line - 1].unicodeScalars.dropFirst(column - 1).first == "\t"
  }

  private func place(ofCharacter offset: Int) -> PipelineFileError.Place {
    let before = Self.lines(of: String(text.prefix(offset)))
    return place(line: before.count, column: (before.last?.unicodeScalars.count ?? 0) + 1)
  }

  /// `text` at the line breaks that YAML 1.1 knows, so that lines count as the library counts them.
  private static func lines(of text: String) -> [String] {
    var lines: [String] = []
    var line = String.UnicodeScalarView()
    var afterReturn = false
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\n" where afterReturn: afterReturn = false
      case "\r", "\n", "\u{85}", "\u{2028}", "\u{2029}":
        lines.append(String(line))
        line.removeAll(keepingCapacity: true)
        afterReturn = scalar == "\r"
      default:
        line.append(scalar)
        afterReturn = false
      }
    }
    lines.append(String(line))
    return lines
  }

  /// How many aliases there may be: each `*` before a name's character, if there is an anchor at all.
  private static func aliasCount(_ bytes: [UInt8]) -> Int {
    var counts = (anchors: 0, aliases: 0)
    for (index, byte) in bytes.enumerated().dropLast() where isNameByte(bytes[index + 1]) {
      if byte == UInt8(ascii: "&") { counts.anchors += 1 }
      if byte == UInt8(ascii: "*") { counts.aliases += 1 }
    }
    return counts.anchors == 0 ? 0 : counts.aliases
  }

  private static func isNameByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "_"),
      UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "-"):
      true
    default: false
    }
  }
}
