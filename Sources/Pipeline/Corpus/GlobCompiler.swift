/// Makes the states of a ``Glob`` in one pass. Open braces are on a stack, so that nesting costs no recursion.
///
/// `{ab,c}` becomes, with the numbers of the states:
///
///     0 split 1 4    1 a    2 b    3 jump 6    4 split 5 5    5 c    6 …
struct GlobCompiler {
  private static let maximumDepth = 32

  /// An open `{`: the `split` whose second way is still open, the jumps to its end.
  private struct Alternatives {
    var split: Int
    var jumps: [Int] = []
    var startsComponent: Bool
  }

  private let characters: [Unicode.Scalar]
  private var position = 0
  private var states: [Glob.State] = []
  private var open: [Alternatives] = []
  private var atComponentStart = true

  init(_ pattern: String) { characters = Array(pattern.unicodeScalars) }

  mutating func compile() throws(GlobError) -> [Glob.State] {
    guard let first = characters.first else { throw .empty }
    guard first != "/" else { throw .startsWithSlash }
    while position < characters.count { try compileNext() }
    guard open.isEmpty else { throw .unclosedAlternatives }
    states.append(.accept)
    return states
  }

  private mutating func compileNext() throws(GlobError) {
    let character = characters[position]
    position += 1
    switch character {
    case "*": star()
    case "?": one(.anyButSlash)
    case "[": one(try set())
    case "{":
      guard open.count < Self.maximumDepth else { throw .nestedTooDeep(limit: Self.maximumDepth) }
      open.append(Alternatives(split: states.count, startsComponent: atComponentStart))
      states.append(.split(states.count + 1, states.count + 1))
    case "," where !open.isEmpty: nextAlternative()
    case "}" where !open.isEmpty: endAlternatives()
    case "\\":
      guard position < characters.count else { throw .loneBackslash }
      one(.character(characters[position].value))
      position += 1
    case "/":
      states.append(.character(character.value))
      atComponentStart = true
    default: one(.character(character.value))
    }
  }

  private mutating func one(_ state: Glob.State) {
    states.append(state)
    atComponentStart = false
  }

  private mutating func star() {
    let start = position - 1
    while position < characters.count, characters[position] == "*" { position += 1 }
    let isDouble = atComponentStart && position - start == 2
    if isDouble, position < characters.count, characters[position] == "/" {
      // Any number of directories: (.*/)?
      position += 1
      states.append(.split(states.count + 1, states.count + 5))
      loop(.anything)
      states.append(.character(UInt32(UInt8(ascii: "/"))))
    } else if isDouble, endsHere {
      one(.anything)
      loop(.anything)
    } else {
      loop(.anyButSlash)
      atComponentStart = false
    }
  }

  /// Any number of `state`: three states.
  private mutating func loop(_ state: Glob.State) {
    let start = states.count
    states.append(.split(start + 1, start + 3))
    states.append(state)
    states.append(.jump(start))
  }

  private var endsHere: Bool {
    guard position < characters.count else { return true }
    return !open.isEmpty && (characters[position] == "," || characters[position] == "}")
  }

  private mutating func nextAlternative() {
    let last = open.count - 1
    open[last].jumps.append(states.count)
    states.append(.jump(0))
    states[open[last].split] = .split(open[last].split + 1, states.count)
    open[last].split = states.count
    states.append(.split(states.count + 1, states.count + 1))
    atComponentStart = open[last].startsComponent
  }

  private mutating func endAlternatives() {
    let alternatives = open.removeLast()
    for jump in alternatives.jumps { states[jump] = .jump(states.count) }
    atComponentStart = false
  }

  /// The set after `[`, up to and with its `]`.
  private mutating func set() throws(GlobError) -> Glob.State {
    var ranges: [ClosedRange<UInt32>] = []
    let isNegated = position < characters.count && (characters[position] == "!" || characters[position] == "^")
    if isNegated { position += 1 }
    let first = position
    while true {
      guard position < characters.count else { throw .unclosedSet }
      if characters[position] == "]", position > first { break }
      let lower = try member().value
      var upper = lower
      // A '-' before the ']' is a member itself.
      if position + 1 < characters.count, characters[position] == "-", characters[position + 1] != "]" {
        position += 1
        upper = try member().value
      }
      guard lower <= upper else { throw .emptyRange }
      ranges.append(lower...upper)
    }
    position += 1
    return .set(ranges, isNegated: isNegated)
  }

  private mutating func member() throws(GlobError) -> Unicode.Scalar {
    if characters[position] == "\\" { position += 1 }
    guard position < characters.count else { throw .unclosedSet }
    defer { position += 1 }
    return characters[position]
  }
}
