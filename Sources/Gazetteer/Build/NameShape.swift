internal import TextModel

/// How a name is capitalized, token by token, and so what text must look like to be taken for it.
struct NameShape {
  /// Tokens that begin with a capital and must do so in the text.
  private(set) var capitals: UInt16 = 0
  /// Tokens that are written in capitals and must be so in the text.
  private(set) var acronyms: UInt16 = 0
  /// It is one token in capitals that is a common word in lower case.
  private(set) var shadowsWord = false

  /// Only the first 16 tokens are looked at.
  init(_ tokens: [Token]) {
    for (index, token) in tokens.prefix(16).enumerated() where token.shape.contains(.capitalized) {
      if index > 0, NameShape.genericWords.contains(token.hash) { continue }
      capitals |= 1 << UInt16(index)
      if token.shape.isAllCapitals, token.length > 1 { acronyms |= 1 << UInt16(index) }
    }
    shadowsWord = tokens.count == 1 && acronyms == 1 && NameShape.functionWords.contains(tokens[0].hash)
  }

  /// What a text's tokens show, in the same form.
  static func capitals(of tokens: Span<Token>, _ range: Range<Int>) -> (capitals: UInt16, allCapitals: UInt16) {
    var capitals: UInt16 = 0
    var allCapitals: UInt16 = 0
    var bit: UInt16 = 1
    for index in range.prefix(16) {
      if tokens[index].shape.contains(.capitalized) { capitals |= bit }
      if tokens[index].shape.isAllCapitals { allCapitals |= bit }
      bit <<= 1
    }
    return (capitals, allCapitals)
  }

  /// Words that name a kind of place: after the first word of a name people write them either way.
  private static let genericWords = hashes(
    of: """
      archipelago area bay canal cape channel city coast coral county delta desert district gulf island islands isle \
      isles lake lakes mountain mountains ocean oblast pass peninsula plateau prefecture province range reef reefs \
      region republic ridge river sea shoal state states strait straits territories territory union valley waters \
      остров острова островов островам островами островах море моря морю морем пролив пролива проливе залив залива \
      заливе река реки реке озеро озера озере полуостров полуострова полуострове область области край края крае \
      океан океана океане хребет гряда гряды гряде республика республики союз союза
      """)

  /// English words that an acronym in capitals could be in a line set in capitals.
  private static let functionWords = hashes(
    of: "a am an and as at be by do go he i if in is it me my no of on or our so the to up us we who")

  private static func hashes(of words: String) -> Set<UInt64> {
    let tokenizer = Tokenizer()
    let bytes = Array(words.utf8)
    var tokens: [Token] = []
    tokenizer.appendTokens(of: bytes.span, in: ByteRange(0, bytes.count), to: &tokens)
    return Set(tokens.map(\.hash))
  }
}
