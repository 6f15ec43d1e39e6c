enum German { static func forms(of name: NameWords, kind: VaryingName.Kind) -> [String] { [] } }
