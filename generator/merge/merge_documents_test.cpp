#include "merge/merge_documents.h"

#include <gtest/gtest.h>

#include <random>
#include <string>

#include "documents/parse_document.h"

namespace svod::merge {
namespace {

using documents::Document;

const registry::Registry& tambov() {
  static const registry::Registry registry = [] {
    registry::Registry made;
    made.regions.push_back(
        {"68", "Тамбовская область", "Тамбовской области", "Тамбовской области", "", "", {}});
    made.build_indexes();
    return made;
  }();
  return registry;
}

Document document(const std::string& markdown) {
  diagnostics::Diagnostics faults;
  Document read = documents::parse_document(markdown, "68/x/2021", "d.md", tambov(), faults);
  for (const auto& fault : faults) ADD_FAILURE() << to_string(fault) << '\n' << markdown;
  return read;
}

std::string file(const std::string& keys, const std::string& body) {
  return "---\nkind: решение\n" + keys + "---\n\n" + body;
}

Merged merge(const std::string& base, const std::string& edited, const std::string& imported) {
  const auto merged =
      merge_documents(document(base), document(edited), document(imported), tambov());
  EXPECT_TRUE(merged) << edited;
  return merged ? *merged : Merged{};
}

// The merged body, and the conflicts as «edited|imported».
std::string merge_bodies(const std::string& base, const std::string& edited,
                         const std::string& imported) {
  const std::string keys = "title: Т\n";
  const Merged merged = merge(file(keys, base), file(keys, edited), file(keys, imported));
  std::string out = merged.markdown.substr(merged.markdown.find("---\n\n") + 5);
  for (const auto& conflict : merged.conflicts) {
    out += "{" + conflict.edited + "|" + conflict.imported + "}\n";
  }
  return out;
}

struct Row {
  std::string rule;
  std::string base;
  std::string edited;
  std::string imported;
  std::string expected;
};

TEST(MergeDocuments, PartsOfTheBody) {
  const std::string one = "1\\. Развивать сеть школ района.\n\n";
  const std::string two = "2\\. Провести конкурс педагогов области.\n";
  const std::string one_more = "1\\. Развивать сеть новых школ района.\n\n";
  const std::string two_more = "2\\. Провести большой конкурс педагогов области.\n";
  const Row rows[] = {
      {"what the person left is as imported", one + two, one + two, one_more + two, one_more + two},
      {"what import left is as edited", one + two, one_more + two, one + two, one_more + two},
      {"both changed, each its own part, even side by side", one + two, one_more + two,
       one + two_more, one_more + two_more},
      {"both did the same", one + two, one_more + two, one_more + two, one_more + two},
      {"both changed one part: the person's stands", one + two,
       "1\\. Развивать сеть школ города.\n\n" + two, one_more + two,
       "1\\. Развивать сеть школ города.\n\n" + two +
           "{1\\. Развивать сеть школ города.|1\\. Развивать сеть новых школ района.}\n"},
      {"taken out by the person, left by import", one + two, two, one + two, two},
      {"taken out by the person, changed by import", one + two, two, one_more + two,
       two + "{|1\\. Развивать сеть новых школ района.}\n"},
      {"changed by the person, gone in the import", one + two, one_more + two, two,
       one_more + two + "{1\\. Развивать сеть новых школ района.|}\n"},
      {"added by the person, beside what import changed", one + two,
       one + "Примечание редактора.\n\n" + two, one_more + two_more,
       one_more + "Примечание редактора.\n\n" + two_more},
      {"both added, not the same", one + two, one + "Слово человека.\n\n" + two,
       one + "Строка источника.\n\n" + two, one + "Слово человека.\n\nСтрока источника.\n\n" + two},
      {"import finds what the person had typed in", one + two,
       one + "Провести день открытых дверей осенью.\n\n" + two,
       one + "Провести день открытых дверей осенью\\*.\n\n" + two,
       one + "Провести день открытых дверей осенью.\n\n" + two +
           "{Провести день открытых дверей осенью.|Провести день открытых дверей осенью\\*.}\n"},
      {"import parts what the person corrected",
       "Первое слово сказал учитель школы. Второе сказал директор лицея города.\n",
       "Первое слово сказал учитель гимназии. Второе сказал директор лицея города.\n",
       "Первое слово сказал учитель школы.\n\nВторое сказал директор лицея города.\n",
       "Первое слово сказал учитель гимназии. Второе сказал директор лицея города.\n"
       "{Первое слово сказал учитель гимназии. Второе сказал директор лицея города.|"
       "Первое слово сказал учитель школы.\n\nВторое сказал директор лицея города.}\n"},
      {"a mark of the editor stays with a refreshed text", one + two,
       "1\\. Развивать сеть школ района. {#p-1-old} {part: task}\n\n" + two, one_more + two,
       "1\\. Развивать сеть новых школ района. {#p-1-old} {part: task}\n\n" + two},
      {"lines broken by hand are no change, an item stays an item",
       "Задачи:\n\n- первая задача района\n  - её часть\n- вторая\n",
       "Задачи:\n- первая задача\n  района\n  - её часть\n- вторая\n",
       "Задачи:\n\n- первая новая задача района\n  - её часть\n- вторая, да\n",
       "Задачи:\n\n- первая новая задача района\n  - её часть\n- вторая, да\n"},
  };
  for (const Row& row : rows) {
    EXPECT_EQ(merge_bodies(row.base, row.edited, row.imported), row.expected) << row.rule;
  }
}

TEST(MergeDocuments, RowsOfATableArePartsOfIt) {
  const std::string head = "| Год | Школ |\n|---|---|\n";
  const std::string old_head = "| Год | Школ |\n| --- | --- |\n";
  const std::string rows = "| 2019 | 4 |\n| 2020 | 5 |\n| 2021 | 6 |\n";
  EXPECT_EQ(merge_bodies(old_head + rows, head + "| 2019 | 4 |\n| 2020 | 55 |\n| 2021 | 6 |\n",
                         old_head + "| 2019 | 4 |\n| 2020 | 5 |\n| 2021 | 66 |\n| 2022 | 7 |\n"),
            head + "| 2019 | 4 |\n| 2020 | 55 |\n| 2021 | 66 |\n| 2022 | 7 |\n");
  EXPECT_EQ(
      merge_bodies(old_head + rows, old_head + "| 2019 | 4 |\n| 2020 | 55 |\n| 2021 | 6 |\n",
                   old_head + "| 2019 | 3 |\n| 2020 | 50 |\n| 2021 | 6 |\n"),
      old_head + "| 2019 | 3 |\n| 2020 | 55 |\n| 2021 | 6 |\n{| 2020 | 55 ||| 2020 | 50 |}\n");
}

TEST(MergeDocuments, ATableStaysWhole) {
  const std::string base = "Итоги:\n\n| Год | Школ |\n| --- | --- |\n| 2020 | 5 |\n\nКонец.\n";
  const std::string edited = "Итоги:\n\n| Год | Школ |\n| --- | --- |\n| 2020 | 6 |\n\nКонец.\n";
  const std::string imported =
      "Итоги\\:\n\n| Год | Школ |\n| --- | --- |\n| 2020 | 5 |\n\nКонец!\n";
  EXPECT_EQ(merge_bodies(base, edited, imported),
            "Итоги:\n\n| Год | Школ |\n| --- | --- |\n| 2020 | 6 |\n\nКонец!\n");
  const std::string headless = "|   |\n| --- |\n| а |\n\nКонец.\n";
  EXPECT_EQ(merge_bodies("Да.\n\n" + headless, "Да.\n\n" + headless, "Нет.\n\n" + headless),
            "Нет.\n\n" + headless);
}

TEST(MergeDocuments, KeysOfTheFrontMatter) {
  const std::string rest =
      "basis: {}\nsources:\n  - file: a.txt\n    sha256: \"00\"\n    publish: yes\nadded: 2026\n";
  const auto keys = [&](const std::string& own) { return file(own + rest, "Текст.\n"); };
  const std::string base = "title: Тема\ndate: 2021\ndate_of: inferred\nplace:\n";
  const Row rows[] = {
      {"as imported", base, base, "title: Тема дня\ndate: 2021\ndate_of: inferred\nplace: Тамбов\n",
       "title: Тема дня\ndate: 2021\ndate_of: inferred\nplace: Тамбов\n"},
      {"as edited, as typed", base,
       "title:   'Тема дня'\ndate: 2021\ndate_of: inferred\nplace: Тамбов\n", base,
       "title:   'Тема дня'\ndate: 2021\ndate_of: inferred\nplace: Тамбов\n"},
      {"a date goes with its kind", base, "title: Тема\ndate: 2022-08\ndate_of: document\nplace:\n",
       "title: Тема\ndate: 2021\ndate_of: event\nplace: Тамбов\n",
       "title: Тема\ndate: 2022-08\ndate_of: document\nplace: Тамбов\n"},
      {"a line that the person took out comes back where import has a value", base,
       "title: Тема\ndate: 2021\ndate_of: inferred\n",
       "title: Тема\ndate: 2021\ndate_of: inferred\nplace: Тамбов\n",
       "title: Тема\ndate: 2021\ndate_of: inferred\nplace: Тамбов\n"},
  };
  for (const Row& row : rows) {
    const Merged merged = merge(keys(row.base), keys(row.edited), keys(row.imported));
    EXPECT_EQ(merged.markdown, keys(row.expected)) << row.rule;
    EXPECT_TRUE(merged.conflicts.empty()) << row.rule;
  }
}

// Whether a source may be published: import may find something private in it, a person may decide
// that nothing is.
TEST(MergeDocuments, WhoeverDecidedLastAboutASource) {
  const auto keys = [](const std::string& publish, const std::string& more = "") {
    return file("title: Т\nsources:\n  - file: a.txt\n    sha256: \"00\"\n    publish: " + publish +
                    "\n" + more,
                "Да.\n");
  };
  const Document unpublished = document(merge(keys("yes"), keys("yes"), keys("no")).markdown);
  EXPECT_FALSE(unpublished.front.sources.at(0).publish);
  EXPECT_EQ(merge(keys("no"), keys("yes"), keys("no")).markdown, keys("yes"));
  const std::string further = "  - file: b.txt\n    sha256: \"01\"\n    publish: yes\n";
  EXPECT_EQ(merge(keys("yes"), keys("yes", further), keys("yes")).markdown, keys("yes", further));
}

TEST(MergeDocuments, AConflictIsKeptBesideUntilAPersonTakesItOut) {
  const std::string base = file("title: Тема\nadded: 2026\n", "1\\. Да.\n");
  const std::string edited = file("title: Моя тема\nadded: 2026\n", "1\\. Да, да.\n");
  const std::string imported = file("title: Тема дня\nadded: 2027\n", "1\\. Да. Нет.\n");
  const std::string expected = file(
      "title: Моя тема\nadded: 2026\nconflicts:\n  - key: title\n    edited: Моя тема\n"
      "    imported: Тема дня\n  - edited: |-\n      1\\. Да, да.\n"
      "    imported: |-\n      1\\. Да. Нет.\n",
      "1\\. Да, да.\n");
  const Merged merged = merge(base, edited, imported);
  EXPECT_EQ(merged.markdown, expected);
  EXPECT_EQ(merged.conflicts.size(), 2U);

  const Merged again = merge(imported, merged.markdown, imported);
  EXPECT_EQ(again.markdown, expected);
  EXPECT_TRUE(again.conflicts.empty());

  const std::string newer = file("title: Тема века\nadded: 2027\n", "1\\. Да. Нет.\n");
  const Merged third = merge(imported, merged.markdown, newer);
  ASSERT_EQ(third.conflicts.size(), 1U);
  EXPECT_EQ(document(third.markdown).front.conflicts.at(0).imported, "Тема века");
  EXPECT_EQ(document(third.markdown).front.conflicts.size(), 2U);
}

TEST(MergeDocuments, ACommentOfThePersonIsNotWrittenOver) {
  const std::string base = file("title: Тема\nplace: Тамбов\n", "Да.\n");
  const std::string edited = file("title: Тема # уточнить\nplace: Тамбов\n", "Да.\n");
  const std::string imported = file("title: Тема дня\nplace: Рассказово\n", "Да.\n");
  const Merged merged = merge(base, edited, imported);
  EXPECT_NE(merged.markdown.find("title: Тема # уточнить\n"), std::string::npos);
  EXPECT_NE(merged.markdown.find("place: Рассказово\n"), std::string::npos);
  EXPECT_EQ(merged.conflicts.size(), 1U);
}

TEST(MergeDocuments, TheEditedBytesStayWhereNothingIsToBeDone) {
  const std::string base = file("title: Тема\n", "Да.\n\n- а\n- б\n");
  const std::string edited =
      "\xEF\xBB\xBF---\r\ntitle: \"Тема\"\r\nkind: решение\r\n---\r\nДа.\r\n* а\r\n* в\r\n\r\n";
  EXPECT_EQ(merge(base, edited, base).markdown, edited);
}

// -- whatever the three texts are, no letter of the person is lost

class Texts {
 public:
  std::string body() {
    std::string out;
    for (auto n = random_() % 6; n > 0; --n) out += part() + "\n\n";
    return out;
  }

