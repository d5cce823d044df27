"""A toy AMI server: speaks like a recorded Asterisk 22, driven by domain events, for tests and demos."""

from wallboard.sources.toy_ami.options import ACCOUNTS, Account, CallBack, Habits, ToyOptions
from wallboard.sources.toy_ami.server import ToyAmi

__all__ = ["ACCOUNTS", "Account", "CallBack", "Habits", "ToyAmi", "ToyOptions"]
