/* Thunks in assembly, for the calling convention of x86-64 on everything but Windows.
 *
 * All arguments of CPython's functions are words in registers, in the order rdi, rsi, rdx, rcx. An
 * author's function has the context before them, so each moves on by one. A thunk therefore does
 * not depend on the signature but on the number of arguments, and there are six kinds.
 *
 * A thunk jumps to its word in `targets`. This is the author's function at first. When a second
 * interpreter enters, all are replaced by the second thunk of the same number, which asks for the
 * current interpreter's context: so a process with one interpreter does not even look. */
#include "thunks.h"

#if HPY_THUNKS_IN_ASSEMBLY

#include "load.h"

#define TEXT(X)    TEXT_OF(X)
#define TEXT_OF(X) #X

/* what processors that check indirect jumps want at their ends */
#if defined(__CET__)
#define LANDING "endbr64\n"
#else
#define LANDING ""
#endif

/* A row of thunks of one length: `.org` refuses one that is longer. */
#define ROW(NAME, SIZE, STRIDE, BODY)                                                          \
    __asm__(".pushsection .text\n"                                                             \
            ".balign 64\n"                                                                     \
            ".globl " NAME "\n"                                                                \
            ".hidden " NAME "\n"                                                               \
            ".type " NAME ", @function\n" NAME ":\n"                                           \
            ".cfi_startproc\n"                                                                 \
            ".set hpy_thunk_number, 0\n"                                                       \
            ".rept " TEXT(SIZE) "\n"                                                           \
                                ".org " NAME " + " STRIDE " * hpy_thunk_number\n" LANDING BODY \
                                ".set hpy_thunk_number, hpy_thunk_number + 1\n"                \
                                ".endr\n"                                                      \
                                ".org " NAME " + " STRIDE " * " TEXT(SIZE) "\n"                \
                                                                           ".cfi_endproc\n"    \
                                                                           ".size " NAME       \
                                                                           ", .-" NAME "\n"    \
                                                                           ".popsection\n")

