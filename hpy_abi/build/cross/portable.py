"""Whether one binary for Linux serves both C libraries, glibc and musl.

It is linked to neither: what it lacks it finds in the process, where Python has brought one. That
holds for functions that both define under one name, with the same arguments, the same types and
sizes, and in libc itself; glibc keeps its mathematics elsewhere, where no program need look.
Sources: ISO C; the symbols of glibc 2.17's libc.so.6 and of musl 1.2, against which
tests/build/cross holds this list.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import lief

from hpy_abi.model import Binary

_COMMON = (
    # <string.h> and <strings.h>
    "bcmp memchr memcmp memcpy memmove memset memrchr stpcpy stpncpy strcasecmp strcat strchr "
    "strcmp strcpy strcspn strdup strerror strlen strncasecmp strncat strncmp strncpy strndup "
    "strnlen strpbrk strrchr strspn strstr strtok strtok_r "
    # <ctype.h>
    "isalnum isalpha isblank iscntrl isdigit isgraph islower isprint ispunct isspace isupper "
    "isxdigit tolower toupper "
    # <stdlib.h>
    "abort abs aligned_alloc atof atoi atol atoll bsearch calloc exit free getenv labs llabs "
    "malloc posix_memalign qsort rand realloc srand strtod strtof strtol strtoll strtoul strtoull "
    # <stdio.h>
    "fclose ferror feof fflush fgets fopen fprintf fputc fputs fread fwrite perror printf putchar "
    "puts snprintf sprintf stderr stdin stdout vfprintf vprintf vsnprintf vsprintf "
    # <time.h>: where time_t once was narrower, musl calls them otherwise
    "clock_gettime nanosleep time "
    # what <errno.h>, <assert.h> and the stack protector come to
    "__assert_fail __errno_location __stack_chk_fail"
)
COMMON = frozenset(_COMMON.split())
"""Symbols of which either C library will do."""
DIFFERENT = frozenset({"ppc64le"})
"""Processors on which even `long double` is another type in the two, so that printf tells."""


@dataclass(frozen=True)
class Reasons:
    """Why a wheel's binaries do not serve both C libraries; empty where they do."""

    symbols: tuple[str, ...] = ()
    libraries: tuple[str, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.symbols or self.libraries)

    def __str__(self) -> str:
        found = [*self.libraries, *self.symbols]
        more = f" and {len(found) - 4} more" if len(found) > 4 else ""
        return ", ".join(found[:4]) + more


def reasons(binaries: Mapping[str, bytes], read: tuple[Binary, ...]) -> Reasons:
    """Look at each binary's content and at what was read of it."""
    symbols: set[str] = set()
    libraries: set[str] = set()
    for content in binaries.values():
        symbols |= undefined(content) - COMMON
    for binary in read:
        libraries |= set(binary.libraries)
        libraries |= {version for _, version in binary.versions}
    return Reasons(tuple(sorted(symbols)), tuple(sorted(libraries)))


def undefined(content: bytes) -> set[str]:
    """The symbols that an ELF library must find in others."""
    binary = lief.ELF.parse(content)
    if not isinstance(binary, lief.ELF.Binary):
        raise ValueError("this is no ELF file")
    weak = lief.ELF.Symbol.BINDING.WEAK
    return {
        str(one.name)
        for one in binary.dynamic_symbols
        if one.shndx == 0 and one.name and one.binding is not weak
    }
