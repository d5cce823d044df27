"""The settings: each declared once, with title, explanation, bounds and default.

Reading, help and documentation are made from these declarations. Secrets are
never in the file: it only says where to find them.
"""

from wallboard.app.settings.callers import CallerSettings, CampaignSettings
from wallboard.app.settings.declaring import Setting, settings_in
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
from wallboard.app.settings.whole import ARRAYS, NAMED, TABLES, Settings

__all__ = [
    "ARRAYS",
    "NAMED",
    "TABLES",
    "AgentGroupSettings",
    "CacheSettings",
    "CallBackSettings",
    "CallerSettings",
    "CampaignSettings",
    "ChangeSettings",
    "CrmSettings",
    "DeliverSettings",
    "DeskSettings",
    "IncidentSettings",
    "LookupSettings",
    "MailSettings",
    "OperatorSettings",
    "PauseSlotSettings",
    "PromiseSettings",
    "QueueSettings",
    "ReasonSettings",
    "RosterSettings",
    "ScreenSettings",
    "Setting",
    "Settings",
    "SiteSettings",
    "SourceSettings",
    "StaffingSettings",
    "VendorSettings",
    "settings_in",
]
