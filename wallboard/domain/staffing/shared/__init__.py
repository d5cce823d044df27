"""Agents who serve several lines: played through call by call, since no formula for one queue tells that."""
