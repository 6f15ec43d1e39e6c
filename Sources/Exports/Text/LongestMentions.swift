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
    // Those chosen so far, in order.
    var chosen: [ExportMention] = []
    for index in order {
      let mention = aligned[index]
      var (low, high) = (0, chosen.count)
      while low < high {
        let middle = (low + high) / 2
        if chosen[middle].bytes.start < mention.bytes.start { low = middle + 1 } else { high = middle }
      }
      if low > 0, chosen[low - 1].bytes.end > mention.bytes.start { continue }
      if low < chosen.count, chosen[low].bytes.start < mention.bytes.end { continue }
      chosen.insert(mention, at: low)
    }
    output.leaveOut(.overlapping, count: aligned.count - chosen.count)
    return chosen
  }
}
