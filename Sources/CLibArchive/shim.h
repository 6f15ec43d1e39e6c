// The system's libarchive: tar, zip, gzip, bzip2, xz, zstd.
#ifndef ONOMA_CLIBARCHIVE_SHIM_H
#define ONOMA_CLIBARCHIVE_SHIM_H
#include <archive.h>
#include <archive_entry.h>

// `AE_IFREG` is a macro with a cast, which Swift does not see.
static inline int onoma_entry_is_file(struct archive_entry *entry) {
  return archive_entry_filetype(entry) == AE_IFREG && archive_entry_hardlink(entry) == NULL;
}
#endif
