"""What a person at a desk does about a lost caller: the actions, their dialogs, and how a call back goes."""
