/// Gives a file piece by piece; an empty piece is its end.
package typealias ByteFeed = () throws(ImportError) -> [UInt8]

/// Opens a file by its path. May be asked for the same file twice.
package typealias FileOpener = (String) throws(ImportError) -> ByteFeed

/// Largest line, record or JSON element that is read; a larger one is left out, so that memory stays bounded.
let recordSizeLimit = 32_000_000
