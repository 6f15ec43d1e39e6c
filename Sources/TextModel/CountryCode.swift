/// The two-letter codes that countries have in gazetteers, records and settings: ISO 3166-1 of today, `XK` for Kosovo, and the
/// codes of states that are gone.
package enum CountryCode {
  /// In their order.
  package static let all: [String] = text.split(whereSeparator: { $0 == " " || $0 == "\n" }).map(String.init)

  /// The code that somebody meant who wrote `text`: in other letters, of three letters, or by a habit such as `UK`; `nil` where
  /// that is not clear.
  package static func meant(by text: String) -> String? {
    let capitals = text.uppercased()
    if let code = habits[text] ?? habits[capitals] { return code }
    return all.contains(capitals) ? capitals : nil
  }

  private static let habits = [
    "UK": "GB", "EL": "GR", "EN": "GB", "KO": "XK", "XKX": "XK", "USSR": "SU", "RUS": "RU", "JPN": "JP", "USA": "US",
    "UKR": "UA", "CHN": "CN", "BU": "MM", "ZR": "CD", "TP": "TL", "FX": "FR",
  ]

  private static let text = """
    AD AE AF AG AI AL AM AN AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT BV BW BY BZ CA CC CD
    CF CG CH CI CK CL CM CN CO CR CS CU CV CW CX CY CZ DD DE DJ DK DM DO DZ EC EE EG EH ER ES ET FI FJ FK FM FO FR GA GB GD GE
    GF GG GH GI GL GM GN GP GQ GR GS GT GU GW GY HK HM HN HR HT HU ID IE IL IM IN IO IQ IR IS IT JE JM JO JP KE KG KH KI KM KN
    KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO MP MQ MR MS MT MU MV MW MX MY MZ NA NC
    NE NF NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM PN PR PS PT PW PY QA RE RO RS RU RW SA SB SC SD SE SG SH SI SJ SK
    SL SM SN SO SR SS ST SU SV SX SY SZ TC TD TF TG TH TJ TK TL TM TN TO TR TT TV TW TZ UA UG UM US UY UZ VA VC VE VG VI VN VU
    WF WS XK YE YT YU ZA ZM ZW
    """
}
