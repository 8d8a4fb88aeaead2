"""Two entries that are one person: found, looked at field by field, made one."""
