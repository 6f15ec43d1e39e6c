internal import Gazetteer
internal import TextModel

/// Which countries and regions each sentence names, and by which names.
struct SentencePlaces {
  /// By sentence and number of the country or region: the name that says it, plus one, or 0 for several.
  private var said = NumberMap(capacity: 32)

  init(_ document: Document, _ names: PlaceNames) {
    for index in names.mentions {
      let mention = document.mentions[Int(index)]
      guard let sentence = mention.sentence else { continue }
      let name = Int(names.nameOfMention[Int(index)]) + 1
      for candidate in mention.candidates where document.candidates[candidate].need == .nothing {
        let candidate = document.candidates[candidate]
        guard let number = names.places.number(of: candidate.entity) else { continue }
        let place = names.places[number]
        let division: Int32
        if candidate.isDemonym || place.level == .country {
          division = place.country
        } else if candidate.isPlace, place.level == .region {
          division = place.region
        } else {
          continue
        }
        let key = SentencePlaces.key(sentence, division)
        said.set(key, to: said[key].map { $0 == name ? name : 0 } ?? name)
      }
    }
  }

  /// 2 if another name in a sentence with one of `mentions` names the region, 1 if one names the country.
  func named(with place: DocumentPlaces.Place, name: Int, _ mentions: ArraySlice<Int32>, _ document: Document) -> Int {
    let isInRegion = place.level != .region && place.region != 0
    let isInCountry = place.level != .country && place.country != 0
    var best = 0
    for mention in mentions {
      guard let sentence = document.mentions[Int(mention)].sentence else { continue }
      if isInRegion, isSaid(place.region, in: sentence, besides: name) { return 2 }
      if isInCountry, isSaid(place.country, in: sentence, besides: name) { best = 1 }
    }
    return best
  }

  private func isSaid(_ division: Int32, in sentence: Int, besides name: Int) -> Bool {
    said[SentencePlaces.key(sentence, division)].map { $0 != name + 1 } ?? false
  }

  private static func key(_ sentence: Int, _ division: Int32) -> UInt64 { UInt64(sentence) << 32 | UInt64(division) }
}
