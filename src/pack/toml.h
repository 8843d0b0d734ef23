#pragma once
// toml++, as this program uses it: header only and without exceptions, because the packaged library
// is built with them; and without its assertions. Those take for granted what a file from outside may
// break ("[[)": a table's name that begins with no letter), and where NDEBUG is set the compiler
// may rely on them: its own check behind, which reports the fault, would be gone.

#define TOML_HEADER_ONLY 1
#define TOML_EXCEPTIONS 0
#define TOML_ASSERT(expr) static_assert(true)

#pragma push_macro("NDEBUG")
#undef NDEBUG
#include <toml++/toml.h>
#pragma pop_macro("NDEBUG")
