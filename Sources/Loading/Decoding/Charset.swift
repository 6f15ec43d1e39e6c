/// An encoding, by its name in the WHATWG Encoding Standard; beyond those UTF-32 and a few code pages of old archives.
struct Charset: RawRepresentable, Hashable, Sendable {
  var rawValue: String
  init(rawValue: String) { self.rawValue = rawValue }
  init(_ rawValue: String) { self.rawValue = rawValue }

  static let utf8 = Charset("utf-8")
  static let utf16LE = Charset("utf-16le")
  static let utf16BE = Charset("utf-16be")
  static let utf32LE = Charset("utf-32le")
  static let utf32BE = Charset("utf-32be")
  static let windows1252 = Charset("windows-1252")
  static let windows1251 = Charset("windows-1251")
  static let koi8R = Charset("koi8-r")
  static let iso88595 = Charset("iso-8859-5")
  static let ibm866 = Charset("ibm866")
  static let shiftJIS = Charset("shift_jis")
  static let eucJP = Charset("euc-jp")
  static let iso2022JP = Charset("iso-2022-jp")
  static let gb18030 = Charset("gb18030")
  static let gbk = Charset("gbk")
  static let big5 = Charset("big5")
  static let eucKR = Charset("euc-kr")
  static let johab = Charset("johab")
  static let iso2022KR = Charset("iso-2022-kr")
  static let userDefined = Charset("x-user-defined")
}
