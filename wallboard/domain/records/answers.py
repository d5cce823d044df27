"""Whether and when a call was answered: by an instant, a word, or how long was talked."""

from collections.abc import Sequence

from wallboard.domain.records.amounts import duration_of
from wallboard.domain.records.layout import Cell, Layout, Role
from wallboard.domain.records.moments import Moments
from wallboard.domain.records.numbers import text_of, word_of
from wallboard.domain.records.places import words_of
from wallboard.domain.words import Seconds

_YES = (
    "answered|answer|yes|y|true|1|normal_clearing|connected|ok|completed|success|successful|beantwortet"
    "|angenommen|erfolgreich|verbunden|ja|fogadott|fogadva|sikeres|megválaszolt|igen|отвечен|отвечено|принят"
    "|принятый|успешно|успешный|состоялся|да|відповіли|atsiliepta|atsakyta|atsilieptas|įvykęs|sėkmingas|taip"
    "|odebrane|odebrano|odebrany|połączono|zrealizowane|tak|atbildēts|jā|vastatud|jah|přijat|přijato|přijatý"
    "|prijatý|spojeno|ano|áno|répondu|abouti|oui|contestada|contestado|atendida|sí|si|risposto|risposta|sì"
    "|atendido|sim"
)
_NO = (
    "no|n|false|0|-|–|none|null|missed|unanswered|not answered|busy|failed|cancel|cancelled|canceled"
    "|congestion|rejected|no_answer|no-answer|noanswer|no answer|verpasst|nicht angenommen|besetzt|abgelehnt"
    "|nein|nem|nem fogadott|nem fogadva|nem sikeres|sikertelen|foglalt|elutasított|нет|не отвечен|неотвечен"
    "|не отвечено|нет ответа|пропущен|пропущенный|занято|отклонен|отклонён|не состоялся|ні|neatsiliepta"
    "|neatsakyta|neatsilieptas|praleistas|užimta|ne|nieodebrane|nieodebrano|nieodebrany|zajęte|odrzucone|nie"
    "|neatbildēts|aizņemts|nē|vastamata|hõivatud|ei|nepřijat|nepřijato|nepřijatý|zmeškaný|obsazeno"
    "|neprijatý|sans réponse|non répondu|manqué|occupé|non|no contestada|no contestado|perdida|ocupado"
    "|senza risposta|non risposto|occupato|não atendida|não"
)
_SHORTEST_DATE = 8
_DAYS = 2.0
"""Of 1900, as a spreadsheet counts them: no call was then, so it is yes or no."""


class Answers:
    """Tells it for each row of a table."""

    def __init__(self, layout: Layout, places: dict[Role, int], moments: Moments) -> None:
        """Take the rules of a layout."""
        self._layout, self._moments = layout, moments
        self._answered, self._wait = places.get(Role.ANSWERED), places.get(Role.WAIT)
        self._outcome, self._peer = places.get(Role.OUTCOME), places.get(Role.PEER)
        self._yes, self._beginnings = words_of(layout.answered_words or _YES.split("|"))
        self._no = frozenset(_NO.split("|"))
        self._chosen = bool(layout.answered_words)

    def read(
        self, row: Sequence[Cell], began: Seconds, ended: Seconds, talk: Seconds | None
    ) -> tuple[Seconds | None, Seconds | None]:
        """Return when the channel of a row was answered, and when somebody was connected to it.

        In an exchange a channel may be answered by a menu or a queue, and nobody speaks. Where the row tells
        how it ended, that decides; where it is of a bill, both are the same.
        """
        at, said = self._told(row)
        if at is None and talk:
            at = ended - talk
        if at is None and said is not False:
            at = self._implied(row, began, ended, said=said is True, told=talk is not None)
        ended_well = self._word(row)
        connected = at is not None and said is not False and ended_well is not False
        if self._peer is not None and not text_of(_cell(row, self._peer)):
            connected = False
        return at, at if connected else None

    def _implied(
        self, row: Sequence[Cell], began: Seconds, ended: Seconds, *, said: bool, told: bool
    ) -> Seconds | None:
        """Give the answer of a call of which none tells the instant."""
        if told and not said:
            return None
        wait = self._wait
        if wait is not None and ended > began:
            waited = duration_of(text_of(_cell(row, wait)), self._layout.durations, self._layout.decimal)
            return began + (waited or 0.0) if said or began + (waited or 0.0) < ended else None
        if said or self._word(row) is True:
            return began
        return began if self._layout.billed and ended > began else None

    def _told(self, row: Sequence[Cell]) -> tuple[Seconds | None, bool | None]:
        """Read the column of the answer: an instant, or whether there was one."""
        if self._answered is None:
            return None, None
        cell = _cell(row, self._answered)
        text = text_of(cell)
        word = text.lower()
        if not word or word in self._no:
            return None, False
        if word in self._yes:
            return None, True
        if isinstance(cell, float) and cell < _DAYS:
            return None, cell > 0
        moment = self._moments.read(cell)
        if moment is not None and moment.at > 0 and len(text) >= _SHORTEST_DATE:
            return moment.at, None
        return None, False if moment is not None else not self._chosen

    def _word(self, row: Sequence[Cell]) -> bool | None:
        """Read the column of how it ended; None: there is none, or nothing in it."""
        place = self._outcome
        word = word_of(_cell(row, place)).lower() if place is not None else ""
        if not word:
            return None
        if word in self._yes or (self._beginnings and word.startswith(self._beginnings)):
            return True
        return False if self._chosen or word in self._no else None


def _cell(row: Sequence[Cell], place: int) -> Cell:
    return row[place] if place < len(row) else ""
