"""What the command “lines” tells: one list of fields for the printed table, the file and the JSON."""
