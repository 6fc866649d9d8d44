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

// What else the grammar asks of a word: WordInfo::flags.
constexpr std::uint64_t kFrom = 1ULL << 0U;       // от
constexpr std::uint64_t kAbout = 1ULL << 1U;      // о, об
constexpr std::uint64_t kYear = 1ULL << 2U;       // г, год, года
constexpr std::uint64_t kHereafter = 1ULL << 3U;  // далее
constexpr std::uint64_t kFiller = 1ULL << 4U;    // именуемый, соответственно
constexpr std::uint64_t kAnd = 1ULL << 5U;       // и, или
constexpr std::uint64_t kOn = 1ULL << 6U;        // на
constexpr std::uint64_t kUntil = 1ULL << 7U;     // до
constexpr std::uint64_t kPeriod = 1ULL << 8U;    // период, перспективу
constexpr std::uint64_t kMay = 1ULL << 9U;       // майский
constexpr std::uint64_t kRf = 1ULL << 10U;       // рф
constexpr std::uint64_t kRussia = 1ULL << 11U;   // россии
constexpr std::uint64_t kRussian = 1ULL << 12U;  // российской
constexpr std::uint64_t kFederation = 1ULL << 13U;    // федерации
constexpr std::uint64_t kLawSuffix = 1ULL << 14U;     // фз, фкз
constexpr std::uint64_t kNumberSuffix = 1ULL << 15U;  // р, рп, п, оз …
constexpr std::uint64_t kEndsName = 1ULL << 16U;      // ends an unquoted name of a document
constexpr std::uint64_t kLevelWord =
    1ULL << 17U;  // начального, основного, общего …: levels of education
constexpr std::uint64_t kParts = 1ULL
                                 << 18U;  // prepositions that part a head from a name: в, при, с
constexpr std::uint64_t kFunction =
    1ULL << 19U;  // function words, which comparison of titles leaves out
constexpr std::uint64_t kFederal = 1ULL << 20U;      // федеральный
constexpr std::uint64_t kRegional = 1ULL << 21U;     // областной, краевой …
constexpr std::uint64_t kInformation = 1ULL << 22U;  // информационный
constexpr std::uint64_t kState = 1ULL << 23U;        // государственный
constexpr std::uint64_t kSanitary = 1ULL << 24U;     // санитарный
constexpr std::uint64_t kChief = 1ULL << 25U;        // главный
constexpr std::uint64_t kEducational = 1ULL << 26U;  // образовательный
constexpr std::uint64_t kStudy =
    1ULL << 27U;  // makes a programme one of teaching: рабочая, профессиональная
constexpr std::uint64_t kNotOfName =
    1ULL << 28U;  // stands before a head and is no part of its name: новый
constexpr std::uint64_t kCapitals = 1ULL << 29U;      // an abbreviation: counts in capitals only
constexpr std::uint64_t kApproved = 1ULL << 30U;      // утверждённый
constexpr std::uint64_t kEducation = 1ULL << 32U;     // образования
constexpr std::uint64_t kField = 1ULL << 33U;         // области, сфере: after «в»
constexpr std::uint64_t kMoin = 1ULL << 34U;          // «МО» of «МО и Н»
constexpr std::uint64_t kPresidential = 1ULL << 35U;  // «Пр» of «№ Пр-271»
constexpr std::uint64_t kDevelopment = 1ULL << 36U;   // развития
constexpr std::uint64_t kLegalForm = 1ULL << 31U;     // МБОУ, ГАУ, ООО

// Cases in which a form can stand: bits 0–5 nominative, genitive, dative, accusative,
// instrumental, prepositional of the singular; 6–11 of the plural.
using Cases = std::uint16_t;
constexpr Cases kSingularCases = 0x003F;
constexpr Cases kPluralCases = 0x0FC0;
constexpr std::uint8_t kMasculine = 1;
constexpr std::uint8_t kFeminine = 2;
constexpr std::uint8_t kNeuter = 4;
constexpr std::uint8_t kAnyGender = 7;

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

// The words that name the country: a name with them is the name without them.
std::string_view country_words();

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

// «санпину» → «СанПиН», «сп» → «СП».
std::string_view sanitary_word(std::string_view form);

// The nominative of an act's kind, as an id is made of it: «Стратегия».
std::string_view kind_word(ActKind kind);

}  // namespace svod::mentions
