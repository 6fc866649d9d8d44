#include "intake/triage.h"

#include <gtest/gtest.h>

namespace svod::intake {
namespace {

using import::Imported;

TEST(ClassifyName, WhatProgramsLeaveIsNoDocument) {
  struct Row {
    std::string_view name;
    FileKind kind;
  };
  static constexpr Row kRows[] = {
      {"Резолюция.DOCX", FileKind::Document},     {"скан 1.JPG", FileKind::Document},
      {"~$золюция.docx", FileKind::Service},      {"Thumbs.db", FileKind::Service},
      {"desktop.ini", FileKind::Service},         {"._Резолюция.pdf", FileKind::Service},
      {"Резолюция.docx~", FileKind::Service},     {".~lock.a.odt#", FileKind::Service},
      {"~WRL0001.tmp", FileKind::Service},        {"Резолюция.pdf.sig", FileKind::Signature},
      {"Резолюция.PDF.p7s", FileKind::Signature}, {"Резолюции.rar", FileKind::Archive},
      {"архив.tar.gz", FileKind::Archive},        {"Показатели.xlsx", FileKind::Other},
      {"Доклад.pptx", FileKind::Other},           {"Резолюция", FileKind::Document},
  };
  for (const Row& row : kRows) EXPECT_EQ(classify_name(row.name), row.kind) << row.name;
}

Imported imported(bool kind_stated, const std::vector<std::string>& texts) {
  import::Imported out;
  if (!kind_stated) out.front.basis.emplace_back("kind", "вид не назван");
  for (const std::string& text : texts) {
    markdown::Block block;
    block.text = text;
    out.blocks.push_back(block);
  }
  return out;
}

TEST(NameOtherDocument, WhatItCallsItself) {
  EXPECT_EQ(name_other_document(imported(false, {"ДОКЛАД", "Уважаемые коллеги!"})), "доклад");
  EXPECT_EQ(name_other_document(imported(false, {"12 августа 2020", "Список награждённых"})),
            "список");
  EXPECT_EQ(name_other_document(imported(false, {"Об итогах года", "План работы выполнен."})),
            "план");
  EXPECT_EQ(name_other_document(imported(false, {"Об итогах года", "Доклады приняты."})), "");
  EXPECT_EQ(name_other_document(
                imported(false, {"УПРАВЛЕНИЕ ОБРАЗОВАНИЯ РАЙОНА ПРИКАЗ", "15.08.2018 № 245-од"})),
            "приказ");
  EXPECT_EQ(name_other_document(
                imported(false, {"УПРАВЛЕНИЕ ОБРАЗОВАНИЯ", "О педсовете", "По плану ПРИКАЗЫВАЮ:"})),
            "приказ");
  EXPECT_EQ(name_other_document(imported(
                false, {"Руководителям школ", "О направлении резолюции", "Уважаемые коллеги!"})),
            "письмо");
  EXPECT_EQ(name_other_document(
                imported(false, {"Предложения в резолюцию августовской конференции от секции"})),
            "предложения в резолюцию");
  EXPECT_EQ(name_other_document(imported(false, {"Предложения", "1. Читать."})), "");
  EXPECT_EQ(name_other_document(imported(false, {"Отдел исполнил приказ", "1. Читать."})), "");
  EXPECT_EQ(name_other_document(imported(true, {"ПРИКАЗ", "ПРИКАЗЫВАЮ:", "РЕЗОЛЮЦИЯ"})), "")
      << "a resolution that follows its order";
  EXPECT_EQ(name_other_document(imported(true, {"Протокол № 3", "РЕШЕНИЕ"})), "")
      << "a decision in minutes is a decision";
}

}  // namespace
}  // namespace svod::intake
