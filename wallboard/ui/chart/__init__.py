"""The course of a day as stacked steps: its axes, its columns, what nobody saw, and how it is painted."""
