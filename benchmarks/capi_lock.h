/* For both programs in the C API. */
#ifndef BENCHMARKS_CAPI_LOCK_H
#define BENCHMARKS_CAPI_LOCK_H

/* What a module has to see to itself that is safe without the GIL; HPy's functions do. */
#ifdef Py_GIL_DISABLED
#define LOCK(SELF) Py_BEGIN_CRITICAL_SECTION(SELF);
#define UNLOCK     Py_END_CRITICAL_SECTION();
#else
#define LOCK(SELF) {
#define UNLOCK     }
#endif

#endif /* BENCHMARKS_CAPI_LOCK_H */
