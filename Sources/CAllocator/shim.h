// The C library's allocator: Swift's module of glibc leaves <malloc.h> out.
#ifndef ONOMA_CALLOCATOR_SHIM_H
#define ONOMA_CALLOCATOR_SHIM_H
#ifdef __linux__
#include <malloc.h>
#endif

// Blocks of at least so many bytes come from the system and go back to it as soon as they are free. Of what smaller ones
// leave, a few times as much is kept.
static inline void onoma_return_blocks_from(int bytes) {
#ifdef M_MMAP_THRESHOLD
  mallopt(M_MMAP_THRESHOLD, bytes);
  mallopt(M_TRIM_THRESHOLD, bytes <= 16 << 20 ? bytes * 4 : 64 << 20);
#else
  (void)bytes;
#endif
}
#endif
