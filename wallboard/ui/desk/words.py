"""What is said of a call back: why not now, how far it has come, how it ended. No Qt windows in it."""

from PySide6.QtCore import QLocale

from wallboard.domain.desk.calling import Progress, Stage
from wallboard.domain.desk.dialling import Refusal, Spoken
from wallboard.domain.text import mark, say
from wallboard.domain.words import Seconds
from wallboard.ui.desk.habits import Phone
from wallboard.ui.format import Format, running_time
from wallboard.ui.ledger.words import instant_words
from wallboard.ui.text import Words

_UNSEEN = mark("desk", "What became of the call was not seen")
_ENDED = {
    Stage.OVER: mark("desk", "The call is over"),
    Stage.CANCELLED: mark("desk", "Cancelled"),
    Stage.NO_AGENT: mark("desk", "The telephone was not taken up"),
    Stage.MISSED: mark("desk", "Not reached"),
    Stage.FAILED: mark("desk", "Nobody could be rung"),
}
_UNKNOWN = (QLocale.Language.C, QLocale.Language.AnyLanguage)


def refusal_words(refusal: Refusal, now: Seconds, form: Format) -> Words:
    """Say why somebody is not rung now, and when they may be."""
    if refusal.until is None:
        return refusal.why
    return say("desk", "{why} · {time}", why=refusal.why, time=instant_words(refusal.until, now, form))


def spoken_words(spoken: Spoken) -> str:
    """Name the language to begin in; nothing where nobody can say."""
    locale = QLocale(spoken.language)
    if spoken.language and locale.language() in _UNKNOWN:
        return spoken.language
    if not spoken.language and spoken.country:
        locale = QLocale(QLocale.Language.AnyLanguage, QLocale.codeToTerritory(spoken.country))
    language = locale.language()
    return "" if language in _UNKNOWN else QLocale.languageToString(language)


def phone_words(phone: Phone) -> Words:
    """Name a telephone: whose it is, and its extension."""
    if not phone.title:
        return say("desk", "this desk · {extension}", extension=phone.extension)
    return say("desk", "{who} · {extension}", who=phone.title, extension=phone.extension)


def progress_words(progress: Progress, phone: Phone, now: Seconds) -> Words:
    """Say how far it has come; while it goes on, for how long."""
    ago = running_time(max(0.0, now - progress.at))
    running: dict[Stage, Words] = {
        Stage.ASKED: mark("desk", "Asking the server"),
        Stage.AGENT: say("desk", "Rings at {who} · {time}", who=phone.title or phone.extension, time=ago),
        Stage.CALLER: say("desk", "Rings at the caller · {time}", time=ago),
        Stage.SPEAKS: say("desk", "Speaks · {time}", time=ago),
    }
    words = running.get(progress.stage)
    if words is None:
        return progress.why or _ENDED.get(progress.stage, _UNSEEN)
    return words if progress.why is None else say("desk", "{how} · {why}", how=words, why=progress.why)
