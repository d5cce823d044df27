"""Whether calling back can work, without ringing anybody."""

from collections.abc import Iterator

from wallboard.domain.source import Clock, SourceError
from wallboard.domain.text import Text, mark, say
from wallboard.sources.ami.originate.plan import RingPlan
from wallboard.sources.ami.originate.questions import Answer, asked
from wallboard.sources.spec import Check, SourceSpec

_RIGHT = mark("check", "Right “originate”")
_HANG_UP = mark("check", "Cancelling")
_PLAN = mark("check", "Dial plan")


def check_call_back(spec: SourceSpec, reader: SourceSpec, plan: RingPlan, clock: Clock) -> Iterator[Check]:
    """Try the account out that calls back; `reader` is the source's own, which may read the dial plan."""
    login = mark("check", "Login")
    try:
        (commands,) = asked(spec, [("ListCommands", {})], clock) or [{}]
    except SourceError as error:
        yield Check(login, ok=False, detail=_said(error))
        return
    yield Check(login, ok=True, detail=say("check", "as “{user}”", user=spec.user))
    yield from _rights({name.casefold() for name in commands})
    yield _place(reader, plan, clock)


def _rights(may: set[str]) -> Iterator[Check]:
    if "originate" in may:
        yield Check(_RIGHT, ok=True, detail=mark("check", "may ring"))
    else:
        needs = mark("check", "Missing. In manager.conf the account needs “write = originate”.")
        yield Check(_RIGHT, ok=False, detail=needs)
    if "hangup" in may:
        yield Check(
            _HANG_UP, ok=True, detail=mark("check", "may hang up, and much more: it has “write = call”")
        )
    else:
        yield Check(
            _HANG_UP,
            ok=None,
            detail=mark(
                "check", "Not by a click: “write = call” would be needed. Putting the telephone down does."
            ),
        )


def _place(reader: SourceSpec, plan: RingPlan, clock: Clock) -> Check:
    """Look for the place in the dial plan; whom it lets ring is not to be seen."""
    try:
        where = {"Context": plan.context, "Extension": plan.exten}
        (answer,) = asked(reader, [("ShowDialPlan", where)], clock) or [{}]
    except SourceError:
        answer = {}
    place = say("check", "{exten} in {context}", exten=plan.exten, context=plan.context)
    if answer.get("Response") == "Success":
        return Check(_PLAN, ok=True, detail=place)
    if "not find" in answer.get("Message", ""):
        missing = say("check", "There is no {place}: docs/asterisk.md has its lines.", place=place)
        return Check(_PLAN, ok=False, detail=missing)
    return Check(_PLAN, ok=None, detail=_unseen(answer))


def _unseen(answer: Answer) -> Text:
    return say(
        "check",
        "Not to be seen with the source's account: {message}",
        message=answer.get("Message") or mark("check", "no answer"),
    )


def _said(error: SourceError) -> Text:
    if error.hint is None:
        return error.message
    return say("check", "{message} {hint}", message=error.message, hint=error.hint)
