"""Layouts that come with the program: what exchanges write. Bills differ, so they are guessed.

Columns of `Master.csv` are those of Asterisk's cdr_csv; of FreePBX's and Issabel's table those of
`asteriskcdrdb.cdr`; of FreeSWITCH those of mod_cdr_csv's default template and of its usual table.
"""

from collections.abc import Sequence

from msgspec.structs import replace

from wallboard.domain.records.layout import Layout, Preset, Role
from wallboard.domain.records.places import heading_key

_ASTERISK = Layout(
    columns={
        Role.CALLER: 2,
        Role.CALLED: 3,
        Role.CONTEXT: 4,
        Role.OPERATOR: 6,
        Role.AGENT: 7,
        Role.PEER: 7,
        Role.START: 10,
        Role.ANSWERED: 11,
        Role.ENDED: 12,
        Role.DURATION: 13,
        Role.TALK: 14,
        Role.OUTCOME: 15,
        Role.LEG: 17,
        Role.ID: 20,
    },
    head=0,
    answered_words=("ANSWERED",),
    legs=True,
)
_FREEPBX = replace(
    _ASTERISK,
    columns={
        Role.CALLER: "src",
        Role.CALLED: "dst",
        Role.LINE: "did",
        Role.CONTEXT: "dcontext",
        Role.OPERATOR: "channel",
        Role.AGENT: "dstchannel",
        Role.PEER: "dstchannel",
        Role.START: "calldate",
        Role.DURATION: "duration",
        Role.TALK: "billsec",
        Role.OUTCOME: "disposition",
        Role.LEG: "uniqueid",
        Role.ID: "linkedid",
    },
    head=1,
)
_FREESWITCH = Layout(
    columns={
        Role.CALLER: 2,
        Role.CALLED: 3,
        Role.CONTEXT: 4,
        Role.START: 5,
        Role.ANSWERED: 6,
        Role.ENDED: 7,
        Role.DURATION: 8,
        Role.TALK: 9,
        Role.OUTCOME: 10,
        Role.ID: 11,
    },
    head=0,
)
_FREESWITCH_TABLE = replace(
    _FREESWITCH,
    columns={
        Role.CALLER: "caller_id_number",
        Role.CALLED: "destination_number",
        Role.CONTEXT: "context",
        Role.START: "start_stamp",
        Role.ANSWERED: "answer_stamp",
        Role.ENDED: "end_stamp",
        Role.DURATION: "duration",
        Role.TALK: "billsec",
        Role.OUTCOME: "hangup_cause",
        Role.ID: "uuid",
    },
    head=1,
)
BUILT_IN: tuple[Preset, ...] = (
    Preset("asterisk", _ASTERISK, own=False),
    Preset("freepbx", _FREEPBX, own=False),
    Preset("freeswitch", _FREESWITCH, own=False),
    Preset("freeswitch-table", _FREESWITCH_TABLE, own=False),
)
GUESS = "guess"
"""Stands for no preset: a file is read as what it seems to be."""
_MUST = frozenset({Role.START, Role.CALLER, Role.CALLED, Role.DURATION})
_ASTERISK_CELLS = range(16, 22)
_FREESWITCH_CELLS = range(13, 16)
_DISPOSITIONS = {"ANSWERED", "NO ANSWER", "BUSY", "FAILED", "CONGESTION", "UNKNOWN"}
_UUID = 36


def fitted(preset: Preset, headings: Sequence[str]) -> Layout:
    """Return the layout of a preset without columns that older versions of a server did not have."""
    if preset.own:
        return preset.layout
    have = {heading_key(heading) for heading in headings}
    columns = {
        role: column
        for role, column in preset.layout.columns.items()
        if role in _MUST or isinstance(column, int) or heading_key(column) in have
    }
    return replace(preset.layout, columns=columns)


def preset_for(rows: Sequence[Sequence[str]], presets: Sequence[Preset]) -> Preset | None:
    """Return the preset whose form the first rows of a file have; those that people saved come first."""
    if not rows:
        return None
    for preset in sorted(presets, key=lambda one: not one.own):
        head = preset.layout.head
        named = [column for column in preset.layout.columns.values() if isinstance(column, str)]
        if named and 0 < head <= len(rows):
            have = {heading_key(cell) for cell in rows[head - 1]}
            must = named if preset.own else _named(preset.layout)
            if all(heading_key(column) in have for column in must):
                return preset
    name = _of_positions(rows[0])
    return next((preset for preset in presets if preset.name == name), None)


def _named(layout: Layout) -> list[str]:
    return [column for role, column in layout.columns.items() if role in _MUST and isinstance(column, str)]


def _of_positions(row: Sequence[str]) -> str | None:
    """Tell by what stands where in a file without headings."""
    if len(row) in _ASTERISK_CELLS and row[14] in _DISPOSITIONS and row[12].isdecimal():
        return "asterisk"
    if len(row) in _FREESWITCH_CELLS and len(row[10]) == _UUID and row[7].isdecimal() and "_" in row[9]:
        return "freeswitch"
    return None
