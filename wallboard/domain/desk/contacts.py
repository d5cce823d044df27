"""The centre's own address book: who a number belongs to."""

from msgspec import Struct

from wallboard.domain.desk.deeds import CallerId


class Contact(Struct, frozen=True, gc=False):
    """What is known of one number."""

    who: CallerId
    name: str = ""
    company: str = ""
    language: str = ""
    """As BCP 47 writes it, such as `hu`."""
    customer: str = ""
    """Their number or key in the CRM."""
    value: str = ""
    """What one call of theirs is worth, as decimal text; empty: as of any caller."""
    origin: str = ""
    """Where this comes from: a file's name, `typed`, or `lookup`."""
