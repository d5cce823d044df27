"""Calendars, as programs export them."""


def calendar(*events: str) -> str:
    lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//wallboard//tests//EN", *events, "END:VCALENDAR", ""]
    return "\r\n".join(lines)


def event(*lines: str, who: str = "Ana Novak", uid: str = "1") -> str:
    return "\r\n".join(["BEGIN:VEVENT", f"UID:{uid}", f"SUMMARY:{who}", *lines, "END:VEVENT"])
