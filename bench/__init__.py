"""The numbers that Inroad promises, measured: `make bench`."""
