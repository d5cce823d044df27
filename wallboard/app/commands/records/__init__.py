"""The part of `wallboard import` that brings call records of other origin."""
