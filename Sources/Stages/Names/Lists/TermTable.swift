internal import Gazetteer

/// Which lists a word is in, by one look-up: open addressing over hashes of folded letters.
///
/// A slot is 48 bits of the hash and the number of a set of lists; sets are few, since most words are in one list. What a
/// set means depends on the language of the text, for some lists hold only in theirs. The sequences that entries of
/// several words begin with, and endings of words, stand in the same table under hashes of their own.
struct TermTable: Sendable {
  /// Words that the longest entry may have.
  static let mostWords = 7

  private static let tagBits: UInt64 = ~0xFFFF

  var slots = [UInt64](repeating: 0, count: 1 << 12)
  /// How many words stand before the slots: what was read of a file keeps those of other parts.
  var firstSlot = 0
  private var used = 0
  /// Numbers of (list, language), ascending; set 0 is empty.
  var sets: [[UInt32]] = [[]]
  private var setNumbers: [[UInt32]: Int] = [[]: 0]
  private var steps: [UInt64: Int] = [:]
  private var recent = [(key: UInt64, set: Int)](repeating: (.max, 0), count: 256)
  /// By language and set.
  private var masks: [[BitSet256]] = []
  var languages: [String] = []
  /// Lengths in bytes that endings have.
  var endingLengths: [Int] = []
  var lowerEndingLengths: [Int] = []
  /// A bit for each ending, at the place that its hash gives: most of what words end with is none, and the slots are far.
  var endingFilter = [UInt64](repeating: 0, count: 1 << 10)
  /// The bytes that endings of words in small letters end with.
  var lowerLastBytes = BitSet256()

  // MARK: Reading

  /// The table as texts of one language see it.
  struct View: Sendable {
    fileprivate let slots: [UInt64]
    fileprivate let firstSlot: Int
    fileprivate let masks: [BitSet256]
    fileprivate let endingFilter: [UInt64]

    /// The lists of an ending with this hash: ``TermTable/ending(_:isLower:)``.
    @inline(__always)
    func endingTraits(of key: UInt64) -> BitSet256 {
      TermTable.filter(endingFilter, has: key) ? traits(of: key) : BitSet256()
    }

    /// Reads what ``traits(of:)`` will read first, so that it is at hand then.
    @inline(__always)
    func touch(_ key: UInt64) -> UInt64 {
      slots[firstSlot + Int(truncatingIfNeeded: key) & (slots.count - firstSlot - 1)]
    }

    /// The lists of the word with this hash.
    @inline(__always)
    func traits(of key: UInt64) -> BitSet256 {
      let mask = slots.count - firstSlot - 1
      var index = Int(truncatingIfNeeded: key) & mask
      while true {
        let slot = slots[firstSlot + index]
        if slot == 0 { return BitSet256() }
        if slot >> 16 == key >> 16 { return masks[Int(slot & 0xFFFF)] }
        index = (index + 1) & mask
      }
    }
  }

  func view(ofLanguage code: String) -> View {
    View(
      slots: slots, firstSlot: firstSlot, masks: masks[(languages.firstIndex(of: code) ?? -1) + 1],
      endingFilter: endingFilter)
  }

  private static func filter(_ filter: [UInt64], has key: UInt64) -> Bool {
    let place = Int(key >> 48)
    return filter[place >> 6] >> UInt64(place & 63) & 1 != 0
  }

  /// The hash of a sequence of words that goes on with `key`.
  static func extend(_ sequence: UInt64, with key: UInt64) -> UInt64 { mixed(sequence &* 0x2545_F491_4F6C_DD1D ^ key) }

  /// The hash of an ending, from that of its letters.
  static func ending(_ key: UInt64, isLower: Bool) -> UInt64 { mixed(key ^ (isLower ? 0x5851_F42D : 0x1405_7B7E)) }

  private static func mixed(_ value: UInt64) -> UInt64 {
    var mixed = (value ^ value >> 30) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
    return mixed ^ mixed >> 31
  }

  // MARK: Making

