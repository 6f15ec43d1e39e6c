internal import TextModel

/// Whether a gazetteer takes a name: it has a letter or digit, and between its words stands what text may be matched
/// across. One name that is refused would refuse the whole file, so importers leave such names out.
enum MatchableName {
  static func accepts(_ name: ArraySlice<UInt8>) -> Bool {
    var state = State()
    let bytes = name.span
    var at = 0
    while at < bytes.count {
      let byte = bytes[at]
      if byte < 0x80 {
        at += 1
        state.take(roles[Int(byte)])
      } else {
        let scalar = decodeScalar(in: bytes, at: at)
        at += scalar.length
        state.take(scalar.value < 0x10000 ? roles[Int(scalar.value)] : role(of: scalar.value))
      }
      if state.isRefused { return false }
    }
    return state.hasWord
  }

  private enum Role: UInt8 { case word, doubtful, invisible, space, hyphen, stop, comma, apostrophe, mark, border }

  /// What has been seen since the last word.
  private struct State {
    var hasWord = false
    var isRefused = false
    private var hasSpace = false
    private var mark: Role?
    private var isBorder = false

    mutating func take(_ role: Role) {
      switch role {
      case .invisible: return
      case .word:
        if hasWord, isBorder { isRefused = true }
        hasWord = true
        hasSpace = false
        mark = nil
        isBorder = false
      case .doubtful:
        // A digit such as ² or a sign: the worse of the two.
        if hasWord, isBorder { isRefused = true }
        isBorder = true
      case .space: hasSpace = true
      case .border: isBorder = true
      default:
        // "J.-P.", and the soft sign of "al'-Kuvejn".
        if role == .hyphen, !hasSpace, mark == .stop || mark == .apostrophe { return }
        if mark != nil || hasSpace && (role == .stop || role == .comma) { isBorder = true }
        mark = role
      }
    }
  }

  /// Of every scalar in the basic plane: a look at their properties would cost more than all else of an import.
  private static let roles: [Role] = (0..<0x10000).map { role(of: $0) }

  private static func role(of scalar: UInt32) -> Role {
    switch scalar {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: return .word
    case 0x20, 0xA0, 0x3000, 0x2000...0x200A, 0x202F, 0x205F: return .space
    case 0x2D, 0x3D, 0x2010...0x2013, 0x2212, 0xFE63, 0xFF0D, 0x30A0, 0xB7, 0x30FB, 0xFF65, 0x2022, 0x2027, 0xFF1D:
      return .hyphen
    case 0x2E, 0xFF0E: return .stop
    case 0x2C: return .comma
    case 0x27, 0x60, 0xB4, 0x2018, 0x2019, 0x201B, 0x02B9...0x02BC, 0x2032, 0xFF07: return .apostrophe
    case 0x22, 0x26, 0x28, 0x29, 0x2F, 0x5B, 0x5D, 0xFF06, 0xFF0F, 0xFF08, 0xFF09, 0x2014, 0x2015, 0x201C...0x201E,
      0xAB, 0xBB, 0x300A...0x300F:
      return .mark
    case 0xAD, 0x02BD...0x02BF, 0x0640, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x2064, 0x2066...0x2069, 0xFEFF:
      return .invisible
    default: break
    }
    guard let properties = Unicode.Scalar(scalar)?.properties else { return .border }
    // Letters that the tables of the matcher may not have yet.
    if let age = properties.age, age.major >= 15 { return .doubtful }
    switch properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .otherLetter, .decimalNumber, .letterNumber: return .word
    case .nonspacingMark, .enclosingMark, .spacingMark: return .invisible
    case .modifierLetter: return .word
    case .otherNumber: return .doubtful
    default: return .border
    }
  }
}
