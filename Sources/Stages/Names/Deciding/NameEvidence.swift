package import TextModel

/// What spoke for and against a name that the `names` stage looked at.
package struct NameEvidence: Sendable {
  package var range: ByteRange
  /// What it was decided to be; `nil` if nothing.
  package var type: EvidenceType?
  /// The rules that hold, and what the document adds, in the order of the rules.
  package var parts: [Part]
  /// Points from which it would be a person.
  package var threshold: Int

  package struct Part: Sendable, Hashable {
    /// Name of the rule; `document` for repetition, enumeration and joining, `orgrun` for the pattern of the run.
    package var name: String
    package var type: EvidenceType
    package var points: Int

    package init(name: String, type: EvidenceType, points: Int) {
      self.name = name
      self.type = type
      self.points = points
    }
  }

  package func points(for type: EvidenceType) -> Int {
    parts.reduce(0) { $0 + ($1.type == type ? $1.points : 0) }
  }
}

extension PlaceRules {
  /// Of each place that was found, in order.
  func evidence(of places: [FoundPlace]) -> [NameEvidence] {
    places.map { (place) in
      var parts: [NameEvidence.Part] = []
      place.evidence.forEach { (index) in
        guard rules[index].type == nil || rules[index].type == place.type else { return }
        parts.append(NameEvidence.Part(name: rules[index].name, type: .place, points: rules[index].points))
      }
      return NameEvidence(range: place.range, type: .place, parts: parts, threshold: threshold)
    }
  }
}

extension RunDecisions {
  /// Of every run, in order.
  var evidence: [NameEvidence] {
    runs.map { (run) in
      var parts: [NameEvidence.Part] = []
      run.evidence.forEach { (index) in
        let rule = rules.rules[index]
        guard rule.points != 0, !(run.isJoined && rule.type == .place) else { return }
        parts.append(NameEvidence.Part(name: rule.name, type: rule.type, points: rule.points))
      }
      if run.isOrganizationRun {
        parts.append(NameEvidence.Part(name: "orgrun", type: .organization, points: settings[.orgrun]))
      }
      if run.pattern > 0 { parts.append(NameEvidence.Part(name: "pattern", type: .place, points: run.pattern)) }
      if run.added > 0 { parts.append(NameEvidence.Part(name: "document", type: .person, points: run.added)) }
      return NameEvidence(range: run.range, type: run.type, parts: parts, threshold: threshold)
    }
  }
}
