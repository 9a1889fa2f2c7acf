#include "scenarios/json_file.hpp"

#include "scenarios/json_cursor.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/scenario_files.hpp"

using namespace lc;
using lc::testing::has_fault;
using lc::testing::listed;

namespace {

JsonFile sound(const std::string& text) {
    std::vector<Fault> faults;
    JsonFile file = parse_json("a.json", text, faults);
    INFO(listed(faults));
    REQUIRE(faults.empty());
    REQUIRE(file.sound);
    return file;
}

/// The one fault of a broken text.
Fault broken(const std::string& text) {
    std::vector<Fault> faults;
    const JsonFile file = parse_json("a.json", text, faults);
    INFO(text);
    REQUIRE_FALSE(file.sound);
    REQUIRE(faults.size() == 1);
    CHECK(faults[0].file == "a.json");
    return faults[0];
}

}  // namespace

TEST_CASE("values of every kind are read with their places") {
    const JsonFile file =
        sound("{\n  \"a\": [1, -2.5e1, true, null],\n  \"b\": {\"c\": \"x\\n\\u00e9\"}\n}");
    const JsonNode* const a = file.root.find("a");
    REQUIRE(a != nullptr);
    REQUIRE(a->elements.size() == 4);
    CHECK(a->line == 2);
    CHECK(a->column == 8);
    CHECK(a->elements[1].number == -25);
    CHECK(a->elements[1].column == 12);
    CHECK(a->elements[2].boolean);
    CHECK(a->elements[3].kind == JsonNode::Kind::null);
    CHECK(file.root.find("b")->find("c")->text == "x\n\xc3\xa9");
    CHECK(file.root.find("c") == nullptr);
}

TEST_CASE("comments and a mark of byte order are skipped") {
    const JsonFile file = sound("\xEF\xBB\xBF// first\n{ /* a \n b */ \"k\": 1 } // last");
    REQUIRE(file.root.find("k") != nullptr);
    CHECK(file.root.find("k")->line == 3);
}

TEST_CASE("columns count characters and not bytes") {
    const JsonFile file = sound("{\"\xc3\xa9\xc3\xa9\": 1}");
    CHECK(file.root.members[0].value.column == 8);
}

TEST_CASE("surrogate pairs become one character") {
    CHECK(sound("\"\\ud83d\\ude00\"").root.text == "\xF0\x9F\x98\x80");
}

TEST_CASE("a break of the grammar names its place and what could stand there") {
    struct Case {
        const char* text;
        int line, column;
        const char* says;
    };
    const Case cases[] = {
        {"", 1, 1, "empty"},
        {"  \n ", 2, 2, "empty"},
        {"{\"a\": 1", 1, 8, "the file ends inside the object that opens on line 1"},
        {"[1, 2", 1, 6, "the file ends inside the list"},
        {"{\"a\": 1,}", 1, 9, "no comma before }"},
        {"[1,]", 1, 4, "after a comma"},
        {"{\"a\" 1}", 1, 6, ": should stand after the key \"a\""},
        {"{\"a\": 1 \"b\": 2}", 1, 9, ", or } should stand"},
        {"{a: 1}", 1, 2, "keys are text in double quotes"},
        {"{'a': 1}", 1, 2, "a key should stand"},
        {"['a']", 1, 2, "double quotes"},
        {"[True]", 1, 2, "Write true in small letters"},
        {"[None]", 1, 2, "Write null"},
        {"[NaN]", 1, 2, "finite"},
        {"[-Infinity]", 1, 2, "not a number"},
        {"[+1]", 1, 2, "no + in front"},
        {"[.5]", 1, 2, "a digit must come first"},
        {"[01]", 1, 2, "no zeros in front"},
        {"[1.]", 1, 2, "a digit must follow the point"},
        {"[1e]", 1, 2, "a digit must follow the e"},
        {"[1_000]", 1, 2, "no units or separators"},
        {"[1e999]", 1, 2, "beyond what can be computed with"},
        {"[\"a", 1, 2, "the file ends inside this text"},
        {"[\"a\n\"]", 1, 2, "no closing"},
        {"[\"\\x\"]", 1, 3, "no known escape"},
        {"[\"\\u12\"]", 1, 3, "four hexadecimal digits"},
        {"[\"\\udc00\"]", 1, 3, "second half"},
        {"[\"\\ud800x\"]", 1, 3, "first half"},
        {"{} {}", 1, 4, "after the end"},
        {"/* open", 1, 1, "no end"},
        {"/ {}", 1, 1, "comments start with"},
        {"{\"a\":\n  [1,\n  oops]}", 3, 3, "no JSON value"},
    };
    for (const Case& c : cases) {
        const Fault fault = broken(c.text);
        INFO(fault.text());
        CHECK(fault.line == c.line);
        CHECK(fault.column == c.column);
        CHECK(fault.message.find(c.says) != std::string::npos);
    }
}

