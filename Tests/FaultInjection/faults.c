/* Faults on demand: a library that the command's tests load into `onoma` with LD_PRELOAD. It is no part of Onoma.
 *
 * It stands between the program and the C library, counts the calls of one kind and makes one of them go wrong, as a
 * full disk, a failing disk, a power cut or a careless colleague would. The variables of the environment say how:
 *
 *   FAULT_CALL     the kind of call that is counted:
 *                    write     write, pwrite, writev         create    open for writing
 *                    sync      fsync, fdatasync              truncate  ftruncate
 *                    rename    rename, renameat              mkdir     mkdir, mkdirat
 *                    remove    unlink, unlinkat              lock      flock
 *                    open      open for reading              read      read, pread
 *                    stat      fstat, fstatat                list      readdir
 *                    link      link
 *                    start     pipe, fork, posix_spawn       memory    malloc and its like, FAULT_SIZE bytes or more
 *                    word      a document with one of the words below given to libxml2
 *   FAULT_BELOW    an absolute path without links: only calls on it or on what lies below it count
 *                  (not for start, memory and word)
 *   FAULT_IN       main or workers: only calls in the run's own process, or in its worker processes, count
 *   FAULT_AT       the number of the call that goes wrong, from 1; `5+` is the fifth and all after it; without it
 *                  calls are only counted
 *   FAULT_THEN     what happens to it:
 *                    ENOSPC, EIO …             it fails with this error
 *                    kill-before, kill-after   the process is killed (SIGKILL) just before or after it
 *                    torn                      half of the bytes are written, then the process is killed
 *                    short                     half of the bytes are written or read, which is no error
 *                    hang                      it never comes back
 *                    SIGINT, SIGTERM …         the process gets this signal, and the call is made
 *                    vanish, halve, grow       the file is removed, cut to half, or longer by a byte; the call is made
 *   FAULT_COUNT    an existing file of at least eight bytes, mapped by all processes: the calls counted so far
 *   FAULT_SIZE     see memory; a megabyte if not set
 *   FAULT_CLOCK    a number: the clock of the day jumps by up to a year to and fro, by chance drawn from that number
 *
 * Whatever the variables, a document given to libxml2 with one of these words in it does what the word says. In pages they are names of
 * elements (`<onoma-test-fault:hang>`): of a run of text libxml2 sees one letter.
 *
 *   onoma-test-fault:hang       never comes back               onoma-test-fault:crash      follows a null pointer
 *   onoma-test-fault:trap       meets an illegal instruction   onoma-test-fault:allocate   takes 2 GB of memory
 *   onoma-test-fault:overflow   calls itself without end       onoma-test-fault:exit       ends the process with 7
 *
 * A process with this library ends after two minutes, so that a test that failed leaves none behind.
 */
#define _GNU_SOURCE
#include <dirent.h>
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <signal.h>
#include <spawn.h>
#include <stdarg.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/time.h>
#include <sys/uio.h>
#include <time.h>
#include <unistd.h>

enum call {
  NO_CALL, WRITE, SYNC, CREATE, TRUNCATE, RENAME, MAKE_FOLDER, REMOVE, LOCK, OPEN, READ, STATUS, LIST, START, MEMORY,
  WORD, LINK
};

enum effect { NOTHING, FAIL, KILL_BEFORE, KILL_AFTER, TORN, SHORT, HANG, SIGNAL, VANISH, HALVE, GROW };

struct name { const char *name; int value; };

