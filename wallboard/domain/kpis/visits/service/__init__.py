"""Service level as others define it, beside our own (`sl_default`)."""
