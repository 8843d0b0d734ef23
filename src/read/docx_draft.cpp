#include "read/docx_draft.h"

#include <algorithm>
#include <cstdlib>
#include <map>
#include <utility>
#include <vector>

#include "read/draft_writer.h"

namespace vigil::read {
namespace {

constexpr int deepest = 256;  // Elements within elements; Word writes some twenty.

bool is_on(const pugi::xml_node& flag) {
  if (!flag) return false;
  const std::string_view value = value_of(flag, "val");
  return value != "0" && value != "false" && value != "none";
}

class DocxDrafter {
 public:
  DocxDrafter(std::string_view bytes, const DocxTrees& trees, Draft& draft)
      : bytes_(bytes), trees_(trees), draft_(draft), writer_(bytes, Encoding::utf8, draft) {}

  DocxSeen run() {
    part_ = &trees_.document;
    blocks(child_named(part_->root(), "body"), 0);
    notes(trees_.footnotes, "footnote");
    notes(trees_.endnotes, "endnote");
    for (const DocxPart* part : {&trees_.document, &trees_.footnotes, &trees_.endnotes}) {
      seen_.texts_there += count_texts(part->root());
    }
    return seen_;
  }

 private:
  // Every <w:t>, wherever it is; without recursion, for trees may be deep.
  static int count_texts(const pugi::xml_node& root) {
    struct Counter : pugi::xml_tree_walker {
      int texts = 0;
      bool for_each(pugi::xml_node& node) override {
        const bool text = local_name(node.name()) == "t" && node.first_child();
        if (text) ++texts;
        return true;
      }
    } counter;
    pugi::xml_node start = root;
    start.traverse(counter);
    return counter.texts;
  }

  void blocks(const pugi::xml_node& parent, int depth) {
    if (depth > deepest) return;
    for (const pugi::xml_node& node : parent.children()) {
      const std::string_view name = local_name(node.name());
      if (name == "p") {
        paragraph(node, depth);
      } else if (name == "tbl") {
        table(node, depth);
      } else if (name == "del" || name == "moveFrom") {
        leave_out(node, name);
        remember(seen_.changed);
      } else if (name == "AlternateContent") {
        blocks(chosen(node), depth + 1);
      } else if (name != "sectPr" && name != "tblPr" && name != "tblGrid") {
        if (name == "ins") ++seen_.inserted;
        blocks(node, depth + 1);
        if (name == "ins") remember(seen_.changed);
      }
    }
  }

  static pugi::xml_node first_choice(const pugi::xml_node& node) {
    const pugi::xml_node choice = child_named(node, "Choice");
    return choice ? choice : child_named(node, "Fallback");
  }

  // Of two drawings of the same thing, one; the other's texts count as taken.
  pugi::xml_node chosen(const pugi::xml_node& node) {
    const pugi::xml_node first = first_choice(node);
    for (const pugi::xml_node& other : node.children()) {
      if (other != first) seen_.texts += count_texts(other);
    }
    return first;
  }

  void leave_out(const pugi::xml_node& node, std::string_view name) {
    ++(name == "del" ? seen_.deleted : seen_.moved);
    seen_.texts += count_texts(node);
  }

  void remember(std::vector<SourceSpan>& places) const {
    if (draft_.blocks.empty()) return;
    const SourceSpan last = draft_.blocks.back().source;
    if (places.empty() || places.back() != last) places.push_back(last);
  }

  // The text of one paragraph, or of a note; and what nobody has decided on in it.
  template <class Write>
  void written(Write write) {
    const int changes = seen_.inserted + seen_.deleted + seen_.moved;
    const int comments = seen_.comments;
    write();
    writer_.end_block();
    if (seen_.inserted + seen_.deleted + seen_.moved > changes) remember(seen_.changed);
    if (seen_.comments > comments) remember(seen_.commented);
  }