static const struct name calls[] = {
  {"write", WRITE}, {"sync", SYNC}, {"create", CREATE}, {"truncate", TRUNCATE}, {"rename", RENAME},
  {"mkdir", MAKE_FOLDER}, {"remove", REMOVE}, {"lock", LOCK}, {"open", OPEN}, {"read", READ}, {"stat", STATUS},
  {"list", LIST}, {"link", LINK}, {"start", START}, {"memory", MEMORY}, {"word", WORD}, {NULL, 0},
};
static const struct name effects[] = {
  {"kill-before", KILL_BEFORE}, {"kill-after", KILL_AFTER}, {"torn", TORN}, {"short", SHORT}, {"hang", HANG},
  {"vanish", VANISH}, {"halve", HALVE}, {"grow", GROW}, {NULL, 0},
};
static const struct name errors[] = {
  {"ENOSPC", ENOSPC}, {"EDQUOT", EDQUOT}, {"EIO", EIO}, {"EROFS", EROFS}, {"EACCES", EACCES}, {"EPERM", EPERM},
  {"ENOENT", ENOENT}, {"EMFILE", EMFILE}, {"ENFILE", ENFILE}, {"EINTR", EINTR}, {"EAGAIN", EAGAIN},
  {"ENOMEM", ENOMEM}, {"EFBIG", EFBIG}, {"ESTALE", ESTALE}, {"EINVAL", EINVAL}, {"ENOLCK", ENOLCK}, {NULL, 0},
};
static const struct name signals[] = {
  {"SIGINT", SIGINT}, {"SIGTERM", SIGTERM}, {"SIGHUP", SIGHUP}, {"SIGQUIT", SIGQUIT}, {"SIGXFSZ", SIGXFSZ},
  {"SIGUSR1", SIGUSR1}, {NULL, 0},
};

/* What was asked for. Set before the program begins and only read from then on. */
static enum call asked_call;
static enum effect asked_effect;
static int asked_number; /* of the error or signal */
static long asked_at;
static int goes_on; /* the calls after it go wrong as well */
static const char *below = "/";
static size_t below_length = 1;
static size_t large = 1 << 20;
static unsigned long clock_seed;

static _Atomic long own_count;
static _Atomic long *count = &own_count;

static int value_of(const char *name, const struct name *list) {
  for (; list->name; list++)
    if (!strcmp(name, list->name)) return list->value;
  return 0;
}

static void refuse(const char *variable) {
  dprintf(2, "faults.c: %s: unknown value '%s'\n", variable, getenv(variable));
  _exit(99);
}

__attribute__((constructor)) static void begin(int argc, char **argv) {
  alarm(120);
  if (getenv("FAULT_CLOCK")) clock_seed = strtoul(getenv("FAULT_CLOCK"), NULL, 10) + 1;
  const char *path = getenv("FAULT_COUNT");
  if (path) {
    int file = syscall(SYS_openat, AT_FDCWD, path, O_RDWR | O_CLOEXEC);
    void *page = mmap(NULL, sizeof *count, PROT_READ | PROT_WRITE, MAP_SHARED, file, 0);
    if (file < 0 || page == MAP_FAILED) refuse("FAULT_COUNT");
    close(file);
    count = page;
  }
  const char *process = getenv("FAULT_IN");
  int is_worker = argc > 1 && !strcmp(argv[1], "worker");
  if (process && is_worker != !strcmp(process, "workers")) return;
  if (getenv("FAULT_BELOW")) below = getenv("FAULT_BELOW"), below_length = strlen(below);
  if (getenv("FAULT_SIZE")) large = strtoul(getenv("FAULT_SIZE"), NULL, 10);
  const char *at = getenv("FAULT_AT"), *then = getenv("FAULT_THEN"), *call = getenv("FAULT_CALL");
  if (at) asked_at = atol(at), goes_on = strchr(at, '+') != NULL;
  if (then) {
    if ((asked_effect = value_of(then, effects))) {
    } else if ((asked_number = value_of(then, errors))) {
      asked_effect = FAIL;
    } else if ((asked_number = value_of(then, signals))) {
      asked_effect = SIGNAL;
    } else {
      refuse("FAULT_THEN");
    }
  }
  if (call && !(asked_call = value_of(call, calls))) refuse("FAULT_CALL");
}

/* Which calls count. */

static int is_below(const char *path) {
  return !strncmp(path, below, below_length)
    && (path[below_length] == 0 || path[below_length] == '/' || below[below_length - 1] == '/');
}

