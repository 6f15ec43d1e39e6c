/// What one part of the `aliases` column turned out to be.
package enum AliasReading: Hashable, Sendable {
  case alias(Alias)
  case refused(GazetteerError.Problem)

  /// Reads `text[@lang][!flag…]`.
  package init(_ part: ArraySlice<UInt8>) {
    do throws(AliasSyntaxError) {
      self = .alias(Alias(try AliasParser.parse(part)))
    } catch {
      self = .refused(GazetteerError.Problem(error, in: part))
    }
  }
}

extension GazetteerError.Problem {
  /// Why `part` of the `aliases` column could not be read.
  init(_ error: AliasSyntaxError, in part: ArraySlice<UInt8>) {
    let spelled = String(decoding: part, as: UTF8.self)
    switch error {
    case .unknownFlag(let flag): self = .unknownFlag(flag, alias: spelled, known: AliasFlags.named.map(\.name))
    case .bad(let reason): self = .badAlias(alias: spelled, reason: reason)
    }
  }
}
