/* Convenience macros. */
#ifndef HPY_MACROS_H
#define HPY_MACROS_H

/**
 * HPy HPy_New(HPyContext *ctx, HPy type, STRUCT **data): a new instance of an HPy type, its struct
 * zeroed and *data pointing at it. A macro because C converts no STRUCT ** to void **.
 */
#define HPy_New(ctx, type, data) (_HPy_New((ctx), (type), ((void **)(data))))

/**
 * In a richcompare slot: returns what comparing two C values by OP (an HPy_RichCmpOp) gives.
 */
#define HPy_RETURN_RICHCOMPARE(ctx, val1, val2, op)                          \
    do {                                                                     \
        bool _hpy_true = false;                                              \
        switch (op) {                                                        \
        case HPy_LT:                                                         \
            _hpy_true = ((val1) < (val2));                                   \
            break;                                                           \
        case HPy_LE:                                                         \
            _hpy_true = ((val1) <= (val2));                                  \
            break;                                                           \
        case HPy_EQ:                                                         \
            _hpy_true = ((val1) == (val2));                                  \
            break;                                                           \
        case HPy_NE:                                                         \
            _hpy_true = ((val1) != (val2));                                  \
            break;                                                           \
        case HPy_GT:                                                         \
            _hpy_true = ((val1) > (val2));                                   \
            break;                                                           \
        case HPy_GE:                                                         \
            _hpy_true = ((val1) >= (val2));                                  \
            break;                                                           \
        default:                                                             \
            HPy_FatalError((ctx), "not one of the values of HPy_RichCmpOp"); \
        }                                                                    \
        return HPy_Dup((ctx), _hpy_true ? (ctx)->h_True : (ctx)->h_False);   \
    } while (0)

/**
 * Brackets code that runs without the interpreter (no API call in between):
 *   HPy_BEGIN_LEAVE_PYTHON(ctx)
 *   result = slow_c_function();
 *   HPy_END_LEAVE_PYTHON(ctx)
 */
#define HPy_BEGIN_LEAVE_PYTHON(ctx) \
    {                               \
        HPyThreadState _hpy_thread_state = HPy_LeavePythonExecution(ctx);

#define HPy_END_LEAVE_PYTHON(ctx)                         \
    HPy_ReenterPythonExecution((ctx), _hpy_thread_state); \
    }

/* A process ID is an int on every platform that HPy knows. */
#define _HPy_PARSE_PID  "i"
#define HPyLong_FromPid HPyLong_FromLong
#define HPyLong_AsPid   HPyLong_AsLong

#endif /* HPY_MACROS_H */
