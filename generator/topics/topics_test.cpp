#include "topics/topics.h"

#include <gtest/gtest.h>

#include <chrono>

namespace svod::topics {
namespace {

registry::Registry registry_of(
    const std::vector<std::pair<std::string, std::vector<registry::Cue>>>& topics) {
  registry::Registry registry;
  for (const auto& [id, cues] : topics) {
    registry::Topic topic;
    topic.id = id;
    topic.cues = cues;
    registry.topics.push_back(topic);
  }
  return registry;
}

clauses::Clause item(const std::string& text) {
  clauses::Clause clause;
  clause.anchor = "b-1";
  clause.type = clauses::Type::Item;
  clause.part = clauses::Part::Task;
  clause.text = text;
  return clause;
}

std::string topics_of(const registry::Registry& registry,
                      const std::vector<clauses::Clause>& clauses) {
  const CueIndex index(registry);
  return dump(find_topics(clauses, index), clauses);
}

struct Row {
  const char* rule;
  std::vector<registry::Cue> cues;
  const char* text;
  const char* expected;
};

TEST(FindTopics, CuesOfOneTopic) {
  const std::vector<Row> rows = {
      {"a cue matches in any case form and number",
       {{"горячее питание", 2}},
       "обеспечить детей горячим питанием",
       "b-1: t 2 (горячее питание 2)\n"},
      {"also where its stem differs from form to form",
       {{"день здоровья", 1}, {"особые дети", 1}, {"оценка труда", 1}},
       "в Дни здоровья, с особыми детьми, без оценок труда",
       "b-1: t 3 (день здоровья 1, особые дети 1, оценка труда 1)\n"},
      {"its words stand next to each other",
       {{"горячее питание", 2}},
       "горячее школьное питание",
       ""},
      {"and in order", {{"горячее питание", 2}}, "питание горячее", ""},
      {"a quote or a dash between its words does not part them",
       {{"точка роста", 1}, {"мои горизонты", 1}},
       "«Точка» роста, мои – «горизонты»",
       "b-1: t 2 (точка роста 1, мои горизонты 1)\n"},
      {"a comma does", {{"точка роста", 1}}, "точка, роста", ""},
      {"a star stands for any end of a word",
       {{"инклюзи*", 1}},
       "развивать инклюзивное образование",
       "b-1: t 1 (инклюзи* 1)\n"},
      {"also inside a phrase",
       {{"интеллектуальн* игр*", 1}},
       "в интеллектуальных играх",
       "b-1: t 1 (интеллектуальн* игр* 1)\n"},
      {"ё is е", {{"одаренный", 1}}, "одарёнными детьми", "b-1: t 1 (одаренный 1)\n"},
      {"an abbreviation is not a word of the same stem",
       {{"СВО", 1}, {"ДОУ", 1}},
       "к своему здоровью до 2020 года",
       ""},
      {"an abbreviation matches in capitals", {{"СВО", 1}}, "участники СВО", "b-1: t 1 (СВО 1)\n"},
      {"a cue counts once",
       {{"питание", 1}},
       "питание, питание и питание",
       "b-1: t 1 (питание 1)\n"},
      {"several cues add up",
       {{"питание", 0.5}, {"столовая", 0.5}},
       "питание в столовых",
       "b-1: t 1 (питание 0.5, столовая 0.5)\n"},
      {"below the threshold there is no topic", {{"питание", 0.9}}, "питание", ""},
      {"a longer cue silences a shorter one inside it",
       {{"питание", 1}, {"горячее питание", 2}},
       "горячее питание",
       "b-1: t 2 (горячее питание 2)\n"},
      {"of weight 0 it takes a word out",
       {{"здоровье", 1}, {"возможностями здоровья", 0}},
       "с ограниченными возможностями здоровья",
       ""},
      {"but not where the word stands free",
       {{"здоровье", 1}, {"возможностями здоровья", 0}},
       "здоровье детей с ограниченными возможностями здоровья",
       "b-1: t 1 (здоровье 1)\n"},
      {"of two at the same words the more exact one stands",
       {{"урок*", 1}, {"уроки", 2}, {"мужеств*", 1}, {"муж*", 3}},
       "уроков мужества",
       "b-1: t 3 (уроки 2, мужеств* 1)\n"},
      {"a negative weight speaks against",
       {{"безопасный", 1}, {"цифровой", -0.5}},
       "безопасная и цифровая",
       ""},
      {"a text of no words has no topic", {{"питание", 1}}, "— …", ""},
  };
  for (const Row& row : rows) {
    EXPECT_EQ(topics_of(registry_of({{"t", row.cues}}), {item(row.text)}), row.expected)
        << row.rule;
  }
}

TEST(FindTopics, EvidenceTellsWhereTheCueStands) {
  const std::string text = "Обеспечить горячее питание.";
  const CueIndex index(registry_of({{"t", {{"горячее питание", 1}}}}));
  const auto topics = find_topics({item(text)}, index);
  ASSERT_EQ(topics.size(), 1U);
  ASSERT_EQ(topics[0].size(), 1U);
  const Evidence& evidence = topics[0][0].evidence.at(0);
  EXPECT_EQ(text.substr(evidence.begin, evidence.end - evidence.begin), "горячее питание");
}

TEST(FindTopics, TheBestThreeAreKeptAndEqualOnesStandById) {
  const auto registry = registry_of(
      {{"d", {{"один", 1}}}, {"c", {{"один", 1}}}, {"b", {{"один", 2}}}, {"a", {{"один", 1}}}});
  EXPECT_EQ(topics_of(registry, {item("один")}),
            "b-1: b 2 (один 2)\nb-1: a 1 (один 1)\nb-1: c 1 (один 1)\n");
}

TEST(FindTopics, ATopicFarBehindTheBestIsNamedInPassing) {
  const auto registry = registry_of({{"a", {{"один", 5}}}, {"b", {{"два", 1}}}});
  EXPECT_EQ(topics_of(registry, {item("один, два")}), "b-1: a 5 (один 5)\n");
  const auto longer = registry_of({{"a", {{"один", 9}}}, {"b", {{"два", 1.5}}}});
  EXPECT_EQ(topics_of(longer, {item("один, два")}), "b-1: a 9 (один 9)\nb-1: b 1.5 (два 1.5)\n");
}

TEST(FindTopics, TheEditorDecides) {
  const auto registry = registry_of({{"a", {{"один", 5}}}});
  clauses::Clause clause = item("один");
  clause.topics_decided = true;
  EXPECT_EQ(topics_of(registry, {clause}), "");
  clause.decided_topics = {"z"};
  EXPECT_EQ(topics_of(registry, {clause}), "b-1: z decided\n");
}

TEST(FindTopics, HeadingAndLeadInLendAPart) {
  const auto registry = registry_of({{"a", {{"один", 2}}}, {"b", {{"два", 4}}}});
  clauses::Clause heading = item("Один");
  heading.type = clauses::Type::Heading;
  heading.anchor = "s-1";
  clauses::Clause lead_in = item("Два:");
  lead_in.type = clauses::Type::Paragraph;
  lead_in.is_lead_in = true;
  lead_in.anchor = "s-1-b1";
  clauses::Clause point = item("продолжить");
  point.section = 0;
  point.lead_in = 1;
  EXPECT_EQ(topics_of(registry, {heading, lead_in, point}),
            "b-1: a 1 (один 1 from s-1)\nb-1: b 1 (два 1 from s-1-b1)\n");
  point.lead_in = 0;  // a heading that is the lead-in lends once
  EXPECT_EQ(topics_of(registry, {heading, lead_in, point}), "b-1: a 1 (один 1 from s-1)\n");
  heading.addressee = "Управление образования";
  heading.addressee_kind = "authority";
  EXPECT_EQ(topics_of(registry, {heading, lead_in, point}), "");
}

TEST(FindTopics, AnAddresseeSpeaksForAPointThatSaysNothing) {
  const auto registry = registry_of({{"a", {{"родители", 0.5}}}, {"b", {{"питание", 1}}}});
  clauses::Clause lead_in = item("Родителям:");
  lead_in.is_lead_in = true;
  lead_in.addressee = "Родители";
  lead_in.addressee_kind = "other";
  lead_in.anchor = "b-0";
  clauses::Clause point = item("быть рядом с детьми");
  point.lead_in = 0;
  point.addressee = lead_in.addressee;
  EXPECT_EQ(topics_of(registry, {lead_in, point}), "b-1: a 1 (родители 1 from b-0)\n");
  lead_in.addressee_kind = "authority";
  EXPECT_EQ(topics_of(registry, {lead_in, point}), "") << "an office has to do with everything";
  lead_in.addressee_kind = "other";
  point.text = "следить за питанием";
  EXPECT_EQ(topics_of(registry, {lead_in, point}), "b-1: b 1 (питание 1)\n");
}

TEST(FindTopics, APointWithPointsOfItsOwnIsFiledUnderAnAddresseeToo) {
  const auto registry = registry_of({{"a", {{"курсы", 4}}}});
  clauses::Clause lead_in = item("Методическому кабинету:");
  lead_in.is_lead_in = true;
  lead_in.addressee = "Методический кабинет";
  lead_in.addressee_kind = "methodical-service";
  clauses::Clause point = item("провести курсы:");
  point.is_lead_in = true;
  point.lead_in = 0;
  point.addressee = lead_in.addressee;
  clauses::Clause below = item("для завучей");
  below.anchor = "b-2";
  below.lead_in = 1;
  below.addressee = lead_in.addressee;
  EXPECT_EQ(topics_of(registry, {lead_in, point, below}),
            "b-1: a 4 (курсы 4)\nb-2: a 1 (курсы 1 from b-1)\n");
}

TEST(FindTopics, OnlyPointsAreFiled) {
  const auto registry = registry_of({{"a", {{"один", 1}}}});
  const auto filed = [&](clauses::Type type, clauses::Part part, bool is_lead_in, bool governed) {
    clauses::Clause clause = item("один");
    clause.type = type;
    clause.part = part;
    clause.is_lead_in = is_lead_in;
    clauses::Clause governor = item("отмечают:");
    clause.lead_in = governed ? 0 : clauses::kNoClause;
    return !topics_of(registry, {governor, clause}).empty();
  };
  using clauses::Part;
  using clauses::Type;
  EXPECT_TRUE(filed(Type::Item, Part::Task, false, true));
  EXPECT_TRUE(filed(Type::Item, Part::None, true, false)) << "a point that governs others";
  EXPECT_TRUE(filed(Type::Row, Part::Result, false, false));
  EXPECT_TRUE(filed(Type::Paragraph, Part::Result, false, true));
  EXPECT_TRUE(filed(Type::Paragraph, Part::None, false, true));
  EXPECT_TRUE(filed(Type::Paragraph, Part::Result, false, false));
  EXPECT_FALSE(filed(Type::Paragraph, Part::None, false, false));
  EXPECT_FALSE(filed(Type::Paragraph, Part::Task, true, true)) << "only a lead-in";
  EXPECT_FALSE(filed(Type::Item, Part::Preamble, false, true));
  EXPECT_FALSE(filed(Type::Item, Part::Closing, false, true));
  EXPECT_FALSE(filed(Type::Heading, Part::Task, false, false));
  EXPECT_FALSE(filed(Type::Title, Part::None, false, false));
}

TEST(FindTopics, ALeadInThatNamesWhoIsToActIsNotFiled) {
  const auto registry = registry_of({{"a", {{"спорт", 1}}}});
  clauses::Clause clause = item("Управлению образования и спорта:");
  clause.is_lead_in = true;
  EXPECT_NE(topics_of(registry, {clause}), "");
  clause.addressee = "Управление образования и спорта";
  EXPECT_EQ(topics_of(registry, {clause}), "");
}

TEST(FindTopics, ALongClauseTakesTimeByItsLength) {
  const auto registry = registry_of({{"a", {{"один", 1}, {"один один", 1}, {"од*", 1}}}});
  const CueIndex index(registry);
  const auto milliseconds = [&](int words) {
    std::string text;
    for (int i = 0; i < words; ++i) text += "один ";
    const std::vector<clauses::Clause> clauses = {item(text)};
    const auto start = std::chrono::steady_clock::now();
    EXPECT_EQ(find_topics(clauses, index)[0].size(), 1U);
    return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start)
        .count();
  };
  milliseconds(1000);
  const double short_time = milliseconds(5000);
  // Eight times the text: quadratic work would be sixty-four times the time.
  EXPECT_LT(milliseconds(40000), 30 * short_time);
}

}  // namespace
}  // namespace svod::topics
