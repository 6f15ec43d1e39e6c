/// What one part of the `aliases` column turned out to be.
package enum AliasReading: Hashable, Sendable {
  case alias(Alias)
  case refused(GazetteerError.Problem)

  /// Reads `text[@lang][!flag…]`.
  package init(_ part: ArraySlice<UInt8>) {
    do throws(AliasSyntaxError) {
      self = .alias(try Alias.parse(part))
    } catch {
      let spelled = String(decoding: part, as: UTF8.self)
      switch error {
      case .unknownFlag(let flag):
        self = .refused(.unknownFlag(flag, alias: spelled, known: AliasFlags.named.map(\.name)))
      case .bad(let reason): self = .refused(.badAlias(alias: spelled, reason: reason))
      }
    }
  }
}
