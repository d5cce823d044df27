"""What people see. Importing this package, `ui.format` or `ui.board` loads no Qt."""
