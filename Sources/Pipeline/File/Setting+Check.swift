internal import TextModel

extension Setting {
  /// What `written` means for this setting; `section` names it in messages.
  func value(
    of written: WrittenValue, in section: PipelineSchema.Section
  ) throws(PipelineFileError) -> SettingValue {
    let path = "\(section.path).\(name)"
    func refusal(_ problem: PipelineFileError.Problem) -> PipelineFileError { .init(written.place, problem) }
    func wrongKind() -> PipelineFileError {
      var found = written.title
      if case .scalar(let text, let isPlain) = written.form {
        found = (isPlain ? "'" : "the text '") + SourceExcerpt.printable(text) + "'"
      }
      return refusal(.wrongKind("'\(path)'", expected: kind.title, found: found))
    }

    switch kind {
    case .flag:
      guard case .scalar(let text, isPlain: true) = written.form, let flag = flag(text) else { throw wrongKind() }
      return .flag(flag)
    case .integer(let range):
      guard case .scalar(let text, isPlain: true) = written.form, isInteger(text) else { throw wrongKind() }
      guard let value = Int(text), range.contains(value) else { throw refusal(.outOfRange(text, of: path, range)) }
      return .integer(value)
    case .size(let range):
      guard case .scalar(let text, isPlain: true) = written.form else { throw wrongKind() }
      guard let size = ByteSize(text) else { throw refusal(.notASize(text, of: path)) }
      guard let count = size.byteCount, range.contains(count) else {
        throw refusal(.outOfRange(text, of: path, range))
      }
      return .integer(count)
    case .text:
      guard case .scalar(let text, _) = written.form else { throw wrongKind() }
      return .text(text)
    case .choice(let known):
      guard case .scalar(let text, _) = written.form else { throw wrongKind() }
      guard known.contains(text) else { throw refusal(.unknownValue(text, of: path, known: known)) }
      return .text(text)
    case .country(let others):
      guard case .scalar(let text, _) = written.form else { throw wrongKind() }
      guard others.contains(text) || CountryCode.all.contains(text) else {
        throw refusal(.unknownCountry(text, of: path, besides: others))
      }
      return .text(text)
    case .choiceOrSelector(let known):
      if case .mapping(let entries) = written.form { return try selector(entries, path: path, wrongKind) }
      guard case .scalar(let text, _) = written.form else { throw wrongKind() }
      guard known.contains(text) else { throw refusal(.unknownValue(text, of: path, known: known + ["{select: …}"])) }
      return .text(text)
    case .choices(let known):
      var chosen: Set<String> = []
      for item in try items(of: written, path: path, wrongKind) {
        guard known.contains(item.text) else {
          throw PipelineFileError(item.place, .unknownValue(item.text, of: path, known: known))
        }
        chosen.insert(item.text)
      }
      return .list(known.filter(chosen.contains))
    case .selectors(let areValues):
      if case .scalar(let text, _) = written.form {
        return .list([try selector(text, areValues: areValues, path: path, at: written.place)])
      }
      return .list(
        try items(of: written, path: path, wrongKind).map { (item) throws(PipelineFileError) in
          try selector(item.text, areValues: areValues, path: path, at: item.place)
        })
    case .weights(let known):
      for item in try items(of: written, path: path, wrongKind) {
        let parts = item.text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
        guard parts.count == 2, isInteger(parts[1]) else {
          throw PipelineFileError(
            item.place, .wrongKind("each item of '\(path)'", expected: "NAME=NUMBER", found: "'\(item.text)'"))
        }
        guard known.contains(parts[0]) else {
          throw PipelineFileError(item.place, .unknownValue(parts[0], of: path, known: known))
        }
        guard let weight = Int(parts[1]), Setting.weightRange.contains(weight) else {
          throw PipelineFileError(item.place, .outOfRange(parts[1], of: path, Setting.weightRange))
        }
      }
      return .list(try items(of: written, path: path, wrongKind).map(\.text))
    case .texts, .paths:
      return .list(try items(of: written, path: path, wrongKind).map(\.text))
    case .command:
      let words = try items(of: written, path: path, wrongKind).map(\.text)
      guard !words.isEmpty else {
        throw refusal(.wrongKind("'\(path)'", expected: kind.title, found: "an empty list"))
      }
      return .list(words)
    case .globs:
      let patterns = try items(of: written, path: path, wrongKind)
      for pattern in patterns {
        do {
          _ = try Glob(pattern.text)
        } catch {
          throw PipelineFileError(pattern.place, .badGlob(pattern.text, of: path, reason: error.description))
        }
      }
      return .list(patterns.map(\.text))
    }
  }

