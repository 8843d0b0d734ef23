#include "publish/site/markdown.h"

#include <cstdlib>
#include <memory>
#include <vector>

#include <cmark-gfm-core-extensions.h>
#include <cmark-gfm.h>

#include "base/unicode.h"

namespace vigil::publish {
namespace {

struct FreeNode {
  void operator()(cmark_node* node) const { cmark_node_free(node); }
};
struct FreeParser {
  void operator()(cmark_parser* parser) const { cmark_parser_free(parser); }
};
struct FreeIterator {
  void operator()(cmark_iter* iterator) const { cmark_iter_free(iterator); }
};
struct FreeText {
  void operator()(char* text) const { std::free(text); }
};
using Node = std::unique_ptr<cmark_node, FreeNode>;
using Parser = std::unique_ptr<cmark_parser, FreeParser>;

constexpr int options = CMARK_OPT_SMART | CMARK_OPT_VALIDATE_UTF8;

void attach(cmark_parser* parser, const char* extension) {
  if (cmark_syntax_extension* found = cmark_find_syntax_extension(extension)) {
    cmark_parser_attach_syntax_extension(parser, found);
  }
}

struct Parsed {
  Parser parser;  // Owns the extensions that rendering needs.
  Node root;
};

Parsed parse(std::string_view markdown) {
  // The library keeps its extensions in globals. Several threads may come here first at once.
  [[maybe_unused]] static const bool registered =
      (cmark_gfm_core_extensions_ensure_registered(), true);
  Parsed out;
  out.parser.reset(cmark_parser_new(options));
  attach(out.parser.get(), "table");
  cmark_parser_feed(out.parser.get(), markdown.data(), markdown.size());
  out.root.reset(cmark_parser_finish(out.parser.get()));
  return out;
}

cmark_node* title_node(cmark_node* root) {
  cmark_node* first = cmark_node_first_child(root);
  const bool is_title = first != nullptr && cmark_node_get_type(first) == CMARK_NODE_HEADING &&
                        cmark_node_get_heading_level(first) == 1;
  return is_title ? first : nullptr;
}

std::string plain_words(cmark_node* node) {
  const std::unique_ptr<char, FreeText> text(cmark_render_plaintext(node, options, 0));
  return text ? collapse_blanks(text.get()) : std::string();
}

// Each picture becomes a link with the same words inside.
void unpicture(cmark_node* root) {
  std::vector<cmark_node*> pictures;
  const std::unique_ptr<cmark_iter, FreeIterator> walk(cmark_iter_new(root));
  while (cmark_iter_next(walk.get()) != CMARK_EVENT_DONE) {
    cmark_node* node = cmark_iter_get_node(walk.get());
    if (cmark_iter_get_event_type(walk.get()) == CMARK_EVENT_ENTER &&
        cmark_node_get_type(node) == CMARK_NODE_IMAGE) {
      pictures.push_back(node);
    }
  }
  for (cmark_node* picture : pictures) {
    cmark_node* link = cmark_node_new(CMARK_NODE_LINK);
    cmark_node_set_url(link, cmark_node_get_url(picture));
    while (cmark_node* child = cmark_node_first_child(picture)) {
      cmark_node_unlink(child);
      cmark_node_append_child(link, child);
    }
    cmark_node_replace(picture, link);
    cmark_node_free(picture);
  }
}

}  // namespace

SafeHtml render_markdown(std::string_view markdown) {
  const Parsed parsed = parse(markdown);
  if (cmark_node* title = title_node(parsed.root.get())) {
    cmark_node_unlink(title);
    cmark_node_free(title);
  }
  unpicture(parsed.root.get());
  const std::unique_ptr<char, FreeText> html(cmark_render_html(
      parsed.root.get(), options, cmark_parser_get_syntax_extensions(parsed.parser.get())));
  return SafeHtml(html ? std::string(html.get()) : std::string());
}

std::string markdown_title(std::string_view markdown) {
  const Parsed parsed = parse(markdown);
  cmark_node* title = title_node(parsed.root.get());
  return title != nullptr ? plain_words(title) : std::string();
}

std::string markdown_opening(std::string_view markdown) {
  const Parsed parsed = parse(markdown);
  for (cmark_node* node = cmark_node_first_child(parsed.root.get()); node != nullptr;
       node = cmark_node_next(node)) {
    if (cmark_node_get_type(node) == CMARK_NODE_PARAGRAPH) return plain_words(node);
  }
  return {};
}

}  // namespace vigil::publish
