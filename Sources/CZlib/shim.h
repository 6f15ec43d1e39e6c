// The system's zlib: gzip files.
#ifndef ONOMA_CZLIB_SHIM_H
#define ONOMA_CZLIB_SHIM_H
#include <string.h>
#include <zlib.h>

// `deflateInit2` and `inflateInit2` are macros, which Swift does not see. 31: a gzip header, the largest window.
static inline int onoma_gzip_init(z_stream *stream, int level) {
  memset(stream, 0, sizeof *stream);
  return deflateInit2(stream, level, Z_DEFLATED, 31, 8, Z_DEFAULT_STRATEGY);
}
static inline int onoma_gunzip_init(z_stream *stream) {
  memset(stream, 0, sizeof *stream);
  return inflateInit2(stream, 31);
}
// 47: a gzip or a zlib header, whichever is there; -15: neither.
static inline int onoma_inflate_init(z_stream *stream, int is_raw) {
  memset(stream, 0, sizeof *stream);
  return inflateInit2(stream, is_raw ? -15 : 47);
}
#endif