/* The absolute path of one that may be relative; links are not followed. */
static const char *absolute(int folder, const char *path, char *room) {
  if (path[0] == '/') return path;
  ssize_t length;
  if (folder == AT_FDCWD) {
    length = syscall(SYS_getcwd, room, PATH_MAX) - 1;
  } else {
    char link[64];
    snprintf(link, sizeof link, "/proc/self/fd/%d", folder);
    length = readlink(link, room, PATH_MAX - 1);
  }
  if (length < 0) return "";
  while (path[0] == '.' && path[1] == '/') path += 2;
  snprintf(room + length, PATH_MAX - length, "/%s", path);
  return room;
}

static int counts_path(enum call call, int folder, const char *path) {
  if (call != asked_call || !path) return 0;
  int before = errno;
  char room[PATH_MAX];
  int result = is_below(absolute(folder, path, room));
  errno = before;
  return result;
}

static int path_of(int descriptor, char *room) {
  char link[64];
  snprintf(link, sizeof link, "/proc/self/fd/%d", descriptor);
  ssize_t length = readlink(link, room, PATH_MAX - 1);
  if (length < 0) return 0;
  room[length] = 0;
  return 1;
}

static int counts_descriptor(enum call call, int descriptor) {
  if (call != asked_call) return 0;
  int before = errno;
  char room[PATH_MAX];
  int result = path_of(descriptor, room) && is_below(room);
  errno = before;
  return result;
}

/* What happens to a call that counts. */

_Noreturn static void die(void) {
  kill(getpid(), SIGKILL);
  for (;;) pause();
}

static void change(const char *path) {
  struct stat status;
  if (asked_effect == VANISH) syscall(SYS_unlinkat, AT_FDCWD, path, 0);
  if (asked_effect == HALVE && !stat(path, &status)) (void)!truncate(path, status.st_size / 2);
  if (asked_effect == GROW) {
    int file = syscall(SYS_openat, AT_FDCWD, path, O_WRONLY | O_APPEND | O_CLOEXEC);
    syscall(SYS_write, file, "\n", 1);
    close(file);
  }
}

/* Counts a call. Gives what is left to do for the caller: FAIL (errno is set), KILL_AFTER, TORN or SHORT. */
static enum effect strike(const char *path) {
  long number = atomic_fetch_add(count, 1) + 1;
  if (!asked_at || (goes_on ? number < asked_at : number != asked_at)) return NOTHING;
  switch (asked_effect) {
  case FAIL: errno = asked_number; return FAIL;
  case KILL_BEFORE: die();
  case HANG: for (;;) pause();
  case SIGNAL:
    kill(getpid(), asked_number);
    usleep(20000); /* a small run would be over before its handler began */
    return NOTHING;
  case VANISH: case HALVE: case GROW:
    if (path) change(path);
    return NOTHING;
  default: return asked_effect;
  }
}

static enum effect strike_path(int folder, const char *path) {
  char room[PATH_MAX];
  return strike(absolute(folder, path, room));
}

static enum effect strike_descriptor(int descriptor) {
  char room[PATH_MAX];
  return strike(path_of(descriptor, room) ? room : NULL);
}

static long done(enum effect effect, long result) {
  if (effect == KILL_AFTER || effect == TORN) die();
  return result;
}

static size_t part(enum effect effect, size_t size) {
  return (effect == TORN || effect == SHORT) && size > 1 ? size / 2 : size;
}

/* The calls. They go to the kernel directly; its calls have 64-bit offsets, so both variants are the same. */

static int open_at(int folder, const char *path, int flags, mode_t mode) {
  enum call call = flags & (O_WRONLY | O_RDWR | O_CREAT) ? CREATE : OPEN;
  enum effect effect = counts_path(call, folder, path) ? strike_path(folder, path) : NOTHING;
  if (effect == FAIL) return -1;
  return done(effect, syscall(SYS_openat, folder, path, flags, mode));
}

