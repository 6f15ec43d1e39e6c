/// `the` in the name of a place or an organisation, left out or behind a comma: `The Gambia`, `Gambia`, `Gambia, The`.
///
/// Only well-known names and those that say what they are lose it: `The Hague` without it is a family name, `The
/// Villages` a common word, `The Long Beach` another place.
enum Article {
  static func forms(of name: VaryingName) -> [String] {
    guard name.kind != .person,
      name.text.hasPrefix("The ") || name.text.hasSuffix(", The")
        || name.text.hasPrefix("the ") || name.text.hasSuffix(", the")
    else { return [] }
    let words = name.text.split(separator: " ").map(String.init)
    if words.count >= 2, let last = words.last, last.lowercased() == "the" {
      let head = words[words.count - 2]
      guard head.hasSuffix(","), head.count > 1 else { return [] }
      let rest = (words.dropLast(2) + [String(head.dropLast())]).joined(separator: " ")
      guard !rest.contains(",") else { return [] }
      return dropsArticle(rest) ? [rest, "The " + rest] : ["The " + rest]
    }
    guard words.count >= 2, words[0] == "The" || words[0] == "the", words[1].first?.isUppercase == true else {
      return []
    }
    let rest = words.dropFirst().joined(separator: " ")
    guard !rest.contains(","), !rest.contains("(") else { return [] }
    let inverted = "\(rest), The"
    return name.kind == .other && words.count > 2 || dropsArticle(rest) ? [rest, inverted] : []
  }

  private static func dropsArticle(_ rest: String) -> Bool {
    if wellKnown.contains(rest) { return true }
    let words = rest.split(separator: " ")
    return words.count > 1 && words.contains { kinds.contains(String($0)) }
  }

  /// Words that make a name plain without its article: `Kuril Islands`, `Gaza Strip`.
  private static let kinds: Set<String> = [
    "Islands", "Isles", "Archipelago", "Mountains", "Alps", "Range", "Hills", "Highlands", "Heights", "Sea", "Ocean",
    "Gulf", "Bay", "Strait", "Straits", "Channel", "Canal", "River", "Lakes", "Desert", "Peninsula", "Plateau", "Plain",
    "Plains", "Basin", "Delta", "Bank", "Strip", "Coast", "Steppe", "Republic", "Kingdom", "Federation", "Union",
    "Emirates", "States", "Territory", "Territories", "Empire", "Region", "Oblast", "Province",
  ]

  private static let wellKnown: Set<String> = Set(
    """
    Gambia Bahamas Maldives Philippines Netherlands Seychelles Comoros Sudan Ukraine Lebanon Yemen Congo Grenadines \
    Bronx Everglades Adirondacks Ozarks Poconos Catskills Appalachians Rockies Dakotas Carolinas Azores Canaries \
    Balearics Hebrides Orkneys Shetlands Falklands Kurils Kuriles Aleutians Marianas Marshalls Solomons Spratlys \
    Paracels Senkakus Moluccas Antilles Galápagos Galapagos Pescadores Alps Andes Pyrenees Himalayas Himalaya \
    Carpathians Balkans Urals Caucasus Dolomites Ardennes Vosges Apennines Pamirs Hindukush Cotswolds Midlands Algarve \
    Crimea Donbas Donbass Levant Maghreb Sahel Sahara Kalahari Serengeti Punjab Rhineland Ruhr Saarland Vatican Kremlin \
    Pentagon Nile Thames Danube Rhine Volga Mississippi Mekong Yangtze Ganges Euphrates Tigris Bosphorus Bosporus \
    Dardanelles Hellespont Adriatic Aegean Baltic Caspian Mediterranean Atlantic Pacific Arctic Antarctic Caribbean \
    Crimean
    """.split(separator: " ").map(String.init))
}