  // The body with some of its parts changed, gone or new.
  std::string changed(const std::string& text) {
    std::string out;
    for (std::size_t at = 0; at < text.size();) {
      const std::size_t end = text.find("\n\n", at);
      std::string old = text.substr(at, end - at);
      at = end + 2;
      const auto chance = random_() % 8;
      if (chance == 0) continue;
      if (chance == 1) old = part();
      if (chance == 2) old += " " + word();
      if (chance == 3) old += " {#x-" + std::to_string(random_() % 1000) + "}";
      if (chance == 4) out += part() + "\n\n";
      out += old;
      out += chance == 5 && old.front() != '|' ? "\n" : "\n\n";
      if (chance == 5 && old.front() != '|') out += word() + "\n\n";
    }
    return random_() % 4 == 0 ? out + part() + "\n\n" : out;
  }

 private:
  std::string word() {
    static const char* const words_of_parts[] = {"школа",  "район", "год",   "педагог",
                                                 "`код`",  "1.",    "*шаг*", "***",
                                                 "[а](b)", "<b>",   "\\{",   "- "};
    return words_of_parts[random_() % std::size(words_of_parts)];
  }

  std::string part() {
    static const char* const starts[] = {"",
                                         "# ",
                                         "- ",
                                         "  - ",
                                         "1\\. ",
                                         "> ",
                                         "[^1]: ",
                                         "1. ",
                                         "",
                                         "",
                                         "| а | б |\n| --- | --- |\n| "};
    std::string out = starts[random_() % std::size(starts)];
    for (auto n = 1 + random_() % 5; n > 0; --n) out += word() + " ";
    return out + word();
  }

