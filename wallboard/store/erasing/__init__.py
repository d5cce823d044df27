"""Removes one caller from what is remembered, so that not even the bytes of the files tell of them."""
