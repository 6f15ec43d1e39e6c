/// The form of registers and catalogues: `Lavrov, Sergey`; with particles on either side, `von der Leyen, Ursula` and
/// `Leyen, Ursula von der`.
enum CommaInverted {
  static func forms(of person: PersonName, _ name: VaryingName) -> [String] {
    // "Kennedy, Robert F., Jr.": no name goes across a stop and a comma, and without the suffix it is somebody else.
    if let suffix = person.suffix { return ["\(person.words.joined(separator: " ")), \(suffix)"] }
    var forms = ["\(person.familyText), \(person.givenText)"]
    if person.familyCore > person.family.lowerBound {
      let particles = person.words[person.family.lowerBound..<person.familyCore].joined(separator: " ")
      let core = person.words[person.familyCore..<person.family.upperBound].joined(separator: " ")
      forms.append("\(core), \(person.givenText) \(particles)")
    } else if person.family.count == 1, let (particle, core) = attachedParticle(person.familyText) {
      forms.append("\(core), \(person.givenText) \(particle)")
    }
    if person.hasSecondFamilyName(name) {
      forms.append("\(person.words.dropFirst().joined(separator: " ")), \(person.words[0])")
    }
    return forms
  }

  /// `al-` and `Assad` of `al-Assad`.
  private static func attachedParticle(_ family: String) -> (particle: String, core: String)? {
    let parts = family.split(separator: "-", maxSplits: 1)
    guard parts.count == 2, PersonWords.particles.contains(PersonWords.folded(String(parts[0]))) else { return nil }
    guard let first = parts[1].unicodeScalars.first, Letters.isCapital(first.value) else { return nil }
    return (parts[0] + "-", String(parts[1]))
  }
}
