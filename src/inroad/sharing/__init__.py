"""The book on other devices in the local network: an address, a certificate of this machine's own, and TLS in front."""
