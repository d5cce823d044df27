"""What is said of callers rather than of calls: who was made good, and who had to ring again."""
