/* Found before the real one when an extension is compiled for the universal ABI. */
#error "Python.h cannot be used in the HPy universal ABI: it would tie the binary to one Python. \
Build with --hpy-abi=hybrid or --hpy-abi=cpython as long as you need the C API."
