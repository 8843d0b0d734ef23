// What a command line asks for, and what is said when it cannot be understood.

#include "cli/arguments.h"

#include <set>

#include <doctest/doctest.h>

namespace vigil::cli {
namespace {

using Words = std::vector<const char*>;

std::variant<Invocation, Answered> parsed(Words words) {
  words.insert(words.begin(), "vigil");
  return parse(commands(), static_cast<int>(words.size()), words.data());
}

Invocation invocation(const Words& words) {
  const auto result = parsed(words);
  REQUIRE(std::holds_alternative<Invocation>(result));
  return std::get<Invocation>(result);
}

Answered answered(const Words& words) {
  const auto result = parsed(words);
  REQUIRE(std::holds_alternative<Answered>(result));
  return std::get<Answered>(result);
}

void refuses(const Words& words, std::string_view said) {
  const Answered answer = answered(words);
  CAPTURE(answer.text);
  CHECK(answer.status == exit_not_done);
  CHECK(answer.text.find(said) != std::string::npos);
  CHECK(answer.text.find("See `vigil") != std::string::npos);
}

TEST_CASE("options and words arrive as they were given") {
  const Invocation import = invocation(
      {"import", "--edition", "2004", "a.txt", "--country=Ardenia", "b.txt", "--quiet", "--json"});
  CHECK(import.command->name == "import");
  CHECK(import.quiet);
  CHECK(import.arguments.flag("json"));
  CHECK_FALSE(import.arguments.flag("furniture"));
  CHECK(import.arguments.number("edition") == 2004);
  CHECK(import.arguments.text("country") == "Ardenia");
  CHECK(import.arguments.list("FILE") == std::vector<std::string>{"a.txt", "b.txt"});
  CHECK_FALSE(import.arguments.text("workspace").has_value());
}

TEST_CASE("an option takes one value, whatever words follow it") {
  const std::vector<std::string> two{"a.txt", "b.txt"};
  CHECK(invocation({"import", "--edition", "2004", "a.txt", "b.txt"}).arguments.list("FILE") ==
        two);
  CHECK(invocation({"import", "a.txt", "--edition", "2004", "b.txt"}).arguments.list("FILE") ==
        two);
  CHECK(invocation({"import", "a.txt", "b.txt", "--edition", "2004"}).arguments.list("FILE") ==
        two);
  CHECK(invocation({"search", "--kind", "note", "a.txt", "b.txt"}).arguments.list("WORDS") == two);
}

TEST_CASE("what begins with a dash can be said after two dashes") {
  CHECK(invocation({"import", "--", "--odd.txt"}).arguments.list("FILE").front() == "--odd.txt");
}

TEST_CASE("what is missing or wrong is named") {
  refuses({}, "Name a command");
  refuses({"import"}, "FILE is required");
  refuses({"show", "a", "b"}, "Name one WHAT, not more.");
  refuses({"import", "a", "--edition"}, "--edition");
  refuses({"import", "a", "--edition", "two"}, "\"two\" is no whole number");
  refuses({"import", "a", "--edition", "-1"}, "\"-1\" is no whole number");
  refuses({"import", "a", "--edition", "99999999999"}, "is no whole number");
  refuses({"import", "a", "--edition", "2003", "--edition", "2004"}, "--edition");
  refuses({"search", "a", "--kind", "colour"}, "colour");
  refuses({"check", "--frobnicate"}, "--frobnicate");
  refuses({"init", "w"}, "--pack");
}

TEST_CASE("a mistyped command is answered with the nearest, and a wild one with none") {
  CHECK(answered({"chek"}).text.find("Did you mean \"check\"?") != std::string::npos);
  CHECK(answered({"pubish"}).text.find("Did you mean \"publish\"?") != std::string::npos);
  CHECK(answered({"frobnicate"}).text.find("Did you mean") == std::string::npos);
  CHECK(answered({""}).status == exit_not_done);
}

TEST_CASE("help and version are no errors") {
  CHECK(answered({"--version"}).status == 0);
  CHECK(answered({"--help"}).status == 0);
  for (const Command& command : commands()) {
    const Answered help = answered({command.name.data(), "--help"});
    CAPTURE(command.name);
    CHECK(help.status == 0);
    CHECK(help.text.find(command.example) != std::string::npos);
    for (const Option& option : command.options()) {
      CHECK(help.text.find(option.name) != std::string::npos);
    }
  }
}

TEST_CASE("the table of commands has each name once, and sentences that end") {
  std::set<std::string_view> names;
  for (const Command& command : commands()) {
    CAPTURE(command.name);
    CHECK(names.insert(command.name).second);
    CHECK(command.summary.ends_with('.'));
    CHECK(command.details.ends_with('.'));
    CHECK(command.example.starts_with("vigil " + std::string(command.name)));
    std::set<std::string_view> options;
    for (const Option& option : command.options()) {
      CHECK(options.insert(option.name).second);
      CHECK_FALSE(option.help.empty());
      CHECK_FALSE(option.help.ends_with('.'));
    }
  }
}

}  // namespace
}  // namespace vigil::cli