  private func selector(
    _ entries: [(key: String, value: WrittenValue)], path: String, _ wrongKind: () -> PipelineFileError
  ) throws(PipelineFileError) -> SettingValue {
    guard entries.count == 1, entries[0].key == "select", case .scalar(let text, _) = entries[0].value.form else {
      throw wrongKind()
    }
    do {
      _ = try Selector(text)
    } catch {
      throw PipelineFileError(entries[0].value.place, .badSelector(text, of: path, reason: error.description))
    }
    return .selector(text)
  }

  /// A selector of elements or, if `areValues`, attributes of XML; given back if it can be read.
  private func selector(
    _ text: String, areValues: Bool, path: String, at place: PipelineFileError.Place
  ) throws(PipelineFileError) -> String {
    do throws(SelectorError) {
      let selector = try Selector(text, for: .xml)
      guard areValues || selector.meansElements else {
        throw SelectorError(column: 1, problem: "it names an attribute, which has no text; name the element")
      }
    } catch {
      throw PipelineFileError(place, .badSelector(text, of: path, reason: error.description))
    }
    return text
  }

  private typealias Item = (text: String, place: PipelineFileError.Place)

  private func items(
    of written: WrittenValue, path: String, _ wrongKind: () -> PipelineFileError
  ) throws(PipelineFileError) -> [Item] {
    guard case .list(let values) = written.form else { throw wrongKind() }
    var items: [Item] = []
    for value in values {
      guard case .scalar(let text, _) = value.form, !text.isEmpty else {
        let found = value.title == "a text" ? "an empty one" : value.title
        throw PipelineFileError(value.place, .wrongKind("each item of '\(path)'", expected: "a text", found: found))
      }
      items.append((text, value.place))
    }
    return items
  }

  private func flag(_ text: String) -> Bool? {
    switch text {
    case "true", "True", "TRUE": true
    case "false", "False", "FALSE": false
    default: nil
    }
  }

  private func isInteger(_ text: String) -> Bool {
    let digits = text.utf8.first == UInt8(ascii: "-") ? text.utf8.dropFirst() : text.utf8[...]
    return !digits.isEmpty && digits.allSatisfy { UInt8(ascii: "0")...UInt8(ascii: "9") ~= $0 }
  }
}

extension Setting.Kind {
  /// What a value of it is, for messages and the help.
  var title: String {
    switch self {
    case .flag: "true or false"
    case .integer: "a whole number"
    case .size: "a size such as 64MB"
    case .text: "a text"
    case .choice(let known): "one of \(known.joined(separator: ", "))"
    case .country(let others): "\(others.joined(separator: ", ")) or a country's code such as JP"
    case .choiceOrSelector(let known): "one of \(known.joined(separator: ", ")), or {select: …}"
    case .selectors: "a selector such as '//body//p' or 'body p', or a list of them"
    case .choices(let known): "a list out of \(known.joined(separator: ", "))"
    case .texts: "a list of texts"
    case .weights: "a list of NAME=NUMBER"
    case .globs: "a list of path patterns"
    case .paths: "a list of paths"
    case .command: "a program and its arguments, such as [python3, ./stage.py]"
    }
  }
}