TEST_CASE("a break inside nested values carries their pointer") {
    CHECK(broken("{\"a/b\": [1, {\"c\": x}]}").pointer == "/a~1b/1/c");
}

TEST_CASE("text that is not UTF-8 is refused at the byte") {
    const Fault fault = broken("{\n\"a\": \"\xff\"}");
    CHECK(fault.line == 2);
    CHECK(fault.column == 7);
    CHECK(fault.message.find("0xFF is not UTF-8") != std::string::npos);
    CHECK(broken("\xFF\xFE{").message.find("UTF-16") != std::string::npos);
    // An overlong form, a surrogate and a value beyond the last character.
    broken("\"\xC0\xAF\"");
    broken("\"\xED\xA0\x80\"");
    broken("\"\xF4\x90\x80\x80\"");
}

TEST_CASE("a zero byte and other control characters are refused") {
    CHECK(broken(std::string("[\"a\0b\"]", 8)).message.find("0x00") != std::string::npos);
}

TEST_CASE("every key given twice is reported and the reading goes on") {
    std::vector<Fault> faults;
    const JsonFile file =
        parse_json("a.json", "{\"a\": 1,\n \"a\": 2, \"b\": {\"c\": 1, \"c\": 1}}", faults);
    CHECK(file.sound);
    REQUIRE(faults.size() == 2);
    CHECK(has_fault(faults, "/a", "given twice (first on line 1)"));
    CHECK(has_fault(faults, "/b/c", "given twice"));
    CHECK(faults[0].line == 2);
    CHECK(file.root.find("a")->number == 1);
}

TEST_CASE("nesting beyond the limit is refused without a deep stack") {
    CHECK(broken(std::string(100000, '[')).message.find("nested deeper than 32") !=
          std::string::npos);
    sound(std::string(32, '[') + std::string(32, ']'));
    broken(std::string(33, '[') + std::string(33, ']'));
}

TEST_CASE("files that cannot be read are faults with their reason") {
    const lc::testing::TemporaryFolder folder;
    const auto reason = [](const std::filesystem::path& path) {
        std::vector<Fault> faults;
        CHECK_FALSE(read_json(path, faults).sound);
        REQUIRE(faults.size() == 1);
        CHECK(faults[0].file == path.string());
        return faults[0].message;
    };
    CHECK(reason(folder.path() / "none.json").find("no such file") != std::string::npos);
    CHECK(reason(folder.path()).find("this is a folder") != std::string::npos);
    const auto large = folder.write("large.json", std::string(std::size_t{50} << 20, ' '));
    CHECK(reason(large).find("50.0 MB (at most 8 MB are read)") != std::string::npos);
}

TEST_CASE("the cursor reads by type and says what is allowed") {
    std::vector<Fault> faults;
    const JsonFile file = parse_json(
        "a.json", R"({"n": 3, "f": 2.5, "t": "x", "b": true, "l": [1, "y"], "o": {"kee": 1}})",
        faults);
    const JsonCursor root(file, faults);
    CHECK(root["n"].integer("n", 0, 5) == 3);
    CHECK(root["f"].number("f", 0, 5) == 2.5);
    CHECK(root["t"].string("t") == "x");
    CHECK(root["b"].boolean("b") == true);
    CHECK_FALSE(root["none"].number("none", 0, 1));
    CHECK(faults.empty());
    CHECK_FALSE(root["n"].number("n", 5, 6));
    CHECK_FALSE(root["f"].integer("f", 0, 5));
    CHECK_FALSE(root["t"].number("t", 0, 5));
    CHECK_FALSE(root["b"].string("b"));
    CHECK_FALSE(root["t"].choice("t", {"y", "z"}));
    root["l"].list("l")[1].number("an element", 0, 5);
    root["o"].object("the object", {"key"});
    root["o"].list("o");
    CHECK(has_fault(faults, "/n", "3 is out of range (n is 5 to 6)"));
    CHECK(has_fault(faults, "/f", "2.5 is not whole"));
    CHECK(has_fault(faults, "/t", "t is \"x\" (it must be a number)"));
    CHECK(has_fault(faults, "/b", "b is true (it must be text in double quotes)"));
    CHECK(has_fault(faults, "/t", "one of \"y\", \"z\""));
    CHECK(has_fault(faults, "/l/1", "an element is \"y\""));
    CHECK(has_fault(faults, "/o/kee", "Did you mean \"key\"?"));
    CHECK(has_fault(faults, "/o", "o is an object (it must be a list in [ ])"));
}
