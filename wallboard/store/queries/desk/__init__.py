"""What was entered at the desks, out of the book; on the connection of a reader or of the book."""
