/// Which languages have a letter beyond ASCII in their alphabet: a wrong charset mixes letters of several.
enum LatinAlphabets {
  static let count = 20
  private static let start: UInt32 = 0xC0
  private static let end: UInt32 = 0x250

  /// A bit for each language whose alphabet has `letter`; 0 if none has.
  static func languages(of letter: UInt32) -> UInt32 {
    guard letter >= start, letter < end else { return 0 }
    return masks[Int(letter - start)]
  }

  private static let masks: [UInt32] = {
    var masks = [UInt32](repeating: 0, count: Int(end - start))
    for (index, alphabet) in alphabets.enumerated() {
      for letter in (alphabet + alphabet.uppercased()).unicodeScalars where letter.value >= start && letter.value < end
      {
        masks[Int(letter.value - start)] |= 1 << UInt32(index)
      }
    }
    return masks
  }()

  /// French, German, Spanish, Portuguese, Italian, Dutch, Swedish and Finnish, Danish and Norwegian, Icelandic, Polish,
  /// Czech, Slovak, Hungarian, Romanian (also with cedillas), Croatian and Slovene, Turkish, Estonian, Lithuanian,
  /// Latvian, Catalan.
  private static let alphabets = [
    "àâæçéèêëîïôœùûüÿ", "äöüßé", "áéíñóúü", "ãáàâçéêíóôõú", "àèéìíòóùú", "éëïóèêö", "åäöé", "æøåéö", "áðéíóúýþæö",
    "ąćęłńóśźż", "áčďéěíňóřšťúůýž", "áäčďéíĺľňóôŕšťúýž", "áéíóöőúüű", "ăâîșțşţ", "čćđšž", "çğıöşüâîİ", "äöõüšž",
    "ąčęėįšųūž", "āčēģīķļņšūž", "àçèéíïòóúü",
  ]
}
