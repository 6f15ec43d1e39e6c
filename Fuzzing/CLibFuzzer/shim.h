// What clang's libFuzzer offers to those that bring a `main` of their own.
#ifndef ONOMA_CLIBFUZZER_SHIM_H
#define ONOMA_CLIBFUZZER_SHIM_H
#include <stddef.h>
#include <stdint.h>

int LLVMFuzzerRunDriver(int *argc, char ***argv, int (*callback)(const uint8_t *data, size_t size));
#endif
