"""What queues, agents and lines are called by people."""
