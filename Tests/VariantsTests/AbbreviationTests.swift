import Testing
import Variants

@Suite("Abbreviations and articles")
struct AbbreviationTests {
  static let cases: [FormCase] = [
    .place("St. Louis", nil, "US", ["Saint Louis"]),
    .place("Saint Petersburg", nil, "RU", ["St. Petersburg", "St Petersburg"]),
    .place("Saint-Denis", nil, "FR", ["St-Denis", "St. Denis"]),
    .place("Sainte-Marie", nil, "FR", ["Ste-Marie"]),
    .place("Sault Ste. Marie", nil, "CA", ["Sault Sainte Marie"]),
    .place("Sankt Gallen", "de", "CH", ["St. Gallen", "Skt. Gallen"]),
    .place("St. Gallen", "de", "CH", ["Sankt Gallen"]),
    .place("St. Pölten", nil, "AT", ["Sankt Pölten"]),
    .place("Mount Everest", nil, "NP", ["Mt. Everest", "Mt Everest"]),
    .place("Mt. Fuji", nil, "JP", ["Mount Fuji"]),
    .place("Rocky Mountains", nil, "US", ["Rocky Mts."]),
    .place("Fort Worth", nil, "US", ["Ft. Worth"]),
    .place("Ft. Lauderdale", nil, "US", ["Fort Lauderdale"]),
    .place("Point Pleasant", nil, "US", ["Pt. Pleasant"]),
    .place("Santa Cruz", nil, "PH", ["Sta. Cruz"]),
    .place("Sto. Domingo", nil, "DO", ["Santo Domingo"]),
    .place("São Paulo", nil, "BR", ["S. Paulo"]),
    .place("North Korea", nil, "KP", ["N. Korea"]),
    .place("South Africa", nil, "ZA", ["S. Africa"]),
    .place("Northern Ireland", nil, "GB", ["N. Ireland"]),
    .place("West Virginia", nil, "US", ["W. Virginia"]),
    .place("Trinidad and Tobago", nil, "TT", ["Trinidad & Tobago"]),
    .place("Saint Kitts and Nevis", nil, "KN", ["St. Kitts and Nevis", "Saint Kitts & Nevis", "St Kitts & Nevis"]),
    .place("Mount St. Helens", nil, "US", ["Mt. St. Helens", "Mount Saint Helens", "Mt. Saint Helens"]),
    .place("Bosnia & Herzegovina", nil, "BA", ["Bosnia and Herzegovina"]),
    .place("остров Шикотан", "ru", "RU", ["о. Шикотан", "о-в Шикотан"]),
    .place("Курильские острова", "ru", "RU", ["Курильские о-ва"]),
    .place("Московская область", "ru", "RU", ["Московская обл."]),
    .place("Martha's Vineyard", nil, "US", ["Marthas Vineyard"]),
    .place("Land's End", nil, "GB", ["Lands End"]),
    .other("St. John's University", ["Saint John's University"]),
  ]

  @Test("both ways", arguments: cases)
  func made(_ example: FormCase) { example.check(.abbreviations, [.abbreviation]) }

  static let none: [FormCase] = [
    .place("Wall St", nil, "US", [], not: ["Wall Saint"]),
    .place("Kuril Islands", nil, "RU", [], not: ["Kuril Is.", "Kuril Is"]),
    .place("Cook County", nil, "US", [], not: ["Cook Co."]),
    .place("North Sea", nil, "", [], not: ["N. Sea"]),
    .place("Santa Cruz", nil, "IT", [], not: ["Sta. Cruz"]),
    .place("North Island", nil, "NZ", []),
    .place("Southern Africa", nil, "", [], not: ["S. Africa"]),
    .place("Northampton", nil, "GB", []),
    .place("Andorra", nil, "AD", []),
    .place("St. Louis", nil, "US", [], not: ["Sankt Louis", "Street Louis"]),
    FormCase("Eva Saint Marie", nil, "US", []),
    FormCase("Camille Saint-Saëns", nil, "FR", [], not: ["Camille St-Saëns"]),
  ]

  @Test("not of people, and not into words", arguments: none)
  func notMade(_ example: FormCase) { example.check(.abbreviations) }

  static let articles: [FormCase] = [
    .place("The Gambia", nil, "GM", ["Gambia", "Gambia, The"]),
    .place("Gambia, The", nil, "GM", ["Gambia", "The Gambia"]),
    .place("The Bahamas", nil, "BS", ["Bahamas"]),
    .place("Bahamas, The", nil, "BS", ["Bahamas", "The Bahamas"]),
    .place("The Netherlands", nil, "NL", ["Netherlands"]),
    .place("The Philippines", nil, "PH", ["Philippines"]),
    .place("The Maldives", nil, "MV", ["Maldives"]),
    .place("The Comoros", nil, "KM", ["Comoros"]),
    .place("The Seychelles", nil, "SC", ["Seychelles"]),
    .place("The Sudan", nil, "SD", ["Sudan"]),
    .place("The Lebanon", nil, "LB", ["Lebanon"]),
    .place("The Ukraine", nil, "UA", ["Ukraine"]),
    .place("The Crimea", nil, "UA", ["Crimea"]),
    .place("The Kurils", nil, "RU", ["Kurils"]),
    .place("The Azores", nil, "PT", ["Azores"]),
    .place("The Himalayas", nil, "NP", ["Himalayas"]),
    .place("The Kremlin", nil, "RU", ["Kremlin"]),
    .place("The Bronx", nil, "US", ["Bronx"]),
    .place("The Kuril Islands", nil, "RU", ["Kuril Islands", "Kuril Islands, The"]),
    .place("The Gaza Strip", nil, "PS", ["Gaza Strip"]),
    .place("The Marshall Islands", nil, "MH", ["Marshall Islands"]),
    .other("The New York Times", ["New York Times"]),
    .other("The Washington Post", ["Washington Post"]),
  ]

  @Test("the article is left out or put behind", arguments: articles)
  func articleDropped(_ example: FormCase) { example.check(.abbreviations, [.article]) }

  static let articlesKept: [FormCase] = [
    .place("The Hague", nil, "NL", [], not: ["Hague"]),
    .place("The Villages", nil, "US", [], not: ["Villages"]),
    .place("The Valley", nil, "AI", [], not: ["Valley"]),
    .place("The Long Beach", nil, "US", [], not: ["Long Beach"]),
    .place("The Tea Gardens", nil, "AU", [], not: ["Tea Gardens"]),
    .place("Republic of the Congo", nil, "CG", [], not: ["Republic of Congo", "Congo"]),
    .place("Le Havre", nil, "FR", [], not: ["Havre"]),
    .place("Gambia", nil, "GM", []),
    .place("Theodosia", nil, "UA", []),
    .other("The Times", [], not: ["Times"]),
    FormCase("The Weeknd", nil, "CA", [], not: ["Weeknd"]),
  ]

  @Test("the article stays where it is the name", arguments: articlesKept)
  func articleKept(_ example: FormCase) { example.check(.abbreviations) }
}
