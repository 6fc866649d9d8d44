#include "mentions/russian_words.h"

#include <array>
#include <cstddef>
#include <functional>
#include <unordered_map>
#include <utility>
#include <vector>

#include "tokens/tokens.h"

namespace svod::mentions {
namespace {

enum class Paradigm {
  Masculine,  // проект
  Feminine,   // программ-а
  Iya,        // акци-я
  Ie,         // движен-ие
  Neuter,     // письм-о
  SoftSign,   // модел-ь
  Adjective,  // национальн-ый
  Fixed,      // abbreviations, particles: the form itself
};

constexpr Cases kNom = 1U << 0U;
constexpr Cases kGen = 1U << 1U;
constexpr Cases kDat = 1U << 2U;
constexpr Cases kAcc = 1U << 3U;
constexpr Cases kIns = 1U << 4U;
constexpr Cases kPre = 1U << 5U;
constexpr Cases plural(unsigned cases) {
  return static_cast<Cases>(cases << 6U);
}
constexpr Cases kAllCases = kSingularCases | kPluralCases;

struct Ending {
  std::string_view text;
  Cases cases;
};

constexpr std::array kMasculineEndings = {
    Ending{"", kNom | kAcc},
    Ending{"а", kGen},
    Ending{"у", kDat},
    Ending{"ом", kIns},
    Ending{"е", kPre},
    Ending{"ы", plural(kNom | kAcc)},
    Ending{"и", plural(kNom | kAcc)},
    Ending{"ов", plural(kGen)},
    Ending{"ам", plural(kDat)},
    Ending{"ами", plural(kIns)},
    Ending{"ах", plural(kPre)},
};
constexpr std::array kFeminineEndings = {
    Ending{"а", kNom},
    Ending{"ы", kGen | plural(kNom | kAcc)},
    Ending{"и", kGen | plural(kNom | kAcc)},
    Ending{"е", kDat | kPre},
    Ending{"у", kAcc},
    Ending{"ой", kIns},
    Ending{"", plural(kGen)},
    Ending{"ам", plural(kDat)},
    Ending{"ами", plural(kIns)},
    Ending{"ах", plural(kPre)},
};
constexpr std::array kIyaEndings = {
    Ending{"я", kNom},           Ending{"и", kGen | kDat | kPre | plural(kNom | kAcc)},
    Ending{"ю", kAcc},           Ending{"ей", kIns},
    Ending{"й", plural(kGen)},   Ending{"ям", plural(kDat)},
    Ending{"ями", plural(kIns)}, Ending{"ях", plural(kPre)},
};
constexpr std::array kIeEndings = {
    Ending{"ие", kNom | kAcc},   Ending{"ия", kGen | plural(kNom | kAcc)},
    Ending{"ию", kDat},          Ending{"ием", kIns},
    Ending{"ии", kPre},          Ending{"ий", plural(kGen)},
    Ending{"иям", plural(kDat)}, Ending{"иями", plural(kIns)},
    Ending{"иях", plural(kPre)},
};
constexpr std::array kNeuterEndings = {
    Ending{"о", kNom | kAcc},   Ending{"а", kGen | plural(kNom | kAcc)},
    Ending{"у", kDat},          Ending{"ом", kIns},
    Ending{"е", kPre},          Ending{"", plural(kGen)},
    Ending{"ам", plural(kDat)}, Ending{"ами", plural(kIns)},
    Ending{"ах", plural(kPre)},
};
constexpr std::array kSoftSignEndings = {
    Ending{"ь", kNom | kAcc},   Ending{"и", kGen | kDat | kPre | plural(kNom | kAcc)},
    Ending{"ью", kIns},         Ending{"ей", plural(kGen)},
    Ending{"ям", plural(kDat)}, Ending{"ями", plural(kIns)},
    Ending{"ях", plural(kPre)},
};
// Longest first, so that the first that fits is the ending.
struct AdjectiveEnding {
  std::string_view text;
  Cases cases;
  std::uint8_t gender;
};
constexpr std::uint8_t kMasculineOrNeuter = kMasculine | kNeuter;
constexpr Cases kOblique = kGen | kDat | kIns | kPre;
constexpr std::array kAdjectiveEndings = {
    AdjectiveEnding{"ого", kGen | kAcc, kMasculineOrNeuter},
    AdjectiveEnding{"его", kGen | kAcc, kMasculineOrNeuter},
    AdjectiveEnding{"ому", kDat, kMasculineOrNeuter},
    AdjectiveEnding{"ему", kDat, kMasculineOrNeuter},
    AdjectiveEnding{"ыми", plural(kIns), kAnyGender},
    AdjectiveEnding{"ими", plural(kIns), kAnyGender},
    AdjectiveEnding{"ый", kNom | kAcc, kMasculine},
    AdjectiveEnding{"ий", kNom | kAcc, kMasculine},
    AdjectiveEnding{"ой", kOblique, kFeminine},
    AdjectiveEnding{"ей", kOblique, kFeminine},
    AdjectiveEnding{"ым", kIns | plural(kDat), kMasculineOrNeuter},
    AdjectiveEnding{"им", kIns | plural(kDat), kMasculineOrNeuter},
    AdjectiveEnding{"ом", kPre, kMasculineOrNeuter},
    AdjectiveEnding{"ем", kPre, kMasculineOrNeuter},
    AdjectiveEnding{"ая", kNom, kFeminine},
    AdjectiveEnding{"яя", kNom, kFeminine},
    AdjectiveEnding{"ую", kAcc, kFeminine},
    AdjectiveEnding{"юю", kAcc, kFeminine},
    AdjectiveEnding{"ое", kNom | kAcc, kNeuter},
    AdjectiveEnding{"ее", kNom | kAcc, kNeuter},
    AdjectiveEnding{"ые", plural(kNom | kAcc), kAnyGender},
    AdjectiveEnding{"ие", plural(kNom | kAcc), kAnyGender},
    AdjectiveEnding{"ых", plural(kGen | kAcc | kPre), kAnyGender},
    AdjectiveEnding{"их", plural(kGen | kAcc | kPre), kAnyGender},
};

struct FormHash {
  using is_transparent = void;
  std::size_t operator()(std::string_view form) const {
    return std::hash<std::string_view>{}(form);
  }
};
using Table = std::unordered_map<std::string, WordInfo, FormHash, std::equal_to<>>;

void merge(WordInfo& into, const WordInfo& more) {
  if (into.head == Head::None) into.head = more.head;
  if (into.level == Level::None) into.level = more.level;
  if (into.act == ActKind::None) into.act = more.act;
  if (into.issuer == Issuer::None) into.issuer = more.issuer;
  if (into.place == Place::None) into.place = more.place;
  if (into.key.empty()) into.key = more.key;
  into.cases |= more.cases;
  into.gender |= more.gender;
  into.flags |= more.flags;
}

void add_forms(Table& table, std::string_view base, const auto& endings, WordInfo info) {
  for (const Ending& ending : endings) {
    info.cases = ending.cases;
    merge(table[std::string(base) + std::string(ending.text)], info);
  }
}

void add(Table& table, Paradigm paradigm, std::string_view base, WordInfo info) {
  switch (paradigm) {
    case Paradigm::Masculine:
      info.gender = kMasculine;
      add_forms(table, base, kMasculineEndings, info);
      break;
    case Paradigm::Feminine:
      info.gender = kFeminine;
      add_forms(table, base, kFeminineEndings, info);
      break;
    case Paradigm::Iya:
      info.gender = kFeminine;
      add_forms(table, base, kIyaEndings, info);
      break;
    case Paradigm::Ie:
      info.gender = kNeuter;
      add_forms(table, base, kIeEndings, info);
      break;
    case Paradigm::Neuter:
      info.gender = kNeuter;
      add_forms(table, base, kNeuterEndings, info);
      break;
    case Paradigm::SoftSign:
      info.gender = kFeminine;
      add_forms(table, base, kSoftSignEndings, info);
      break;
    case Paradigm::Adjective:
      for (const AdjectiveEnding& ending : kAdjectiveEndings) {
        merge(table[std::string(base) + std::string(ending.text)], info);
      }
      break;
    case Paradigm::Fixed:
      merge(table[std::string(base)], info);
      break;
  }
}

struct WordRow {
  Paradigm paradigm;
  std::string_view words;  // bases, parted by spaces
  WordInfo info;
};

WordInfo head(Head kind, Level level = Level::None, std::uint64_t flags = 0) {
  WordInfo info;
  info.head = kind;
  info.level = level;
  info.flags = flags;
  return info;
}
WordInfo abbreviation(Head kind, Level level = Level::None) {
  WordInfo info = head(kind, level, kCapitals);
  info.cases = kAllCases;
  info.gender = kAnyGender;
  return info;
}
WordInfo level(Level value, std::uint64_t flags = 0) {
  WordInfo info;
  info.level = value;
  info.flags = flags;
  return info;
}
WordInfo act(ActKind kind, std::uint64_t flags = 0) {
  WordInfo info;
  info.act = kind;
  info.flags = flags;
  return info;
}
WordInfo document(ActKind kind) {
  WordInfo info = act(kind);
  info.head = Head::Document;
  return info;
}
WordInfo issuer(Issuer kind, std::string_view key = "", Place place = Place::None) {
  WordInfo info;
  info.issuer = kind;
  info.key = key;
  info.place = place;
  return info;
}
WordInfo place(Place kind) {
  WordInfo info;
  info.place = kind;
  return info;
}
WordInfo flags(std::uint64_t value) {
  WordInfo info;
  info.flags = value;
  return info;
}

std::vector<WordRow> rows() {
  using enum Paradigm;
  return {
      // -- heads of names
      {Masculine, "проект подпроект мегапроект мини-проект", head(Head::Project)},
      {Masculine, "нацпроект", head(Head::Project, Level::National)},
      {Masculine, "госпроект", head(Head::Project, Level::State)},
      {Fixed, "нп", abbreviation(Head::Project, Level::National)},
      {Fixed, "фп", abbreviation(Head::Project, Level::Federal)},
      {Fixed, "рп", abbreviation(Head::Project, Level::Regional)},
      {Fixed, "пнп", abbreviation(Head::Project, Level::Priority)},
      {Feminine, "программ подпрограмм", head(Head::Programme)},
      {Feminine, "госпрограмм", head(Head::Programme, Level::State)},
      {Fixed, "гп", abbreviation(Head::Programme, Level::State)},
      {Fixed, "фцп", abbreviation(Head::Programme, Level::Federal)},
      {Fixed, "мп", abbreviation(Head::Programme, Level::Municipal)},
      {Ie, "движен", head(Head::Movement)},
      {Masculine, "конкурс конкурс-фестивал", head(Head::Contest)},
      {Feminine, "олимпиад", head(Head::Contest)},
      {Masculine, "чемпионат", head(Head::Contest)},
      {Iya, "преми", head(Head::Contest)},
      {Iya, "акци", head(Head::Action)},
      {Masculine, "форум марафон турнир слет хакатон смотр диктант флешмоб", head(Head::Event)},
      {SoftSign, "фестивал", head(Head::Event)},
      {Fixed, "фестиваля фестивалю фестивалем фестивале фестивали", head(Head::Event)},
      {Feminine, "спартакиад игр эстафет смен", head(Head::Event)},
      {Ie, "соревнован состязан", head(Head::Event)},
      {Feminine, "платформ", head(Head::Platform)},
      {Masculine, "портал сервис ресурс", head(Head::Platform)},
      {Fixed, "икоп", abbreviation(Head::Platform)},
      {Feminine, "систем подсистем", head(Head::System)},
      {Fixed, "аис гис фгис рис еис ис гисс", abbreviation(Head::System)},
      {Masculine, "курс цикл урок", head(Head::Course)},
      {Ie, "занят", head(Head::Course)},
      {Masculine, "центр технопарк кластер", head(Head::Centre)},
      {Iya, "лаборатори", head(Head::Centre)},
      {Feminine, "инициатив", head(Head::Initiative)},
      {SoftSign, "модел", head(Head::Initiative)},
      {Feminine, "кампани", head(Head::Action)},
      {Masculine, "фонд", head(Head::Neutral)},
      {Neuter, "обществ сообществ объединен", head(Head::Neutral)},
      {Iya, "ассоциаци организаци", head(Head::Neutral)},
      {Ie, "направлен", head(Head::Neutral)},
      {Masculine, "навигатор", head(Head::System)},
      {Fixed, "ано роо ооо ро", head(Head::Neutral, Level::None, kCapitals)},
      {Fixed, "комплекс комплекса комплексу комплексом комплексе", head(Head::Neutral)},

      // -- what is no project: institutions, press, themes, sections, subjects, posts
      {Feminine,
       "школ гимнази кафедр газет тем секци   рубрик дисциплин номинаци "
       "категори   фабрик фирм компани корпораци больниц поликлиник библиотек "
       "мастерск лекци постановк стать книг фраз баз  школ-интернат",
       head(Head::Excluded)},
      {Iya,
       "гимнази секци номинаци категори компани корпораци лекци станци конференци "
       "дискусси экскурси олимпиадн территори презентаци фракци парти экспозици",
       head(Head::Excluded)},
      {Masculine,
       "лице институт университет колледж техникум детсад сад журнал театр "
       "ансамбл лагер санатори предмет модул раздел доклад семинар вебинар мастер-класс стол "
       "практикум сайт музей кинотеатр дворец дворц дом завод магазин хор "
       "девиз лозунг термин принцип метод роман фильм спектакл урок-беседа альманах сборник "
       "учебник ансамбль интернат комбинат детсад совхоз колхоз микрорайон союз",
       head(Head::Excluded)},
      {Masculine, "клуб кружок кружк отряд кабинет коллектив класс штаб совет-клуб",
       head(Head::Host)},
      {Feminine, "площадк команд групп комнат", head(Head::Host)},
      {Iya, "студи", head(Head::Host)},
      {Neuter, "пространств", head(Head::Host)},
      {SoftSign, "должност област-знаний част специальност деятельност", head(Head::Excluded)},
      {Fixed,
       "лицей лицея лицею лицеем лицее лицеи лицеев музея музею музеем музее музеи музеев "
       "лагеря лагерю лагерем лагере модуля модулю модулем модуле модули модулей ансамбля "
       "ансамблю ансамблем спектакля спектаклю журнале образовательное",
       head(Head::Excluded)},
      {Ie,
       "учрежден предприят издан отделен понят звание заседан совещан чтен выражен "
       "выступлен",
       head(Head::Excluded)},
      {Neuter, "издательств слов агентств общежит", head(Head::Excluded)},
      {Fixed, "звание звания званию званием звании", head(Head::Excluded)},
      {Fixed,
       "моу мбоу мкоу маоу гбоу гаоу гкоу гоу гбу гау гку му мку мбу мау мдоу мбдоу мкдоу мадоу "
       "гбдоу доу сош оош нош дюсш сюн сют ддт цдт цдо дши дхш дмш мбудо маудо мкудо мбуз "
       "гапоу гбпоу гоу огбу огаоу обпоу фгбоу фгаоу чоу ноу зао пао оао ип ао мц имц рмк ммц гмц "
       "мупп мпц дк рдк цбс црб скоу кгбу кгаоу кгбоу гуо тогбоу тогапоу тогау дпо",
       head(Head::Excluded, Level::None, kCapitals | kLegalForm)},

      // -- adjectives that say the level of a head
      {Adjective, "национальн", level(Level::National)},
      {Adjective, "федеральн", level(Level::Federal, kFederal)},
      {Adjective, "общефедеральн", level(Level::Federal)},
      {Adjective, "региональн", level(Level::Regional, kRegional)},
      {Adjective, "областн краев республиканск окружн", level(Level::Regional, kRegional)},
      {Adjective, "муниципальн районн городск местн школьн", level(Level::Municipal)},
      {Adjective, "государственн", level(Level::State, kState)},
      {Adjective, "приоритетн", level(Level::Priority)},

      // -- adjectives of other use
      {Adjective, "информационн информационно-аналитическ", flags(kInformation)},
      {Adjective, "санитарн", flags(kSanitary)},
      {Adjective, "главн", flags(kChief)},
      {Adjective, "образовательн", flags(kEducational | kStudy)},
      {Adjective,
       "общеобразовательн общеразвивающ рабоч профессиональн адаптированн учебн парциальн "
       "дополнительн компьютерн предпрофессиональн коррекционн учебно-тематическ",
       flags(kStudy)},
      {Adjective,
       "нов данн указанн перечисленн следующ так еженедельн различн разн друг действующ "
       "настоящ очередн прошедш текущ кажд традиционн обновленн вышеуказанн названн ежегодн "
       "многочисленн будущ предстоящ нынешн утвержденн соответствующ реализуем эт сам перв втор "
       "трет последн",
       flags(kNotOfName)},
      {Fixed,
       "этого этой этому этих этим этими такого таких своего своей своих нашего нашей всех всего "
       "всей данного данной данных его их",
       flags(kNotOfName)},

      // -- acts
      {Masculine, "указ", act(ActKind::Decree)},
      {Masculine, "закон", act(ActKind::Law)},
      {Fixed, "фз фкз", act(ActKind::Law, kLawSuffix | kNumberSuffix | kCapitals)},
      {Ie, "постановлен", act(ActKind::Resolution)},
      {Ie, "распоряжен", act(ActKind::Directive)},
      {Masculine, "приказ", act(ActKind::Order)},
      {Neuter, "письм", act(ActKind::Letter)},
      {Fixed, "писем", act(ActKind::Letter)},
      {Iya, "стратеги", document(ActKind::Strategy)},
      {Iya, "концепци", document(ActKind::Concept)},
      {Iya, "инструкци", document(ActKind::Instruction)},
      {Feminine, "доктрин", document(ActKind::Doctrine)},
      {Masculine, "план", act(ActKind::Plan)},
      {Masculine, "стандарт профстандарт", act(ActKind::Standard)},
      {Fixed, "фгос гос", act(ActKind::Standard, kCapitals)},
      {Fixed, "фоп фооп", act(ActKind::Programme, kCapitals)},
      {Fixed, "санпин сп", act(ActKind::Sanitary)},
      {Fixed, "санпинов санпина санпином санпину", act(ActKind::Sanitary)},

      // -- issuers
      {Masculine, "президент", issuer(Issuer::President)},
      {Neuter, "правительств", issuer(Issuer::Government)},
      {Neuter, "министерств", issuer(Issuer::Ministry)},
      {Fixed, "минпросвещения минпросвещение минпрос минпросвещением минпросвещению",
       issuer(Issuer::Body, "minprosveshcheniya")},
      {Fixed, "мо", flags(kMoin)},
      {Fixed, "моин мон моинрф", issuer(Issuer::Body, "minobrnauki")},
      {Fixed, "минобрнауки минобр минобразования минобрнауке минобразование минобразованием",
       issuer(Issuer::Body, "minobrnauki")},
      {Fixed, "минздрав минздрава минздравом минздравсоцразвития",
       issuer(Issuer::Body, "minzdrav")},
      {Fixed, "минтруд минтруда минтрудом", issuer(Issuer::Body, "mintrud")},
      {Fixed, "минспорт минспорта минспортом минспорттуризма", issuer(Issuer::Body, "minsport")},
      {Fixed, "минкультуры", issuer(Issuer::Body, "minkultury")},
      {Fixed, "минцифры минкомсвязи минкомсвязь", issuer(Issuer::Body, "mintsifry")},
      {Fixed, "минэкономразвития", issuer(Issuer::Body, "minekonomrazvitiya")},
      {Fixed, "минфин минфина", issuer(Issuer::Body, "minfin")},
      {Fixed, "минстрой минстроя", issuer(Issuer::Body, "minstroy")},
      {Fixed, "минобороны", issuer(Issuer::Body, "minoborony")},
      {Fixed, "мчс", issuer(Issuer::Body, "mchs")},
      {Fixed, "мвд", issuer(Issuer::Body, "mvd")},
      {Fixed, "роспотребнадзор роспотребнадзора роспотребнадзором роспотребнадзору",
       issuer(Issuer::Body, "rospotrebnadzor")},
      {Fixed, "рособрнадзор рособрнадзора рособрнадзором рособрнадзору",
       issuer(Issuer::Body, "rosobrnadzor")},
      {Fixed, "росмолодежь росмолодежи", issuer(Issuer::Body, "rosmolodezh")},
      {Fixed, "росстат росстата", issuer(Issuer::Body, "rosstat")},
      {Feminine, "служб", issuer(Issuer::Service)},
      {Fixed, "врач врача врачом врачу", issuer(Issuer::Doctor)},
      {Fixed, "думы дума думой думе", issuer(Issuer::Parliament)},
      {Fixed, "собрания собрание собранием собранию", issuer(Issuer::Parliament)},
      {Masculine, "комитет департамент отдел совет губернатор мэр начальник директор",
       issuer(Issuer::Office)},
      {Ie, "управлен", issuer(Issuer::Office)},
      {Feminine, "глав", issuer(Issuer::Office)},
      {Iya, "администраци", issuer(Issuer::Office, "", Place::Local)},
      {Fixed, "руководителя руководителем учреждения управы мэрии руоо роо гуо уо гороно районо",
       issuer(Issuer::Office, "", Place::Local)},

      // -- places
      {SoftSign, "област", place(Place::Region)},
      {Fixed,
       "край края краю краем крае республика республики республикой республике "
       "обл респ автономного автономный округа-югры",
       place(Place::Region)},
      {Masculine, "район город поселок округ", place(Place::Local)},
      {Feminine, "деревн станиц", place(Place::Local)},
      {Fixed,
       "города городу муниципального муниципальный муниципальном поселения поселение "
       "поселению мо гп р-на",
       place(Place::Local)},

      {Fixed, "области сфере", flags(kField)},

      // -- small words
      {Fixed, "пр", flags(kPresidential)},
      {Fixed, "развития", flags(kDevelopment)},
      {Fixed, "от", flags(kFrom | kFunction)},
      {Fixed, "о об обо", flags(kAbout | kFunction)},
      {Fixed, "г год года году годом годы годов гг годах", flags(kYear)},
      {Fixed, "далее", flags(kHereafter)},
      {Fixed,
       "именуемый именуемая именуемое именуемые именуется именуемого именуемой по тексту "
       "соответственно также",
       flags(kFiller)},
      {Fixed, "и или", flags(kAnd | kFunction)},
      {Fixed, "а также", flags(kAnd)},
      {Fixed, "на", flags(kOn | kFunction)},
      {Fixed, "до", flags(kUntil | kFunction)},
      {Fixed, "период перспективу", flags(kPeriod)},
      {Adjective, "майск", flags(kMay)},
      {Fixed, "рф", flags(kRf)},
      {Fixed, "россии россия россией россию", flags(kRussia)},
      {Adjective, "российск", flags(kRussian)},
      {Iya, "федераци", flags(kFederation)},
      {Fixed, "р рп п пп пг па оз кз рз з зс зсо зо зрк ко рк од рд ра", flags(kNumberSuffix)},
      {Fixed, "в при с со из у под над за через без между перед", flags(kParts)},
      {Fixed, "по для к ко из-за а но не же бы что как это", flags(kFunction)},
      {Fixed, "в во на с со из у под за при по для до от", flags(kFunction)},
      {Adjective, "начальн основн средн общ дошкольн высш", flags(kLevelWord)},
      {Fixed, "образования образование образованию", flags(kEducation)},
      {Fixed, "ноо ооо соо до овз спо во", flags(kLevelWord)},
      {Adjective, "утвержденн", flags(kApproved | kEndsName)},
      {Fixed, "утв утверждена утвержден утверждено утверждены", flags(kApproved | kEndsName)},
      {Adjective, "определяющ разработанн принят одобренн направленн предусмотренн",
       flags(kEndsName)},
      {Fixed,
       "интересах целях течение срок объеме полном рамках соответствии учетом части ходе целью "
       "котор который которая "
       "которой которого которые является были было будет обеспечить обеспечивает "
       "определяет согласно",
       flags(kEndsName)},
  };
}

Table build_table() {
  Table table;
  for (const WordRow& row : rows()) {
    std::string_view rest = row.words;
    while (!rest.empty()) {
      const std::size_t space = rest.find(' ');
      const std::string_view word = rest.substr(0, space);
      if (!word.empty()) add(table, row.paradigm, word, row.info);
      rest = space == std::string_view::npos ? std::string_view() : rest.substr(space + 1);
    }
  }
  return table;
}

bool ends_with(std::string_view text, std::string_view ending) {
  return text.size() > ending.size() + 2 && text.substr(text.size() - ending.size()) == ending;
}

}  // namespace

const WordInfo& find_word(std::string_view form) {
  static const Table table = build_table();
  static const WordInfo unknown;
  const auto found = table.find(form);
  return found == table.end() ? unknown : found->second;
}

Agreement adjective_agreement(std::string_view form) {
  for (const AdjectiveEnding& ending : kAdjectiveEndings) {
    if (!ends_with(form, ending.text)) continue;
    // Soft endings only after the letters in which such stems end: «прежней», but not
    // «показателей», «развитие».
    const bool soft = ending.text.starts_with("и") || ending.text.starts_with("е");
    if (soft) {
      const std::string_view stem = form.substr(0, form.size() - ending.text.size());
      constexpr std::array<std::string_view, 8> kStems = {"н", "к", "г", "х", "ж", "ч", "ш", "щ"};
      bool fits = false;
      for (const std::string_view letter : kStems) fits = fits || stem.ends_with(letter);
      if (!fits) return {};
    }
    return {ending.cases, ending.gender};
  }
  return {};
}

std::string_view country_words() {
  return "России Российской Федерации Всероссийский Общероссийский";
}

bool may_be_genitive(std::string_view form) {
  constexpr std::array<std::string_view, 14> kEndings = {"а",  "я",  "ы",  "и",  "ов", "ев", "ей",
                                                         "ий", "ых", "их", "го", "ой", "ии", "й"};
  for (const std::string_view ending : kEndings) {
    if (form.ends_with(ending)) return true;
  }
  return false;
}

bool is_verb(std::string_view form) {
  constexpr std::array<std::string_view, 16> kEndings = {
      "лся", "лась", "лось", "лись", "ется", "ются", "ится", "ятся",
      "уют", "яют",  "ены",  "ена",  "ено",  "аны",  "ана",  "ано"};
  for (const std::string_view ending : kEndings) {
    if (ends_with(form, ending) && form.size() > ending.size() + 4) return true;
  }
  return false;
}

std::string feminine_nominative(std::string_view adjective) {
  for (const AdjectiveEnding& ending : kAdjectiveEndings) {
    if (!ends_with(adjective, ending.text)) continue;
    const bool soft = ending.text.starts_with("е") || ending.text.starts_with("ю");
    return std::string(adjective.substr(0, adjective.size() - ending.text.size())) +
           (soft ? "яя" : "ая");
  }
  return std::string(adjective);
}

std::string_view ministry_by_words(std::string_view first, std::string_view third) {
  if (first == "просвещения") return "minprosveshcheniya";
  if (first == "образования" && third == "науки") return "minobrnauki";
  if (first == "науки" && third == "высшего") return "minnauki";
  if (first == "образования") return "minobrnauki";
  if (first == "здравоохранения") return "minzdrav";
  if (first == "труда") return "mintrud";
  if (first == "спорта") return "minsport";
  if (first == "культуры") return "minkultury";
  if (first == "финансов") return "minfin";
  if (first == "цифрового") return "mintsifry";
  if (first == "экономического") return "minekonomrazvitiya";
  if (first == "обороны") return "minoborony";
  return "";
}

std::string_view service_by_word(std::string_view form) {
  if (form == "потребителей") return "rospotrebnadzor";
  if (form == "образования") return "rosobrnadzor";
  return "";
}

std::vector<std::string> words_of_abbreviation(std::string_view form) {
  if (form == "гг") return {"годы"};
  if (form == "рф") return {"российской", "федерации"};
  if (form == "фгос") return {"федеральный", "государственный", "образовательный", "стандарт"};
  if (form == "ноо") return {"начального", "общего", "образования"};
  if (form == "ооо") return {"основного", "общего", "образования"};
  if (form == "соо") return {"среднего", "общего", "образования"};
  return {};
}

std::string name_key(std::string_view stem) {
  std::string key(stem);
  // One stemming leaves forms of a word apart («перем-ена», «перемен-е»); repeated, it
  // brings them together.
  constexpr int kMostSteps = 4;
  for (int step = 0; step < kMostSteps; ++step) {
    std::string shorter = tokens::stem(key);
    if (shorter == key || shorter.size() < 6) break;
    key = std::move(shorter);
  }
  // A fleeting vowel: «точка», but «точек».
  constexpr std::size_t kShort = 8;  // four letters
  for (const std::string_view ending : {"ек", "ок", "ец"}) {
    if (key.size() > kShort && key.ends_with(ending)) {
      key.erase(key.size() - ending.size(), ending.size() / 2);
      break;
    }
  }
  // Letters that look alike, in a word that has Latin ones: «IТ» is «IT».
  bool latin = false;
  for (const char c : key) latin = latin || (c >= 'a' && c <= 'z');
  if (!latin) return key;
  constexpr std::array<std::pair<std::string_view, char>, 12> kAlike = {{{"а", 'a'},
                                                                         {"в", 'b'},
                                                                         {"е", 'e'},
                                                                         {"к", 'k'},
                                                                         {"м", 'm'},
                                                                         {"н", 'h'},
                                                                         {"о", 'o'},
                                                                         {"р", 'p'},
                                                                         {"с", 'c'},
                                                                         {"т", 't'},
                                                                         {"у", 'y'},
                                                                         {"х", 'x'}}};
  std::string out;
  for (std::size_t at = 0; at < key.size();) {
    bool replaced = false;
    for (const auto& [cyrillic, plain] : kAlike) {
      if (std::string_view(key).substr(at, cyrillic.size()) == cyrillic) {
        out += plain;
        at += cyrillic.size();
        replaced = true;
        break;
      }
    }
    if (!replaced) out += key[at++];
  }
  return out;
}

std::string_view without_russia(std::string_view form) {
  constexpr std::string_view kGlued = "россии";
  if (form.size() > kGlued.size() && form.ends_with(kGlued)) {
    return form.substr(0, form.size() - kGlued.size());
  }
  return {};
}

std::string_view sanitary_word(std::string_view form) {
  return form.starts_with("санпин") ? "СанПиН" : "СП";
}

std::string_view kind_word(ActKind kind) {
  switch (kind) {
    case ActKind::Decree:
      return "указ";
    case ActKind::Law:
      return "закон";
    case ActKind::Resolution:
      return "постановление";
    case ActKind::Directive:
      return "распоряжение";
    case ActKind::Order:
      return "приказ";
    case ActKind::Letter:
      return "письмо";
    case ActKind::Strategy:
      return "стратегия";
    case ActKind::Concept:
      return "концепция";
    case ActKind::Doctrine:
      return "доктрина";
    case ActKind::Instruction:
      return "инструкция";
    case ActKind::Plan:
      return "план";
    case ActKind::Standard:
      return "стандарт";
    case ActKind::Programme:
      return "программа";
    case ActKind::Sanitary:
      return "санитарные правила";
    case ActKind::None:
      break;
  }
  return "";
}

}  // namespace svod::mentions
