// refused: constant expression
// Markup is what the program's own source says; words from outside are escaped.
#include <string>

#include "publish/site/html.h"

void heading(vigil::publish::Html& page, const std::string& title) {
#ifdef REFUSED
  page.raw(title.c_str());
#else
  page.raw("<h1>").text(title).raw("</h1>");
#endif
}
