/* Bodies in a buffer that pull each other, in HPy. */
#include "program.h"

typedef struct {
    Body *bodies;
    HPy_ssize_t count;
    HPy_ssize_t shape[2], strides[2];
} Bodies;
HPyType_HELPERS(Bodies)

enum { NUMBERS = 7 };

/* One row of seven numbers. */
static int read_body(HPyContext *ctx, Body *body, HPy row)
{
    double *numbers[NUMBERS] = {&body->at[0],       &body->at[1],       &body->at[2],
                                &body->velocity[0], &body->velocity[1], &body->velocity[2],
                                &body->mass};
    for (HPy_ssize_t i = 0; i < NUMBERS; i++) {
        HPy item = HPy_GetItem_i(ctx, row, i);
        if (HPy_IsNull(item))
            return -1;
        *numbers[i] = HPyFloat_AsDouble(ctx, item);
        HPy_Close(ctx, item);
        if (*numbers[i] == -1 && HPyErr_Occurred(ctx))
            return -1;
    }
    return 0;
}

HPyDef_SLOT(Bodies_new, HPy_tp_new)
static HPy Bodies_new_impl(HPyContext *ctx, HPy cls, const HPy *args, HPy_ssize_t nargs, HPy kw)
{
    Bodies *self;
    HPy result;
    HPy_ssize_t count;
    (void)kw;
    if (nargs != 1) {
        HPyErr_SetString(ctx, ctx->h_TypeError, "one list of rows");
        return HPy_NULL;
    }
    count = HPy_Length(ctx, args[0]);
    if (count < 0)
        return HPy_NULL;
    result = HPy_New(ctx, cls, &self);
    if (HPy_IsNull(result))
        return HPy_NULL;
    self->bodies = (Body *)calloc((size_t)count + 1, sizeof(Body));
    if (self->bodies == NULL) {
        HPy_Close(ctx, result);
        return HPyErr_NoMemory(ctx);
    }
    self->count = count;
    for (HPy_ssize_t i = 0; i < count; i++) {
        HPy row = HPy_GetItem_i(ctx, args[0], i);
        int failed = HPy_IsNull(row) || read_body(ctx, &self->bodies[i], row) < 0;
        HPy_Close(ctx, row);
        if (failed) {
            HPy_Close(ctx, result);
            return HPy_NULL;
        }
    }
    return result;
}

HPyDef_SLOT(Bodies_destroy, HPy_tp_destroy)
static void Bodies_destroy_impl(void *data)
{
    free(((Bodies *)data)->bodies);
}

HPyDef_METH(Bodies_advance, "advance", HPyFunc_VARARGS)
static HPy Bodies_advance_impl(HPyContext *ctx, HPy self, const HPy *args, size_t nargs)
{
    Bodies *data = Bodies_AsStruct(ctx, self);
    double step;
    long long times;
    if (nargs != 2) {
        HPyErr_SetString(ctx, ctx->h_TypeError, "step and times");
        return HPy_NULL;
    }
    step = HPyFloat_AsDouble(ctx, args[0]);
    times = HPyLong_AsLongLong(ctx, args[1]);
    if ((step == -1 || times == -1) && HPyErr_Occurred(ctx))
        return HPy_NULL;
    bodies_advance(data->bodies, data->count, step, times);
    return HPy_Dup(ctx, ctx->h_None);
}

HPyDef_METH(Bodies_energy, "energy", HPyFunc_NOARGS)
static HPy Bodies_energy_impl(HPyContext *ctx, HPy self)
{
    Bodies *data = Bodies_AsStruct(ctx, self);
    return HPyFloat_FromDouble(ctx, bodies_energy(data->bodies, data->count));
}

HPyDef_SLOT(Bodies_length, HPy_sq_length)
static HPy_ssize_t Bodies_length_impl(HPyContext *ctx, HPy self)
{
    return Bodies_AsStruct(ctx, self)->count;
}

HPyDef_SLOT(Bodies_getbuffer, HPy_bf_getbuffer)
static int Bodies_getbuffer_impl(HPyContext *ctx, HPy self, HPy_buffer *view, int flags)
{
    Bodies *data = Bodies_AsStruct(ctx, self);
    (void)flags;
    data->shape[0] = data->count;
    data->shape[1] = NUMBERS;
    data->strides[0] = sizeof(Body);
    data->strides[1] = sizeof(double);
    view->buf = data->bodies;
    view->obj = HPy_Dup(ctx, self);
    view->len = data->count * (HPy_ssize_t)sizeof(Body);
    view->itemsize = sizeof(double);
    view->readonly = 0;
    view->ndim = 2;
    view->format = (char *)"d";
    view->shape = data->shape;
    view->strides = data->strides;
    view->suboffsets = NULL;
    view->internal = NULL;
    return 0;
}

static HPyDef *Bodies_defines[] = {&Bodies_new,
                                   &Bodies_destroy,
                                   &Bodies_advance,
                                   &Bodies_energy,
                                   &Bodies_length,
                                   &Bodies_getbuffer,
                                   NULL};
HPyType_Spec Bodies_spec = {
    .name = "real.Bodies", .basicsize = sizeof(Bodies), .defines = Bodies_defines};
