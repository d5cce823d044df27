"""Calls by the half hour, written as rows of numbers: what a question about callers goes through."""
