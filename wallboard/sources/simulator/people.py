"""Who works and who rings: names of several languages, and numbers that nobody owns."""

from random import Random

from msgspec import Struct

from wallboard.domain.caller import WITHHELD, Caller, caller_of

_WITHHELD_SHARE = 0.045
_WOMEN_SHARE = 0.55
_NAMELESS, _FIRM = 0.5, 0.68
"""Up to the first of these a number presents no name, up to the second that of a firm, else a person's."""

_NOTED_SHARE, _COMPANY_SHARE = 0.4, 0.5


class Nation(Struct, frozen=True):
    """How people of one country are called and rung; names are written as they write them."""

    women: tuple[str, ...]
    men: tuple[str, ...]
    families: tuple[str, ...]
    """Of men, or of both."""
    women_families: tuple[str, ...]
    prefixes: tuple[str, ...]
    """Beginnings of numbers that nobody owns, each with `#` for the digits to fill in."""
    firms: tuple[str, ...] = ()
    """How firms are called, each with `#` for a family's name."""
    language: str = ""
    """As BCP 47 writes it."""
    family_first: bool = False


# Numbers that nobody owns. For +44 they are those that Ofcom keeps free for drama ("Telephone numbers for
# use in TV and radio drama programmes": 020 7946 0000 to 0999, 07700 900000 to 900999). The other countries
# keep none free, so these are area codes that their numbering plans do not assign: libphonenumber's metadata
# calls every number in them possible but not valid, and a test asks it again.
_HUNGARIAN = Nation(
    women=(
        "Anna",
        "Zsófia",
        "Eszter",
        "Réka",
        "Boglárka",
        "Ágnes",
        "Enikő",
        "Judit",
        "Csilla",
        "Tünde",
        "Ilona",
    ),
    men=("Bence", "Gergő", "Máté", "László", "Zoltán", "Győző", "Ödön", "Csaba", "Tamás", "István", "Ármin"),
    families=(
        "Kovács",
        "Szabó",
        "Tóth",
        "Nagy",
        "Horváth",
        "Kiss",
        "Molnár",
        "Németh",
        "Farkas",
        "Szűcs",
        "Győri",
        "Vörös",
        "Fehér",
        "Lakatos",
        "Gál",
        "Hegedűs",
        "Kőszegi",
        "Pintér",
        "Balogh",
        "Takács",
        "Őry",
        "Fülöp",
    ),
    women_families=(),
    prefixes=("+3658######", "+3639######", "+3681######"),
    firms=("# Kft.", "# és Fia Bt.", "# Zrt."),
    language="hu",
    family_first=True,
)
_LITHUANIAN = Nation(
    women=("Rūta", "Eglė", "Ieva", "Gabija", "Jūratė", "Aušra", "Žydrė", "Daiva", "Kristina", "Živilė"),
    men=(
        "Jonas",
        "Mantas",
        "Tomas",
        "Šarūnas",
        "Žygimantas",
        "Vytautas",
        "Rokas",
        "Ąžuolas",
        "Andrius",
        "Kęstutis",
    ),
    families=(
        "Kazlauskas",
        "Petrauskas",
        "Jankauskas",
        "Žukauskas",
        "Butkus",
        "Šimkus",
        "Vaičiulis",
        "Grigaitis",
    ),
    women_families=(
        "Kazlauskaitė",
        "Petrauskienė",
        "Jankauskaitė",
        "Žukauskienė",
        "Butkutė",
        "Šimkienė",
        "Vaičiulytė",
        "Grigaitytė",
    ),
    prefixes=("+3702#######", "+3701#######"),
    firms=("UAB Giria", "UAB Šaltinis", "UAB Baltijos langai", "MB Rasa"),
    language="lt",
)
_BOSNIAN = Nation(
    women=("Amra", "Lejla", "Selma", "Đenana", "Emina", "Ajša", "Merima", "Šejla"),
    men=("Emir", "Haris", "Nedžad", "Edin", "Džemal", "Adnan", "Šefik", "Mirza"),
    families=(
        "Hadžić",
        "Begić",
        "Čengić",
        "Delić",
        "Omerović",
        "Suljić",
        "Džeko",
        "Šehić",
        "Halilović",
        "Mušić",
        "Ćosić",
    ),
    women_families=(),
    prefixes=("+38740######", "+38745######"),
    firms=("# obrt", "Altermed d.o.o.", "# d.o.o."),
    language="bs",
)
_CROATIAN = Nation(
    women=("Ivana", "Željka", "Maja", "Petra", "Đurđica", "Snježana", "Lucija", "Vesna"),
    men=("Marko", "Krešimir", "Ante", "Željko", "Hrvoje", "Luka", "Domagoj", "Siniša"),
    families=(
        "Horvat",
        "Kovačević",
        "Babić",
        "Marić",
        "Jurić",
        "Novak",
        "Knežević",
        "Vuković",
        "Šarić",
        "Grđan",
        "Žagar",
    ),
    women_families=(),
    prefixes=("+38586######", "+38526######"),
    firms=("# d.o.o.", "# i sinovi j.d.o.o.", "Jadran-plast d.o.o."),
    language="hr",
)
_RUSSIAN = Nation(
    women=("Ольга", "Наталья", "Екатерина", "Светлана", "Юлия", "Ксения", "Любовь", "Алёна"),
    men=("Сергей", "Дмитрий", "Алексей", "Юрий", "Фёдор", "Николай", "Илья", "Павел"),
    families=(
        "Смирнов",
        "Кузнецов",
        "Попов",
        "Васильев",
        "Соловьёв",
        "Морозов",
        "Лебедев",
        "Щукин",
        "Ершов",
        "Зайцев",
    ),
    women_families=(
        "Смирнова",
        "Кузнецова",
        "Попова",
        "Васильева",
        "Соловьёва",
        "Морозова",
        "Лебедева",
        "Щукина",
        "Ершова",
        "Зайцева",
    ),
    prefixes=("+7200#######", "+7100#######"),
    firms=("ООО «Ритм»", "ООО «Север»", "ИП #", "АО «Луч»"),
    language="ru",
)
_BRITISH = Nation(
    women=("Grace", "Zoë", "Siân", "Priya", "Chloe", "Fiona"),
    men=("Oliver", "Rhys", "Hamish", "Imran", "George", "Séamus"),
    families=("Walker", "O’Connor", "Llewellyn", "Fairweather", "MacDonald", "Sørensen", "Whitby-Hale"),
    women_families=(),
    prefixes=("+4420794605##", "+4420794608##", "+447700900###"),
    firms=("# & Daughters Ltd", "# Joinery"),
    language="en",
)
CALLERS = (_HUNGARIAN, _LITHUANIAN, _BOSNIAN, _CROATIAN, _RUSSIAN, _BRITISH)
_CALLER_WEIGHTS = (40, 16, 10, 14, 14, 6)
_COLLEAGUES = (_HUNGARIAN, _LITHUANIAN, _BOSNIAN, _CROATIAN, _RUSSIAN)
_COLLEAGUE_WEIGHTS = (38, 18, 14, 16, 14)


