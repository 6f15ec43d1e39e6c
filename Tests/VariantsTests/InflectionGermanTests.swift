import Testing
import Variants

@Suite("Inflection: German")
struct InflectionGermanTests {
  @Test("places", arguments: placesCases)
  func places(row: InflectionCase) {
    #expect(Inflection.forms(of: row.name) == row.forms)
  }

  @Test("places without a form of their own", arguments: fixedPlacesCases)
  func fixedPlaces(row: InflectionCase) {
    #expect(Inflection.forms(of: row.name) == row.forms)
  }

  @Test("people", arguments: peopleCases)
  func people(row: InflectionCase) {
    #expect(Inflection.forms(of: row.name) == row.forms)
  }

  @Test("people whose names end in a sibilant", arguments: fixedPeopleCases)
  func fixedPeople(row: InflectionCase) {
    #expect(Inflection.forms(of: row.name) == row.forms)
  }

  @Test("others decline where an attribute shows how", arguments: othersCases)
  func others(row: InflectionCase) {
    #expect(Inflection.forms(of: row.name) == row.forms)
  }

  private static let placesCases = InflectionCase.table(
    "de", .place,
    """
    Russland: Russlands
    Deutschland: Deutschlands
    Berlin: Berlins
    Moskau: Moskaus
    Iran: Irans
    Schwarzes Meer: Schwarze Meer, Schwarzen Meeres, Schwarzen Meers, Schwarzen Meer, Schwarzem Meer
    Rotes Meer: Rote Meer, Roten Meeres, Roten Meers, Roten Meer, Rotem Meer
    Vereinigte Staaten: Vereinigten Staaten, Vereinigter Staaten
    Vereinigte Staaten von Amerika: Vereinigten Staaten von Amerika, Vereinigter Staaten von Amerika
    Vereinigte Arabische Emirate: Vereinigten Arabischen Emirate, Vereinigten Arabischen Emiraten,
      Vereinigter Arabischer Emirate
    Neue Hebriden: Neuen Hebriden, Neuer Hebriden
    Persischer Golf: Persische Golf, Persischen Golfes, Persischen Golfs, Persischen Golf, Persischem Golf
    Golf von Mexiko: Golfes von Mexiko, Golfs von Mexiko
    Niederlande: Niederlanden
    Bosnien und Herzegowina: Bosniens und Herzegowinas
    Frankfurt am Main: Frankfurts am Main
    New York: New Yorks
    Demokratische Republik Kongo: Demokratischen Republik Kongo, Demokratischer Republik Kongo
    Ochotskisches Meer: Ochotskische Meer, Ochotskischen Meeres, Ochotskischen Meers, Ochotskischen Meer,
      Ochotskischem Meer
    Italien: Italiens
    Stiller Ozean: Stille Ozean, Stillen Ozeans, Stillen Ozean, Stillem Ozean
    Sankt Petersburg: Sankt Petersburgs
    Bodensee: Bodensees
    Südkorea: Südkoreas
    Große Antillen: Großen Antillen, Großer Antillen
    Rio de Janeiro: Rio de Janeiros
    """)

  private static let fixedPlacesCases = InflectionCase.table(
    "de", .place,
    """
    Kurilen
    Südkurilen
    Sowjetunion
    Straße von Hormus
    Türkei
    Paris
    Ukraine
    Schweiz
    Los Angeles
    Republik Korea
    Nordsee
    USA
    """)

  private static let peopleCases = InflectionCase.table(
    "de", .person,
    """
    Angela Merkel: Angela Merkels
    Putin: Putins
    Wladimir Putin: Wladimir Putins
    Ursula von der Leyen: Ursula von der Leyens
    Helmut Kohl: Helmut Kohls
    Baschar al-Assad: Baschar al-Assads
    Kim Jong Un: Kim Jong Uns
    """)

  private static let fixedPeopleCases = InflectionCase.table(
    "de", .person,
    """
    Olaf Scholz
    Karl Marx
    Günter Grass
    Wilhelm II
    Theodor Heuss
    """)

  private static let othersCases = InflectionCase.table(
    "de", .other,
    """
    Europäische Union: Europäischen Union, Europäischer Union
    Vereinte Nationen: Vereinten Nationen, Vereinter Nationen
    Siemens
    """)
}
