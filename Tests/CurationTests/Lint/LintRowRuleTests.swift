@testable internal import Curation
import Testing

@Suite("Lint: rules about rows")
struct LintRowRuleTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var rule: String
    var header: String
    var row: String
    var messages: [String]
    var testDescription: String { "\(rule): \(row)" }

    /// Header and row have ` ; ` for tabs.
    init(_ rule: String, _ header: String, _ row: String, _ messages: String...) {
      self.rule = rule
      self.header = header
      self.row = row
      self.messages = messages
    }
  }

  static let place = "id ; type ; name ; country ; latitude ; longitude"
  static let names = "id ; type ; name ; aliases"
  static let years = "id ; type ; name ; from ; to"
  static let people = "id ; type ; name ; population"

  static let values = [
    Case("bad-value", names, "a ;  ; A ; ", "x.tsv:2: error: 'type' is empty; fill it in [bad-value]"),
    Case(
      "bad-value", "id ; type ; name ; wikidata ; geonames", "a ; city ; A ; 17 ; x",
      "x.tsv:2: error: geonames 'x' is no number; write the number alone [bad-value]",
      "x.tsv:2: error: wikidata '17' is no item; write Q and a number, such as Q221649 [bad-value]"),
    Case("bad-value", "id ; type ; name ; wikidata ; geonames", "a ; city ; A ; Q17 ; 17"),
    Case(
      "bad-value", "id ; type ; name ; case ; evidence ; variants ; priority",
      "a ; city ; A ; any ; often ; place,plaice ; high",
      "x.tsv:2: error: case 'any' is no such policy; write smart, exact, ignore [bad-value]",
      "x.tsv:2: error: evidence 'often' is no such policy; write none, single-word, always [bad-value]",
      "x.tsv:2: error: priority 'high' is no such policy; write a whole number from -1000 to 1000 [bad-value]",
      "x.tsv:2: error: variants 'place,plaice' is no such policy; write order, initials, abbreviations, transliteration,"
        + " inflection, person, place, none [bad-value]"),
    Case(
      "bad-value", "id ; type ; name ; case ; evidence ; variants ; priority",
      "a ; city ; A ; exact ; always ; place,order ; -5"),
    Case(
      "unreadable", names, "a ; city ; A ; B!exakt",
      "x.tsv:2: error: unknown flag '!exakt' in alias 'B!exakt'; did you mean 'exact'? (known flags: exact, nocase,"
        + " evidence, never-alone, block, midsentence, after-place; write '\\!' for an exclamation mark); correct it: one such line refuses the"
        + " whole file [unreadable]"),
    Case(
      "id-form", names, "Kuril_Islands ; island ; A ; ",
      "x.tsv:2: warning: id 'Kuril_Islands' is not in kebab-case; write lower-case letters and digits joined by single"
        + " hyphens [id-form]"),
    Case(
      "id-form", names, "kuril--islands ; island ; A ; ",
      "x.tsv:2: warning: id 'kuril--islands' is not in kebab-case; write lower-case letters and digits joined by single"
        + " hyphens [id-form]"),
    Case("id-form", names, "kuril-islands-2 ; island ; A ; "),
    Case(
      "unknown-type", names, "a ; iland ; A ; ",
      "x.tsv:2: note: the type 'iland' (1 row) is this file's own; did you mean 'island'? [unknown-type]"),
    Case(
      "unknown-type", names, "a ; spacecraft ; A ; ",
      "x.tsv:2: note: the type 'spacecraft' (1 row) is this file's own; nothing to do if it is meant [unknown-type]"),
    Case("unknown-type", names, "a ; family-name ; A ; "),
    Case(
      "population", people, "a ; city ; A ; -5",
      "x.tsv:2: error: population '-5' is no count; write a whole number from 0 on [population]"),
    Case(
      "population", people, "a ; city ; A ; 90000000",
      "x.tsv:2: error: population 90000000 is more than any city has; correct it, or clear it [population]"),
    Case("population", people, "a ; country ; A ; 1400000000"), Case("population", people, "a ; city ; A ; 0"),
    Case(
      "years", years, "a ; country ; A ; 1991 ; 1922",
      "x.tsv:2: error: it begins in 1991 and ends in 1922; swap or correct 'from' and 'to' [years]"),
    Case(
      "years", years, "a ; country ; A ; 1991-12-26 ; 1991-12-25",
      "x.tsv:2: error: it begins in 1991-12-26 and ends in 1991-12-25; swap or correct 'from' and 'to' [years]"),
    Case(
      "years", years, "a ; country ; A ; 1991-13 ; ",
      "x.tsv:2: error: from '1991-13' is no year or ISO date; write 1946, 1946-02-20, or -27 for 27 BC [years]"),
    Case("years", years, "a ; country ; A ; -27 ; 476"), Case("years", years, "a ; country ; A ; 1991-12-26 ; 1991"),
    Case("years", years, "a ; country ; A ; 1991 ; "),
    Case(
      "duplicate-alias", names, "a ; island ; Iturup ; Etorofu|Etorofu",
      "x.tsv:2: warning: 'Etorofu' stands twice in the row; take one away [duplicate-alias]"),
    Case(
      "duplicate-alias", names, "a ; island ; Iturup ; Iturup@en",
      "x.tsv:2: warning: 'Iturup' stands twice in the row; take one away [duplicate-alias]"),
    Case(
      "duplicate-alias", names, "a ; island ; Iturup ; Itúrup",
      "x.tsv:2: note: 'Itúrup' matches the same text as 'Iturup'; take it away, unless it is there to be shown"
        + " [duplicate-alias]"),
    Case("duplicate-alias", names, "a ; island ; Iturup ; iturup"),
    Case("duplicate-alias", names, "a ; island ; Iturup ; Iturup!evidence"),
    Case("duplicate-alias", names, "a ; island ; X ; Канада@ru|Канада@uk"),
    Case(
      "blocked-name", names, "a ; island ; Kuril ; Kuril!block",
      "x.tsv:2: error: 'Kuril' is a name of the row and blocked by it; take away the name or the block [blocked-name]"),
    Case("blocked-name", names, "a ; island ; Kuril ; Kuril Lake!block"),
  ]

  static let places = [
    Case(
      "unknown-country", place, "a ; city ; A ; UK ;  ; ",
      "x.tsv:2: error: country 'UK' is no ISO 3166-1 code; write GB [unknown-country]"),
    Case(
      "unknown-country", place, "a ; city ; A ; ru|QQ ;  ; ",
      "x.tsv:2: error: country 'QQ' is no ISO 3166-1 code; write two capital letters, such as RU; several codes are"
        + " joined by '|' [unknown-country]",
      "x.tsv:2: error: country 'ru' is no ISO 3166-1 code; write RU [unknown-country]"),
    Case("unknown-country", place, "a ; city ; A ; SU|DD|YU|CS|XK|EU|SS|BQ ;  ; "),
    Case(
      "coordinates", place, "a ; city ; A ; JP ; 35.7 ; ",
      "x.tsv:2: error: only one of latitude and longitude is there; fill in the other, or clear both [coordinates]"),
    Case(
      "coordinates", place, "a ; city ; A ; JP ; 0 ; 0.0",
      "x.tsv:2: error: 0, 0 is a point in the sea off Ghana; fill in the place, or clear both [coordinates]"),
    Case(
      "coordinates", place, "a ; city ; A ; JP ; 139.7 ; 35.7",
      "x.tsv:2: error: 139.7, 35.7 is no place on Earth; swap latitude and longitude [coordinates]"),
    Case(
      "coordinates", place, "a ; city ; A ; DE ; 13.4 ; 52.5",
      "x.tsv:2: error: 13.4, 52.5 lies outside DE, 52.5, 13.4 within; swap latitude and longitude [coordinates]"),
    Case(
      "coordinates", place, "a ; city ; A ; US ; 38.9 ; 77.0",
      "x.tsv:2: error: 38.9, 77.0 lies outside US, 38.9, -77.0 within; correct the sign of the longitude [coordinates]"),
    Case(
      "coordinates", place, "a ; city ; A ; FR|BE ; 35.7 ; 139.7",
      "x.tsv:2: error: 35.7, 139.7 lies outside FR, BE; correct the coordinates or the country [coordinates]"),
    Case(
      "coordinates", place, "a ; city ; A ; FR ; north ; east",
      "x.tsv:2: error: 'north', 'east' are no degrees; write decimal degrees, such as 43.8 and 146.75 [coordinates]"),
    Case("coordinates", place, "a ; island ; A ; RU ; 43.8 ; 146.8"),
    Case("coordinates", place, "a ; city ; A ; FR ; -21.1 ; 55.5"),
    Case("coordinates", place, "a ; island ; A ; US ; 52.9 ; 172.9"),
    Case("coordinates", place, "a ; island ; A ; FJ ; -16.8 ; -179.9"),
    Case("coordinates", place, "a ; person ; A ; FR ; 35.7 ; 139.7"),
    Case("coordinates", place, "a ; water ; A ; GH ; 0 ; 3"), Case("coordinates", place, "a ; city ; A ;  ; 1 ; 2"),
  ]

  @Test("each rule finds what it is for, and leaves the rest", arguments: values + places + regions)
  func rule(_ expected: Case) throws {
    let found = try LintSample.findings(
      LintSample.row(expected.header), [LintSample.row(expected.row)], rule: expected.rule)
    #expect(found.map(\.description) == expected.messages)
  }

  static let regions = [
    Case(
      "region-code", "id ; type ; name ; country ; region", "a ; city ; A ; US ; Ohio",
      "x.tsv:2: warning: region 'Ohio' is no ISO 3166-2 code; write one such as US-OH [region-code]"),
    Case(
      "region-code", "id ; type ; name ; country ; region", "a ; city ; A ; US|MX ; CA-ON",
      "x.tsv:2: warning: region 'CA-ON' lies in none of the row's countries (US, MX); correct one of the two"
        + " [region-code]"),
    Case("region-code", "id ; type ; name ; country ; region", "a ; city ; A ; US ; US-OH"),
  ]

  @Test("a box for every code, none of them upside down")
  func boxes() {
    #expect(CountryBoxes.boxes.count == 255 + 1)
    for (code, boxes) in CountryBoxes.boxes {
      #expect(code.utf8.count == 2)
      for box in boxes {
        #expect(box.south < box.north && box.west < box.east, "\(code)")
        #expect(box.south >= -90 && box.north <= 90 && box.west >= -180 && box.east <= 180, "\(code)")
      }
      #expect(boxes.isEmpty == (code == "EU"), "\(code)")
    }
  }
}
