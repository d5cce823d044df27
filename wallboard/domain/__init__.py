"""What a contact centre is: its vocabulary and its rules, as plain values.

Nothing in this package has a clock, a thread, a file, a socket or a toolkit.
"""
