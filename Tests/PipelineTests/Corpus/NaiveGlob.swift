import TestSupport

/// Patterns as their manual defines them: braces multiplied out, then matched by trying everything.
enum NaiveGlob {
  static func matches(_ pattern: String, _ path: String) -> Bool {
    // Marked before braces are multiplied out: stars that only then stand side by side stay single ones.
    let marked = pattern.split(separator: "**", omittingEmptySubsequences: false).joined(separator: "§")
    return expansions(of: Array(marked)).contains { matches($0[...], Array(path)[...], atStart: true) }
  }

  static func randomPattern(using random: inout SeededGenerator) -> String {
    let pieces = ["a", "b", "/", "*", "?", "[ab]", "[!a]", "{a,b}", "{a*,?b/c}", "é", "{,a}", ".", "{b{a,c},*}"]
    var parts: [String] = []
    for _ in 0..<Int.random(in: 1...3, using: &random) {
      var part = ""
      for _ in 0..<Int.random(in: 1...4, using: &random) { part += pieces.randomElement(using: &random) ?? "a" }
      // Stars side by side mean something else; those have their own places.
      while part.contains("**") { part = part.split(separator: "**").joined(separator: "*a*") + "a" }
      if part.last == "*" { part += "a" }
      parts.append(Int.random(in: 0..<4, using: &random) == 0 ? "**" : part)
    }
    let pattern = parts.joined(separator: "/")
    return pattern.hasPrefix("/") ? "a" + pattern : pattern
  }

  static func randomPath(using random: inout SeededGenerator) -> String {
    let pieces = ["a", "b", "c", "a", "b", "é", ".", "/"]
    var path = ""
    for _ in 0..<Int.random(in: 1...7, using: &random) {
      let piece = pieces.randomElement(using: &random) ?? "a"
      if piece == "/", path.isEmpty || path.hasSuffix("/") { continue }
      path += piece
    }
    return path.hasSuffix("/") || path.isEmpty ? path + "a" : path
  }

  private static func expansions(of pattern: [Character]) -> [[Character]] {
    guard let open = pattern.firstIndex(of: "{") else { return [pattern] }
    var depth = 0
    var start = open + 1
    var alternatives: [ArraySlice<Character>] = []
    for index in open..<pattern.count {
      if pattern[index] == "{" { depth += 1 }
      if pattern[index] == "}" { depth -= 1 }
      if (pattern[index] == "," && depth == 1) || depth == 0 {
        alternatives.append(pattern[start..<index])
        start = index + 1
      }
      if depth == 0 {
        return alternatives.flatMap { expansions(of: Array(pattern[..<open]) + $0 + pattern[(index + 1)...]) }
      }
    }
    return [pattern]
  }

  private static func matches(_ pattern: ArraySlice<Character>, _ path: ArraySlice<Character>, atStart: Bool) -> Bool {
    guard let first = pattern.first else { return path.isEmpty }
    let rest = pattern.dropFirst()
    if atStart, pattern.starts(with: "§/") {
      let below = pattern.dropFirst(2)
      if matches(below, path, atStart: true) { return true }
      return path.indices.contains { path[$0] == "/" && matches(below, path[($0 + 1)...], atStart: true) }
    }
    if atStart, pattern.elementsEqual("§") { return !path.isEmpty }
    switch first {
    case "*":
      if matches(rest, path, atStart: false) { return true }
      guard let next = path.first, next != "/" else { return false }
      return matches(pattern, path.dropFirst(), atStart: false)
    case "?":
      guard let next = path.first, next != "/" else { return false }
      return matches(rest, path.dropFirst(), atStart: false)
    case "[":
      guard let next = path.first, next != "/", let end = pattern.firstIndex(of: "]") else { return false }
      var members = pattern[(pattern.startIndex + 1)..<end]
      let isNegated = members.first == "!"
      if isNegated { members = members.dropFirst() }
      return members.contains(next) != isNegated && matches(pattern[(end + 1)...], path.dropFirst(), atStart: false)
    default:
      return path.first == first && matches(rest, path.dropFirst(), atStart: first == "/")
    }
  }
}