#define MODE(flags, mode)                        \
  mode_t mode = 0;                               \
  if (flags & O_CREAT) {                         \
    va_list rest;                                \
    va_start(rest, flags);                       \
    mode = va_arg(rest, int);                    \
    va_end(rest);                                \
  }

int open(const char *path, int flags, ...) {
  MODE(flags, mode)
  return open_at(AT_FDCWD, path, flags, mode);
}
int open64(const char *path, int flags, ...) {
  MODE(flags, mode)
  return open_at(AT_FDCWD, path, flags, mode);
}
int openat(int folder, const char *path, int flags, ...) {
  MODE(flags, mode)
  return open_at(folder, path, flags, mode);
}
int openat64(int folder, const char *path, int flags, ...) {
  MODE(flags, mode)
  return open_at(folder, path, flags, mode);
}
int creat(const char *path, mode_t mode) { return open_at(AT_FDCWD, path, O_WRONLY | O_CREAT | O_TRUNC, mode); }
int creat64(const char *path, mode_t mode) { return creat(path, mode); }

/* A call on a descriptor, which ends the function; `real` may use `effect`. */
#define ON_DESCRIPTOR(call, descriptor, real)                                                          \
  enum effect effect = counts_descriptor(call, descriptor) ? strike_descriptor(descriptor) : NOTHING;  \
  if (effect == FAIL) return -1;                                                                       \
  return done(effect, real);

ssize_t write(int file, const void *bytes, size_t size) {
  ON_DESCRIPTOR(WRITE, file, syscall(SYS_write, file, bytes, part(effect, size)))
}
ssize_t pwrite(int file, const void *bytes, size_t size, off_t offset) {
  ON_DESCRIPTOR(WRITE, file, syscall(SYS_pwrite64, file, bytes, part(effect, size), offset))
}
ssize_t pwrite64(int file, const void *bytes, size_t size, off64_t offset) { return pwrite(file, bytes, size, offset); }
ssize_t writev(int file, const struct iovec *pieces, int number) {
  ON_DESCRIPTOR(WRITE, file, syscall(SYS_writev, file, pieces, number))
}
ssize_t read(int file, void *bytes, size_t size) {
  ON_DESCRIPTOR(READ, file, syscall(SYS_read, file, bytes, part(effect, size)))
}
ssize_t pread(int file, void *bytes, size_t size, off_t offset) {
  ON_DESCRIPTOR(READ, file, syscall(SYS_pread64, file, bytes, part(effect, size), offset))
}
ssize_t pread64(int file, void *bytes, size_t size, off64_t offset) { return pread(file, bytes, size, offset); }
int fsync(int file) { ON_DESCRIPTOR(SYNC, file, syscall(SYS_fsync, file)) }
int fdatasync(int file) { ON_DESCRIPTOR(SYNC, file, syscall(SYS_fdatasync, file)) }
int ftruncate(int file, off_t size) { ON_DESCRIPTOR(TRUNCATE, file, syscall(SYS_ftruncate, file, size)) }
int ftruncate64(int file, off64_t size) { return ftruncate(file, size); }
int flock(int file, int operation) { ON_DESCRIPTOR(LOCK, file, syscall(SYS_flock, file, operation)) }

#define ON_PATH(call, folder, path, real)                                                       \
  enum effect effect = counts_path(call, folder, path) ? strike_path(folder, path) : NOTHING;   \
  if (effect == FAIL) return -1;                                                                \
  return done(effect, real);

