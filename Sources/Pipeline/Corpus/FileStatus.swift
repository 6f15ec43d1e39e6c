/// What the system knows about a file without opening it.
package struct FileStatus: Hashable, Sendable {
  package var kind: Kind
  package var byteCount: Int
  /// The file system it is on; with ``inode`` what makes two paths the same file.
  package var device: UInt64
  package var inode: UInt64
  /// Time of the last change to its content, in seconds and nanoseconds.
  package var modifiedSeconds: Int
  package var modifiedNanoseconds: Int
  /// Time of the last change to it or to what the system keeps of it.
  package var changedSeconds: Int
  package var changedNanoseconds: Int

  package enum Kind: Hashable, Sendable {
    case file, directory, link, fifo, socket, device, unknown

    /// What it is called in a reason.
    package var title: String {
      switch self {
      case .file: "a file"
      case .directory: "a directory"
      case .link: "a symbolic link"
      case .fifo: "a FIFO"
      case .socket: "a socket"
      case .device: "a device"
      case .unknown: "of an unknown kind"
      }
    }
  }

  package var identity: FileIdentity { FileIdentity(device: device, inode: inode) }
}

/// What makes two paths the same file.
package struct FileIdentity: Hashable, Sendable, Comparable {
  package var device: UInt64
  package var inode: UInt64

  package static func < (a: Self, b: Self) -> Bool { (a.device, a.inode) < (b.device, b.inode) }
}
