"""Review: the season looked back on."""
