#pragma once
// Dates in words, for people, in English; a date is said as vaguely as it is known.

#include <string>

#include "model/edtf.h"

namespace vigil {

// "12 April 2004", "April 2004", "November 2003 to April 2004", "since 1997", "about 1998".
std::string in_words(const Edtf& date);
std::string in_words(Date date);

}  // namespace vigil