int renameat(int from, const char *old, int to, const char *new) {
  ON_PATH(RENAME, to, new, syscall(SYS_renameat2, from, old, to, new, 0))
}
int rename(const char *old, const char *new) { return renameat(AT_FDCWD, old, AT_FDCWD, new); }
int link(const char *old, const char *new) {
  ON_PATH(LINK, AT_FDCWD, new, syscall(SYS_linkat, AT_FDCWD, old, AT_FDCWD, new, 0))
}
int mkdirat(int folder, const char *path, mode_t mode) {
  ON_PATH(MAKE_FOLDER, folder, path, syscall(SYS_mkdirat, folder, path, mode))
}
int mkdir(const char *path, mode_t mode) { return mkdirat(AT_FDCWD, path, mode); }
int unlinkat(int folder, const char *path, int flags) {
  ON_PATH(REMOVE, folder, path, syscall(SYS_unlinkat, folder, path, flags))
}
int unlink(const char *path) { return unlinkat(AT_FDCWD, path, 0); }

/* The rest needs the C library's own function. */
#define REAL(name) ((__typeof__(&name))dlsym(RTLD_NEXT, #name))

#define REAL_ONCE(name)                              \
  static _Atomic(void *) known;                      \
  if (!known) known = dlsym(RTLD_NEXT, #name);       \
  __typeof__(&name) real = (__typeof__(&name))known;

int fstat(int file, struct stat *status) {
  REAL_ONCE(fstat)
  ON_DESCRIPTOR(STATUS, file, real(file, status))
}
int fstat64(int file, struct stat64 *status) { return fstat(file, (struct stat *)status); }
int fstatat(int folder, const char *path, struct stat *status, int flags) {
  REAL_ONCE(fstatat)
  ON_PATH(STATUS, folder, path, real(folder, path, status, flags))
}
int fstatat64(int folder, const char *path, struct stat64 *status, int flags) {
  return fstatat(folder, path, (struct stat *)status, flags);
}

struct dirent *readdir(DIR *folder) {
  enum effect effect = counts_descriptor(LIST, dirfd(folder)) ? strike_descriptor(dirfd(folder)) : NOTHING;
  return effect == FAIL ? NULL : REAL(readdir)(folder);
}
struct dirent64 *readdir64(DIR *folder) { return (struct dirent64 *)readdir(folder); }

pid_t fork(void) {
  enum effect effect = asked_call == START ? strike(NULL) : NOTHING;
  return effect == FAIL ? -1 : REAL(fork)();
}
int pipe2(int ends[2], int flags) {
  enum effect effect = asked_call == START ? strike(NULL) : NOTHING;
  return effect == FAIL ? -1 : done(effect, syscall(SYS_pipe2, ends, flags));
}
int pipe(int ends[2]) { return pipe2(ends, 0); }

#define SPAWN_FUNCTION(name)                                                                                      \
  int name(pid_t *process, const char *path, const posix_spawn_file_actions_t *actions,                           \
           const posix_spawnattr_t *attributes, char *const arguments[], char *const environment[]) {             \
    enum effect effect = asked_call == START ? strike(NULL) : NOTHING;                                            \
    if (effect == FAIL) return asked_number;                                                                      \
    return done(effect, REAL(name)(process, path, actions, attributes, arguments, environment));                  \
  }
SPAWN_FUNCTION(posix_spawn)
SPAWN_FUNCTION(posix_spawnp)

/* Memory. glibc's names for its own functions; dlsym would ask for memory itself. */
void *__libc_malloc(size_t), *__libc_calloc(size_t, size_t), *__libc_realloc(void *, size_t),
  *__libc_memalign(size_t, size_t);

static int lacks_memory(size_t size) { return asked_call == MEMORY && size >= large && strike(NULL) == FAIL; }

void *malloc(size_t size) { return lacks_memory(size) ? NULL : __libc_malloc(size); }
void *calloc(size_t number, size_t size) { return lacks_memory(number * size) ? NULL : __libc_calloc(number, size); }
void *realloc(void *old, size_t size) { return lacks_memory(size) ? NULL : __libc_realloc(old, size); }
void *aligned_alloc(size_t step, size_t size) { return lacks_memory(size) ? NULL : __libc_memalign(step, size); }
void *memalign(size_t step, size_t size) { return aligned_alloc(step, size); }
int posix_memalign(void **result, size_t step, size_t size) {
  void *memory = aligned_alloc(step, size);
  if (!memory) return ENOMEM;
  *result = memory;
  return 0;
}

/* The clock of the day. */

static long jump(void) {
  static _Atomic unsigned long readings;
  if (!clock_seed) return 0;
  unsigned long bits = (clock_seed + atomic_fetch_add(&readings, 1)) * 0x9E3779B97F4A7C15;
  bits = (bits ^ bits >> 31) * 0xBF58476D1CE4E5B9;
  const long year = 365 * 24 * 3600;
  return (long)((bits ^ bits >> 32) % (2 * year)) - year;
}

int clock_gettime(clockid_t clock, struct timespec *result) {
  long failed = syscall(SYS_clock_gettime, clock, result);
  if (!failed && (clock == CLOCK_REALTIME || clock == CLOCK_REALTIME_COARSE)) result->tv_sec += jump();
  return failed;
}
int gettimeofday(struct timeval *restrict result, void *restrict zone) {
  (void)zone;
  struct timespec now;
  clock_gettime(CLOCK_REALTIME, &now);
  result->tv_sec = now.tv_sec, result->tv_usec = now.tv_nsec / 1000;
  return 0;
}
time_t time(time_t *result) {
  struct timespec now;
  clock_gettime(CLOCK_REALTIME, &now);
  if (result) *result = now.tv_sec;
  return now.tv_sec;
}

/* Documents. */

static volatile long sink, deepest = LONG_MAX;

__attribute__((noinline)) static long deeper(long level) {
  char frame[1024];
  memset(frame, level, sizeof frame);
  sink = frame[level & 1023];
  return level == deepest ? 0 : deeper(level + 1) + frame[level & 1023];
}

static void *null_pointer(void) {
  static void *volatile none;
  return none;
}

static void meet(const char *bytes, int size) {
  static const char marker[] = "onoma-test-fault:";
  const char *word = size > 0 ? memmem(bytes, size, marker, sizeof marker - 1) : NULL;
  if (!word) return;
  if (asked_call == WORD && strike(NULL) == KILL_AFTER) die();
  word += sizeof marker - 1;
#define SAYS(text) (bytes + size - word >= (long)sizeof text - 1 && !memcmp(word, text, sizeof text - 1))
  if (SAYS("hang")) for (;;) pause();
  if (SAYS("crash")) *(volatile char *)null_pointer() = 1;
  if (SAYS("trap")) __builtin_trap();
  if (SAYS("overflow")) sink = deeper(0);
  if (SAYS("exit")) _exit(7);
  if (SAYS("allocate")) {
    /* Not faster than a parser would, and not so much that the machine suffers. */
    for (int taken = 0; taken < 2000; taken += 4) {
      void *memory = __libc_malloc(4 << 20);
      if (memory) memset(memory, 1, 4 << 20);
      usleep(2000);
    }
    for (;;) pause();
  }
}

/* libxml2's, whose headers are not needed for this. */
void *htmlCreateMemoryParserCtxt(const char *bytes, int size) {
  meet(bytes, size);
  return REAL(htmlCreateMemoryParserCtxt)(bytes, size);
}
void *xmlCreateMemoryParserCtxt(const char *bytes, int size) {
  meet(bytes, size);
  return REAL(xmlCreateMemoryParserCtxt)(bytes, size);
}
void *htmlCreatePushParserCtxt(void *handlers, void *data, const char *bytes, int size, const char *name, int charset) {
  meet(bytes, size);
  return REAL(htmlCreatePushParserCtxt)(handlers, data, bytes, size, name, charset);
}
int htmlParseChunk(void *context, const char *bytes, int size, int is_last) {
  meet(bytes, size);
  return REAL(htmlParseChunk)(context, bytes, size, is_last);
}
int xmlParseChunk(void *context, const char *bytes, int size, int is_last) {
  meet(bytes, size);
  return REAL(xmlParseChunk)(context, bytes, size, is_last);
}
