"""Tables and pages as files: CSV, XLSX, PDF and paper. What is on the screen is what is written."""