  void paragraph(const pugi::xml_node& node, int depth) {
    const pugi::xml_node properties = child_named(node, "pPr");
    const std::string_view style = value_of(child_named(properties, "pStyle"), "val");
    Shape shape;
    shape.cell = cell_;
    const pugi::xml_node outline = child_named(properties, "outlineLvl");
    const int level = outline ? std::atoi(std::string(value_of(outline, "val")).c_str()) + 1
                              : trees_.styles.heading_level(style);
    const pugi::xml_node list = child_named(properties, "numPr");
    const std::string_view list_id = value_of(child_named(list, "numId"), "val");
    if (level >= 1 && level <= 9) {
      shape.kind = BlockKind::heading;
      shape.level = std::min(level, 6);
    } else if (list && list_id != "0") {
      const int indent = std::atoi(std::string(value_of(child_named(list, "ilvl"), "val")).c_str());
      shape.kind = BlockKind::list_item;
      shape.level = std::clamp(indent, 0, 8) + 1;
      shape.ordered = trees_.styles.ordered(list_id, indent);
    } else if (trees_.styles.is_quotation(style)) {
      shape.kind = BlockKind::quotation;
    }
    shape.paragraph = paragraphs_ + 1;
    writer_.shape = shape;
    writer_.looks = 0;
    const std::size_t blocks_before = draft_.blocks.size();
    written([&] { inlines(node, depth + 1); });
    if (draft_.blocks.size() > blocks_before) ++paragraphs_;
    // A text box stands where its paragraph does.
    std::vector<pugi::xml_node> boxes = std::move(boxes_);
    boxes_.clear();
    for (const pugi::xml_node& box : boxes) blocks(box, depth + 1);
  }

  void inlines(const pugi::xml_node& parent, int depth) {
    if (depth > deepest) return;
    for (const pugi::xml_node& node : parent.children()) {
      const std::string_view name = local_name(node.name());
      if (name == "r") {
        run(node, depth + 1);
      } else if (name == "del" || name == "moveFrom") {
        leave_out(node, name);
      } else if (name == "AlternateContent") {
        inlines(chosen(node), depth + 1);
      } else if (name == "commentRangeStart") {
        ++seen_.comments;
      } else if (name != "pPr") {
        if (name == "ins") ++seen_.inserted;
        inlines(node, depth + 1);
      }
    }
  }

  static Looks looks_of(const pugi::xml_node& properties) {
    Looks looks = 0;
    if (is_on(child_named(properties, "b"))) looks |= looks::strong;
    if (is_on(child_named(properties, "i"))) looks |= looks::emphasis;
    const std::string_view raised = value_of(child_named(properties, "vertAlign"), "val");
    if (raised == "superscript") looks |= looks::superscript;
    if (raised == "subscript") looks |= looks::subscript;
    return looks;
  }

  void run(const pugi::xml_node& node, int depth) {
    writer_.looks = looks_of(child_named(node, "rPr"));
    run_parts(node, depth);
    writer_.looks = 0;
  }

  void run_parts(const pugi::xml_node& node, int depth) {
    if (depth > deepest) return;
    for (const pugi::xml_node& child : node.children()) {
      const std::string_view name = local_name(child.name());
      if (name == "t") {
        text(child);
      } else if (name == "tab" || name == "ptab") {
        put(" ", tag(child));
      } else if (name == "br" || name == "cr") {
        const std::string_view type = value_of(child, "type");
        if (type.empty() || type == "textWrapping") writer_.line_break(tag(child));
      } else if (name == "noBreakHyphen") {
        put("-", tag(child));
      } else if (name == "footnoteReference" || name == "endnoteReference") {
        mark(child, name == "footnoteReference");
      } else if (name == "AlternateContent") {
        run_parts(chosen(child), depth + 1);
      } else if (name == "pict" || name == "drawing" || name == "object" || name == "ruby") {
        find_boxes(child, depth + 1);
      }
    }
  }