/* Both tables and both rows of one kind; MOVES shifts the arguments. */
#define KIND(NAME, SIZE, MOVES)                                                    \
    HPY_THUNK_USED HPyCFunction hpy_thunk_impls_##NAME[SIZE];                      \
    HPY_THUNK_USED HPyCFunction hpy_thunk_targets_##NAME[SIZE];                    \
    _HPy_HIDDEN extern const char hpy_thunks_##NAME[], hpy_thunks_many_##NAME[];   \
    ROW("hpy_thunks_" #NAME, SIZE, TEXT(STRIDE),                                   \
        MOVES "leaq hpy_universal_context(%rip), %rdi\n"                           \
              "jmpq *hpy_thunk_targets_" #NAME " + 8 * hpy_thunk_number(%rip)\n"); \
    ROW("hpy_thunks_many_" #NAME, SIZE, TEXT(STRIDE),                              \
        "leaq hpy_thunk_impls_" #NAME " + 8 * hpy_thunk_number(%rip), %rax\n"      \
        "jmp hpy_thunk_elsewhere\n")

/* bytes; the longest is that for a tuple */
#define STRIDE 48

/* The context of the current interpreter. */
HPY_THUNK_USED HPyContext *hpy_thunk_context(void)
{
    return hpy_interpreter_context(&hpy_universal_context);
}

/* rax: the place of the author's function; the other registers are as that one gets them. */
__asm__(".pushsection .text\n"
        ".balign 16\n"
        ".type hpy_thunk_elsewhere, @function\n"
        "hpy_thunk_elsewhere:\n"
        ".cfi_startproc\n"
        "pushq %rsi\n"
        ".cfi_adjust_cfa_offset 8\n"
        "pushq %rdx\n"
        ".cfi_adjust_cfa_offset 8\n"
        "pushq %rcx\n"
        ".cfi_adjust_cfa_offset 8\n"
        "pushq %r8\n"
        ".cfi_adjust_cfa_offset 8\n"
        "pushq %rax\n"
        ".cfi_adjust_cfa_offset 8\n"
        "call hpy_thunk_context\n"
        "movq %rax, %rdi\n"
        "popq %rax\n"
        ".cfi_adjust_cfa_offset -8\n"
        "popq %r8\n"
        ".cfi_adjust_cfa_offset -8\n"
        "popq %rcx\n"
        ".cfi_adjust_cfa_offset -8\n"
        "popq %rdx\n"
        ".cfi_adjust_cfa_offset -8\n"
        "popq %rsi\n"
        ".cfi_adjust_cfa_offset -8\n"
        "jmpq *(%rax)\n"
        ".cfi_endproc\n"
        ".size hpy_thunk_elsewhere, .-hpy_thunk_elsewhere\n"
        ".popsection\n");

#define MOVE_1 "movq %rdi, %rsi\n"
#define MOVE_2 "movq %rsi, %rdx\n" MOVE_1
#define MOVE_3 "movq %rdx, %rcx\n" MOVE_2
#define MOVE_4 "movq %rcx, %r8\n" MOVE_3
/* the third argument of a vectorcall function has a flag in its highest bit */
#define MOVE_KEYWORDS "btrq $63, %rdx\n" MOVE_4
/* a tuple and a dictionary come as array, length and dictionary */
#define MOVE_TUPLE                      \
    "movq %rdx, %r8\n"                  \
    "movq hpy_thunk_size(%rsi), %rcx\n" \
    "leaq hpy_thunk_items(%rsi), %rdx\n" MOVE_1

/* What C alone knows of a tuple; only the assembler sees what is in it. */
HPY_THUNK_USED void hpy_thunk_offsets(void)
{
    __asm__(".set hpy_thunk_size, %c0\n"
            ".set hpy_thunk_items, %c1"
            :
            : "i"(offsetof(PyVarObject, ob_size)), "i"(offsetof(PyTupleObject, ob_item)));
}

/* as in `hpy_thunk_kind` */
KIND(1, 512, MOVE_1);
KIND(2, 512, MOVE_2);
KIND(3, 512, MOVE_3);
KIND(4, 32, MOVE_4);
KIND(KEYWORDS, 256, MOVE_KEYWORDS);
KIND(TUPLE, 128, MOVE_TUPLE);

#define ENTRY(NAME)                                                                 \
    {                                                                               \
        .size = sizeof(hpy_thunk_impls_##NAME) / sizeof(hpy_thunk_impls_##NAME[0]), \
        .impls = hpy_thunk_impls_##NAME,                                            \
        .targets = hpy_thunk_targets_##NAME,                                        \
        .first = hpy_thunks_##NAME,                                                 \
        .first_many = hpy_thunks_many_##NAME,                                       \
    }
hpy_thunk_pool hpy_thunk_pools[HPY_THUNK_KINDS] = {ENTRY(1), ENTRY(2),        ENTRY(3),
                                                   ENTRY(4), ENTRY(KEYWORDS), ENTRY(TUPLE)};
static int several;

/* The thunk of a number in one of a pool's rows. */
static HPyCFunction thunk_at(const char *first, size_t number)
{
    return (HPyCFunction)(uintptr_t)(first + STRIDE * number);
}

HPyCFunction hpy_thunk_bind(hpy_thunk_pool *pool, size_t number, HPyCFunction impl)
{
    HPY_COMPAT_STORE(pool->impls[number], impl);
    HPY_COMPAT_STORE(pool->targets[number], several ? thunk_at(pool->first_many, number) : impl);
    return thunk_at(pool->first, number);
}

void hpy_thunk_ask_interpreter(void)
{
    hpy_thunk_pool *pool;
    size_t i;
    several = 1;
    for (pool = hpy_thunk_pools; pool < hpy_thunk_pools + HPY_THUNK_KINDS; pool++) {
        for (i = 0; i < pool->used; i++)
            HPY_COMPAT_STORE(pool->targets[i], thunk_at(pool->first_many, i));
    }
}

#else

/* an empty file is not C */
typedef int hpy_no_assembly;

#endif
