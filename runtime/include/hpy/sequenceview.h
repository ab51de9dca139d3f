/*
 * Direct access to the content of a sequence. Minor version 2: HPY_TARGET_ABI_MINOR >= 2.
 *
 * What these functions do can be done without them, item by item, with any sequence. They answer
 * whether there is a quicker way, and it is no error if there is none: a caller always has the
 * other way, too.
 *
 *     HPySequenceView view;
 *     int64_t sum = 0;
 *     int found = HPySequence_ViewInt64s(ctx, h_numbers, &view);
 *     if (found < 0)
 *         return HPy_NULL;
 *     if (!found)
 *         return sum_of_any_sequence(ctx, h_numbers);
 *     for (HPy_ssize_t i = 0; i < view.length; i++)
 *         sum += view.int64s[i];
 *     HPySequenceView_Release(ctx, &view);
 */
#ifndef HPY_SEQUENCEVIEW_H
#define HPY_SEQUENCEVIEW_H

#if HPY_TARGET_ABI_MINOR >= 2

/**
 * struct HPySequenceView: eight words that the caller has wherever it likes, mostly on its stack,
 * and that need not be initialised. The layout is part of the ABI; offsets in words:
 *
 *   0  const HPy *items, const int64_t *int64s, const double *doubles, const void *data:
 *      the first item; the same pointer under four names
 *   1  HPy_ssize_t length: how many items there are; if 0, the pointer may be NULL
 *   2  HPy_ssize_t itemsize: bytes from one item to the next
 *   3  uintptr_t flags: HPySequenceView_DIRECT or 0; a host may set further bits, to be ignored
 *   4  void *_host[4]: the host's own
 *
 * Nothing may be written into the struct or behind the pointer, and a copy of the struct is not a
 * view: it is the struct that was filled in which is to be released.
 *
 * HPySequenceView_DIRECT is set where the items are those of the object itself, and not set where
 * they are a copy, which is of the moment of the call. Which it is may differ between hosts and
 * between versions of one. Where the items are direct,
 *
 *   - nobody may change a list between the call and the release: not its length, and none of its
 *     items. This includes what Python code does that an API function runs, and other threads, once
 *     the function leaves Python. Who breaks this reads memory that was freed. The debug mode finds
 *     it at the release.
 *   - a tuple does not change.
 *   - an object with a buffer cannot be resized for so long: it raises BufferError. Its items may
 *     be written by others, as those of any buffer.
 *
 * A copy is safe from all of this. Where a Python has no GIL, the view of a list is always a copy.
 */

/**
 * int HPySequence_ViewItems(HPyContext *ctx, HPy seq, HPySequenceView *view)
 *
 * Views the items of a list or a tuple, or of an object of a subclass, as an array of handles.
 * Methods that a subclass overrides are not asked.
 *
 * :param seq: any object. The view keeps it alive by itself.
 * :param view: filled in; `items` has the handles. They are borrowed from the view: valid until it
 *              is released, and not to be closed. What is to live longer is to be duplicated, and
 *              so is an item of a list that is used while others may change the list.
 * :returns: 1 if there is such a view. 0, and no exception, if there is none: the object is
 *           something else. -1 with an exception set if memory is short. All of `view` is zero
 *           unless 1 is returned.
 */

/**
 * int HPySequence_ViewInt64s(HPyContext *ctx, HPy seq, HPySequenceView *view)
 *
 * Views the content of a sequence as an array of int64_t.
 *
 * An object with a buffer (array.array, memoryview, numpy.ndarray...) is viewed, directly where
 * such objects do not move while their buffer is in use (not on PyPy: it makes a copy), if its
 * items are signed integers of 64 bits in native byte order (of format 'q'; 'l' and 'n' where they
 * have 64 bits) in one dimension, one behind the other, and aligned. Otherwise, and if it refuses
 * its buffer (with BufferError, TypeError or ValueError), there is no view of it.
 *
 * The items of a list or a tuple, or of an object of a subclass, are converted in one pass, each as
 * by HPyLong_AsInt64_t. What __index__ methods do meanwhile does not matter: it is the items at the
 * time of the call that are converted.
 *
 * :param seq: any object. The view keeps it alive by itself where it needs to.
 * :param view: filled in; `int64s` has the numbers.
 * :returns: 1 if there is such a view. 0, and no exception, if there is none. -1 with an exception
 *           set: OverflowError if an item is too large or too small, TypeError if it is no integer
 *           (a float is none), what an item's __index__ or an object's buffer raised (but for the
 *           three above), or MemoryError. All of `view` is zero unless 1 is returned.
 */

/**
 * int HPySequence_ViewDoubles(HPyContext *ctx, HPy seq, HPySequenceView *view)
 *
 * Views the content of a sequence as an array of double: as HPySequence_ViewInt64s, but for
 *
 *   - buffers: the format is 'd'; there is no view of integers.
 *   - lists and tuples: each item as by HPyFloat_AsDouble: integers are converted, and objects with
 *     __float__ or __index__. OverflowError is for an integer beyond the range of a double.
 *   - `view`: `doubles` has the numbers.
 */

/**
 * void HPySequenceView_Release(HPyContext *ctx, HPySequenceView *view)
 *
 * Ends a view, once for each that a function above returned 1 for. May be called with an exception
 * set. Afterwards all of `view` is zero, and releasing such a view does nothing: but for the debug
 * mode, which tells of a view that is released twice.
 *
 * :param view: the same struct that was filled in, not a copy.
 */

#endif

#endif /* HPY_SEQUENCEVIEW_H */
