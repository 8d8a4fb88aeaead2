"""The book as a whole: taken along, brought back, backed up."""
