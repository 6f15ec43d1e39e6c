// swift-tools-version: 6.2
import PackageDescription

/// One strictness for every target: a warning is an error, unsafe code is spelled out, imports are explicit.
let strict: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .strictMemorySafety(),
  .treatAllWarnings(as: .error),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

/// The Swift runtime goes into the program: without it, the dynamic linker takes half of the time of a start. Its parts of
/// Foundation are named because modules that were compiled for the shared one do not name them. Sanitizers, whose functions
/// take the place of the C library's, need the shared one (Scripts/sanitize.sh).
let ownRuntime: [LinkerSetting] =
  Context.environment["ONOMA_SHARED_RUNTIME"] != nil
  ? []
  : [
    .unsafeFlags(
      [
        "-static-stdlib", "-Xlinker", "--start-group", "-lFoundationInternationalization", "-lCoreFoundation",
        "-l_FoundationICU", "-l_FoundationCollections", "-l_FoundationCShims", "-Xlinker", "--end-group",
        // What debuggers want is two thirds of the program, which each new build hashes once.
        "-Xlinker", "-S",
      ], .when(platforms: [.linux], configuration: .release))
  ]

let package = Package(
  name: "onoma",
  products: [
    .library(name: "Onoma", targets: ["Onoma"]),
    .executable(name: "onoma", targets: ["OnomaCommand"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
  ],
  targets: [
    // The C libraries of the system.
    .systemLibrary(
      name: "CLibXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"]), .brew(["libxml2"])]),
    .systemLibrary(
      name: "CLibCrypto", pkgConfig: "libcrypto", providers: [.apt(["libssl-dev"]), .brew(["openssl@3"])]),
    .systemLibrary(
      name: "CLibArchive", pkgConfig: "libarchive", providers: [.apt(["libarchive-dev"]), .brew(["libarchive"])]),
    .systemLibrary(
      name: "CBrotli", pkgConfig: "libbrotlidec", providers: [.apt(["libbrotli-dev"]), .brew(["brotli"])]),
    .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"]), .brew(["zlib"])]),

    // Imports only go up this list; Documentation/Architecture.md says what each module owns.
    .target(name: "TextModel", swiftSettings: strict),
    .systemLibrary(name: "CAllocator"),
    .target(name: "Digest", dependencies: ["CLibCrypto"], swiftSettings: strict),
    .target(
      name: "Loading", dependencies: ["TextModel", "Digest", "CLibXML2", "CLibArchive", "CZlib", "CBrotli"],
      swiftSettings: strict),
    .target(name: "Variants", swiftSettings: strict),
    .target(name: "Gazetteer", dependencies: ["TextModel", "Variants"], exclude: ["Design.md"], swiftSettings: strict),
    .target(name: "Stages", dependencies: ["TextModel", "Gazetteer", "Variants"], swiftSettings: strict),
    .target(name: "Records", dependencies: ["TextModel"], swiftSettings: strict),
    .target(name: "Compare", dependencies: ["TextModel", "Records"], swiftSettings: strict),
    .target(name: "Exports", dependencies: ["TextModel", "Records"], swiftSettings: strict),
    .target(
      name: "DatabaseExport", dependencies: ["Exports", "Records", .product(name: "GRDB", package: "GRDB.swift")],
      swiftSettings: strict),
    .target(name: "Evaluation", dependencies: ["Records"], swiftSettings: strict),
    .target(
      name: "Report", dependencies: ["Digest", "Records", "Compare"],
      resources: [.embedInCode("Page/Files")], swiftSettings: strict),
    .target(name: "Curation", dependencies: ["TextModel", "Gazetteer", "Variants", "Records"], swiftSettings: strict),
    .target(
      name: "Pipeline",
      dependencies: [
        "TextModel", "Digest", "Loading", "Gazetteer", "Stages", "Records", "CAllocator", "CZlib", "Yams",
      ],
      swiftSettings: strict),
    .target(
      name: "Explanation",
      dependencies: [
        "TextModel", "Digest", "Loading", "Gazetteer", "Variants", "Stages", "Records", "Compare", "Pipeline",
      ],
      swiftSettings: strict),
    .target(
      name: "Onoma", dependencies: ["Pipeline", "Records", "TextModel", "Digest", "Loading"], swiftSettings: strict),
    .executableTarget(
      name: "OnomaCommand",
      dependencies: [
        "Pipeline", "Records", "Compare", "Evaluation", "Exports", "DatabaseExport", "Explanation", "Gazetteer",
        "Curation", "Report", "Variants",
        "Loading", "TextModel", "Digest",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: strict, linkerSettings: ownRuntime),

    .target(name: "TestSupport", dependencies: ["TextModel"], path: "Tests/TestSupport", swiftSettings: strict),
    .testTarget(name: "TextModelTests", dependencies: ["TextModel", "TestSupport"], swiftSettings: strict),
    .testTarget(name: "LoadingTests", dependencies: ["Loading", "TextModel", "TestSupport"], swiftSettings: strict),
    .testTarget(name: "VariantsTests", dependencies: ["Variants"], swiftSettings: strict),
    .testTarget(
      name: "GazetteerTests", dependencies: ["Gazetteer", "TextModel", "TestSupport"], swiftSettings: strict),
    .testTarget(
      name: "CurationTests", dependencies: ["Curation", "Gazetteer", "Records", "TextModel", "TestSupport"],
      swiftSettings: strict),
    .testTarget(
      name: "StagesTests", dependencies: ["Stages", "Gazetteer", "Loading", "TextModel", "TestSupport"],
      exclude: ["Fixtures"], swiftSettings: strict),
    .testTarget(name: "RecordsTests", dependencies: ["Records", "TextModel", "TestSupport"], swiftSettings: strict),
    .testTarget(
      name: "CompareTests", dependencies: ["Compare", "Records", "TextModel", "TestSupport"], swiftSettings: strict),
    .testTarget(name: "ReportTests", dependencies: ["Report", "Records", "Compare", "Digest"], swiftSettings: strict),
    .testTarget(
      name: "ExportsTests", dependencies: ["Exports", "Evaluation", "Records", "TextModel", "TestSupport"],
      swiftSettings: strict),
    .testTarget(
      name: "EvaluationTests", dependencies: ["Evaluation", "Records", "TestSupport"], swiftSettings: strict),
    .testTarget(
      name: "PipelineTests",
      dependencies: ["Pipeline", "Records", "Stages", "Gazetteer", "TextModel", "Loading", "TestSupport"],
      swiftSettings: strict),
    .testTarget(
      name: "ExplanationTests",
      dependencies: [
        "Explanation", "Compare", "Pipeline", "Stages", "Gazetteer", "Loading", "Records", "TextModel", "TestSupport",
      ],
      swiftSettings: strict),
    // They start the program, which every build makes, and must not depend on it: tests have the shared runtime.
    .testTarget(name: "CommandTests", exclude: ["Fixtures"], swiftSettings: strict),
  ]
)

// Scripts/fuzz.sh asks for it; a package of its own could not reach what is `package` here, and the linker needs libFuzzer.
if Context.environment["ONOMA_FUZZING"] != nil {
  package.targets += [
    .systemLibrary(name: "CLibFuzzer", path: "Fuzzing/CLibFuzzer"),
    .executableTarget(
      name: "onoma-fuzz",
      dependencies: [
        "CLibFuzzer", "TextModel", "Loading", "Gazetteer", "Stages", "Records", "Compare", "Pipeline", "Evaluation",
        "Exports",
      ],
      path: "Fuzzing", exclude: ["CLibFuzzer", "Dictionaries"], swiftSettings: strict),
  ]
}
