package import Gazetteer

extension GazetteerStatistics {
  /// Counts a list of words: its rules stand where a gazetteer has types.
  package init(of list: WordList) {
    self.init(path: list.source.path)
    byteCount = list.source.bytes.count
    rowCount = list.rows.count
    for word in list.rows {
      types["word-\(word.rule.rawValue)", default: 0] += 1
      nameCount += 1
    }
  }
}
