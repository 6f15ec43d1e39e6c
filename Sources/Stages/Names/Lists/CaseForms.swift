internal import Gazetteer

/// What a Russian or Ukrainian word may be a case form of.
///
/// Backward what the variants of gazetteers do forward: an ending, and the endings of the nominative it may stand for.
/// Most of what is tried is no word; that it is in a list decides.
struct CaseForms: Sendable {
  private struct Ending: Sendable {
    var bytes: [UInt8]
    var nominatives: [[UInt8]]
  }

  private let endings: [Ending]

  static let shared = CaseForms()

  private init() {
    endings = CaseForms.table.split(separator: "\n").map { (line) in
      let parts = line.split(separator: " ").map { $0 == "-" ? [] : Array($0.utf8) }
      return Ending(bytes: parts[0], nominatives: Array(parts.dropFirst()))
    }
  }

  /// Calls `body` with each word that `key` may be a form of, not with itself.
  /// - Parameter scratch: room for them.
  func forEachNominative(of key: ArraySlice<UInt8>, _ scratch: inout [UInt8], _ body: (ArraySlice<UInt8>) -> Void) {
    for ending in endings
    where key.count >= ending.bytes.count + 4 && key.suffix(ending.bytes.count) == ending.bytes[...] {
      for nominative in ending.nominatives {
        scratch.removeAll(keepingCapacity: true)
        scratch += key.dropLast(ending.bytes.count)
        scratch += nominative
        body(scratch[...])
      }
    }
  }

  /// The ending, then those of the nominative; `-` is none.
  private static let table = """
    ого ий ый ой -
    ому ий ый ой
    его ий
    ему ий
    ими ие
    ыми ые
    ым - ый ой
    им ий -
    ою а
    ой а ая
    ую ая
    ей я а ей ь
    ом - о
    ем й ь - ей
    ью ь ья
    ия ий ия
    ию ий ия
    ии ия ий
    ием ий
    ьи ья
    ье ья
    ья ья ий
    а - а
    я й ь я
    у - а
    ю й ь я
    е - а я й ь
    и я а ь й
    ы а -
    і а я ь
    ові - о
    еві ь й -
    єві й
    єм й
    їй я
    ії ія ій
    ія ій ія
    ію ій ія
    ієм ій
    ею я
    ої а
    ій а
    ову ов
    ьим ий
    ьва ев
    ьву ев
    авла авел
    авлу авел
    авлом авел
    етра етр
    етру етр
    етром етр
    """

  /// A rough stem that the case forms of a Cyrillic name share: for telling that two mentions name the same person.
  static func stem(_ key: [UInt8]) -> ArraySlice<UInt8> {
    for ending in stemEndings where key.count >= ending.count + 6 && key.suffix(ending.count) == ending[...] {
      return ending == Array("ов".utf8) ? key[...] : key.dropLast(ending.count)
    }
    return key[...]
  }

  private static let stemEndings: [[UInt8]] =
    "ого ому ыми ими ою ой ым им ом ем ей ую ая ий ый ья ью ые ых ами ов ові а я у ю е и ы й ь о і"
    .split(separator: " ").map { Array($0.utf8) }
}
