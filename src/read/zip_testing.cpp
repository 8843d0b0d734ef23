#include "read/zip_testing.h"

#include <zip.h>

#include "base/assert.h"
#include "read/zip.h"

namespace vigil::testing {

std::string zipped(const std::vector<std::pair<std::string, std::string>>& parts) {
  zip_error_t error;
  zip_error_init(&error);
  zip_source_t* target = zip_source_buffer_create(nullptr, 0, 0, &error);
  VIGIL_ASSERT(target != nullptr);
  zip_source_keep(target);
  zip_t* archive = zip_open_from_source(target, ZIP_TRUNCATE, &error);
  VIGIL_ASSERT(archive != nullptr);
  for (const auto& [name, bytes] : parts) {
    zip_source_t* source = zip_source_buffer(archive, bytes.data(), bytes.size(), 0);
    zip_file_add(archive, name.c_str(), source, ZIP_FL_OVERWRITE);
  }
  zip_close(archive);
  zip_source_open(target);
  zip_source_seek(target, 0, SEEK_END);
  std::string bytes(static_cast<std::size_t>(zip_source_tell(target)), '\0');
  zip_source_seek(target, 0, SEEK_SET);
  zip_source_read(target, bytes.data(), bytes.size());
  zip_source_close(target);
  zip_source_free(target);
  zip_error_fini(&error);
  return bytes;
}

std::string word_file(const std::string& body, const std::string& footnotes) {
  const std::string space =
      " xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";
  std::vector<std::pair<std::string, std::string>> parts{
      {"word/document.xml", "<w:document" + space + "><w:body>" + body + "</w:body></w:document>"},
      {"word/styles.xml",
       "<w:styles" + space +
           "><w:style w:styleId=\"H1\"><w:name w:val=\"heading 1\"/></w:style>"
           "<w:style w:styleId=\"Own\"><w:name w:val=\"Own\"/><w:basedOn w:val=\"H1\"/></w:style>"
           "<w:style w:styleId=\"Loop\"><w:name w:val=\"Loop\"/><w:basedOn "
           "w:val=\"Loop\"/></w:style>"
           "</w:styles>"}};
  if (!footnotes.empty()) {
    parts.emplace_back("word/footnotes.xml",
                       "<w:footnotes" + space + ">" + footnotes + "</w:footnotes>");
  }
  return zipped(parts);
}

std::string text_parts(const std::string& word_file) {
  read::Zip zip(word_file);
  std::string bytes;
  for (const char* name : {"word/document.xml", "word/footnotes.xml", "word/endnotes.xml"}) {
    bytes += zip.part(name).value_or("");
  }
  return bytes;
}

}  // namespace vigil::testing
