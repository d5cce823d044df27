"""Remembers what happened: one SQLite file, one writing thread, read-only connections for all else."""
