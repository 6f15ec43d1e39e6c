// swift-tools-version: 6.2
import PackageDescription

let package = Package(
  name: "annotate",
  dependencies: [.package(name: "onoma", path: "../..")],
  targets: [.executableTarget(name: "annotate", dependencies: [.product(name: "Onoma", package: "onoma")])]
)
