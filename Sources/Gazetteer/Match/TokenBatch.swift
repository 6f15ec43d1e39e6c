/// The tokens of some sentences, and those of them that may begin a name.
///
/// The filters and slots of a large gazetteer do not fit into the processor's caches, and each look-up that has to wait
/// for memory costs as much as hashing ten words. So look-ups are made for many tokens in a row, in loops that do
/// nothing else: the processor then waits for several at once.
struct TokenBatch: ~Copyable {
  /// Tokens that are enough for one batch.
  static let size = 2048

  var tokens: [Token] = []
  private(set) var sentences: [Range<Int>] = []
  private(set) var starts: [Start] = []
  /// Where the letters of names stand.
  private var places: [UInt32] = []
  /// Of no meaning: what is read has to go somewhere.
  private var touched: UInt8 = 0

  /// - Parameter textBytes: of the text that is to be matched, in one batch or several.
  init(textBytes: Int) {
    tokens.reserveCapacity(min(textBytes / TokenBatch.leastBytes, TokenBatch.size) + TokenBatch.sentenceSize)
  }

  /// Bytes of most tokens, with what stands between them, and tokens of most sentences.
  private static let leastBytes = 4
  private static let sentenceSize = 64

  /// A token that begins at least one sequence of the table.
  struct Start {
    var token: UInt32
    var value: SlotTable.Value
    /// Whether the next token may belong to the name.
    var mayGoOn: Bool
  }

  /// All tokens since the last end are a sentence.
  mutating func endSentence() {
    let start = sentences.last?.upperBound ?? 0
    if start < tokens.count { sentences.append(start..<tokens.count) }
  }

  mutating func removeAll() {
    tokens.removeAll(keepingCapacity: true)
    sentences.removeAll(keepingCapacity: true)
    starts.removeAll(keepingCapacity: true)
  }

  mutating func lookUpStarts(in table: GazetteerTable) {
    // Taken out, so that they are written to without asking each time who else has them.
    var found = starts
    starts = []
    findStarts(tokens.span, table.slots, &found)
    findValues(tokens.span, table.slots, found.mutableSpan)
    touchNames(found.span, table)
    starts = found
  }

  private func findStarts(_ tokens: Span<Token>, _ slots: SlotTable, _ found: inout [Start]) {
    for index in tokens.indices {
      let token = tokens[index]
      var mayStart = slots.mayStart(token.hash, isCapitalized: token.shape.contains(.capitalized))
      // Around an apostrophe may stand one word.
      if index + 1 < tokens.count, tokens[index + 1].gap == .apostrophe { mayStart = true }
      if mayStart { found.append(Start(token: UInt32(index), value: .none, mayGoOn: false)) }
    }
  }

  private func findValues(_ tokens: Span<Token>, _ slots: SlotTable, _ found: consuming MutableSpan<Start>) {
    for index in found.indices {
      found[index].value = slots.value(tokens[Int(found[index].token)].hash) ?? .none
    }
    for index in found.indices where found[index].value.continues {
      let token = Int(found[index].token)
      guard token + 1 < tokens.count, tokens[token + 1].gap != .border else { continue }
      let next = tokens[token + 1]
      found[index].mayGoOn = slots.mayGoOn(TokenHash.extend(tokens[token].hash, gap: next.gap, token: next.hash))
    }
  }

  /// Has the rows and letters of the names fetched that will probably be compared.
  private mutating func touchNames(_ found: Span<Start>, _ table: GazetteerTable) {
    places.removeAll(keepingCapacity: true)
    for index in found.indices {
      if let first = found[index].value.firstSense { places.append(table.senses[first].text) }
    }
    for place in places { touched &+= table.pool.bytes[Int(place)] }
  }
}
