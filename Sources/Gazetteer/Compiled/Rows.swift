internal import TextModel

/// An entity; strings are places in the pool, 0 where absent. 32 bytes.
struct EntityRow: BitwiseCopyable, Sendable {
  var id: UInt32 = 0
  var name: UInt32 = 0
  /// ISO 3166-1 alpha-2 codes joined by `|`.
  var country: UInt32 = 0
  /// ISO 3166-2 code.
  var region: UInt32 = 0
  /// The rarer facts (``EntityFacts``), as a string of the pool.
  var facts: UInt32 = 0
  /// The last of its senses, plus one.
  var lastSense: UInt32 = 0
  var type: UInt16 = 0
  var gazetteer: UInt16 = 0
  var priority: Int16 = 0
  /// 1 for the first region with its code.
  var marks: UInt16 = 0

  var isWholeRegion: Bool { marks & 1 != 0 }
}

/// One name of one entity, and how it may match. 28 bytes.
struct SenseRow: BitwiseCopyable, Sendable {
  var entity: UInt32 = 0
  /// The form that is matched, in the pool.
  var text: UInt32 = 0
  /// The alias that the form was made of, as the gazetteer spells it; the same place where it is no variant.
  var alias: UInt32 = 0
  /// The sense before it of the same entity, plus one; always smaller, so that a walk ends.
  var previous: UInt32 = 0
  /// The type a mention gets by it: a demonym's entity is a country.
  var type: UInt16 = 0
  /// The gazetteer that gives the name: not always the entity's.
  var gazetteer: UInt16 = 0
  /// For each of the first 16 tokens, whether it is written with a capital, and in capitals only.
  var capitals: UInt16 = 0
  var acronyms: UInt16 = 0
  var flags = SenseFlags()
  /// ``SenseVia``.
  var via: UInt8 = 0
  /// ``VariantRule``, 0 for none.
  var rule: UInt8 = 0
}

/// How a sense was come by.
enum SenseVia: UInt8 {
  case name, alias, demonym, variant

  var mention: Mention.Via {
    switch self {
    case .name: .name
    case .alias: .alias
    case .demonym: .demonym
    case .variant: .variant
    }
  }
}

/// How a sense may match; the first six bits and the tenth are ``AliasFlags``.
struct SenseFlags: OptionSet, BitwiseCopyable, Sendable {
  var rawValue: UInt16 = 0

  static let exact = SenseFlags(rawValue: 1)
  static let nocase = SenseFlags(rawValue: 2)
  static let evidence = SenseFlags(rawValue: 4)
  static let neverAlone = SenseFlags(rawValue: 8)
  static let block = SenseFlags(rawValue: 16)
  static let midsentence = SenseFlags(rawValue: 32)
  /// The name ends with a full stop, which the mention takes in.
  static let endsWithStop = SenseFlags(rawValue: 64)
  /// In capitals it is also a common word in capitals: `US`, `WHO`, `IT`.
  static let shadowsWord = SenseFlags(rawValue: 128)
  /// It is the last of its name's senses.
  static let last = SenseFlags(rawValue: 256)
  static let afterPlace = SenseFlags(rawValue: 512)

  init(rawValue: UInt16) { self.rawValue = rawValue }
  init() {}
  init(_ flags: AliasFlags) { rawValue = UInt16(truncatingIfNeeded: flags.rawValue) }
}
