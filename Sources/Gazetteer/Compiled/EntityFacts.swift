/// The facts that most entities lack, written one after the other: a bit for each that is there, then their values.
struct EntityFacts {
  /// Millionths of a degree.
  var latitude: Int32?
  var longitude: Int32?
  var population: Int64?
  var geonames: UInt32?
  /// The number behind the `Q`.
  var wikidata: UInt32?
  /// Places in the pool.
  var claimedBy: UInt32?
  var from: UInt32?
  var to: UInt32?
  var note: UInt32?

  var encoded: [UInt8] {
    var present: UInt16 = 0
    var bytes: [UInt8] = [0, 0]
    func put(_ value: (some FixedWidthInteger)?, _ bit: UInt16) {
      guard let value else { return }
      present |= 1 << bit
      for index in 0..<(value.bitWidth / 8) { bytes.append(UInt8(truncatingIfNeeded: value >> (8 * index))) }
    }
    put(latitude, 0)
    put(longitude, 1)
    put(population, 2)
    put(geonames, 3)
    put(wikidata, 4)
    put(claimedBy, 5)
    put(from, 6)
    put(to, 7)
    put(note, 8)
    bytes[0] = UInt8(truncatingIfNeeded: present)
    bytes[1] = UInt8(truncatingIfNeeded: present >> 8)
    return bytes
  }

  init() {}

  /// Reads what ``encoded`` wrote; damaged bytes give wrong facts or none.
  init(_ bytes: FlatArray<UInt8>, _ range: Range<Int>) {
    self.init(count: range.count) { bytes[range.lowerBound + $0] }
  }

  init(_ bytes: [UInt8]) { self.init(count: bytes.count) { bytes[$0] } }

  /// Reads `count` bytes where they stand: nothing is copied.
  @inline(__always)
  private init(count: Int, _ byte: (Int) -> UInt8) {
    guard count >= 2 else { return }
    let present = UInt16(byte(0)) | UInt16(byte(1)) << 8
    var offset = 2
    func take<Value: FixedWidthInteger>(_ bit: UInt16) -> Value? {
      guard present & 1 << bit != 0, offset + Value.bitWidth / 8 <= count else { return nil }
      var value = Value(0)
      for index in 0..<(Value.bitWidth / 8) {
        value |= Value(truncatingIfNeeded: byte(offset + index)) << Value(8 * index)
      }
      offset += Value.bitWidth / 8
      return value
    }
    latitude = take(0)
    longitude = take(1)
    population = take(2)
    geonames = take(3)
    wikidata = take(4)
    claimedBy = take(5)
    from = take(6)
    to = take(7)
    note = take(8)
  }
}
