"""Ready-made sums of five minutes, hours and days, kept up to date as facts settle."""
