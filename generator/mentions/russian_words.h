#pragma once

// The Russian of references: which words head the name of a project, which name an act, who
// issues acts, and which words show that a quoted name is something else. Every entry is a
// word of the language, never the name of a project or of a place; case forms are generated
// by declension.

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace svod::mentions {

// What a head noun calls a name.
enum class Head : std::uint8_t {
  None,
  Project,
  Programme,
  Study,  // a programme or module of teaching: its quoted name is no project
  Movement,
  Contest,
  Action,  // акция
  Event,   // festival, forum, game
  Platform,
  System,
  Course,
  Centre,
  Initiative,
  Document,  // концепция, стратегия, инструкция …
  Neutral,   // a society, a fund: speaks neither for nor against
  Host,      // a club, a squad, a room: may bear the name of what it belongs to
  Excluded,  // a school, a newspaper, a theme, a section, a post …
};

enum class Level : std::uint8_t { None, National, Federal, Regional, Municipal, State, Priority };

// The kinds of acts as texts name them.
enum class ActKind : std::uint8_t {
  None,
  Decree,      // указ
  Law,         // закон
  Resolution,  // постановление
  Directive,   // распоряжение
  Order,       // приказ
  Letter,      // письмо
  Strategy,
  Concept,
  Doctrine,
  Instruction,
  Plan,
  Standard,   // ФГОС
  Programme,  // ФОП
  Sanitary,   // СанПиН, СП
};

// The words that issuers are made of.
enum class Issuer : std::uint8_t {
  None,
  President,
  Government,
  Ministry,    // министерство: what follows says which
  Body,        // Минпросвещения, Роспотребнадзор …: `key` says which
  Service,     // федеральная служба
  Doctor,      // санитарный врач
  Parliament,  // Федеральное Собрание
  Office,  // комитет, департамент, управление, отдел, губернатор, администрация …
};

enum class Place : std::uint8_t { None, Region, Local };

enum Flag : std::uint64_t {
  kFrom = 1ULL << 0U,           // от
  kAbout = 1ULL << 1U,          // о, об
  kYear = 1ULL << 2U,           // г, год, года
  kHereafter = 1ULL << 3U,      // далее
  kFiller = 1ULL << 4U,         // именуемый, соответственно
  kAnd = 1ULL << 5U,            // и, или
  kOn = 1ULL << 6U,             // на
  kUntil = 1ULL << 7U,          // до
  kPeriod = 1ULL << 8U,         // период, перспективу
  kMay = 1ULL << 9U,            // майский
  kRf = 1ULL << 10U,            // рф
  kRussia = 1ULL << 11U,        // россии
  kRussian = 1ULL << 12U,       // российской
  kFederation = 1ULL << 13U,    // федерации
  kLawSuffix = 1ULL << 14U,     // фз, фкз
  kNumberSuffix = 1ULL << 15U,  // р, рп, п, оз …
  kEndsName = 1ULL << 16U,      // ends an unquoted name of a document
  kLevelWord = 1ULL << 17U,  // начального, основного, общего …: levels of education
  kParts = 1ULL << 18U,        // prepositions that part a head from a name: в, при, с
  kFunction = 1ULL << 19U,     // function words, which comparison of titles leaves out
  kFederal = 1ULL << 20U,      // федеральный
  kRegional = 1ULL << 21U,     // областной, краевой …
  kInformation = 1ULL << 22U,  // информационный
  kState = 1ULL << 23U,        // государственный
  kSanitary = 1ULL << 24U,     // санитарный
  kChief = 1ULL << 25U,        // главный
  kEducational = 1ULL << 26U,  // образовательный
  kStudy = 1ULL << 27U,  // makes a programme one of teaching: рабочая, профессиональная
  kNotOfName = 1ULL << 28U,  // stands before a head and is no part of its name: новый
  kCapitals = 1ULL << 29U,   // an abbreviation: counts in capitals only
  kApproved = 1ULL << 30U,   // утверждённый
  kEducation = 1ULL << 32U,  // образования
  kField = 1ULL << 33U,      // области, сфере: after «в»
  kMoin = 1ULL << 34U,       // «МО» of «МО и Н»
  kLegalForm = 1ULL << 31U,  // МБОУ, ГАУ, ООО
};

// Cases in which a form can stand: bits 0–5 nominative, genitive, dative, accusative,
// instrumental, prepositional of the singular; 6–11 of the plural.
using Cases = std::uint16_t;
constexpr Cases kSingularCases = 0x003F;
constexpr Cases kPluralCases = 0x0FC0;
enum Gender : std::uint8_t { kMasculine = 1, kFeminine = 2, kNeuter = 4, kAnyGender = 7 };

struct WordInfo {
  Head head = Head::None;
  Level level = Level::None;
  ActKind act = ActKind::None;
  Issuer issuer = Issuer::None;
  Place place = Place::None;
  std::uint8_t gender = 0;
  Cases cases = 0;  // of a noun
  std::uint64_t flags = 0;
  std::string_view key;  // of an issuing body: its id; of an act word: its nominative

  bool is(std::uint64_t flag) const { return (flags & flag) != 0; }
};

// What is known of a word in `form` (text::fold). A word of which nothing is known gives an
// empty WordInfo.
const WordInfo& find_word(std::string_view form);

// In which cases and genders an adjective of this ending can stand; cases is 0 where the
// ending is no adjective's.
struct Agreement {
  Cases cases = 0;
  std::uint8_t gender = 0;
};
Agreement adjective_agreement(std::string_view form);

// Whether a form looks like a genitive («образования», «школьников»): by its ending only.
bool may_be_genitive(std::string_view form);
// Whether a form looks like a verb or a short participle: «проведены», «состоялась».
bool is_verb(std::string_view form);

// «национальной» → «национальная».
std::string feminine_nominative(std::string_view adjective);

// The id of a ministry by the words after «министерство»: "minprosveshcheniya" for
// «просвещения», "" for one that is not known.
std::string_view ministry_by_words(std::string_view first, std::string_view third);
// The id of a federal service by a word of its name («потребителей»), or "".
std::string_view service_by_word(std::string_view form);

// What an abbreviation stands for in names: «рф» → «российской», «федерации»; else nothing.
std::vector<std::string> words_of_abbreviation(std::string_view form);

// The key under which words of names are compared, made of a stem: a fleeting vowel is
// dropped («точек» as «точка»), and look-alike letters beside Latin ones become Latin.
std::string name_key(std::string_view stem);

// «минпросвещенияроссии» → «минпросвещения»; "" where nothing is glued.
std::string_view without_russia(std::string_view form);

// The nominative of an act's kind, as an id is made of it: «Стратегия».
std::string_view kind_word(ActKind kind);

}  // namespace svod::mentions
