"""Why a figure is what it is: made from the very sums that it is made of."""
