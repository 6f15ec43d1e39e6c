// OpenSSL's digests: the one thing this project uses of it.
#ifndef ONOMA_CLIBCRYPTO_SHIM_H
#define ONOMA_CLIBCRYPTO_SHIM_H
#include <openssl/evp.h>
#endif