  std::mt19937 random_{20261126};  // NOLINT: the same texts in every run
};

std::vector<std::string> words_of(const Document& document) {
  std::vector<std::string> words;
  for (const markdown::Block& block : document.blocks) {
    std::string word;
    for (const char c : block.text + " ") {
      if (c != ' ') {
        word += c;
      } else if (!word.empty()) {
        words.push_back(std::move(word));
        word.clear();
      }
    }
    if (!block.fixed_anchor.empty()) words.push_back("#" + block.fixed_anchor);
  }
  std::sort(words.begin(), words.end());
  return words;
}

TEST(MergeDocuments, NothingThatAPersonWroteIsLost) {
  Texts texts;
  std::size_t merges = 0;
  for (int i = 0; i < 1000; ++i) {
    const std::string base = file("title: Т\n", texts.body());
    const std::string body = base.substr(base.find("---\n\n") + 5);
    const Document before = document(base);
    const Document edited = document(file("title: Т\n", texts.changed(body)));
    const Document imported = document(file("title: Т\n", texts.changed(body)));
    const auto merged = merge_documents(before, edited, imported, tambov());
    if (!merged) continue;  // it stays as it is
    ++merges;
    const Document after = document(merged->markdown);
    // Every word that the edited text has more often than the base is in the merged one as often.
    const auto old_words = words_of(before);
    const auto new_words = words_of(after);
    const auto edited_words = words_of(edited);
    for (const std::string& word : edited_words) {
      const auto count = [&](const std::vector<std::string>& words) {
        return std::count(words.begin(), words.end(), word);
      };
      const auto own = count(edited_words) - count(old_words);
      ASSERT_GE(count(new_words), std::max<std::ptrdiff_t>(own, 0))
          << word << "\n== base\n"
          << before.markdown << "== edited\n"
          << edited.markdown << "== imported\n"
          << imported.markdown << "== merged\n"
          << merged->markdown;
    }
    // And the same again changes nothing.
    const auto again = merge_documents(imported, after, imported, tambov());
    ASSERT_TRUE(again);
    ASSERT_EQ(again->markdown, merged->markdown);
  }
  EXPECT_GT(merges, 900U);
}

}  // namespace
}  // namespace svod::merge
