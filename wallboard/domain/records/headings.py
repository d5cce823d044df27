"""What columns of a table of calls are called, in the languages of those who send bills."""

from wallboard.domain.records.layout import Role
from wallboard.domain.records.places import heading_key

# By role, the likelier first. A heading that is a whole entry counts most, then one that begins with it.
_WORDS: dict[Role, str] = {
    Role.CALLER: (
        "caller|calling|calling number|a number|a-number|anumber|from|source|src|ani|cli"
        "|caller id|callerid|caller_id_number|cnum|origin|originating|rufnummer|anrufer"
        "|a-rufnummer|von|quelle|hívó|hívó szám|hívó fél|a szám|номер а|абонент|номер абонента"
        "|вызывающий|звонящий|кто звонил|skambinantis|skambinančiojo|numer dzwoniący|dzwoniący"
        "|zvanītājs|helistaja|volající|volající číslo|appelant|numéro appelant|origen"
        "|número origen|llamante|chiamante|de"
    ),
    Role.CALLED: (
        "called|called number|dialled|dialed|dialled number|b number|b-number|bnumber|to"
        "|destination|dst|destination_number|destination number|callee|dnis|ziel|zielrufnummer"
        "|b-rufnummer|gewählte rufnummer|nach|hívott|hívott szám|hívott fél|b szám|célszám"
        "|номер б|вызываемый|набранный номер|кому|куда|skambinta|skambintas|numer wywoływany"
        "|wybrany numer|zvanīts uz|helistatav|volaný|volané číslo|appelé|numéro appelé|destino"
        "|número destino|llamado|chiamato|à"
    ),
    Role.LINE: "did|service number|servicenummer|number dialled|line",
    Role.START: (
        "start|started|start time|call start|begin|began|calldate|call date|date time|datetime"
        "|date/time|timestamp|start_stamp|start_timestamp|date|day|beginn|datum|datum/zeit"
        "|datum/uhrzeit|startzeit|kezdés|kezdete|hívás kezdete|hívás ideje|dátum|időpont|начало"
        "|начало вызова|дата|дата и время|время начала|pradžia|data|pradžios laikas|początek"
        "|początek połączenia|data połączenia|sākums|datums|algus|začátek|začátek hovoru|début"
        "|heure de début|fecha|fecha y hora|inicio|inizio"
    ),
    Role.TIME: (
        "time|time of day|clock|zeit|uhrzeit|idő|óra|kezdés ideje|время|laikas|godzina"
        "|czas połączenia|laiks|čas|heure|hora|ora"
    ),
    Role.ANSWERED: (
        "answer|answered|answer time|answered at|connect|connect time|answer_stamp"
        "|answer_timestamp|angenommen|fogadva|felvéve|отвечен|ответ|atsiliepta|odebrano|répondu"
        "|contestada|contestado"
    ),
    Role.ENDED: (
        "end|ended|end time|call end|hangup|end_stamp|end_timestamp|ende|endzeit|vége|hívás vége"
        "|конец|окончание|время окончания|pabaiga|koniec|beigas|konec|fin|heure de fin"
    ),
    Role.DURATION: (
        "duration|length|call duration|duration (s)|duration (sec)|seconds|minutes|dauer"
        "|gesprächsdauer|időtartam|hossz|beszédidő|tartam|длительность|продолжительность|trukmė"
        "|czas trwania|ilgums|kestus|délka|doba trvání|délka hovoru|durée|duración|durata"
    ),
    Role.TALK: (
        "billsec|billable|talk|talk time|billed duration|billed seconds|conversation|beszélgetés"
        "|разговор|время разговора"
    ),
    Role.WAIT: (
        "wait|ring|ring time|ringing|wait time|setup time|wartezeit|várakozás|csengetés|ожидание|attente"
    ),
    Role.DIRECTION: (
        "direction|call direction|call type|type|way|in/out|richtung|typ|irány|típus|hívás iránya"
        "|направление|тип|тип вызова|kryptis|kierunek|virziens|suund|směr|sens|sentido|tipo"
    ),
    Role.COST: (
        "cost|price|amount|charge|fee|cost (eur)|net|kosten|betrag|preis|entgelt|gebühr|díj|ár"
        "|összeg|nettó díj|стоимость|сумма|цена|kaina|suma|opłata|koszt|cena|maksa|hind|coût"
        "|montant|prix|importe|coste|costo"
    ),
    Role.CURRENCY: "currency|währung|pénznem|devizanem|валюта|valiuta|waluta|valūta|měna|devise|moneda",
    Role.OPERATOR: (
        "operator|carrier|trunk|provider|network|vendor|supplier|anbieter|netz|szolgáltató"
        "|hálózat|оператор|operatorius|tinklas|sieć|operators|operátor|réseau|opérateur|operador"
        "|red"
    ),
    Role.AGENT: (
        "agent|extension|user|employee|ext|nebenstelle|mitarbeiter|ügynök|mellék|mellékállomás"
        "|агент|оператор смены|внутренний|agentas|wewnętrzny|poste|extensión|interno"
    ),
    Role.OUTCOME: (
        "disposition|outcome|status|result|hangup_cause|hangup cause|call status|cause|ergebnis"
        "|állapot|eredmény|státusz|статус|результат|būsena|wynik|statuss|stav|statut|résultat"
        "|estado|resultado"
    ),
    Role.ID: ("linkedid|linked id|call id|callid|call_id|uuid|uniqueid|reference|id|ref|rekord|azonosító"),
}
_TOO_SHORT = 3
"""Many words begin with `id` or `to`."""
_EXACT = {
    heading_key(word): (role, place)
    for role, words in reversed(_WORDS.items())
    for place, word in reversed(list(enumerate(words.split("|"))))
}
_FRONTS = sorted((key for key in _EXACT if len(key) > _TOO_SHORT), key=len, reverse=True)
_WEAK = 1_000


def role_of(heading: str) -> tuple[Role, int] | None:
    """Return what a heading says, and how sure that is (0: most); None: nothing that is known."""
    key = heading_key(heading).strip(" .:*")
    found = _EXACT.get(key)
    if found is not None:
        return found
    plain = key.replace("_", " ").split("(")[0].strip()
    if plain in _EXACT:
        role, place = _EXACT[plain]
        return role, place + _WEAK // 2
    front = next((word for word in _FRONTS if plain.startswith(word)), None)
    if front is None:
        return None
    role, place = _EXACT[front]
    return role, place + _WEAK


def known_words(text: str) -> int:
    """Count the headings in a text that are known exactly: so much speaks for how it was decoded."""
    cells = (cell for line in text.splitlines()[:20] for cell in _cells(line))
    plain = (heading_key(cell).split("(")[0].strip() for cell in cells if not cell.isascii())
    return sum(cell in _EXACT and not cell.isascii() for cell in plain)


def _cells(line: str) -> list[str]:
    for sign in ";\t|,":
        if sign in line:
            return [cell.strip(" \"'") for cell in line.split(sign)]
    return [line]