  void find_boxes(const pugi::xml_node& node, int depth) {
    if (depth > deepest) return;
    for (const pugi::xml_node& child : node.children()) {
      const std::string_view name = local_name(child.name());
      if (name == "txbxContent") {
        boxes_.push_back(child);
      } else if (name == "AlternateContent") {
        find_boxes(chosen(child), depth + 1);
      } else if (name == "rubyBase") {
        inlines(child, depth + 1);
      } else {
        find_boxes(child, depth + 1);
      }
    }
  }

  SourceSpan tag(const pugi::xml_node& node) const {
    const std::uint32_t begin = part_->at(node);
    const std::size_t end = bytes_.find('>', begin);
    return {begin, end == std::string_view::npos ? static_cast<std::uint32_t>(bytes_.size())
                                                 : static_cast<std::uint32_t>(end + 1)};
  }

  // Letters in place of a tag: each stands for a part of it.
  void put(std::string_view letters, SourceSpan instead_of) {
    std::uint32_t at = instead_of.begin;
    for (std::size_t i = 0; i < letters.size(); ++i) {
      const bool last = i + 1 == letters.size();
      const std::uint32_t end = last ? instead_of.end : std::min(at + 1, instead_of.end);
      Letter letter = letter_of(static_cast<char32_t>(letters[i]));
      if (letters[i] == ' ') letter.kind = LetterKind::blank;
      letter.verbatim = false;
      writer_.letter(letter, {at, end});
      at = end;
    }
  }

  void text(const pugi::xml_node& node) {
    bool any = false;
    for (const pugi::xml_node& piece : node.children()) {
      if (piece.type() != pugi::node_pcdata && piece.type() != pugi::node_cdata) continue;
      any = true;
      const std::uint32_t begin = part_->at(piece);
      if (piece.type() == pugi::node_cdata) {
        const std::size_t end = std::min(bytes_.find("]]>", begin), bytes_.size());
        writer_.text({begin, static_cast<std::uint32_t>(end)});
        continue;
      }
      const auto end = static_cast<std::uint32_t>(std::min(bytes_.find('<', begin), bytes_.size()));
      characters(begin, end);
    }
    if (any) ++seen_.texts;
  }

  void characters(std::uint32_t begin, std::uint32_t end) {
    std::uint32_t from = begin;
    for (std::uint32_t at = begin; at < end;) {
      // No further than an entity can reach: a text of ampersands alone is read in one pass, too.
      const std::string_view near = bytes_.substr(at, std::min<std::size_t>(end - at, 11));
      const std::size_t stop = near.front() == '&' ? near.find(';') : std::string_view::npos;
      if (stop == std::string_view::npos) {
        ++at;
        continue;
      }
      if (from < at) writer_.text({from, at});
      const auto after = static_cast<std::uint32_t>(at + stop + 1);
      writer_.letter(entity(near.substr(1, stop - 1)), {at, after});
      at = after;
      from = after;
    }
    if (from < end) writer_.text({from, end});
  }

  // XML knows five names and the numbers.
  static Letter entity(std::string_view name) {
    if (name == "amp") return letter_of('&');
    if (name == "lt") return letter_of('<');
    if (name == "gt") return letter_of('>');
    if (name == "quot") return letter_of('"');
    if (name == "apos") return letter_of('\'');
    const bool hex = name.starts_with("#x");
    const std::string digits(name.substr(std::min<std::size_t>(hex ? 2 : 1, name.size())));
    return letter_of(static_cast<char32_t>(std::strtoul(digits.c_str(), nullptr, hex ? 16 : 10)));
  }

  // Word counts notes in the order in which they are called for.
  int number_of(std::string_view id, bool footnote) {
    auto& numbers = footnote ? footnotes_ : endnotes_;
    const auto [found, fresh] = numbers.emplace(std::string(id), next_ + 1);
    if (fresh) ++next_;
    return found->second;
  }

