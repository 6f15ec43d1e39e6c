internal import Records
internal import TextModel

/// Chooses mentions for formats that can hold only one at a place.
enum LongestMentions {
  /// Of those that overlap the longest, of equally long ones the first; in the order of the text. What begins or ends in
  /// white space is left out: such formats have tokens.
  static func chosen(of document: ExportDocument, counting output: inout ExportOutput) -> [ExportMention] {
    let aligned = document.mentions.filter { WhiteSpace.trimmed($0.bytes, in: document.text) == $0.bytes }
    output.leaveOut(.spaced, count: document.mentions.count - aligned.count)
    let order = aligned.indices.sorted { (a, b) in
      (-aligned[a].bytes.count, aligned[a].bytes.start, a) < (-aligned[b].bytes.count, aligned[b].bytes.start, b)
    }
    // The longer come first, so what overlaps one of them begins or ends within it.
    var isTaken = [Bool](repeating: false, count: document.text.count)
    var chosen: [Int] = []
    for index in order {
      let range = aligned[index].bytes
      if isTaken[range.start] || isTaken[range.end - 1] { continue }
      for byte in range.indices { isTaken[byte] = true }
      chosen.append(index)
    }
    output.leaveOut(.overlapping, count: aligned.count - chosen.count)
    return chosen.map { aligned[$0] }.sorted { $0.bytes.start < $1.bytes.start }
  }
}
