"""Promises and quality of a day, a week or a month: by promise, number dialled, menu item and agent."""
