package import TextModel

/// What an output used of gazetteers. All lists are sorted: the largest numbers first, equals by name.
package struct CoverageReport: Hashable, Sendable {
  package var recordCount: Int
  package var mentionCount: Int
  /// Mentions that kept their candidates.
  package var undecidedCount: Int
  package var files: [File] = []
  package var mostHit: [Entity] = []
  package var aliases: [Alias] = []
  package var ambiguous: [Ambiguous] = []

  /// A gazetteer and what of it was never hit.
  package struct File: Hashable, Sendable {
    package var path: String
    package var entityCount: Int
    package var nameCount = 0
    package var neverHitNameCount = 0
    /// In the order of the file.
    package var neverHit: [Entity] = []
  }

  package struct Entity: Hashable, Sendable {
    package var id: String
    package var name: String
    /// Where it stands, if one of the gazetteers has it.
    package var position: SourcePosition?
    package var hits: Int
  }

  /// A name or alias as the gazetteer writes it.
  package struct Alias: Hashable, Sendable {
    package var text: String
    package var gazetteer: String
    package var hits: Int
    package var documents: Int
  }

  /// A text whose mentions stayed undecided, with all their candidates.
  package struct Ambiguous: Hashable, Sendable {
    package var text: String
    package var hits: Int
    package var candidates: [String]
  }
}
