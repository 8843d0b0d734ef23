// refused: could not convert
// A place in the archived bytes is not a place in the recovered text.
#include "model/document.h"

std::string_view words(const vigil::Document& document) {
#ifdef REFUSED
  return vigil::text_of(document, document.blocks.front().source);
#else
  return vigil::text_of(document, document.blocks.front().text);
#endif
}
