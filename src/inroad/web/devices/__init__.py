"""The devices on which the book is used: who may open it, the app that can be installed, and what is read offline."""
