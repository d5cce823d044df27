"""Who should be here and is not, who is away in which break, and how far those who are here get."""
