#include "publish/icalendar.h"

#include <map>
#include <string_view>

#include "base/unicode.h"
#include "pack/wording.h"

namespace vigil::publish {
namespace {

// "20040412"
std::string compact(Date date) {
  std::string text = to_string(date);
  std::erase(text, '-');
  return text;
}

// TEXT of RFC 5545, 3.3.11; bytes below a blank have no form there.
std::string escaped(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if (c == '\\' || c == ';' || c == ',') out += '\\';
    if (c == '\n') out += "\\n";
    if (static_cast<unsigned char>(c) >= 0x20U && c != 0x7F) out += c;
  }
  return out;
}

// A content line, folded: no more than 75 bytes a line, and no letter cut in two.
void add_line(std::string& out, std::string_view line) {
  constexpr std::size_t limit = 75;
  std::size_t room = limit;
  while (line.size() > room) {
    std::size_t cut = room;
    while (cut > 0 && (static_cast<unsigned char>(line[cut]) & 0xC0U) == 0x80U) --cut;
    if (cut == 0) cut = room;  // No UTF-8: cut anywhere.
    out.append(line.substr(0, cut)).append("\r\n ");
    line.remove_prefix(cut);
    room = limit - 1;
  }
  out.append(line).append("\r\n");
}

// No day is in it: who subscribes to the feed sees a moved day move.
std::string uid_of(const Obligation& obligation) {
  std::string uid =
      slug(obligation.treaty) + "." + slug(obligation.country) + "." + slug(obligation.key);
  if (obligation.year) uid += "." + std::to_string(*obligation.year);
  if (obligation.stay > 1) uid += ".again" + std::to_string(obligation.stay);
  return uid;
}

// Two meetings of one kind in one year ask twice: the second event of a name is ".2".
std::string told_apart(std::string uid, std::map<std::string, int>& seen) {
  const int times = ++seen[uid];
  return times == 1 ? uid : uid + "." + std::to_string(times);
}

void add_event(std::string& out, const Pack& pack, const pack::Wording& words,
               const Obligation& obligation, std::string_view stamp, std::string_view uid) {
  add_line(out, "BEGIN:VEVENT");
  add_line(out, "UID:" + std::string(uid) + "@" + slug(pack.key) + ".vigil.invalid");
  add_line(out, "DTSTAMP:" + std::string(stamp));
  add_line(out, "DTSTART;VALUE=DATE:" + compact(obligation.due));
  add_line(out, "DTEND;VALUE=DATE:" + compact(add_days(obligation.due, 1)));
  add_line(out, "SUMMARY:" +
                    escaped(words.country_name(obligation.country) + ": " + obligation.name + " (" +
                            obligation.treaty + ", article " + obligation.article + ")"));
  add_line(out, "DESCRIPTION:" + escaped(obligation.rule));
  add_line(out, "CATEGORIES:" + escaped(obligation.treaty) + "," + escaped(obligation.country));
  add_line(out, "TRANSP:TRANSPARENT");
  add_line(out, "END:VEVENT");
}

}  // namespace

std::string icalendar(const Pack& pack, const std::vector<Obligation>& obligations, Date today,
                      std::string_view of) {
  const std::string stamp = compact(today) + "T000000Z";
  std::string out;
  add_line(out, "BEGIN:VCALENDAR");
  add_line(out, "VERSION:2.0");
  add_line(out, "PRODID:-//Vigil//" + escaped(pack.name) + "//EN");
  add_line(out, "CALSCALE:GREGORIAN");
  add_line(out, "METHOD:PUBLISH");
  const std::string name = pack.name + ": obligations" + (of.empty() ? "" : ", ");
  add_line(out, "X-WR-CALNAME:" + escaped(name + std::string(of)));
  const pack::Wording words(pack);
  std::map<std::string, int> seen;
  for (const Obligation& obligation : obligations) {
    add_event(out, pack, words, obligation, stamp, told_apart(uid_of(obligation), seen));
  }
  add_line(out, "END:VCALENDAR");
  return out;
}

}  // namespace vigil::publish
