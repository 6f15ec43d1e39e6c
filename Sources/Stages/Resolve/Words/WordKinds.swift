/// What a word beside a name is: which lists of ``PlaceWords`` it stands in.
struct WordKinds: OptionSet {
  let rawValue: UInt16

  /// Lists that are read without capitals, stops and apostrophes.
  static let function = WordKinds(rawValue: 1)
  static let said = WordKinds(rawValue: 2)
  /// `who`, `did`: what stands before it does something.
  static let acting = WordKinds(rawValue: 4)
  static let of = WordKinds(rawValue: 8)
  static let kind = WordKinds(rawValue: 16)
  static let street = WordKinds(rawValue: 32)
  static let folded: WordKinds = [.function, .said, .acting, .of, .kind, .street]

  /// Read without capitals, but with stops: `In.` ends a sentence.
  static let beforePlace = WordKinds(rawValue: 64)

  /// Lists that are read as they are written.
  static let pluralKind = WordKinds(rawValue: 128)
  static let trimmedKind = WordKinds(rawValue: 256)
  static let office = WordKinds(rawValue: 512)
  static let seat = WordKinds(rawValue: 1024)
  static let body = WordKinds(rawValue: 2048)
  static let and = WordKinds(rawValue: 4096)
  static let asWritten: WordKinds = [.pluralKind, .trimmedKind, .office, .seat, .body, .and]
}
