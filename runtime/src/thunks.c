/* Hands out thunks. One that is given to a function stays with it as long as the process lives, as
 * its definition does, and is given again when the function is defined again. */
#include "thunks.h"
#include "binary.h"
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
        found = hpy_thunk_bind(pool, i, impl);
        if (i == pool->used)
            pool->used++;
    }
    hpy_compat_release(&pools_lock);
    return found;
}

static HPyCFunction shorter(HPyContext *ctx, int signature, HPyCFunction impl,
                            HPyCFunction trampoline)
{
    hpy_thunk_pool *pool;
    /* other contexts look at what passes through the trampolines */
    if (ctx != &hpy_universal_context || impl == NULL)
        return NULL;
    pool = hpy_thunk_pool_of(signature);
    if (pool == NULL)
        return NULL;
    return hpy_binary_calls_directly(trampoline) ? trampoline : thunk_of(pool, impl);
}

void hpy_thunks_enable(void)
{
    hpy_shorter = shorter;
    hpy_shorter_signature = hpy_signature_of_slot;
}

void hpy_thunks_enter_interpreter(void)
{
    if (!HPY_COMPAT_LOAD(hpy_interpreter_many))
        return;
    hpy_compat_acquire(&pools_lock);
    hpy_thunk_ask_interpreter();
    hpy_binary_ask_interpreter();
    hpy_compat_release(&pools_lock);
}
