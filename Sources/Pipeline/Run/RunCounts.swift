package import TextModel

/// What a run has done so far, as `run.json` and the summary tell it.
package struct RunCounts: Hashable, Sendable {
  /// Documents by how they ended.
  package var documents: [Status: Int] = [:]
  /// Mentions by type.
  package var mentions: [EntityType: Int] = [:]
  /// Mentions without a decision.
  package var undecided = 0
  /// Files that globs or unknown suffixes left out.
  package var leftOut = 0
  /// Members of containers that are of no known format.
  package var membersLeftOut = 0
  /// Bytes of the files read.
  package var bytes = 0

  package init() {}

  package var documentCount: Int { documents.values.reduce(0, +) }
  package var failureCount: Int { documents.reduce(0) { $0 + ($1.key.isFailure ? $1.value : 0) } }
  package var mentionCount: Int { mentions.values.reduce(0, +) }

  package mutating func add(_ status: Status) { documents[status, default: 0] += 1 }

  package mutating func add(_ document: Document, _ status: Status) {
    add(status)
    for mention in document.mentions {
      mentions[mention.type, default: 0] += 1
      if mention.entity == nil { undecided += 1 }
    }
  }

  package mutating func add(_ other: RunCounts) {
    documents.merge(other.documents, uniquingKeysWith: +)
    mentions.merge(other.mentions, uniquingKeysWith: +)
    undecided += other.undecided
    leftOut += other.leftOut
    membersLeftOut += other.membersLeftOut
    bytes += other.bytes
  }
}
