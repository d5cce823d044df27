"""The colours of each theme; every text on its ground has a contrast of at least 4.5."""

from wallboard.ui.theme.tokens import Palette

DARK = Palette(
    background="#0b0f14",
    card="#131a22",
    line="#26313d",
    track="#2a3745",
    chip="#1d2731",
    text="#f2f5f8",
    muted="#9aa7b6",
    ok="#34c3a0",
    warn="#f2b035",
    alarm="#ff6355",
    on_level="#0b0f14",
    talking="#5aa9fb",
    ringing="#f2b035",
    wrapup="#a78bfa",
    paused="#8c99ab",
    other="#5fc4cf",
    free="#34c3a0",
    on_block="#0b0f14",
    hatch="#232c36",
    band="#e8ecf0",
    on_band="#0b0f14",
)

LIGHT = Palette(
    background="#e6eaee",
    card="#f9fafb",
    line="#d3dae1",
    track="#d7dee5",
    chip="#dfe5ea",
    text="#16202b",
    muted="#4d5a69",
    ok="#0a6f56",
    warn="#855300",
    alarm="#bf2417",
    on_level="#f9fafb",
    talking="#1c64bf",
    ringing="#855300",
    wrapup="#6a45c9",
    paused="#566372",
    other="#0b6a75",
    free="#0a6f56",
    on_block="#f9fafb",
    hatch="#d8dee4",
    band="#16202b",
    on_band="#f9fafb",
)

HIGH_CONTRAST = Palette(
    background="#000000",
    card="#000000",
    line="#a8b0b8",
    track="#4a545e",
    chip="#1c1c1c",
    text="#ffffff",
    muted="#d9dfe5",
    ok="#4dffc8",
    warn="#ffd84d",
    alarm="#ff8f85",
    on_level="#000000",
    talking="#8cc6ff",
    ringing="#ffd84d",
    wrapup="#cbb8ff",
    paused="#c2cad2",
    other="#8fe9f2",
    free="#4dffc8",
    on_block="#000000",
    hatch="#2c2c2c",
    band="#ffffff",
    on_band="#000000",
)

PALETTES = {"dark": DARK, "light": LIGHT, "high-contrast": HIGH_CONTRAST}
"""By the name a setting gives."""
