// The system's Brotli decoder: bodies of crawled pages.
#ifndef ONOMA_CBROTLI_SHIM_H
#define ONOMA_CBROTLI_SHIM_H
#include <brotli/decode.h>
#endif
