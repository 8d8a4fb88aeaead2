"""What all pages share: the frame, the tags, the drawings and the form's look."""
