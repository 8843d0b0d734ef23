#pragma once
// Parts: small pieces that several pages share.

#include <cstddef>
#include <string_view>

#include "model/source.h"
#include "publish/site/page.h"
#include "publish/source_form.h"

namespace vigil::publish {

// "1 note", "17 notes", "1,204 notes".
void write_count(Html& html, std::size_t count, std::string_view one, std::string_view many);
void write_number(Html& html, std::size_t number);

// A source's form, titles of works in <cite>.
void write_form(Html& html, const std::vector<Run>& form);

// A link to a source's page, in its form.
void write_source_link(Page& page, std::size_t source, Form form = Form::full);

// "Ardenia 2004", a link to the report.
void write_report_link(Page& page, std::size_t report);

// A country's name, a link to its page where it has one.
void write_country_link(Page& page, std::string_view code);

// How many different sources a report cites.
std::size_t sources_of(const Plan& plan, std::size_t report);

// What the network wrote to stand at the top of a generated page, if it did.
void write_introduction(Page& page, std::string_view slug);

// Countries with their editions, region by region.
void write_country_lists(Page& page);

}  // namespace vigil::publish
