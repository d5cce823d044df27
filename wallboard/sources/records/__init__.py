"""Tables of calls as others write them: files with separated values, workbooks, and tables of databases."""
