"""A certificate of this machine's own, so that what a phone reads and writes cannot be overheard on the way.

Two certificates are made. One vouches for the other, and may vouch for nothing but private addresses, this machine's
own and names that end in `.local`; whoever lets a phone trust it gives it no power over any other site.
"""

import os
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from ipaddress import IPv4Address, IPv4Network, IPv6Network
from pathlib import Path

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import ExtendedKeyUsageOID, NameOID

NEARBY: list[IPv4Network | IPv6Network] = [
    *map(IPv4Network, ("10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16", "169.254.0.0/16", "100.64.0.0/10")),
    *map(IPv6Network, ("fc00::/7", "fe80::/10")),
]
# Phones refuse certificates that are valid for much longer than a year.
VOUCHES_FOR, VALID_FOR, RENEWED_BEFORE = timedelta(days=3650), timedelta(days=397), timedelta(days=30)
# Clocks differ a little.
SKEW = timedelta(hours=1)


@dataclass(frozen=True, slots=True, kw_only=True)
class Papers:
    """The files: the certificate that vouches (a phone may trust it), ours with it behind, and our key."""

    voucher: Path
    chain: Path
    key: Path

    def fingerprint(self) -> str:
        """What a browser shows of our certificate, to be compared by eye."""
        return x509.load_pem_x509_certificate(self.chain.read_bytes()).fingerprint(hashes.SHA256()).hex(":").upper()


def own_papers(folder: Path, *, address: IPv4Address, name: str, now: datetime) -> Papers:
    """The papers in this folder, made or renewed where there are none for this address."""
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    papers = Papers(voucher=folder / "voucher.pem", chain=folder / "inroad.pem", key=folder / "inroad.key")
    if not _serves(papers.chain, address, name, now):
        _make(folder, papers, address=address, name=name, now=now)
    return papers


def _serves(chain: Path, address: IPv4Address, name: str, now: datetime) -> bool:
    if not chain.is_file():
        return False
    ours = x509.load_pem_x509_certificate(chain.read_bytes())
    names = ours.extensions.get_extension_for_class(x509.SubjectAlternativeName).value
    known = address in names.get_values_for_type(x509.IPAddress) and name in names.get_values_for_type(x509.DNSName)
    return known and now < ours.not_valid_after_utc - RENEWED_BEFORE


def _make(folder: Path, papers: Papers, *, address: IPv4Address, name: str, now: datetime) -> None:
    authority = _key(folder / "voucher.key")
    if not _vouches(papers.voucher, address, now):
        fresh = _voucher(authority, name, [*NEARBY, IPv4Network(address)], now)
        _keep(papers.voucher, fresh.public_bytes(serialization.Encoding.PEM))
    voucher = x509.load_pem_x509_certificate(papers.voucher.read_bytes())
    ours = _certificate(_key(papers.key), authority, voucher, address=address, name=name, now=now)
    both = [each.public_bytes(serialization.Encoding.PEM) for each in (ours, voucher)]
    _keep(papers.chain, b"".join(both))


def _vouches(voucher: Path, address: IPv4Address, now: datetime) -> bool:
    if not voucher.is_file():
        return False
    found = x509.load_pem_x509_certificate(voucher.read_bytes())
    bounds = found.extensions.get_extension_for_class(x509.NameConstraints).value.permitted_subtrees or ()
    networks = [each.value for each in bounds if isinstance(each, x509.IPAddress)]
    within = any(isinstance(each, IPv4Network) and address in each for each in networks)
    return within and now + VALID_FOR < found.not_valid_after_utc


def _key(file: Path) -> ec.EllipticCurvePrivateKey:
    """The key in this file, made where there is none."""
    if file.is_file():
        found = serialization.load_pem_private_key(file.read_bytes(), password=None)
        if isinstance(found, ec.EllipticCurvePrivateKey):
            return found
    fresh = ec.generate_private_key(ec.SECP256R1())
    pkcs8, open_text = serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
    _keep(file, fresh.private_bytes(serialization.Encoding.PEM, pkcs8, open_text))
    return fresh


def _keep(file: Path, content: bytes) -> None:
    """Write a file for its owner's eyes only, whole or not at all."""
    beside = file.with_suffix(".new")
    with os.fdopen(os.open(beside, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "wb") as fresh:
        fresh.write(content)
    beside.replace(file)


def _voucher(
    authority: ec.EllipticCurvePrivateKey, name: str, networks: Sequence[IPv4Network | IPv6Network], now: datetime
) -> x509.Certificate:
    nearby = [*map(x509.IPAddress, networks), x509.DNSName("local")]
    subject = _subject(f"Inroad on {name.removesuffix('.local')}")
    until = now + VOUCHES_FOR
    made = _begun(subject, subject, authority.public_key(), now=now, until=until)
    made = made.add_extension(x509.BasicConstraints(ca=True, path_length=0), critical=True)
    made = made.add_extension(x509.NameConstraints(permitted_subtrees=nearby, excluded_subtrees=None), critical=True)
    made = made.add_extension(_uses(signs=True), critical=True)
    made = made.add_extension(x509.SubjectKeyIdentifier.from_public_key(authority.public_key()), critical=False)
    return made.sign(authority, hashes.SHA256())


def _certificate(
    key: ec.EllipticCurvePrivateKey,
    authority: ec.EllipticCurvePrivateKey,
    voucher: x509.Certificate,
    *,
    address: IPv4Address,
    name: str,
    now: datetime,
) -> x509.Certificate:
    names: Sequence[x509.GeneralName] = [x509.IPAddress(address), x509.DNSName(name)]
    made = _begun(_subject(name), voucher.subject, key.public_key(), now=now, until=now + VALID_FOR)
    made = made.add_extension(x509.SubjectAlternativeName(names), critical=False)
    made = made.add_extension(x509.BasicConstraints(ca=False, path_length=None), critical=True)
    made = made.add_extension(_uses(signs=False), critical=True)
    made = made.add_extension(x509.ExtendedKeyUsage([ExtendedKeyUsageOID.SERVER_AUTH]), critical=False)
    issuer = x509.AuthorityKeyIdentifier.from_issuer_public_key(authority.public_key())
    return made.add_extension(issuer, critical=False).sign(authority, hashes.SHA256())


def _begun(
    subject: x509.Name, issuer: x509.Name, key: ec.EllipticCurvePublicKey, *, now: datetime, until: datetime
) -> x509.CertificateBuilder:
    made = x509.CertificateBuilder().subject_name(subject).issuer_name(issuer).public_key(key)
    return made.serial_number(x509.random_serial_number()).not_valid_before(now - SKEW).not_valid_after(until)


def _subject(name: str) -> x509.Name:
    return x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, name[:64])])


def _uses(*, signs: bool) -> x509.KeyUsage:
    return x509.KeyUsage(
        digital_signature=not signs,
        key_cert_sign=signs,
        crl_sign=signs,
        content_commitment=False,
        key_encipherment=False,
        data_encipherment=False,
        key_agreement=False,
        encipher_only=False,
        decipher_only=False,
    )
