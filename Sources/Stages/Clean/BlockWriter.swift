internal import TextModel

/// Writes cleaned text: folds white space, joins blocks, and notes for every byte where it came from.
///
/// White space is held back until something follows it, so that none stands at either end of a block or line.
struct BlockWriter {
  private(set) var text: [UInt8] = []
  private(set) var layer = MapLayer()
  private(set) var blocks: [Block] = []
  /// Whether lines are kept: within `pre`.
  var isPreformatted = false
  /// What kind the next text is.
  var kind = Block.Kind.paragraph

  private let bytes: [UInt8]
  private let strings: [UInt8]
  private let table = TextByte.table
  /// Where the block in hand starts; `nil` between blocks.
  private var blockStart: Int?
  private var blockKind = Block.Kind.paragraph
  /// White space since the last character, as bytes of the content; empty if there is none.
  private var spaceStart = 0
  private var spaceEnd = 0
  /// Line ends since the last character: a preformatted one, or `br`.
  private var hasLineEnd = false
  private var breakCount = 0

  /// How many blocks there may be.
  private let blockLimit: Int
  /// Borders of blocks beyond the limit that became line ends.
  private(set) var joinedCount = 0

  init(_ content: Content, blockLimit: Int) {
    self.blockLimit = blockLimit
    bytes = content.bytes
    strings = content.tree.strings
  }

  /// Ends the block in hand; the next text starts another one.
  mutating func endBlock() {
    if let start = blockStart { blocks.append(Block(range: ByteRange(start, text.count), kind: blockKind)) }
    blockStart = nil
    forgetSpace()
  }

  /// A `br`: a line end, and two of them in a row end the block.
  mutating func breakLine() {
    guard blockStart != nil else { return }
    breakCount += 1
    if breakCount > 1 { endBlock() }
  }

  /// A `br`, or a block's border, within a headline: a line end that never ends the block.
  mutating func breakTitle() {
    if blockStart != nil { breakCount = 1 }
  }

  mutating func append(_ piece: MarkupTree.TextPiece) {
    if piece.isLiteral {
      appendLiteral(ByteRange(Int(piece.start), Int(piece.end)))
    } else {
      appendReplaced(piece)
    }
  }

  private mutating func appendLiteral(_ range: ByteRange) {
    var at = range.start
    var runStart = at
    var next = at
    while at < range.end {
      if at >= next {
        let count = plainCount(at: at, isWithinWord: at > runStart, before: range.end)
        if count > 0 {
          at += count
          continue
        }
        // What is not plain mostly comes in runs, which would be looked at in vain.
        next = at + 8
      }
      let byte = bytes[at]
      let kind = table[Int(byte)]
      if kind == .copied {
        at += 1
        continue
      }
      if byte == 0x20, at > runStart, at + 1 < range.end, table[Int(bytes[at + 1])] == .copied {
        at += 2
        continue
      }
      if kind == .space {
        copy(runStart, at)
        noteSpace(ByteRange(at, at + 1), isLineEnd: byte != 0x20 && byte != 0x09)
        at += 1
        runStart = at
        continue
      }
      let scalar = decodeScalar(in: bytes.span, at: at)
      let treatment = CharacterTreatment(scalar.value)
      guard treatment != .copied else {
        at += scalar.length
        continue
      }
      copy(runStart, at)
      if treatment != .dropped {
        noteSpace(ByteRange(at, at + scalar.length), isLineEnd: treatment == .lineEnd)
      }
      at += scalar.length
      runStart = at
    }
    copy(runStart, range.end)
  }

  /// How many of the next eight bytes are copied as they are for certain: ASCII words with single spaces between them.
  private func plainCount(at start: Int, isWithinWord: Bool, before end: Int) -> Int {
    guard start + 8 <= end, let word = bytes.span.word(at: start) else { return 0 }
    let highBits: UInt64 = 0x8080_8080_8080_8080
    guard word & highBits == 0 else { return 0 }
    // Bytes of seven bits, so that no sum runs into the next.
    let blanks = ~(word &+ 0x5F5F_5F5F_5F5F_5F5F) & highBits
    if blanks == 0 { return 8 }
    let isSpaces = word & ((blanks >> 7) &* 0xFF) == blanks >> 2
    guard isSpaces, blanks & blanks << 8 == 0, isWithinWord || blanks & 0x80 == 0 else { return 0 }
    // What follows a space at the end is not known here.
    return blanks >> 63 == 0 ? 8 : 7
  }

  /// A character reference: whatever it stands for has the whole reference as its source.
  private mutating func appendReplaced(_ piece: MarkupTree.TextPiece) {
    let source = ByteRange(Int(piece.start), Int(piece.end))
    var at = Int(piece.replacement)
    let end = at + Int(piece.replacementCount)
    while at < end {
      let scalar = decodeScalar(in: strings.span, at: at)
      switch CharacterTreatment(scalar.value) {
      case .copied:
        startCharacter()
        text.append(contentsOf: strings[at..<at + scalar.length])
        note(source, count: scalar.length)
      case .space: noteSpace(source, isLineEnd: false)
      case .lineEnd: noteSpace(source, isLineEnd: true)
      case .dropped: break
      }
      at += scalar.length
    }
  }

  private mutating func copy(_ start: Int, _ end: Int) {
    guard start < end else { return }
    startCharacter()
    text.append(contentsOf: bytes[start..<end])
    layer.appendCopy(from: start, count: end - start)
  }

  private mutating func note(_ source: ByteRange, count: Int) {
    if source.isEmpty {
      layer.appendGenerated(count: count)
    } else {
      layer.appendAtomic(from: source, count: count)
    }
  }

  private mutating func noteSpace(_ range: ByteRange, isLineEnd: Bool) {
    guard blockStart != nil else { return }
    if spaceEnd == 0 { spaceStart = range.start }
    spaceEnd = max(range.end, spaceStart)
    if isLineEnd, isPreformatted { hasLineEnd = true }
  }

  /// Makes ready for a character: opens a block, or writes the white space held back.
  private mutating func startCharacter() {
    guard blockStart != nil else {
      if blocks.count >= blockLimit, let last = blocks.popLast() {
        text.append(0x0A)
        layer.appendGenerated(count: 1)
        blockStart = last.range.start
        blockKind = last.kind
        joinedCount += 1
        return
      }
      if !blocks.isEmpty {
        text.append(0x0A)
        text.append(0x0A)
        layer.appendGenerated(count: 2)
      }
      blockStart = text.count
      blockKind = kind
      return
    }
    guard breakCount > 0 || spaceEnd > 0 else { return }
    text.append(breakCount > 0 || hasLineEnd ? 0x0A : 0x20)
    // A `br` has no bytes of its own in the tree; what stands around it is white space or nothing.
    if breakCount > 0 || spaceEnd <= spaceStart {
      layer.appendGenerated(count: 1)
    } else {
      layer.appendAtomic(from: ByteRange(spaceStart, spaceEnd), count: 1)
    }
    forgetSpace()
  }

  private mutating func forgetSpace() {
    spaceStart = 0
    spaceEnd = 0
    hasLineEnd = false
    breakCount = 0
  }
}
