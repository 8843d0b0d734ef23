#pragma once
// The maps of a topic: what the reports of an edition state of each country.

#include "publish/site/page.h"

namespace vigil::publish {

// On the page of a topic; nothing where the pack asks for no map of it.
void write_topic_maps(Page& page, const TopicPage& topic);

}  // namespace vigil::publish
