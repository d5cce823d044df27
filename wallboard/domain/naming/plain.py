"""Texts as people look for them: without regard to capitals and accents."""

import unicodedata

_UNSPLIT = str.maketrans({"ł": "l", "ø": "o", "đ": "d", "ħ": "h", "ı": "i", "æ": "ae", "œ": "oe"})
"""Letters that Unicode takes for letters of their own, where a keyboard without them has others."""


def plain(text: str) -> str:
    """Return a text without capitals and accents: “Kovács” as “kovacs”, “Groß” as “gross”.

    By it, not by the text as it is written, whatever is typed is looked for and names are put in order.
    """
    if text.isascii():
        return text.lower()
    split = unicodedata.normalize("NFKD", text.casefold())
    bare = "".join(letter for letter in split if not unicodedata.combining(letter))
    return bare.casefold().translate(_UNSPLIT)
