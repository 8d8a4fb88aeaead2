"""Words by coaches: cadences, letters and question sets as files that anyone can edit."""
