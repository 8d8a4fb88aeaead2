"""The world's formats and protocols, read into the practice's values and written from them."""
