/// GeoNames' feature classes and codes: https://www.geonames.org/export/codes.html
enum GeoNamesFeature {
  /// The type of what has this class and code.
  static func type(_ featureClass: ArraySlice<UInt8>, _ code: ArraySlice<UInt8>) -> [UInt8] {
    switch featureClass.first {
    case UInt8(ascii: "P"): city
    case UInt8(ascii: "A"): code.starts(with: "PCL".utf8) ? country : region
    case UInt8(ascii: "H"): water
    case UInt8(ascii: "T"):
      if code.elementsEqual("ISLS".utf8) {
        archipelago
      } else if code.starts(with: "ISL".utf8) || code.elementsEqual("ATOL".utf8) {
        island
      } else {
        landform
      }
    case UInt8(ascii: "U"): landform
    case UInt8(ascii: "L"): code.starts(with: "RGN".utf8) || code.elementsEqual("CONT".utf8) ? region : place
    default: place
    }
  }

  private static let city = Array("city".utf8)
  private static let country = Array("country".utf8)
  private static let region = Array("region".utf8)
  private static let water = Array("water".utf8)
  private static let archipelago = Array("archipelago".utf8)
  private static let island = Array("island".utf8)
  private static let landform = Array("landform".utf8)
  private static let place = Array("place".utf8)

  /// Which features are asked for: `P`, `T.ISL`, `A.ADM*`.
  struct Pattern: Hashable {
    private let featureClass: UInt8
    private let code: [UInt8]
    private let isPrefix: Bool

    init(_ text: String) throws(ImportError) {
      let bytes = Array(text.utf8)
      guard let first = bytes.first, "AHLPRSTUV".utf8.contains(first), bytes.count == 1 || bytes[1] == UInt8(ascii: ".")
      else {
        throw ImportError(
          "--feature '\(text)' is no class (one of A H L P R S T U V), nor a class and code such as T.ISL or A.ADM*")
      }
      featureClass = first
      isPrefix = bytes.count == 1 || bytes.last == UInt8(ascii: "*")
      code = Array(bytes.dropFirst(2).filter { $0 != UInt8(ascii: "*") })
    }

    func matches(_ featureClass: ArraySlice<UInt8>, _ code: ArraySlice<UInt8>) -> Bool {
      featureClass.first == self.featureClass
        && (isPrefix ? code.starts(with: self.code) : code.elementsEqual(self.code))
    }
  }
}
