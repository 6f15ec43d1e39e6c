internal import TextModel

/// The paths that ids were made from. Records stand in the order of their bytes.
package enum IDPath {
  /// The bytes of the path, percent-encoded ones decoded, without the member of a container or feed.
  package static func bytes(of id: String) -> [UInt8] {
    PercentEncoding.decoded(id.utf8.prefix { $0 != UInt8(ascii: "#") })
  }
}
