/// Which encoding a label means, after the WHATWG Encoding Standard: `latin1` is windows-1252, `gb2312` is gbk.
enum EncodingLabels {
  /// The encoding that `label` means; `nil` if it is unknown. White space around it and case do not matter.
  static func charset(_ label: some Sequence<UInt8>) -> Charset? {
    var text = String(decoding: label.map(asciiLowercased), as: UTF8.self)[...]
    while let first = text.utf8.first, first <= 0x20 { text.removeFirst() }
    while let last = text.utf8.last, last <= 0x20 { text.removeLast() }
    return byLabel[String(text)]
  }

  private static let byLabel: [String: Charset] = {
    var table: [String: Charset] = [:]
    for row in rows {
      for label in row.labels.split(separator: " ") { table[String(label)] = Charset(row.name) }
    }
    return table
  }()
}
