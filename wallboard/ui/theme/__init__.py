"""Colours, sizes and fonts: the tokens everything on screen is made from."""