def colleagues(count: int, rng: Random) -> list[str]:
    """Return the names of the agents, no two alike: an initial tells apart those who would be."""
    names: list[str] = []
    seen: set[str] = set()
    while len(names) < count:
        name = name_of(rng.choices(_COLLEAGUES, _COLLEAGUE_WEIGHTS)[0], rng)
        if name in seen:
            name = f"{name} {rng.choice('ABDEGIKLMNOPRSTV')}."
        if name not in seen:
            seen.add(name)
            names.append(name)
    return names


def name_of(nation: Nation, rng: Random) -> str:
    """Make up a name in the order and the gender that its language asks for."""
    woman = rng.random() < _WOMEN_SHARE
    given = rng.choice(nation.women if woman else nation.men)
    family = rng.choice((nation.women_families or nation.families) if woman else nation.families)
    return f"{family} {given}" if nation.family_first else f"{given} {family}"


class Customers:
    """The people who ring. One of them has the same number and name on every day of a seed."""

    def __init__(self, seed: int, count: int) -> None:
        """Start with nobody known yet; of `count` people each is made up when they first ring."""
        self._seed = seed
        self._count = count
        self._known: dict[int, Caller] = {}

    def someone(self, rng: Random) -> Caller:
        """Draw who rings; a few withhold their number, and some are regulars."""
        if rng.random() < _WITHHELD_SHARE:
            return WITHHELD
        return self._customer(int(self._count * rng.random() ** 1.4))

    def _customer(self, index: int) -> Caller:
        known = self._known.get(index)
        if known is None:
            known = self._known[index] = _made_up(Random(f"{self._seed}/customer/{index}"))
        return known


def _made_up(rng: Random) -> Caller:
    nation = rng.choices(CALLERS, _CALLER_WEIGHTS)[0]
    number = "".join(rng.choice("0123456789") if c == "#" else c for c in rng.choice(nation.prefixes))
    return caller_of(number, presented(number, nation))


def presented(number: str, nation: Nation) -> str:
    """Make up what a number presents as its name, always the same: nothing, a firm or a person.

    It hangs on the number alone, so names can change without any call becoming another one.
    """
    rng = Random(f"presented/{number}")
    lot = rng.random()
    if lot < _NAMELESS:
        return ""
    return firm_of(nation, rng) if lot < _FIRM and nation.firms else name_of(nation, rng)


def firm_of(nation: Nation, rng: Random) -> str:
    """Make up the name of a firm."""
    return rng.choice(nation.firms).replace("#", rng.choice(nation.families))


def noted(number: str) -> tuple[str, str, str] | None:
    """Make up what an address book has of a number: name, company (or nothing) and language.

    None: it does not have it, or the number is none of the made-up ones.
    """
    nation, rng = nation_of(number), Random(f"noted/{number}")
    if nation is None or rng.random() >= _NOTED_SHARE:
        return None
    company = firm_of(nation, rng) if rng.random() < _COMPANY_SHARE else ""
    return name_of(nation, rng), company, nation.language


def nation_of(number: str) -> Nation | None:
    """Return whose number it is; None: it is none of the made-up ones."""
    known = (nation for nation in CALLERS if any(_is_of(number, prefix) for prefix in nation.prefixes))
    return next(known, None)


def _is_of(number: str, prefix: str) -> bool:
    return len(number) == len(prefix) and number.startswith(prefix.rstrip("#"))