  /// Adds a list, or the trait of the engine, that a word or sequence is in.
  /// - Parameter language: empty for every text.
  mutating func add(_ key: UInt64, list: Int, language: String = "") {
    var member = UInt32(list) << 8
    if !language.isEmpty {
      let known = languages.firstIndex(of: language)
      // No project has lists of so many languages; those beyond hold in every text.
      if let known {
        member |= UInt32(known + 1)
      } else if languages.count < 255 {
        languages.append(language)
        member |= UInt32(languages.count)
      }
    }
    if used * 2 >= slots.count { grow() }
    let mask = slots.count - 1
    var index = Int(truncatingIfNeeded: key) & mask
    while slots[index] != 0, slots[index] >> 16 != key >> 16 { index = (index + 1) & mask }
    let old = Int(slots[index] & 0xFFFF)
    if slots[index] == 0 { used += 1 }
    slots[index] = (key & TermTable.tagBits) | UInt64(step(from: old, member))
    // The low bits are the place, so that a table that grows can be filled again.
    if lowBits.count < slots.count { lowBits = [UInt16](repeating: 0, count: slots.count) }
    lowBits[index] = UInt16(truncatingIfNeeded: key)
  }

  private var lowBits: [UInt16] = []

  private mutating func grow() {
    let old = (slots, lowBits)
    slots = [UInt64](repeating: 0, count: old.0.count * (old.0.count < 1 << 16 ? 4 : 2))
    lowBits = [UInt16](repeating: 0, count: slots.count)
    let mask = slots.count - 1
    for (slot, low) in zip(old.0, old.1) where slot != 0 {
      let key = (slot & TermTable.tagBits) | UInt64(low)
      var index = Int(truncatingIfNeeded: key) & mask
      while slots[index] != 0 { index = (index + 1) & mask }
      slots[index] = slot
      lowBits[index] = low
    }
  }

  /// The set with one more member.
  private mutating func step(from set: Int, _ member: UInt32) -> Int {
    let key = UInt64(set) << 32 | UInt64(member)
    // A file adds the same list to the same few sets again and again.
    let place = (set ^ Int(member >> 8) &* 31) & 255
    if recent[place].key == key { return recent[place].set }
    if let known = steps[key] {
      recent[place] = (key, known)
      return known
    }
    var members = sets[set]
    if !members.contains(member) {
      members.append(member)
      members.sort()
    }
    let number: Int
    if let known = setNumbers[members] {
      number = known
    } else if sets.count > 0xFFFF {
      // So many different sets of lists that no more have a number: the word stays out of this one.
      return set
    } else {
      number = sets.count
      sets.append(members)
      setNumbers[members] = number
    }
    steps[key] = number
    return number
  }

  mutating func addEnding(_ letters: ArraySlice<UInt8>, list: Int, isLower: Bool) {
    guard let last = letters.last else { return }
    let key = WordFolding.hash(letters)
    let byteCount = letters.count
    if isLower { lowerLastBytes.insert(Int(last)) }
    let ending = TermTable.ending(key, isLower: isLower)
    endingFilter[Int(ending >> 54)] |= 1 << (ending >> 48 & 63)
    add(ending, list: list)
    if isLower {
      if !lowerEndingLengths.contains(byteCount) { lowerEndingLengths.append(byteCount) }
    } else if !endingLengths.contains(byteCount) {
      endingLengths.append(byteCount)
    }
  }

  /// Ends the making: works out what sets mean.
  mutating func finish() {
    let everywhere = sets.map { BitSet256($0.lazy.filter { $0 & 0xFF == 0 }.map { Int($0 >> 8) }) }
    masks = [[BitSet256]](repeating: everywhere, count: languages.count + 1)
    for (number, set) in sets.enumerated() {
      for member in set where member & 0xFF != 0 { masks[Int(member & 0xFF)][number].insert(Int(member >> 8)) }
    }
    endingLengths.sort()
    lowerEndingLengths.sort()
    lowBits = []
    steps = [:]
    recent = []
    setNumbers = [:]
  }
}
