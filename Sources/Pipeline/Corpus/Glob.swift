/// A pattern of paths.
///
/// | written | matches |
/// | --- | --- |
/// | `*` | any number of characters but `/` |
/// | `?` | one character but `/` |
/// | `[a-zа-я]`, `[!a-z]` | one character of (not of) the set, never `/` |
/// | `**/` | any number of directories, also none, where a component starts |
/// | `/**`, `**` | everything below, where the pattern or an alternative ends |
/// | `{html,xml}` | one of the alternatives, which may hold patterns |
/// | `\*` | the character itself |
///
/// Characters are Unicode scalars; a byte that is not UTF-8 counts as one. The pattern becomes a nondeterministic
/// automaton that is run over all its states at once (Thompson, "Regular Expression Search Algorithm", 1968), so
/// matching takes time proportional to path times pattern, whatever the pattern is.
package struct Glob: Sendable, Hashable {
  /// One state. `match` states take a character and go on to the next state.
  enum State: Sendable, Hashable {
    case character(UInt32)
    case anyButSlash
    case anything
    case set(Set, isNegated: Bool)
    /// Goes on to both without taking a character.
    case split(Int, Int)
    case jump(Int)
    case accept
  }

  typealias Set = [ClosedRange<UInt32>]

  private let states: [State]
  /// The pattern as it was written.
  package let pattern: String
  /// Whether the pattern spells the suffix of its names out, as `*.log` does and `articles/**` does not.
  package let namesSuffix: Bool
  /// Whether it matches every path, as `**` does, so that nothing need be run.
  private let matchesEverything: Bool

  package init(_ pattern: String) throws(GlobError) {
    self.pattern = pattern
    var compiler = GlobCompiler(pattern)
    states = try compiler.compile()
    matchesEverything = pattern == "**" || pattern == "**/*"
    namesSuffix = Self.namesSuffix(pattern)
  }

  /// Whether the whole of `path`, relative and without a leading `/`, matches.
  /// - Complexity: O(`path.count` · states).
  package func matches(_ path: Span<UInt8>) -> Bool {
    if matchesEverything { return !path.isEmpty }
    var current = StateList(count: states.count)
    var next = StateList(count: states.count)
    add(0, to: &current)
    var offset = 0
    while offset < path.count, !current.isEmpty {
      let character = GlobCharacter.decode(path, at: offset)
      offset += character.byteCount
      next.removeAll()
      for index in current.members where takes(states[index], character.value) { add(index + 1, to: &next) }
      swap(&current, &next)
    }
    return current.contains(states.count - 1)
  }

  package func matches(_ path: [UInt8]) -> Bool { matches(path.span) }

  /// Adds a state and all that it leads to without a character.
  private func add(_ start: Int, to list: inout StateList) {
    list.pending.append(start)
    while let index = list.pending.popLast() {
      guard list.insert(index) else { continue }
      switch states[index] {
      case .split(let first, let second):
        list.pending.append(second)
        list.pending.append(first)
      case .jump(let target): list.pending.append(target)
      default: break
      }
    }
  }

  private func takes(_ state: State, _ character: UInt32) -> Bool {
    let slash = UInt32(UInt8(ascii: "/"))
    switch state {
    case .character(let wanted): return character == wanted
    case .anyButSlash: return character != slash
    case .anything: return true
    case .set(let ranges, let isNegated):
      return character != slash && ranges.contains { $0.contains(character) } != isNegated
    case .split, .jump, .accept: return false
    }
  }

  private static func namesSuffix(_ pattern: String) -> Bool {
    let scalars = pattern.unicodeScalars
    let name = scalars[(scalars.lastIndex(of: "/").map(scalars.index(after:)) ?? scalars.startIndex)...]
    guard let dot = name.lastIndex(of: ".") else { return false }
    let suffix = name[name.index(after: dot)...]
    return !suffix.isEmpty && !suffix.contains { $0 == "*" || $0 == "?" || $0 == "[" }
  }
}

/// The states an automaton is in: each once, in the order they were reached.
private struct StateList {
  private(set) var members: [Int] = []
  private var isMember: [Bool]
  /// Scratch space of the closure.
  var pending: [Int] = []

  init(count: Int) { isMember = [Bool](repeating: false, count: count) }

  var isEmpty: Bool { members.isEmpty }
  func contains(_ index: Int) -> Bool { isMember[index] }

  mutating func insert(_ index: Int) -> Bool {
    if isMember[index] { return false }
    isMember[index] = true
    members.append(index)
    return true
  }

  mutating func removeAll() {
    for index in members { isMember[index] = false }
    members.removeAll(keepingCapacity: true)
  }
}
