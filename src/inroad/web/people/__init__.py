"""People: the list, each person's page, and all that is logged there."""
