import Foundation
import Testing

@testable import Pipeline

@Suite("Build id of the program")
struct ProgramBuildTests {
  private static let id = [UInt8](1...20)

  private static func bytes(_ value: Int, _ count: Int) -> [UInt8] {
    (0..<count).map { UInt8(truncatingIfNeeded: value >> (8 * $0)) }
  }

  private static func note(_ name: String, _ kind: Int, _ value: [UInt8], unit: Int = 4) -> [UInt8] {
    let name = Array(name.utf8) + [0]
    var note = bytes(name.count, 4) + bytes(value.count, 4) + bytes(kind, 4) + name
    while note.count % unit != 0 { note.append(0) }
    note += value
    while note.count % unit != 0 { note.append(0) }
    return note
  }

  /// An ELF file whose program headers are one of each kind in `segments`, with their contents behind them.
  private static func elf(_ segments: [(kind: Int, alignment: Int, contents: [UInt8])]) -> [UInt8] {
    var header: [UInt8] = [0x7F, 0x45, 0x4C, 0x46, 2, 1, 1] + [UInt8](repeating: 0, count: 25)
    header += bytes(64, 8) + [UInt8](repeating: 0, count: 14) + bytes(56, 2) + bytes(segments.count, 2)
    header += [UInt8](repeating: 0, count: 64 - header.count)
    var contents: [UInt8] = []
    for segment in segments {
      let offset = 64 + 56 * segments.count + contents.count
      header += bytes(segment.kind, 4) + bytes(0, 4) + bytes(offset, 8) + bytes(0, 16)
      header += bytes(segment.contents.count, 8) + bytes(0, 8) + bytes(segment.alignment, 8)
      contents += segment.contents
    }
    return header + contents
  }

  private static let whole = elf([
    (1, 4096, [1, 2, 3, 4]),
    (4, 8, note("GNU", 5, [UInt8](repeating: 7, count: 16), unit: 8)),
    (4, 4, note("GNU", 1, [UInt8](repeating: 9, count: 16)) + note("X", 3, [5]) + note("GNU", 3, id)),
  ])

  @Test("is found among the notes")
  func found() { #expect(ProgramBuild.buildID(ofELF: Self.whole) == Self.id) }

  @Test("is none where the file has none, or is of another kind")
  func none() {
    #expect(ProgramBuild.buildID(ofELF: Self.elf([(4, 4, Self.note("GNU", 1, [1, 2, 3, 4]))])) == nil)
    #expect(ProgramBuild.buildID(ofELF: Self.elf([])) == nil)
    #expect(ProgramBuild.buildID(ofELF: []) == nil)
    #expect(ProgramBuild.buildID(ofELF: Array("#!/bin/sh\n".utf8)) == nil)
  }

  @Test("half a file, or one with a flipped byte, gives none or another, and ends nothing")
  func damaged() {
    for count in Self.whole.indices { #expect(ProgramBuild.buildID(ofELF: Array(Self.whole[..<count])) == nil) }
    for index in Self.whole.indices {
      for value: UInt8 in [0, 0x80, 0xFF] {
        var bytes = Self.whole
        bytes[index] = value
        let id = ProgramBuild.buildID(ofELF: bytes)
        #expect(id.map { !$0.isEmpty } ?? true)
      }
    }
  }

  #if os(Linux)
    @Test("this program has one, whatever its file's time") func own() {
      #expect(ProgramBuild.current.hasPrefix("build "))
    }
  #endif
}
