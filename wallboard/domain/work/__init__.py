"""What the agents' time went to, whom they served, whether they were there as planned, how evenly."""
