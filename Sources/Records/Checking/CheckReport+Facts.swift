internal import TextModel

extension CheckReport {
  /// Facts that stand for themselves.
  mutating func checkFacts(of record: Record) {
    let source = record.source
    let isDigest = source.sha256.utf8.count == 64 && source.sha256.utf8.allSatisfy(isLowerHexadecimal)
    if !isDigest { add(.value, "sha256 is '\(source.sha256)'") }
    if source.bytes < 0 { add(.value, "the source has \(source.bytes) bytes") }
    if CharsetEvidence(rawValue: source.charsetFrom) == nil { add(.value, "charsetFrom is '\(source.charsetFrom)'") }
    for (name, value) in [
      ("charset", source.charsetConfidence), ("language", record.meta.languageConfidence),
    ] {
      if let value, !(0...1000 ~= value) { add(.score, "the \(name)'s confidence is \(value)") }
    }
    for (name, value) in [
      ("id", record.id), ("path", source.path), ("format", source.format), ("charset", source.charset),
    ] where value.isEmpty { add(.value, "\(name) is empty") }
    var codes: Set<String> = []
    for warning in record.warnings {
      if warning.count < 1 { add(.value, "warning '\(warning.code)' has the count \(warning.count)") }
      if !codes.insert(warning.code).inserted { add(.value, "warning '\(warning.code)' stands there twice") }
    }
    for entity in record.entities ?? [] {
      if let latitude = entity.latitude, abs(latitude) > 90 { add(.value, "\(entity.id): latitude \(latitude)") }
      if let longitude = entity.longitude, abs(longitude) > 180 { add(.value, "\(entity.id): longitude \(longitude)") }
      if (entity.latitude == nil) != (entity.longitude == nil) { add(.value, "\(entity.id): half a place") }
      if let population = entity.population, population < 0 { add(.value, "\(entity.id): population \(population)") }
      for code in entity.country + entity.claimedBy where !isCountryCode(code) {
        add(.value, "\(entity.id): country code '\(code)'")
      }
    }
    for focus in record.focus ?? [] where !(0...1000 ~= focus.weight) {
      add(.score, "focus '\(focus.entity)' has the weight \(focus.weight)")
    }
    checkFocusOrder(of: record.focus ?? [])
  }

  private mutating func checkFocusOrder(of focus: [RecordFocus]) {
    var seen: Set<[UInt8]> = []
    for (index, one) in focus.enumerated() {
      if !seen.insert(Array(one.entity.utf8)).inserted { add(.focus, "'\(one.entity)' stands there twice") }
      if index > 0, one.weight > focus[index - 1].weight {
        add(.focus, "'\(one.entity)' belongs before '\(focus[index - 1].entity)'")
      }
    }
  }

  private func isLowerHexadecimal(_ byte: UInt8) -> Bool {
    UInt8(ascii: "0")...UInt8(ascii: "9") ~= byte || UInt8(ascii: "a")...UInt8(ascii: "f") ~= byte
  }

  private func isCountryCode(_ code: String) -> Bool {
    code.utf8.count == 2 && code.utf8.allSatisfy { UInt8(ascii: "A")...UInt8(ascii: "Z") ~= $0 }
  }
}
