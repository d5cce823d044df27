"""What people at their desks say of callers and do for them: the only things no telephone system tells."""
