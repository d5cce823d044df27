"""Everything that can be set, by the names of the file's tables."""

from typing import get_origin, get_type_hints

from msgspec import Struct

from wallboard.app.settings.callers import CallerSettings, CampaignSettings
from wallboard.app.settings.desk import CallBackSettings, DeskSettings
from wallboard.app.settings.notes import (
    CrmSettings,
    DeliverSettings,
    LookupSettings,
    MailSettings,
    ReasonSettings,
)
from wallboard.app.settings.promises import ChangeSettings, IncidentSettings, PromiseSettings
from wallboard.app.settings.queues import AgentGroupSettings, QueueSettings
from wallboard.app.settings.roster import PauseSlotSettings, RosterSettings
from wallboard.app.settings.screens import ScreenSettings
from wallboard.app.settings.site import CacheSettings, SiteSettings
from wallboard.app.settings.sources import SourceSettings
from wallboard.app.settings.staffing import StaffingSettings
from wallboard.app.settings.vendors import OperatorSettings, VendorSettings


class Settings(Struct, frozen=True, forbid_unknown_fields=True):
    """Everything that can be set."""

    site: SiteSettings = SiteSettings()
    source: tuple[SourceSettings, ...] = ()
    queue: dict[str, QueueSettings] = {}
    agent_group: tuple[AgentGroupSettings, ...] = ()
    callers: CallerSettings = CallerSettings()
    promise: tuple[PromiseSettings, ...] = ()
    change: tuple[ChangeSettings, ...] = ()
    incident: tuple[IncidentSettings, ...] = ()
    campaign: tuple[CampaignSettings, ...] = ()
    operator: tuple[OperatorSettings, ...] = ()
    vendor: tuple[VendorSettings, ...] = ()
    cache: CacheSettings = CacheSettings()
    screen: dict[str, ScreenSettings] = {}
    reason: tuple[ReasonSettings, ...] = ()
    mail: MailSettings = MailSettings()
    deliver: tuple[DeliverSettings, ...] = ()
    crm: CrmSettings = CrmSettings()
    lookup: LookupSettings = LookupSettings()
    desk: DeskSettings = DeskSettings()
    call_back: CallBackSettings = CallBackSettings()
    roster: RosterSettings = RosterSettings()
    pause_slot: tuple[PauseSlotSettings, ...] = ()
    staffing: StaffingSettings = StaffingSettings()


TABLES: dict[str, type[Struct]] = {
    "site": SiteSettings,
    "source": SourceSettings,
    "queue": QueueSettings,
    "agent_group": AgentGroupSettings,
    "callers": CallerSettings,
    "promise": PromiseSettings,
    "change": ChangeSettings,
    "incident": IncidentSettings,
    "campaign": CampaignSettings,
    "operator": OperatorSettings,
    "vendor": VendorSettings,
    "cache": CacheSettings,
    "screen": ScreenSettings,
    "reason": ReasonSettings,
    "mail": MailSettings,
    "deliver": DeliverSettings,
    "crm": CrmSettings,
    "lookup": LookupSettings,
    "desk": DeskSettings,
    "call_back": CallBackSettings,
    "roster": RosterSettings,
    "pause_slot": PauseSlotSettings,
    "staffing": StaffingSettings,
}
"""The tables of the file by name."""

ARRAYS = frozenset(name for name, hint in get_type_hints(Settings).items() if get_origin(hint) is tuple)
"""Tables with two brackets: there may be several."""
NAMED = frozenset(name for name, hint in get_type_hints(Settings).items() if get_origin(hint) is dict)
"""Tables of which there is one for each name: `[queue."name"]`."""
