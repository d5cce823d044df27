"""What is asked of lines, campaigns, operators and the centres that share a line."""
