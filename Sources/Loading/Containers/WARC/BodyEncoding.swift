internal import CBrotli
internal import TextModel

/// Encodings of HTTP bodies (RFC 9110, 8.4): gzip, deflate, br, zstd.
enum BodyEncoding {
  /// What is not encoded so stays as it is.
  static func unpacked(_ body: [UInt8], _ encoding: String, _ limits: ContainerLimits) -> Result<[UInt8], Problem> {
    let most = min(limits.bytes, limits.unpackedBytes(of: body.count))
    switch encoding {
    case "gzip", "x-gzip":
      return Magic.gzip.starts(body.span) ? inflated(body, isRaw: false, most, limits) : .success(body)
    case "deflate":
      // Meant is zlib; some servers send bare deflate. A zlib header is a multiple of 31.
      guard body.count > 2 else { return .success(body) }
      let isZlib = body[0] & 0x0F == 8 && (Int(body[0]) << 8 | Int(body[1])) % 31 == 0
      let result = inflated(body, isRaw: !isZlib, most, limits)
      if !isZlib, case .failure(let problem) = result, problem.status == .malformed { return .success(body) }
      return result
    case "br": return brotli(body, most, limits)
    case "zstd":
      guard Magic.zstd.starts(body.span) else { return .success(body) }
      do throws(Problem) {
        return try ArchiveReader.packed.open(MemorySource(body), limits).next()?.bytes ?? .success([])
      } catch {
        return .failure(error)
      }
    default: return .success(body)
    }
  }

  private static func inflated(
    _ body: [UInt8], isRaw: Bool, _ most: Int, _ limits: ContainerLimits
  ) -> Result<[UInt8], Problem> {
    guard let inflater = Inflater(isRaw: isRaw) else {
      return .failure(Problem(.memoryLimit, "there is no memory for unpacking it"))
    }
    var unpacked: [UInt8] = []
    var offset = 0
    while true {
      let state = inflater.unpack(body, from: &offset, to: &unpacked)
      if unpacked.count > most { return .failure(limits.memberProblem) }
      switch state {
      case .ended: return .success(unpacked)
      case .open: break
      // What a crawler cut off still says something.
      case .damaged:
        return unpacked.isEmpty
          ? .failure(Problem(.malformed, "the body is damaged or cut off")) : .success(unpacked)
      }
    }
  }

  private static func brotli(_ body: [UInt8], _ most: Int, _ limits: ContainerLimits) -> Result<[UInt8], Problem> {
    guard let state = unsafe BrotliDecoderCreateInstance(nil, nil, nil) else {
      return .failure(Problem(.memoryLimit, "there is no memory for unpacking it"))
    }
    defer { unsafe BrotliDecoderDestroyInstance(state) }
    var unpacked: [UInt8] = []
    let isWhole = unsafe body.withUnsafeBufferPointer { (input) -> Bool in
      var left = input.count
      var next = input.baseAddress
      while true {
        var room = 0
        let result = unsafe BrotliDecoderDecompressStream(state, &left, &next, &room, nil, nil)
        while unsafe BrotliDecoderHasMoreOutput(state) != 0 {
          var count = 0
          guard let piece = unsafe BrotliDecoderTakeOutput(state, &count), count > 0 else { break }
          // The piece holds until the next call.
          unsafe unpacked.append(contentsOf: UnsafeBufferPointer(start: piece, count: count))
          if unpacked.count > most { return true }
        }
        if result == BROTLI_DECODER_RESULT_SUCCESS { return true }
        if result != BROTLI_DECODER_RESULT_NEEDS_MORE_OUTPUT { return false }
      }
    }
    if unpacked.count > most { return .failure(limits.memberProblem) }
    // It has no mark by which to know it: what is none is as it was.
    return isWhole || !unpacked.isEmpty ? .success(unpacked) : .success(body)
  }
}
