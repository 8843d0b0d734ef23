#pragma once
// The search of the archive over HTTP: /-/search?q=…&country=…&edition=…&section=…&kind=…&page=…
// A page for people, or JSON where the address has format=json or the reader accepts
// nothing rather.

#include "pack/pack.h"
#include "serve/http/server.h"
#include "store/store.h"

namespace vigil::serve {

inline constexpr int hits_a_page = 20;

// The query that the parameters ask for. A country that the pack does not know, an edition that is
// no number and the like find nothing rather than everything.
search::Query query_of(const http::Request& request, const Pack& pack);

// Safe from several threads, each with a store of its own.
http::Response answer_search(const store::Store& store, const Pack& pack,
                             const http::Request& request);

// The answer as JSON: {"total","hits":[…],"did_you_mean"} with an address for each hit.
std::string search_json(const search::Answer& answer);

// Where the hit stands on the site: "/2004/ardenia/#n14".
std::string address_of(const search::Hit& hit);

}  // namespace vigil::serve
