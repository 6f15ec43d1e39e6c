extension String {
  /// What stands between ASCII white space: the words of a list of ours. Faster than looking for characters.
  var listedWords: [String] {
    utf8.split { $0 <= 0x20 }.map { String(Substring($0)) }
  }
}
