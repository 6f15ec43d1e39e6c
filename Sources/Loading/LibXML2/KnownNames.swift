internal import TextModel

/// What is known of the names that the HTML parser has shown.
///
/// libxml2 keeps each name once, until the parse ends, so that its address tells which it is. A row is the last name seen of
/// all whose addresses share some bits.
@safe
struct KnownNames {
  struct Name {
    var element: Element
    /// In the tree; 0 where ``element`` says all.
    var index: UInt16
    /// As ``NameTable`` has it.
    var hash: UInt32
  }

  private static let size: UInt = 256
  private var addresses = [UInt](repeating: 0, count: Int(size))
  private var names = [Name](repeating: Name(element: .other, index: 0, hash: 0), count: Int(size))
  private let elementNames = ElementNames.html

  mutating func name(_ name: UnsafePointer<UInt8>, _ builder: inout MarkupTreeBuilder) -> Name {
    let address = UInt(bitPattern: name)
    let row = Int((address ^ address >> 8) & (KnownNames.size - 1))
    if addresses[row] == address { return names[row] }
    let bytes = unsafe Loading.bytes(of: name)
    let key = unsafe NameTable.Key(bytes.span)
    let element = unsafe elementNames.element(key, in: bytes.span) ?? .other
    var known = Name(element: element, index: 0, hash: key.hash)
    if case .other = element { known.index = unsafe builder.intern(String(decoding: bytes, as: UTF8.self)) }
    addresses[row] = address
    names[row] = known
    return known
  }
}
