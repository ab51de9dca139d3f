/* Hands out thunks. One that is given to a function stays with it as long as the process lives, as
 * its definition does, and is given again when the function is defined again. */
#include "thunks.h"
#include "load.h"

static hpy_compat_lock pools_lock;

static HPyCFunction thunk_of(hpy_thunk_pool *pool, HPyCFunction impl)
{
    HPyCFunction found = NULL;
    size_t i;
    hpy_compat_acquire(&pools_lock);
    for (i = 0; i < pool->used && pool->impls[i] != impl; i++)
        ;
    if (i < pool->size) {
        if (i == pool->used) {
            pool->impls[i] = impl;
            pool->used++;
        }
        found = pool->thunks[i];
    }
    hpy_compat_release(&pools_lock);
    return found;
}

static HPyCFunction shorter(HPyContext *ctx, int signature, HPyCFunction impl)
{
    hpy_thunk_pool *pool;
    /* other contexts look at what passes through the trampolines */
    if (ctx != &hpy_universal_context || impl == NULL)
        return NULL;
    for (pool = hpy_thunk_pools; pool->size > 0; pool++) {
        if ((int)pool->signature == signature)
            return thunk_of(pool, impl);
    }
    return NULL;
}

void hpy_thunks_enable(void)
{
    hpy_shorter = shorter;
    hpy_shorter_signature = hpy_signature_of_slot;
}