  void mark(const pugi::xml_node& node, bool footnote) {
    const int number = number_of(value_of(node, "id"), footnote);
    const Looks before = std::exchange(writer_.looks, Looks{0});
    put("[" + std::to_string(number) + "]", tag(node));
    writer_.looks = before;
  }

  void notes(const DocxPart& part, std::string_view kind) {
    part_ = &part;
    const bool footnote = kind == "footnote";
    std::map<int, pugi::xml_node> by_number;
    std::vector<pugi::xml_node> uncalled;
    for (const pugi::xml_node& node : part.root().children()) {
      if (local_name(node.name()) != kind) continue;
      const std::string_view type = value_of(node, "type");
      if (!type.empty() && type != "normal") continue;  // Separators.
      auto& numbers = footnote ? footnotes_ : endnotes_;
      const auto called = numbers.find(value_of(node, "id"));
      if (called == numbers.end()) {
        uncalled.push_back(node);
      } else {
        by_number.emplace(called->second, node);
      }
    }
    for (const auto& [number, node] : by_number) note(number, node);
    for (const pugi::xml_node& node : uncalled) note(++next_, node);
  }

  void note(int number, const pugi::xml_node& node) {
    writer_.shape = {};
    writer_.looks = 0;
    put("[" + std::to_string(number) + "]", tag(node));
    written([&] { note_text(node); });
    std::vector<pugi::xml_node> boxes = std::move(boxes_);
    boxes_.clear();
    for (const pugi::xml_node& box : boxes) blocks(box, 1);
  }

  void note_text(const pugi::xml_node& node) {
    bool first = true;
    for (const pugi::xml_node& child : node.children()) {
      if (local_name(child.name()) != "p") {
        writer_.end_block();
        if (local_name(child.name()) == "tbl") table(child, 1);
        continue;
      }
      if (!first) writer_.line_break(tag(child));
      first = false;
      inlines(child, 1);
    }
  }

  void table(const pugi::xml_node& node, int depth) {
    if (depth > deepest) return;
    const TablePlace outer = cell_;
    DraftTable made;
    made.outer = outer.table;
    const auto index = static_cast<std::uint32_t>(draft_.tables.size());
    draft_.tables.push_back(made);
    std::uint32_t row = 0;
    for (const pugi::xml_node& child : node.children()) {
      if (local_name(child.name()) != "tr") continue;
      const bool heading = is_on(child_named(child_named(child, "trPr"), "tblHeader"));
      std::uint32_t column = 0;
      for (const pugi::xml_node& cell : child.children()) {
        if (local_name(cell.name()) != "tc") continue;
        const std::string_view span =
            value_of(child_named(child_named(cell, "tcPr"), "gridSpan"), "val");
        const int columns =
            span.empty() ? 1 : std::clamp(std::atoi(std::string(span).c_str()), 1, 64);
        cell_ = {index, row, column, columns, 1, heading};
        blocks(cell, depth + 1);
        column += 1;
      }
      ++row;
    }
    cell_ = outer;
  }

  std::string_view bytes_;
  const DocxTrees& trees_;
  Draft& draft_;
  DraftWriter writer_;
  const DocxPart* part_ = nullptr;
  DocxSeen seen_;
  TablePlace cell_;
  std::vector<pugi::xml_node> boxes_;
  std::map<std::string, int, std::less<>> footnotes_, endnotes_;
  int next_ = 0;
  int paragraphs_ = 0;  // With text, so far.
};

}  // namespace

DocxSeen draft_docx(std::string_view bytes, const DocxTrees& trees, Draft& draft) {
  DocxSeen seen = DocxDrafter(bytes, trees, draft).run();
  std::uint64_t in_runs = 0;
  for (const DraftBlock& block : draft.blocks) {
    for (const Run& run : block.runs) in_runs += run.source.size();
  }
  draft.markup = bytes.size() - in_runs;
  return seen;
}

}  // namespace vigil::read
