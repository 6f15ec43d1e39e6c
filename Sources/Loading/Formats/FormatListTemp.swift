package enum FormatList { package static func isKnownSuffix(_ s: String) -> Bool { true }; package static func sniff(_ b: [UInt8]) -> FormatName? { .html } }
